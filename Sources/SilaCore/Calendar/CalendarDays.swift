/// A number of days of the calendar, whether worked or not.
///
/// Coded as the bare number.
public struct CalendarDays: Hashable, Sendable {
    /// How many; negative only in a difference.
    public let count: Int

    /// So many.
    public init(_ count: Int) {
        self.count = count
    }
}

extension CalendarDays: Comparable, Codable {
    /// Fewer come first.
    public static func < (left: CalendarDays, right: CalendarDays) -> Bool { left.count < right.count }

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
