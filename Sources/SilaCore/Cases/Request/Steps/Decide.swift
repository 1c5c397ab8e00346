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

    /// With the body, while the clock runs; where the policy sends requests to no body, as soon as they are ready.
    public static func gate(_ request: Request, at desk: Desk) throws(Refusal) {
        let clause = desk.policy.handling.study?.clause
        try request.requireWithin()
        try request.require(from: ready(at: desk), clause: clause)
        try request.require(through: .referred, clause: clause)
        try request.requireRunning()
    }

    /// Decided today.
    public func entries(_ request: Request, at desk: Desk) throws(Refusal) -> [Entry<RequestEvent>] {
        let study = desk.policy.handling.study?.clause
        if reason.isBlank { throw .missing("reason", clause: study, Name(ar: "سبب القرار", en: "the reason")) }
        guard let resting = try resting(at: desk) ?? (outcome == .accepted ? study : nil) else {
            throw .missing(
                "clause", clause: study, Name(ar: "البند الذي يستند إليه الرفض", en: "the clause of the refusal"))
        }
        let decision = Decision(outcome: outcome, reason: reason, clause: resting.citation, on: desk.today)
        return [desk.entry(.decided(decision: decision), on: resting)]
    }

    private static func ready(at desk: Desk) -> RequestStage {
        if desk.policy.handling.study != nil { return .referred }
        return desk.policy.handling.clause(asking: .registration) == nil ? .complete : .registered
    }

    private func resting(at desk: Desk) throws(Refusal) -> Clause? {
        guard let clause else { return nil }
        return try desk.cited(clause)
    }
}
