/// The days on which an association works: its weekend and how that changed, holidays by rule, announced days.
///
/// Where several hold of one day, the first of these is reported: the last announcement for that day, a holiday by rule
/// (in the order of `rules`), the weekend. A holiday on a weekend is thus reported as the holiday, and moves nothing.
/// Rules are reckoned within the Umm al-Qura table (1882-11-12 to 2077-11-16); outside it only the weekend and announced
/// days are known. Coded as its definition.
public struct WorkingCalendar: Sendable {
    /// The regime, a short ASCII name: "labour".
    public let id: String
    /// What it is called.
    public let name: Name
    /// The weekend and how it changed, earliest first; the earliest holds before its own day too.
    public let weekends: [Weekend]
    /// The holidays that come every year.
    public let rules: [HolidayRule]
    /// The holidays whose days were announced, in the order of their announcement; of two for one year the later holds.
    public let confirmed: [ConfirmedHoliday]
    /// The announced days, in the order in which they were announced.
    public let announced: [AnnouncedDay]
    /// How many hours a day is worked, where that is known.
    public let hours: WorkingHours?
    /// The identity of this calendar, "labour-0123456789abcdef": the same for the same days off and other otherwise.
    ///
    /// A hash (FNV-1a) of everything that decides, the Umm al-Qura table included. It tells calendars apart; it is no
    /// proof against a forger.
    public let version: String

    private let days: DaysOff

    /// The calendar of that regime.
    public init(
        id: String, name: Name? = nil, weekends: [Weekend], rules: [HolidayRule], confirmed: [ConfirmedHoliday] = [],
        announced: [AnnouncedDay] = [], hours: WorkingHours? = nil
    ) {
        self.id = id
        self.name = name ?? Name(ar: id, en: id)
        self.weekends = weekends.sorted { $0.from < $1.from }
        self.rules = rules
        self.confirmed = confirmed
        self.announced = announced
        self.hours = hours
        let spans = rules.flatMap { rule in rule.years.compactMap { Self.span(of: rule, in: $0, confirmed) } }
        days = DaysOff(weekends: self.weekends, holidays: spans).adding(announced)
        version =
            "\(id)-\(CalendarVersion.hash(weekends: self.weekends, rules: rules, confirmed: confirmed, announced: announced))"
    }

    /// The same calendar with more announced days; for a day announced twice the later announcement holds.
    public func adding(announced more: [AnnouncedDay]) -> WorkingCalendar {
        if more.isEmpty { return self }
        return WorkingCalendar(
            id: id, name: name, weekends: weekends, rules: rules, confirmed: confirmed, announced: announced + more,
            hours: hours)
    }

    /// The same calendar without that announcement, the last of them where there are several alike.
    public func removing(announced day: AnnouncedDay) -> WorkingCalendar {
        guard let place = announced.lastIndex(of: day) else { return self }
        var kept = announced
        kept.remove(at: place)
        return WorkingCalendar(
            id: id, name: name, weekends: weekends, rules: rules, confirmed: confirmed, announced: kept, hours: hours)
    }

    /// Whether the association works on that day.
    public func isWorking(_ date: CivilDate) -> Bool {
        if let off = days.isOff(date) { return !off }
        return status(of: date) == .working
    }

    /// Whether the association works on that day, and if not, why.
    public func status(of date: CivilDate) -> DayStatus {
        if let day = announcement(of: date) {
            return day.kind == .working ? .working : .off(DayStatus.Reason(id: "announced", name: day.name))
        }
        if let holiday = holiday(on: date) { return .off(holiday.reason) }
        let weekend = weekends.last { $0.from <= date } ?? weekends.first
        return weekend?.days.contains(date.weekday) == true ? .off(.weekend) : .working
    }

    /// The announcement that holds for that day, if there is one.
    public func announcement(of date: CivilDate) -> AnnouncedDay? {
        announced.last { $0.date == date }
    }

