extension TermLength {
    /// The day on which so much time after `start` is over; nil past the end of the calendar.
    ///
    /// The day it starts from is day 0. Working days go by `calendar`; weeks and calendar days count every day, and
    /// where their last day is a day off, `rule` says whether it stays.
    public func end(
        after start: CivilDate, onDayOff rule: DayOffRule = .sameDay, calendar: WorkingCalendar,
        pauses: [PausedSpan] = []
    ) -> CivilDate? {
        switch self {
        case .workingDays(let days): DueDate.after(start, days, calendar: calendar, pauses: pauses)
        case .calendarDays(let days):
            DueDate.atMost(start, days, pauses: pauses).flatMap { rule.settle($0, calendar: calendar) }
        case .weeks(let weeks):
            DueDate.atMost(start, weeks, pauses: pauses).flatMap { rule.settle($0, calendar: calendar) }
        }
    }

    /// Every day of the term from the day after `start`, counted or skipped, with the reason.
    ///
    /// Days by which the end moves off a day off are listed as skipped: they add nothing to the length.
    public func explained(
        after start: CivilDate, onDayOff rule: DayOffRule = .sameDay, calendar: WorkingCalendar,
        pauses: [PausedSpan] = []
    ) -> [ExplainedDay] {
        switch self {
        case .workingDays(let days): DueDate.explain(start, days, calendar: calendar, pauses: pauses)
        case .calendarDays(let days):
            rule.settled(DueDate.explain(start, days, pauses: pauses), calendar: calendar)
        case .weeks(let weeks):
            rule.settled(DueDate.explain(start, weeks.calendarDays, pauses: pauses), calendar: calendar)
        }
    }
}

extension DayOffRule {
    /// The day on which a term ends whose last day is `date`; nil past the end of the calendar.
    func settle(_ date: CivilDate, calendar: WorkingCalendar) -> CivilDate? {
        switch self {
        case .sameDay: date
        case .nextWorkingDay: calendar.isWorking(date) ? date : calendar.nextWorkingDay(after: date)
        }
    }

    /// The days of a term with those by which its end moves.
    fileprivate func settled(_ days: [ExplainedDay], calendar: WorkingCalendar) -> [ExplainedDay] {
        guard let day = days.last, day.counted, let end = settle(day.date, calendar: calendar), end > day.date else {
            return days
        }
        let last = day.date
        let moved = (1...last.distance(to: end)).map { ahead in
            let date = last.adding(days: ahead)
            if case .off(let reason) = calendar.status(of: date) {
                return ExplainedDay(date: date, number: nil, why: reason.id, name: reason.name)
            }
            return ExplainedDay(date: date, number: nil, why: Self.moved.id, name: Self.moved.name)
        }
        return days + moved
    }

    private static let moved = DayStatus.Reason(
        id: "moved-to-working-day",
        name: Name(ar: "أول يوم عمل بعد يوم الإجازة الذي انتهت فيه المدة", en: "first working day after a day off"))
}

extension ReplyTerm {
    /// The day before which a reply after `start` is early; nil where the term has no floor, or past the calendar's end.
    public func earliest(after start: CivilDate, calendar: WorkingCalendar) -> CivilDate? {
        atLeast.flatMap { $0.end(after: start, onDayOff: dayOffRule, calendar: calendar) }
    }

    /// The last day on which a reply after `start` is in time; nil where the term has no ceiling.
    public func latest(after start: CivilDate, calendar: WorkingCalendar) -> CivilDate? {
        atMost.flatMap { $0.end(after: start, onDayOff: dayOffRule, calendar: calendar) }
    }
}
