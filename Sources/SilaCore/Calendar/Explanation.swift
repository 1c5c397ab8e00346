extension DueDate {
    /// Every day from the day after `start` to the end of the term, counted and skipped, with the reason.
    ///
    /// A day on which the term is paused is reported so, whatever else it is. While a pause is open the list ends with
    /// the first day of it, or with the end of the term where that came before.
    public static func explain(
        _ start: CivilDate, _ days: WorkingDays, calendar: WorkingCalendar, pauses: [PausedSpan] = []
    ) -> [ExplainedDay] {
        explain(days.count, after: start, pauses: pauses) { day(calendar, $0, number: $1) }
    }

    /// The same for a term of calendar days, of which all count that are not paused.
    public static func explain(
        _ start: CivilDate, _ days: CalendarDays, pauses: [PausedSpan] = []
    ) -> [ExplainedDay] {
        explain(days.count, after: start, pauses: pauses) { date, number in
            ExplainedDay(date: date, number: number, why: calendarDay.id, name: calendarDay.name)
        }
    }

    private static let workingDay = DayStatus.Reason(id: "working-day", name: Name(ar: "يوم عمل", en: "working day"))
    private static let calendarDay = DayStatus.Reason(id: "calendar-day", name: Name(ar: "يوم", en: "calendar day"))
    private static let paused = DayStatus.Reason(
        id: "paused", name: Name(ar: "المدة موقوفة لاستكمال الطلب", en: "paused for completion"))

    /// The day as the calendar has it; `number` is what it has in the term if it counts.
    private static func day(_ calendar: WorkingCalendar, _ date: CivilDate, number: Int) -> ExplainedDay {
        let announced = calendar.announcement(of: date)
        switch calendar.status(of: date) {
        case .off(let reason):
            let confirmed = announced == nil ? calendar.confirmation(of: date)?.reason : nil
            return ExplainedDay(
                date: date, number: nil, why: reason.id, name: reason.name, reason: announced?.reason ?? confirmed,
                provisional: calendar.isProvisional(date))
        case .working:
            return ExplainedDay(
                date: date, number: number, why: announced == nil ? workingDay.id : "announced-working-day",
                name: announced?.name ?? workingDay.name, reason: announced?.reason, hours: calendar.hours(on: date))
        }
    }

    private static func explain(
        _ count: Int, after start: CivilDate, pauses: [PausedSpan], judge: (CivilDate, Int) -> ExplainedDay
    ) -> [ExplainedDay] {
        var days: [ExplainedDay] = []
        var number = 0
        var date = start
        while number < count, date < .last {
            date = date.adding(days: 1)
            if pauses.contains(where: { $0.covers(date) }) {
                days.append(ExplainedDay(date: date, number: nil, why: paused.id, name: paused.name))
                if pauses.contains(where: { $0.to == nil && $0.covers(date) }) { break }
                continue
            }
            let day = judge(date, number + 1)
            if day.counted { number += 1 }
            days.append(day)
        }
        return days
    }
}
