/// The dates of a complaint that move because the calendar changed under them: the answer's, and those of its ladder.
extension Complaint {
    /// What happens to the complaint when `before` gives way to the calendar of the desk; nil where no date moves.
    ///
    /// As with requests no date moves earlier, whatever was announced; a rung that was taken stays taken. Days that nobody
    /// was told, as after an appeal, and that would be earlier now are written down as they stood.
    public func moved(since before: WorkingCalendar, at desk: Desk) -> Entry<ComplaintEvent>? {
        guard awaitsAnswer, let was = promise else { return nil }
        var earlier = desk
        earlier.calendar = before
        let rungsWere = rungsAhead(at: earlier)
        let reply = desk.policy.complaints?.reply
        var next = self
        next.promised(was.moved(by: desk.calendar, term: isOutside ? nil : reply?.term, pauses: absences) ?? was)
        let reckoned = next.rungsAhead(at: desk)
        let rungs = reckoned.map { rung in
            let stood = rungsWere.first { $0.after == rung.after }?.on ?? rung.on
            return RungDay(after: rung.after, to: rung.to, on: max(rung.on, stood))
        }
        guard let promise = next.promise, promise != was || rungs != rungsWere || rungs != reckoned else {
            return nil
        }
        let last = ([promise.notBefore, promise.due].compactMap { $0 } + rungs.map(\.on)).max() ?? countsFrom
        let days = before.changes(to: desk.calendar).filter { countsFrom < $0.date && $0.date <= last }
        return desk.entry(
            .deadlineMoved(was: was, promise: promise, rungsWere: rungsWere, rungs: rungs, days: days),
            on: promise == was ? nil : reply?.clause)
    }

    /// Whether a date is reckoned otherwise when `before` gives way to the calendar of the desk, be it moved by that or kept.
    public func isTouched(since before: WorkingCalendar, at desk: Desk) -> Bool {
        guard awaitsAnswer, let was = promise else { return false }
        let term = isOutside ? nil : desk.policy.complaints?.reply?.term
        if was.isTouched(since: before, by: desk.calendar, term: term, pauses: absences) { return true }
        return desk.settings.complaints.ladder.dropFirst(escalations.count).contains { rung in
            let ends = [before, desk.calendar].map {
                DueDate.after(countsFrom, rung.after, calendar: $0, pauses: absences)
            }
            return ends[0] != ends[1]
        }
    }
}
