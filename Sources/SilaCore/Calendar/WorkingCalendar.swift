/// The days on which an association works: its weekend and how that changed, holidays by rule, announced days.
///
/// Where several hold of one day, the first of these is reported: the last announcement for that day, a holiday by rule
/// (in the order of `rules`), the weekend. A holiday on a weekend is thus reported as the holiday, and moves nothing.
/// Rules are reckoned within the Umm al-Qura table (1882-11-12 to 2077-11-16); outside it only the weekend and announced
/// days are known. Coded as its definition.
public struct WorkingCalendar: Sendable {
    /// The regime, a short ASCII name: "labour".
    public let id: String
    /// The weekend and how it changed, earliest first; the earliest holds before its own day too.
    public let weekends: [Weekend]
    /// The holidays that come every year.
    public let rules: [HolidayRule]
    /// The announced days, in the order in which they were announced.
    public let announced: [AnnouncedDay]
    /// The identity of this calendar, "labour-0123456789abcdef": the same for the same days off and other otherwise.
    ///
    /// A hash (FNV-1a) of everything that decides, the Umm al-Qura table included. It tells calendars apart; it is no
    /// proof against a forger.
    public let version: String

    private let days: DaysOff

    /// The calendar of that regime.
    public init(id: String, weekends: [Weekend], rules: [HolidayRule], announced: [AnnouncedDay] = []) {
        let weekends = weekends.sorted { $0.from < $1.from }
        self.init(
            id: id, weekends: weekends, rules: rules, announced: announced,
            days: DaysOff(weekends: weekends, rules: rules).adding(announced))
    }

    private init(
        id: String, weekends: [Weekend], rules: [HolidayRule], announced: [AnnouncedDay], days: DaysOff
    ) {
        self.id = id
        self.weekends = weekends
        self.rules = rules
        self.announced = announced
        self.days = days
        version = "\(id)-\(CalendarVersion.hash(weekends: weekends, rules: rules, announced: announced))"
    }

    /// The same calendar with more announced days; for a day announced twice the later announcement holds.
    public func adding(announced more: [AnnouncedDay]) -> WorkingCalendar {
        if more.isEmpty { return self }
        return WorkingCalendar(
            id: id, weekends: weekends, rules: rules, announced: announced + more, days: days.adding(more))
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
        if let rule = rules.first(where: { $0.covers(date) }) { return .off(rule.reason) }
        let weekend = weekends.last { $0.from <= date } ?? weekends.first
        return weekend?.days.contains(date.weekday) == true ? .off(.weekend) : .working
    }

    /// The announcement that holds for that day, if there is one.
    public func announcement(of date: CivilDate) -> AnnouncedDay? {
        announced.last { $0.date == date }
    }

    /// The first working day after that day; nil when there is none before the end of the year 9999.
    public func nextWorkingDay(after date: CivilDate) -> CivilDate? {
        var day = date
        while day < .last {
            day = day.adding(days: 1)
            if isWorking(day) { return day }
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
}

extension WorkingCalendar: Hashable, Codable {
    private enum CodingKeys: String, CodingKey {
        case id, weekends, rules, announced
    }

    /// Calendars of one definition are equal.
    public static func == (left: WorkingCalendar, right: WorkingCalendar) -> Bool {
        left.version == right.version && left.id == right.id && left.weekends == right.weekends
            && left.rules == right.rules && left.announced == right.announced
    }

    /// Hashes the version.
    public func hash(into hasher: inout Hasher) { hasher.combine(version) }

    /// Reads the definition and reckons the days from it.
    public init(from decoder: any Decoder) throws {
        let container = try decoder.container(keyedBy: CodingKeys.self)
        self.init(
            id: try container.decode(String.self, forKey: .id),
            weekends: try container.decode([Weekend].self, forKey: .weekends),
            rules: try container.decode([HolidayRule].self, forKey: .rules),
            announced: try container.decode([AnnouncedDay].self, forKey: .announced))
    }

    /// Writes the definition.
    public func encode(to encoder: any Encoder) throws {
        var container = encoder.container(keyedBy: CodingKeys.self)
        try container.encode(id, forKey: .id)
        try container.encode(weekends, forKey: .weekends)
        try container.encode(rules, forKey: .rules)
        try container.encode(announced, forKey: .announced)
    }
}
