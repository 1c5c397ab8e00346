extension Claim {
    /// Where the claim stands to a step that a clause governs.
    public func standing(at step: GovernedStep) -> StepStanding {
        let kind: CompensationGate
        switch step {
        case .receipt: return stage == .outside ? .ahead : .reached
        case .fault: kind = .fault
        case .acknowledgement: kind = .minutes
        case .ruling: kind = .ruling
        case .negotiation: kind = .negotiation
        default: return .foreign
        }
        if settlement != nil { return .reached }
        return passes.contains { $0.fact.gate == kind } ? .reached : .ahead
    }

    /// What happens to the claim when it follows clauses of an edition in force since `start`.
    ///
    /// Where the gates that the policy sets are others by them, the event carries all of them as they are from now on.
    public func following(_ move: EditionMove, since start: CivilDate, at desk: Desk) -> Entry<ClaimEvent> {
        let next = ClaimGate.all(in: desk.policy)
        return desk.entry(
            .followed(edition: move.edition, clauses: move.clauses, gates: next == gates ? nil : next),
            on: move.clauses.lazy.compactMap { desk.policy.clause($0) }.first)
    }
}
