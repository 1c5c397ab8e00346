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
        case .answer, .weighing, .fault, .acknowledgement, .ruling, .negotiation: return .foreign
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
        let tells = next.map { $0.due != promise?.due || $0.notBefore != promise?.notBefore } ?? false
        return desk.entry(
            .followed(edition: move.edition, clauses: move.clauses, promise: next, tells: tells),
            on: move.clauses.lazy.compactMap { desk.policy.clause($0) }.first)
    }

    /// The promise under the desk's term; nil where none is running or nothing changes.
    ///
    /// A promised date never moves earlier: a shorter term shows in the association's own target alone, and a longer one
    /// moves the date, of which the person is told. A term that had run out stays as it is, since a new one does not undo
    /// lateness. A ceiling where none was promised counts from the day on which it came into force. Source: decision 7.
    private func moved(since start: CivilDate, at desk: Desk) -> Promise? {
        guard completedOn != nil, reply == nil, stage != .outside else { return nil }
        guard let promise else { return begun(since: start, at: desk) }
        if let due = promise.due, due < desk.today { return nil }
        var made = Promise.made(on: promise.from, at: desk)
        if promise.due == nil { made.due = Promise.made(on: max(promise.from, start), at: desk).due }
        for pause in pauses where pause.from >= promise.from {
            if let end = pause.to { made = made.resumed(pausedOn: pause.from, on: end, at: desk) }
        }
        var next = made.keeping(promise)
        next.target = promise.target
        if let term = made.due, let due = next.due, term < due {
            let own = max(term, desk.today)
            next.target = promise.target.map { min($0, own) } ?? own
        }
        return next == promise ? nil : next
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

extension Promise {
    /// This promise with no date earlier than one that was given before, and the ceiling not before the floor.
    func keeping(_ given: Promise?) -> Promise {
        guard let given else { return self }
        func later(_ left: CivilDate?, _ right: CivilDate?) -> CivilDate? {
            guard let left, let right else { return left ?? right }
            return max(left, right)
        }
        var kept = self
        kept.notBefore = later(notBefore, given.notBefore)
        kept.due = later(due, given.due)
        if let due = kept.due, let floor = kept.notBefore, due < floor { kept.due = floor }
        return kept
    }
}
