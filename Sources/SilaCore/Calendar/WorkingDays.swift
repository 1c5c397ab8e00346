/// A number of working days: days on which the association works, by its `WorkingCalendar`.
///
/// Coded as the bare number.
public struct WorkingDays: Hashable, Sendable {
    /// How many; negative only in a difference.
    public let count: Int

    /// So many.
    public init(_ count: Int) {
        self.count = count
    }
}

extension WorkingDays: Comparable, Codable {
    /// Fewer come first.
    public static func < (left: WorkingDays, right: WorkingDays) -> Bool { left.count < right.count }

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
