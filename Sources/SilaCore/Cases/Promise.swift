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
    /// The version of the calendar that the dates were reckoned with; nil in events written before it was kept.
    public var calendar: String?

    /// A promise with its parts.
    public init(
        from: CivilDate, notBefore: CivilDate? = nil, due: CivilDate? = nil, target: CivilDate? = nil,
        calendar: String? = nil
    ) {
        self.from = from
        self.notBefore = notBefore
        self.due = due
        self.target = target
        self.calendar = calendar
    }

    /// The promise that the policy's term makes when it starts on `start`.
    static func made(on start: CivilDate, at desk: Desk) -> Promise {
        var promise = made(on: start, of: desk.policy.handling.reply?.term, by: desk.calendar)
        promise.target = desk.settings.serviceTarget.flatMap { DueDate.after(start, $0, calendar: desk.calendar) }
        return promise
    }

    /// The promise that `term` makes when it starts on `start`; without dates where there is no term.
    static func made(on start: CivilDate, of term: ReplyTerm?, by calendar: WorkingCalendar) -> Promise {
        Promise(
            from: start, notBefore: term?.earliest(after: start, calendar: calendar),
            due: term?.latest(after: start, calendar: calendar), calendar: calendar.version)
    }

    /// The promise after a pause from `paused` to `resumed`.
    ///
    /// What was left of each term runs again from the day after the resumption; the day of the pause counts as used. No
    /// date moves earlier. What is left is reckoned from the promised day, so a term that was moved off a day off keeps
    /// the days it gained, and is moved again where it would now end on one.
    func resumed(
        pausedOn paused: CivilDate, on resumed: CivilDate, of term: ReplyTerm?, by calendar: WorkingCalendar
    ) -> Promise {
        func moved(_ date: CivilDate?, by length: TermLength?) -> CivilDate? {
            guard let date, paused < date else { return date }
            guard case .workingDays = length else {
                let later = date.adding(days: max(0, paused.distance(to: resumed)))
                return (term?.dayOffRule ?? .sameDay).settle(later, calendar: calendar) ?? later
            }
            let left = calendar.workingDays(from: paused, to: date)
            return DueDate.after(resumed, left, calendar: calendar).map { max(date, $0) } ?? date
        }
        return Promise(
            from: from, notBefore: moved(notBefore, by: term?.atLeast), due: moved(due, by: term?.atMost),
            target: moved(target, by: .workingDays(WorkingDays(0))), calendar: calendar.version
        )
    }

    /// The same of a request, by the term of its policy.
    func resumed(pausedOn paused: CivilDate, on resumed: CivilDate, at desk: Desk) -> Promise {
        self.resumed(pausedOn: paused, on: resumed, of: desk.policy.handling.reply?.term, by: desk.calendar)
    }
}
