/// A deadline that moves because the calendar changed under it.
///
/// No step of anybody's: what the association's calendar says of days is reckoned again for every open case. A date that
/// was promised never moves earlier, whatever was announced: a day that turns out to be worked leaves it where it is.
extension Request {
    /// What happens to the request when `before` gives way to the calendar of the desk; nil where no date moves.
    public func moved(since before: WorkingCalendar, at desk: Desk) -> Entry<RequestEvent>? {
        guard let was = promise, runs, let promise = reckoned(was, since: before, at: desk), promise != was else {
            return nil
        }
        let last = [promise.notBefore, promise.due, promise.target].compactMap { $0 }.max() ?? was.from
        let days = before.changes(to: desk.calendar).filter { was.from < $0.date && $0.date <= last }
        let event = RequestEvent.deadlineMoved(was: was, promise: promise, days: days)
        return desk.entry(event, on: desk.policy.handling.reply?.clause)
    }

    /// Whether the term is reckoned otherwise when `before` gives way to the calendar of the desk, be the dates promised moved
    /// by that or kept.
    public func isTouched(since before: WorkingCalendar, at desk: Desk) -> Bool {
        guard let was = promise, runs else { return false }
        let term = desk.policy.handling.reply?.term
        let rule = term?.dayOffRule ?? .sameDay
        let lengths = [
            was.notBefore.flatMap { _ in term?.atLeast }, was.due.flatMap { _ in term?.atMost },
            target(was, since: before, at: desk),
        ]
        return lengths.contains { length in
            let ends = [before, desk.calendar].map {
                length?.end(after: was.from, onDayOff: rule, calendar: $0, pauses: stoppages)
            }
            return ends[0] != ends[1]
        }
    }

    /// Whether a reply is still to come within a term: neither answered nor ended, and not outside the policy.
    public var runs: Bool { reply == nil && !stage.ended && stage != .outside }

    /// The times for which the term stood still and runs again.
    ///
    /// What has been promised does not yet know of a pause that is open: its length is added when it ends.
    public var stoppages: [PausedSpan] {
        absences + pauses.compactMap { pause in pause.to.map { PausedSpan(from: pause.from, to: $0) } }
    }

    /// The promise with every date that is later by the calendar of the desk; nil where none is.
    private func reckoned(_ was: Promise, since before: WorkingCalendar, at desk: Desk) -> Promise? {
        let term = desk.policy.handling.reply?.term
        let rule = term?.dayOffRule ?? .sameDay
        var next = was
        func later(_ date: CivilDate?, _ length: TermLength?) -> CivilDate? {
            guard let date,
                let end = length?.end(
                    after: was.from, onDayOff: rule, calendar: desk.calendar, pauses: stoppages)
            else { return date }
            return max(date, end)
        }
        next.notBefore = later(was.notBefore, term?.atLeast)
        next.due = later(was.due, term?.atMost)
        next.target = later(was.target, target(was, since: before, at: desk))
        guard next != was else { return nil }
        next.calendar = desk.calendar.version
        return next
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
        let names = Name(
            ar: days.map { "\($0.name.ar) (\($0.date.iso))" }.joined(separator: "، "),
            en: days.map { "\($0.name.en) (\($0.date.iso))" }.joined(separator: ", "))
        let why = days.isEmpty ? Name(ar: "", en: "") : Name(ar: ": \(names.ar)", en: ": \(names.en)")
        if let due = promise.due, due != was.due {
            return Name(
                ar: "انتقل موعد الرد إلى \(due.iso) لتغير في أيام العمل\(why.ar)",
                en: "The reply is due on \(due.iso) now, since working days changed\(why.en)")
        }
        if let floor = promise.notBefore, floor != was.notBefore {
            return Name(
                ar: "لا يوعد بالرد قبل \(floor.iso) لتغير في أيام العمل\(why.ar)",
                en: "No reply is promised before \(floor.iso) now, since working days changed\(why.en)")
        }
        return Name(
            ar: "انتقل المستهدف الداخلي لتغير في أيام العمل\(why.ar)",
            en: "The association's own target moved, since working days changed\(why.en)")
    }
}
