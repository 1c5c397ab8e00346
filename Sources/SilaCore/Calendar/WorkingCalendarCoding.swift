extension WorkingCalendar: Hashable, Codable {
    private enum CodingKeys: String, CodingKey {
        case id, name, weekends, rules, confirmed, announced, hours
    }

    /// Calendars of one definition are equal.
    public static func == (left: WorkingCalendar, right: WorkingCalendar) -> Bool {
        left.version == right.version && left.id == right.id && left.name == right.name
            && left.weekends == right.weekends && left.rules == right.rules && left.confirmed == right.confirmed
            && left.announced == right.announced && left.hours == right.hours
    }

    /// Hashes the version.
    public func hash(into hasher: inout Hasher) { hasher.combine(version) }

    /// Reads the definition and reckons the days from it.
    public init(from decoder: any Decoder) throws {
        let container = try decoder.container(keyedBy: CodingKeys.self)
        self.init(
            id: try container.decode(String.self, forKey: .id),
            name: try container.decode(Name.self, forKey: .name),
            weekends: try container.decode([Weekend].self, forKey: .weekends),
            rules: try container.decode([HolidayRule].self, forKey: .rules),
            confirmed: try container.decode([ConfirmedHoliday].self, forKey: .confirmed),
            announced: try container.decode([AnnouncedDay].self, forKey: .announced),
            hours: try container.decodeIfPresent(WorkingHours.self, forKey: .hours))
    }

    /// Writes the definition.
    public func encode(to encoder: any Encoder) throws {
        var container = encoder.container(keyedBy: CodingKeys.self)
        try container.encode(id, forKey: .id)
        try container.encode(name, forKey: .name)
        try container.encode(weekends, forKey: .weekends)
        try container.encode(rules, forKey: .rules)
        try container.encode(confirmed, forKey: .confirmed)
        try container.encode(announced, forKey: .announced)
        try container.encodeIfPresent(hours, forKey: .hours)
    }
}
