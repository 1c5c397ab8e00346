/// Whether one length of time outlasts another, from whatever day they begin.
///
/// Lengths of one kind are told apart by their numbers. Working days and days of the calendar have no fixed rate: they
/// are laid side by side from every working day of ten years (2025 to 2034), through which each feast passes weekdays
/// and weekends, so "always" and "on some days" are said of those years.
enum TermOrder: Hashable {
    /// From no day does it end later.
    case never
    /// From some days it does, this one among them.
    case sometimes(CivilDate)
    /// From every day it does.
    case always
}

extension TermLength {
    /// Whether this length, begun on the same day, ends later than the other.
    func outlasts(
        _ other: TermLength, onDayOff rule: DayOffRule = .sameDay, calendar: WorkingCalendar
    ) -> TermOrder {
        switch (self, other) {
        case (.workingDays(let mine), .workingDays(let its)): return mine > its ? .always : .never
        case (.workingDays, _), (_, .workingDays): break
        default: return everyDay > other.everyDay ? .always : .never
        }
        let starts = Self.years.filter(calendar.isWorking)
        let later = starts.filter { start in
            let mine = end(after: start, onDayOff: rule, calendar: calendar) ?? .last
            return mine > other.end(after: start, onDayOff: rule, calendar: calendar) ?? .last
        }
        if later.count == starts.count { return .always }
        return later.first.map { .sometimes($0) } ?? .never
    }

    /// The days of the calendar in it; none for working days.
    private var everyDay: Int {
        switch self {
        case .workingDays: 0
        case .calendarDays(let days): days.count
        case .weeks(let weeks): weeks.calendarDays.count
        }
    }

    /// Every day from 2025-01-01 to 2034-12-31.
    private static let years = (20_089...23_740).map { CivilDate(unchecked: $0) }
}
