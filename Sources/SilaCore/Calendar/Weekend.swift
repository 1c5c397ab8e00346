/// The days of rest of the week, from a day on.
///
/// Coded with the days as their numbers in order, so that one weekend has one text.
public struct Weekend: Hashable, Sendable {
    /// The first day on which it holds; it holds until the next one begins.
    public let from: CivilDate
    /// The days of rest.
    public let days: Set<Weekday>

    /// Those days of rest from that day on.
    public init(from: CivilDate, days: Set<Weekday>) {
        self.from = from
        self.days = days
    }
}

extension Weekend: Codable {
    private enum CodingKeys: String, CodingKey {
        case from, days
    }

    /// Reads the first day and the days of rest.
    public init(from decoder: any Decoder) throws {
        let container = try decoder.container(keyedBy: CodingKeys.self)
        from = try container.decode(CivilDate.self, forKey: .from)
        days = Set(try container.decode([Weekday].self, forKey: .days))
    }

    /// Writes the first day and the days of rest.
    public func encode(to encoder: any Encoder) throws {
        var container = encoder.container(keyedBy: CodingKeys.self)
        try container.encode(from, forKey: .from)
        try container.encode(days.sorted { $0.rawValue < $1.rawValue }, forKey: .days)
    }
}
