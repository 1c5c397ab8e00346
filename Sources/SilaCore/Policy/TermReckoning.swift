extension TermLength {
    /// The day on which so much time after `start` is over; nil past the end of the calendar.
    ///
    /// The day it starts from is day 0. Working days go by `calendar`; weeks and calendar days count every day.
    public func end(
        after start: CivilDate, calendar: WorkingCalendar, pauses: [PausedSpan] = []
    ) -> CivilDate? {
        switch self {
        case .workingDays(let days): DueDate.after(start, days, calendar: calendar, pauses: pauses)
        case .calendarDays(let days): DueDate.atMost(start, days, pauses: pauses)
        case .weeks(let weeks): DueDate.atMost(start, weeks, pauses: pauses)
        }
    }

    /// Every day of the term from the day after `start`, counted or skipped, with the reason.
    public func explained(
        after start: CivilDate, calendar: WorkingCalendar, pauses: [PausedSpan] = []
    ) -> [ExplainedDay] {
        switch self {
        case .workingDays(let days): DueDate.explain(start, days, calendar: calendar, pauses: pauses)
        case .calendarDays(let days): DueDate.explain(start, days, pauses: pauses)
        case .weeks(let weeks): DueDate.explain(start, weeks.calendarDays, pauses: pauses)
        }
    }
}
