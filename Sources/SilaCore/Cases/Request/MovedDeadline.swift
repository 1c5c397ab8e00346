/// A deadline that moves because the calendar changed under it.
///
/// No step of anybody's: what the association's calendar says of days is reckoned again for every open case. A date that
/// was promised never moves earlier, whatever was announced: a day that turns out to be worked leaves it where it is.
extension Request {
    /// What happens to the request when `before` gives way to the calendar of the desk; nil where no date moves.
    public func moved(since before: WorkingCalendar, at desk: Desk) -> Entry<RequestEvent>? {
        let reply = desk.policy.handling.reply
        guard let was = promise, runs,
            let promise = was.moved(
                by: desk.calendar, term: reply?.term, own: target(was, since: before, at: desk), pauses: stoppages)
        else { return nil }
        let last = [promise.notBefore, promise.due, promise.target].compactMap { $0 }.max() ?? was.from
        let days = before.changes(to: desk.calendar).filter { was.from < $0.date && $0.date <= last }
        return desk.entry(.deadlineMoved(was: was, promise: promise, days: days), on: reply?.clause)
    }

    /// Whether the term is reckoned otherwise when `before` gives way to the calendar of the desk, be the dates promised moved
    /// by that or kept.
    public func isTouched(since before: WorkingCalendar, at desk: Desk) -> Bool {
        guard let was = promise, runs else { return false }
        return was.isTouched(
            since: before, by: desk.calendar, term: desk.policy.handling.reply?.term,
            own: target(was, since: before, at: desk), pauses: stoppages)
    }

    /// Whether a reply is still to come within a term: neither answered nor ended, and not outside the policy.
    public var runs: Bool { reply == nil && !stage.ended && stage != .outside }

    /// The times for which the term stood still and runs again.
    ///
    /// What has been promised does not yet know of a pause that is open: its length is added when it ends.
    public var stoppages: [PausedSpan] {
        absences + pauses.compactMap { pause in pause.to.map { PausedSpan(from: pause.from, to: $0) } }
    }

    /// The length of the house's target, where the date that stands was reckoned with it: it may have been set anew since.
    private func target(_ was: Promise, since before: WorkingCalendar, at desk: Desk) -> TermLength? {
        guard let days = desk.settings.serviceTarget else { return nil }
        let length = TermLength.workingDays(days)
        return length.end(after: was.from, calendar: before, pauses: stoppages) == was.target ? length : nil
    }
}

extension RequestEvent {
    /// In words, with the day on which the reply is due now and what moved it.
    static func moved(_ was: Promise, _ promise: Promise, _ days: [DayChange]) -> Name {
        was.movedWords(to: promise, by: days)
            ?? Name(
                ar: "انتقل المستهدف الداخلي لتغير في أيام العمل\(days.why.ar)",
                en: "The association's own target moved, since working days changed\(days.why.en)")
    }
}
