/// The social-research officer answers what was unclear.
public struct AnswerResearch: RequestStep {
    /// Which step it is.
    public static let action = RequestAction.researchAnswer
    /// The answer.
    public var answer: String

    /// An answer.
    public init(answer: String) { self.answer = answer }

    /// Only where the policy has the officer and a question is open.
    public static func gate(_ request: Request, at desk: Desk) throws(Refusal) {
        try request.requireWithin()
        guard let research = desk.policy.handling.research else { throw desk.lacking(action.name) }
        guard !request.researchOpen else { return }
        throw Refusal(
            .researchNotOpen, clause: research.clause,
            message: Name(ar: "لا سؤال مفتوحاً يُجاب عنه", en: "no question is open to answer")
        )
    }

    /// Answered.
    public func entries(_ request: Request, at desk: Desk) throws(Refusal) -> [Entry<RequestEvent>] {
        let clause = desk.policy.handling.research?.clause
        if answer.isBlank { throw .missing("answer", clause: clause, Name(ar: "الإجابة", en: "the answer")) }
        return [desk.entry(.researchAnswered(answer: answer), on: clause)]
    }
}
