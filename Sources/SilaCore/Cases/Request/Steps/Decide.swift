/// Entering what the body decided: accepted or refused, with the reason and the clause it rests on.
///
/// Source: the fifth clause on handling; every decision names a clause of the association's own policy.
public struct Decide: RequestStep {
    /// Which step it is.
    public static let action = RequestAction.decision
    /// Accepted or refused.
    public var outcome: Outcome
    /// Why.
    public var reason: String
    /// The clause it rests on; nil for the clause on the study, which a refusal may not lean on.
    public var clause: ClauseID?

    /// A decision with its parts.
    public init(outcome: Outcome, reason: String, clause: ClauseID? = nil) {
        self.outcome = outcome
        self.reason = reason
        self.clause = clause
    }

    /// With the body, while the clock runs.
    public static func gate(_ request: Request, at desk: Desk) throws(Refusal) {
        let clause = desk.policy.handling.study?.clause
        try request.requireWithin()
        try request.requireRunning()
        try request.require(from: .referred, clause: clause)
        try request.require(through: .referred, clause: clause)
    }

    /// Decided today.
    public func entries(_ request: Request, at desk: Desk) throws(Refusal) -> [Entry<RequestEvent>] {
        let study = desk.policy.handling.study?.clause
        if reason.isEmpty { throw .missing("reason", clause: study, Name(ar: "سبب القرار", en: "the reason")) }
        guard let resting = try resting(at: desk) ?? (outcome == .accepted ? study : nil) else {
            throw .missing("clause", clause: study, Name(ar: "البند الذي يستند إليه الرفض", en: "the clause of the refusal"))
        }
        let decision = Decision(outcome: outcome, reason: reason, clause: resting.citation, on: desk.today)
        return [desk.entry(.decided(decision: decision), on: resting)]
    }

    private func resting(at desk: Desk) throws(Refusal) -> Clause? {
        guard let clause else { return nil }
        if let found = desk.policy.clause(clause) { return found }
        throw Refusal(
            .clauseUnknown, field: "clause",
            message: Name(ar: "لا بند باسم «\(clause)» في السياسة", en: "the policy has no clause called `\(clause)`"),
            items: desk.policy.handling.clauses.map { RefusalItem(id: $0.id.rawValue, name: $0.title) }
        )
    }
}
