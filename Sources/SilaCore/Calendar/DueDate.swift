/// When a term ends.
///
/// The day it starts from is day 0 and is never counted; the first day after it that counts is day 1; what is due is
/// in time on the last day until midnight in Riyadh. A term of no days ends on the day it starts. While a pause is open
/// a term has no end, unless it ended before the pause or on its day; then, and when it would run past the year 9999,
/// the answer is nil.
public enum DueDate {
    /// The day on which so many working days after `start` are over.
    public static func after(
        _ start: CivilDate, _ days: WorkingDays, calendar: WorkingCalendar, pauses: [PausedSpan] = []
    ) -> CivilDate? {
        if pauses.isEmpty { return days.count <= 0 ? start : calendar.workingDay(days.count, after: start) }
        return end(of: days.count, after: start, pauses: pauses) { calendar.isWorking($0) }
    }

    /// The first day on which a reply is no longer early: a floor of so many weeks, seven days of the calendar each.
    ///
    /// Two weeks from a Sunday are over on the Sunday two weeks later.
    public static func notBefore(
        _ start: CivilDate, _ weeks: Weeks, pauses: [PausedSpan] = []
    ) -> CivilDate? {
        atMost(start, weeks.calendarDays, pauses: pauses)
    }

    /// The last day within so many weeks, seven days of the calendar each.
    public static func atMost(_ start: CivilDate, _ weeks: Weeks, pauses: [PausedSpan] = []) -> CivilDate? {
        atMost(start, weeks.calendarDays, pauses: pauses)
    }

    /// The last day within so many days of the calendar.
    public static func atMost(_ start: CivilDate, _ days: CalendarDays, pauses: [PausedSpan] = []) -> CivilDate? {
        end(of: days.count, after: start, pauses: pauses) { _ in true }
    }

    private static func end(
        of count: Int, after start: CivilDate, pauses: [PausedSpan], counts: (CivilDate) -> Bool
    ) -> CivilDate? {
        if count <= 0 { return start }
        let open = pauses.lazy.filter { $0.to == nil }.map(\.from).min() ?? .last
        var left = count
        var day = start
        while day < open {
            day = day.adding(days: 1)
            if pauses.contains(where: { $0.covers(day) }) || !counts(day) { continue }
            left -= 1
            if left == 0 { return day }
        }
        return nil
    }
}
