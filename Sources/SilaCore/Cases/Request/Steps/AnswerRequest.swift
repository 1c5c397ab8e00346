/// Answering the person over the agreed medium, with proof.
///
/// An answer before the policy's floor is marked early, not forbidden; one after its ceiling is marked late by so many
/// working days. Source: the clause on the reply, and in S and M the clause on the agreed medium.
public struct AnswerRequest: RequestStep {
    /// Which step it is.
    public static let action = RequestAction.answer
    /// The medium; nil for the agreed one.
    public var medium: Medium?
    /// What is said.
    public var text: String
    /// What shows that it went out.
    public var proof: String

    /// An answer with its parts.
    public init(medium: Medium? = nil, text: String, proof: String) {
        self.medium = medium
        self.text = text
        self.proof = proof
    }

    /// Once decided, and once.
    public static func gate(_ request: Request, at desk: Desk) throws(Refusal) {
        let clause = desk.policy.handling.reply?.clause
        try request.requireWithin()
        try request.require(from: .decided, clause: clause)
        try request.require(through: .decided, clause: clause)
    }

    /// Answered today.
    public func entries(_ request: Request, at desk: Desk) throws(Refusal) -> [Entry<RequestEvent>] {
        let clause = desk.policy.handling.reply?.clause
        guard let agreed = request.receipt.medium else {
            throw .missing("medium", clause: clause, Name(ar: "الوسيلة المتفق عليها", en: "the agreed medium"))
        }
        if text.isBlank { throw .missing("text", clause: clause, Name(ar: "نص الرد", en: "the text")) }
        if proof.isBlank { throw .missing("proof", clause: clause, Name(ar: "ما يثبت الإبلاغ", en: "the proof")) }
        guard (medium ?? agreed) == agreed else {
            throw Refusal(
                .mediumNotAgreed, clause: desk.policy.handling.clause(asking: .updates), field: "medium",
                message: Name(
                    ar: "الوسيلة المتفق عليها: \(agreed.name.ar)؛ اتفق على غيرها أولاً",
                    en: "the agreed medium is: \(agreed.name.en); agree on another first"
                )
            )
        }
        return [desk.entry(.answered(reply: reply(over: agreed, request, at: desk)), on: clause)]
    }

    private func reply(over medium: Medium, _ request: Request, at desk: Desk) -> Reply {
        let promise = request.promise
        let floor = promise?.notBefore
        let missed = promise?.due.flatMap { $0 < desk.today ? $0 : nil }
        return Reply(
            medium: medium, text: text, proof: proof, on: desk.today,
            early: floor.map { desk.today < $0 } ?? false,
            late: missed.map { desk.calendar.workingDays(from: $0, to: desk.today) }
        )
    }
}
