/// A day of the Gregorian calendar, from 0001-01-01 to 9999-12-31, with no time and no zone.
///
/// Held as days since 1970-01-01; coded as "YYYY-MM-DD". Arithmetic that would leave the range stops at its end.
/// The conversions are Howard Hinnant's `days_from_civil` and `civil_from_days`.
public struct CivilDate: Hashable, Sendable {
    /// Days since 1970-01-01, negative before it.
    public let daysSinceEpoch: Int32

    /// 0001-01-01.
    public static let first = CivilDate(unchecked: -719_162)
    /// 9999-12-31.
    public static let last = CivilDate(unchecked: 2_932_896)

    init(unchecked daysSinceEpoch: Int32) {
        self.daysSinceEpoch = daysSinceEpoch
    }

    /// The day so many days after 1970-01-01, or nil outside the range.
    public init?(daysSinceEpoch: Int) {
        guard (Int(Self.first.daysSinceEpoch)...Int(Self.last.daysSinceEpoch)).contains(daysSinceEpoch) else {
            return nil
        }
        self.daysSinceEpoch = Int32(daysSinceEpoch)
    }

    /// The day of that year (1…9999), month and day of the month, or nil when there is no such day.
    public init?(year: Int, month: Int, day: Int) {
        guard (1...9999).contains(year), (1...12).contains(month),
            (1...Self.lengthOfMonth(month, year: year)).contains(day)
        else { return nil }
        let shifted = month <= 2 ? year - 1 : year
        let era = shifted / 400
        let yearOfEra = shifted - era * 400
        let dayOfYear = (153 * (month > 2 ? month - 3 : month + 9) + 2) / 5 + day - 1
        let dayOfEra = yearOfEra * 365 + yearOfEra / 4 - yearOfEra / 100 + dayOfYear
        daysSinceEpoch = Int32(era * 146_097 + dayOfEra - 719_468)
    }

    /// Reads "YYYY-MM-DD" in Latin, Arabic-Indic or Persian digits; nil for any other shape or a day that is not.
    public init?(iso text: String) {
        let bytes = Array(Digits.latin(text).utf8)
        guard bytes.count == 10, bytes[4] == UInt8(ascii: "-"), bytes[7] == UInt8(ascii: "-"),
            let year = Digits.number(bytes[0..<4]), let month = Digits.number(bytes[5..<7]),
            let day = Digits.number(bytes[8..<10])
        else { return nil }
        self.init(year: year, month: month, day: day)
    }

    /// The year, 1…9999.
    public var year: Int { parts.year }
    /// The month, 1…12.
    public var month: Int { parts.month }
    /// The day of the month, 1…31.
    public var day: Int { parts.day }

    /// Year, month and day together.
    public var parts: (year: Int, month: Int, day: Int) {
        let shifted = Int(daysSinceEpoch) + 719_468
        let era = shifted / 146_097
        let dayOfEra = shifted - era * 146_097
        let yearOfEra = (dayOfEra - dayOfEra / 1_460 + dayOfEra / 36_524 - dayOfEra / 146_096) / 365
        let dayOfYear = dayOfEra - (365 * yearOfEra + yearOfEra / 4 - yearOfEra / 100)
        let fromMarch = (5 * dayOfYear + 2) / 153
        let month = fromMarch < 10 ? fromMarch + 3 : fromMarch - 9
        let year = yearOfEra + era * 400 + (month <= 2 ? 1 : 0)
        return (year, month, dayOfYear - (153 * fromMarch + 2) / 5 + 1)
    }

    /// The day of the week.
    public var weekday: Weekday {
        // Counted from 0000-12-31, a Sunday, so that the number is positive over the whole range.
        switch (Int(daysSinceEpoch) + 719_163) % 7 {
        case 1: .monday
        case 2: .tuesday
        case 3: .wednesday
        case 4: .thursday
        case 5: .friday
        case 6: .saturday
        default: .sunday
        }
    }

    /// "YYYY-MM-DD" in Latin digits.
    public var iso: String {
        let (year, month, day) = parts
        return "\(Digits.padded(year, to: 4))-\(Digits.padded(month, to: 2))-\(Digits.padded(day, to: 2))"
    }

    /// The day so many days later, or earlier when negative; it stops at the ends of the range.
    public func adding(days: Int) -> CivilDate {
        let (sum, overflowed) = Int(daysSinceEpoch).addingReportingOverflow(days)
        if overflowed { return days < 0 ? .first : .last }
        return CivilDate(daysSinceEpoch: sum) ?? (sum < 0 ? .first : .last)
    }

    /// Days from this day to the other: positive when the other is later.
    public func distance(to other: CivilDate) -> Int {
        Int(other.daysSinceEpoch) - Int(daysSinceEpoch)
    }

    /// 28 to 31: the days in a month of the Gregorian calendar.
    static func lengthOfMonth(_ month: Int, year: Int) -> Int {
        switch month {
        case 2: year % 4 == 0 && (year % 100 != 0 || year % 400 == 0) ? 29 : 28
        case 4, 6, 9, 11: 30
        default: 31
        }
    }
}

extension CivilDate: Comparable, CustomStringConvertible, Codable {
    /// Earlier days come first.
    public static func < (left: CivilDate, right: CivilDate) -> Bool { left.daysSinceEpoch < right.daysSinceEpoch }

    /// The same as `iso`.
    public var description: String { iso }

    /// Reads "YYYY-MM-DD"; a text that is no day is `DecodingError.dataCorrupted`.
    public init(from decoder: any Decoder) throws {
        let container = try decoder.singleValueContainer()
        let text = try container.decode(String.self)
        guard let date = CivilDate(iso: text) else {
            throw DecodingError.dataCorruptedError(
                in: container, debugDescription: "`\(text)` is not a day; write it as YYYY-MM-DD")
        }
        self = date
    }

    /// Writes "YYYY-MM-DD".
    public func encode(to encoder: any Encoder) throws {
        var container = encoder.singleValueContainer()
        try container.encode(iso)
    }
}
