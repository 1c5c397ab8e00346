/// Something unclear to the person goes to the social-research officer.
///
/// Source: the third clause on handling in Z, O and Q; S and M have no such officer. It stops no clock.
public struct ReferToResearch: RequestStep {
    /// Which step it is.
    public static let action = RequestAction.researchReferral
    /// What is unclear.
    public var question: String

    /// A referral of `question`.
    public init(question: String) { self.question = question }

    /// Only where the policy has the officer, until the decision, one question at a time.
    public static func gate(_ request: Request, at desk: Desk) throws(Refusal) {
        try request.requireWithin()
        guard let research = desk.policy.handling.research else { throw desk.lacking(action.name) }
        try request.require(through: .referred, clause: research.clause)
        guard request.researchOpen else { return }
        throw Refusal(
            .stageTooLate, clause: research.clause,
            message: Name(
                ar: "لدى \(research.officer.ar) سؤال لم يُجب عنه بعد",
                en: "a question is open with the \(research.officer.en)")
        )
    }

    /// Referred.
    public func entries(_ request: Request, at desk: Desk) throws(Refusal) -> [Entry<RequestEvent>] {
        let clause = desk.policy.handling.research?.clause
        if question.isBlank { throw .missing("question", clause: clause, Name(ar: "السؤال", en: "the question")) }
        return [desk.entry(.referredToResearch(question: question), on: clause)]
    }
}
