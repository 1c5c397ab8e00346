extension Complaint {
    /// Where the complaint stands to a step that a clause governs.
    public func standing(at step: GovernedStep) -> StepStanding {
        let reached: Bool
        switch step {
        case .receipt, .filing, .hearing: reached = !isOutside
        case .amicable: reached = amicableTried || finding != nil || reply != nil
        case .complaintReply: reached = (promise != nil && !isOutside) || reply != nil
        default: return .foreign
        }
        return reached ? .reached : .ahead
    }

    /// What happens to the complaint when it follows clauses of an edition in force since `start`.
    ///
    /// Where the clause on the answer is among them, the event carries the promise as it was and as it is from now on; where
    /// the one on the body is and nothing was found yet, the body that deals with it.
    public func following(_ move: EditionMove, since start: CivilDate, at desk: Desk) -> Entry<ComplaintEvent> {
        func follows(_ clause: Clause?) -> Bool { clause.map { move.clauses.contains($0.id) } ?? false }
        let complaints = desk.policy.complaints
        let next = follows(complaints?.reply?.clause) ? moved(since: start, at: desk) : nil
        let body = follows(complaints?.body?.clause) && finding == nil ? complaints?.body?.id : nil
        return desk.entry(
            .followed(
                edition: move.edition, clauses: move.clauses, was: next == nil ? nil : promise, promise: next,
                body: body == receipt.body ? nil : body),
            on: move.clauses.lazy.compactMap { desk.policy.clause($0) }.first)
    }

    /// The promise under the desk's term; nil where none is running or nothing changes.
    private func moved(since start: CivilDate, at desk: Desk) -> Promise? {
        guard awaitsAnswer, !isOutside, let promise else { return nil }
        let term = desk.policy.complaints?.reply?.term
        return promise.following(since: start, on: desk.today) { day in
            desk.complaintPromise(from: day, outside: false)
        } resumed: { made in
            absences.filter { $0.from >= promise.from }.reduce(made) { promise, span in
                span.to.map { promise.resumed(pausedOn: span.from, on: $0, of: term, by: desk.calendar) } ?? promise
            }
        }
    }
}
