extension Request {
    /// Where the request stands to a step that a clause governs.
    public func standing(at step: GovernedStep) -> StepStanding {
        let reached: Bool
        switch step {
        case .receipt: reached = stage != .outside
        case .matching: reached = matchedDigest != nil || completedOn != nil
        case .completion: reached = completedOn != nil
        case .research: reached = !research.isEmpty || decision != nil
        case .registration: reached = registeredOn != nil || body != nil
        case .study: reached = body != nil
        case .reply: reached = promise != nil || reply != nil
        case .delivery: reached = deliveredOn != nil
        default: return .foreign
        }
        return reached ? .reached : .ahead
    }

    /// What happens to the request when it follows clauses of an edition in force since `start`.
    ///
    /// Where the clause on the reply is among them, the event carries the promise as it is from now on, nil where no
    /// date changes.
    public func following(_ move: EditionMove, since start: CivilDate, at desk: Desk) -> Entry<RequestEvent> {
        let replying = desk.policy.handling.reply.map { move.clauses.contains($0.clause.id) } ?? false
        let next = replying ? moved(since: start, at: desk) : nil
        let tells = next.map { promise?.tells(otherThan: $0) ?? ($0.due != nil || $0.notBefore != nil) } ?? false
        return desk.entry(
            .followed(edition: move.edition, clauses: move.clauses, promise: next, tells: tells),
            on: move.clauses.lazy.compactMap { desk.policy.clause($0) }.first)
    }

    /// The promise under the desk's term; nil where none is running or nothing changes.
    private func moved(since start: CivilDate, at desk: Desk) -> Promise? {
        guard completedOn != nil, reply == nil, stage != .outside else { return nil }
        guard let promise else { return begun(since: start, at: desk) }
        let stood = stoppages.sorted { $0.from < $1.from }.filter { $0.from >= promise.from }
        return promise.following(since: start, on: desk.today) { day in
            Promise.made(on: day, at: desk)
        } resumed: { made in
            stood.reduce(made) { promise, span in
                span.to.map { promise.resumed(pausedOn: span.from, on: $0, at: desk) } ?? promise
            }
        }
    }

    /// The promise of a term that has begun by the new clause though it had not by the old one.
    private func begun(since start: CivilDate, at desk: Desk) -> Promise? {
        guard let completedOn, let term = desk.policy.handling.reply?.term else { return nil }
        switch term.from {
        case .referral: return body == nil ? nil : Promise.made(on: start, at: desk)
        case .receipt, .completeness, nil: return Promise.made(on: max(completedOn, start), at: desk)
        }
    }
}