    /// Whether the day is off because of a holiday that is reckoned and waits to be confirmed.
    public func isProvisional(_ date: CivilDate) -> Bool {
        announcement(of: date) == nil && holiday(on: date)?.isProvisional == true
    }

    /// On what the days of the holiday of that day rest, where they were announced.
    public func confirmation(of date: CivilDate) -> ConfirmedHoliday? {
        for rule in rules {
            guard let year = rule.year(of: date) else { return nil }
            for year in [year - 1, year] {
                guard let span = Self.span(of: rule, in: year, confirmed), span.covers(date) else { continue }
                return Self.confirmation(of: rule, in: year, confirmed)
            }
        }
        return nil
    }

    /// How many hours are worked on that day, where it is worked and the hours are known; fewer in Ramadan.
    public func hours(on date: CivilDate) -> HoursPerDay? {
        guard let hours, isWorking(date) else { return nil }
        return HijriDate(date)?.month == 9 ? hours.ramadan ?? hours.usual : hours.usual
    }

    /// The first working day after that day; nil when there is none before the end of the year 9999.
    public func nextWorkingDay(after date: CivilDate) -> CivilDate? {
        workingDay(1, after: date)
    }

    /// The working day that comes as the `count`th after that day; nil when it is past the year 9999.
    ///
    /// `count` is 1 or more.
    func workingDay(_ count: Int, after date: CivilDate) -> CivilDate? {
        if let found = days.workingDay(count, after: date) { return found }
        var left = count
        var day = date
        while day < .last {
            day = day.adding(days: 1)
            if !isWorking(day) { continue }
            left -= 1
            if left <= 0 { return day }
        }
        return nil
    }

    /// The working days after `start`, up to and with `end`; negative when `end` comes before `start`.
    ///
    /// From a due date to today it is by how much a reply is late; from today to the due date, what remains.
    public func workingDays(from start: CivilDate, to end: CivilDate) -> WorkingDays {
        if end < start { return WorkingDays(-workingDays(from: end, to: start).count) }
        var count = 0
        var day = start
        while day < end {
            day = day.adding(days: 1)
            if isWorking(day) { count += 1 }
        }
        return WorkingDays(count)
    }

    /// The days whose standing differs between this calendar and the other, earliest first, as the other has them.
    ///
    /// Within the Umm al-Qura table and, outside it, among the announced days of both.
    public func changes(to other: WorkingCalendar) -> [DayChange] {
        let outside = Set((announced + other.announced).map(\.date)).filter { days.isOff($0) == nil }
        let differing = days.differences(from: other.days) + outside.filter { isWorking($0) != other.isWorking($0) }
        return differing.sorted().map { DayChange($0, in: other) }
    }

    private func holiday(on date: CivilDate) -> (reason: DayStatus.Reason, isProvisional: Bool)? {
        for rule in rules {
            // Outside the Umm al-Qura table no holiday is known.
            guard let year = rule.year(of: date) else { return nil }
            // A holiday that begins at the end of a year may run over into the next.
            for year in [year - 1, year] {
                guard let span = Self.span(of: rule, in: year, confirmed), span.covers(date) else { continue }
                return (rule.reason, span.isProvisional)
            }
        }
        return nil
    }

    private static func span(of rule: HolidayRule, in year: Int, _ confirmed: [ConfirmedHoliday]) -> HolidaySpan? {
        guard var span = rule.span(in: year) else { return nil }
        guard let known = confirmation(of: rule, in: year, confirmed) else { return span }
        span.first = known.first
        if let days = known.days { span.length = HolidaySpan.held(days.count) }
        span.isProvisional = false
        return span
    }

    private static func confirmation(
        of rule: HolidayRule, in year: Int, _ confirmed: [ConfirmedHoliday]
    ) -> ConfirmedHoliday? {
        confirmed.last { $0.holiday == rule.reason.id && $0.year == year }
    }
}
