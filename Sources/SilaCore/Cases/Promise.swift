/// What the person is told about when the reply comes: a floor, a ceiling, both or neither, and the house's own target.
///
/// `due` is the last day on which the reply is in time, until midnight in Riyadh. `notBefore` is the day before which
/// no reply is promised; an earlier reply is marked early, never forbidden. `target` is the association's own and is
/// never cited as policy. Source: the policy's clause on the reply (`handling.reply`).
public struct Promise: Hashable, Sendable, Codable {
    /// Day 0 of the term.
    public var from: CivilDate
    /// The day before which no reply is promised; nil where the policy has no floor.
    public var notBefore: CivilDate?
    /// The last day in time; nil where the policy has no ceiling.
    public var due: CivilDate?
    /// The association's own target, nil where it sets none.
    public var target: CivilDate?

    /// A promise with its parts.
    public init(from: CivilDate, notBefore: CivilDate? = nil, due: CivilDate? = nil, target: CivilDate? = nil) {
        self.from = from
        self.notBefore = notBefore
        self.due = due
        self.target = target
    }

    /// The promise that the policy's term makes when it starts on `start`.
    static func made(on start: CivilDate, at desk: Desk) -> Promise {
        let term = desk.policy.handling.reply?.term
        return Promise(
            from: start,
            notBefore: term?.atLeast.map { end(of: $0, from: start, calendar: desk.calendar) },
            due: term?.atMost.map { end(of: $0, from: start, calendar: desk.calendar) },
            target: desk.settings.serviceTarget.map { desk.calendar.day($0, after: start) }
        )
    }

    /// The promise after a pause from `paused` to `resumed`: what was left of each term runs again from the day after
    /// the resumption. The day of the pause counts as used. No date moves earlier.
    func resumed(pausedOn paused: CivilDate, on resumed: CivilDate, at desk: Desk) -> Promise {
        let term = desk.policy.handling.reply?.term
        var next = self
        next.due = due.map { moved($0, by: term?.atMost, paused: paused, resumed: resumed, desk.calendar) }
        next.notBefore = notBefore.map { moved($0, by: term?.atLeast, paused: paused, resumed: resumed, desk.calendar) }
        next.target = target.map {
            moved($0, by: .workingDays(WorkingDays(0)), paused: paused, resumed: resumed, desk.calendar)
        }
        return next
    }

    private static func end(of length: TermLength, from start: CivilDate, calendar: WorkingCalendar) -> CivilDate {
        switch length {
        case .workingDays(let days): calendar.day(days, after: start)
        case .calendarDays(let days): start.adding(days: days.count)
        case .weeks(let weeks): start.adding(days: weeks.count * 7)
        }
    }

    private func moved(
        _ date: CivilDate, by length: TermLength?, paused: CivilDate, resumed: CivilDate, _ calendar: WorkingCalendar
    ) -> CivilDate {
        guard paused < date else { return date }
        let next: CivilDate
        if case .workingDays = length {
            next = calendar.day(calendar.workingDays(after: paused, through: date), after: resumed)
        } else {
            next = date.adding(days: paused.days(to: resumed))
        }
        return max(date, next)
    }
}
