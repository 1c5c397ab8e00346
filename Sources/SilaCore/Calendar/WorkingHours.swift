/// How many hours a day is worked: a fact that is shown beside the days, and by which no day is counted.
public struct WorkingHours: Hashable, Sendable, Codable {
    /// Outside Ramadan; nil where the regime's file says nothing of it.
    public let usual: HoursPerDay?
    /// In Ramadan.
    public let ramadan: HoursPerDay?

    /// Those hours.
    public init(usual: HoursPerDay? = nil, ramadan: HoursPerDay? = nil) {
        self.usual = usual
        self.ramadan = ramadan
    }
}

/// A number of hours a day, 1 to 24.
///
/// Coded as the bare number.
public struct HoursPerDay: Hashable, Sendable {
    /// How many.
    public let count: Int

    /// So many, held to 1…24.
    public init(_ count: Int) {
        self.count = min(max(1, count), 24)
    }
}

extension HoursPerDay: Codable {
    /// Reads a whole number.
    public init(from decoder: any Decoder) throws {
        self.init(try decoder.singleValueContainer().decode(Int.self))
    }

    /// Writes a whole number.
    public func encode(to encoder: any Encoder) throws {
        var container = encoder.singleValueContainer()
        try container.encode(count)
    }
}
