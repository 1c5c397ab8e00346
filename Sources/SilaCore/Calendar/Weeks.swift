/// A number of weeks of seven days of the calendar, whether worked or not.
///
/// Coded as the bare number.
public struct Weeks: Hashable, Sendable {
    /// How many; negative only in a difference.
    public let count: Int

    /// So many.
    public init(_ count: Int) {
        self.count = count
    }

    /// The same span in days: seven a week; it stops at the largest number there is.
    public var calendarDays: CalendarDays {
        let (days, overflowed) = count.multipliedReportingOverflow(by: 7)
        return CalendarDays(overflowed ? (count < 0 ? .min : .max) : days)
    }
}

extension Weeks: Comparable, Codable {
    /// Fewer come first.
    public static func < (left: Weeks, right: Weeks) -> Bool { left.count < right.count }

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
