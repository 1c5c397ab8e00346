/// A number of months of the Gregorian calendar: how often something comes round.
///
/// Coded as the bare number. No term for a reply is reckoned in months, since a month is no fixed number of days.
public struct Months: Hashable, Sendable {
    /// How many.
    public let count: Int

    /// So many.
    public init(_ count: Int) {
        self.count = count
    }

    /// The length in words: "كل 6 أشهر" and "every 6 months".
    public var everyWords: Name {
        switch count {
        case 1: Name(ar: "كل شهر", en: "every month")
        case 2: Name(ar: "كل شهرين", en: "every 2 months")
        case 3...10: Name(ar: "كل \(count) أشهر", en: "every \(count) months")
        default: Name(ar: "كل \(count) شهراً", en: "every \(count) months")
        }
    }
}

extension Months: Codable {
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

extension CivilDate {
    /// The same day of the month so many months later; the last of the month where that has no such day.
    ///
    /// It stops at the end of the range.
    public func adding(_ months: Months) -> CivilDate {
        let (year, month, day) = parts
        let (sum, isOver) = (year * 12 + month - 1).addingReportingOverflow(months.count)
        if isOver || sum >= 120_000 { return .last }
        let (laterYear, laterMonth) = (sum / 12, sum % 12 + 1)
        let last = Self.lengthOfMonth(laterMonth, year: laterYear)
        return CivilDate(year: laterYear, month: laterMonth, day: min(day, last)) ?? .last
    }
}
