/// A day of the Umm al-Qura calendar, from 1 Muharram 1300 to the last of Dhul-Hijja 1500 (1882-11-12 to 2077-11-16).
///
/// Coded as "1447-10-24".
public struct HijriDate: Hashable, Sendable {
    /// The year, 1300…1500.
    public let year: Int
    /// The month, 1 (Muharram) to 12 (Dhul-Hijja).
    public let month: Int
    /// The day of the month, 1…29 or 1…30.
    public let day: Int

    /// The first day of the table.
    public static let first = HijriDate(unchecked: UmmAlQura.firstYear, 1, 1)
    /// The last day of the table.
    public static let last = HijriDate(
        unchecked: UmmAlQura.lastYear, 12, UmmAlQura.lengthOfMonth(12, year: UmmAlQura.lastYear))

    private init(unchecked year: Int, _ month: Int, _ day: Int) {
        self.year = year
        self.month = month
        self.day = day
    }

    /// That day, or nil when the year is outside the table or the month has no such day.
    public init?(year: Int, month: Int, day: Int) {
        guard let length = Self.lengthOfMonth(month, year: year), (1...length).contains(day) else { return nil }
        self.init(unchecked: year, month, day)
    }

    /// The same day in this calendar, or nil outside the table.
    public init?(_ civil: CivilDate) {
        let day = civil.daysSinceEpoch
        let starts = UmmAlQura.starts
        guard day >= starts[0], day < starts[starts.count - 1] else { return nil }
        // A year is 354 or 355 days, so this lands on the year or one beside it.
        var index = Int(day - starts[0]) * 1_000 / 354_367
        if day < starts[index] { index -= 1 }
        if day >= starts[index + 1] { index += 1 }
        let year = UmmAlQura.firstYear + index
        let dayOfYear = Int(day - starts[index])
        var month = min(dayOfYear / 29 + 1, 12)
        while UmmAlQura.daysBefore(month, year: year) > dayOfYear { month -= 1 }
        self.init(unchecked: year, month, dayOfYear - UmmAlQura.daysBefore(month, year: year) + 1)
    }

    /// Reads "1447-10-24" in Latin, Arabic-Indic or Persian digits; nil for any other shape or a day that is not.
    public init?(iso text: String) {
        let bytes = Array(Digits.latin(text).utf8)
        guard bytes.count == 10, bytes[4] == UInt8(ascii: "-"), bytes[7] == UInt8(ascii: "-"),
            let year = Digits.number(bytes[0..<4]), let month = Digits.number(bytes[5..<7]),
            let day = Digits.number(bytes[8..<10])
        else { return nil }
        self.init(year: year, month: month, day: day)
    }

    /// 29 or 30, or nil when there is no such month in the table.
    public static func lengthOfMonth(_ month: Int, year: Int) -> Int? {
        guard (UmmAlQura.firstYear...UmmAlQura.lastYear).contains(year), (1...12).contains(month) else { return nil }
        return UmmAlQura.lengthOfMonth(month, year: year)
    }

    /// The same day in the Gregorian calendar.
    public var civil: CivilDate {
        let start = Int(UmmAlQura.starts[year - UmmAlQura.firstYear])
        return CivilDate(unchecked: Int32(start + UmmAlQura.daysBefore(month, year: year) + day - 1))
    }

    /// "1447-10-24" in Latin digits.
    public var iso: String {
        "\(Digits.padded(year, to: 4))-\(Digits.padded(month, to: 2))-\(Digits.padded(day, to: 2))"
    }

    /// What the month is called.
    public var monthName: Name { Self.monthNames[month - 1] }

    /// The day in words: "24 شوال 1447هـ" and "24 Shawwal 1447 AH".
    public var name: Name {
        Name(ar: "\(day) \(monthName.ar) \(year)هـ", en: "\(day) \(monthName.en) \(year) AH")
    }

    /// The twelve months in order.
    public static let monthNames = [
        Name(ar: "محرم", en: "Muharram"),
        Name(ar: "صفر", en: "Safar"),
        Name(ar: "ربيع الأول", en: "Rabi al-Awwal"),
        Name(ar: "ربيع الآخر", en: "Rabi al-Akhir"),
        Name(ar: "جمادى الأولى", en: "Jumada al-Ula"),
        Name(ar: "جمادى الآخرة", en: "Jumada al-Akhira"),
        Name(ar: "رجب", en: "Rajab"),
        Name(ar: "شعبان", en: "Shaban"),
        Name(ar: "رمضان", en: "Ramadan"),
        Name(ar: "شوال", en: "Shawwal"),
        Name(ar: "ذو القعدة", en: "Dhul-Qada"),
        Name(ar: "ذو الحجة", en: "Dhul-Hijja"),
    ]
}

extension HijriDate: Comparable, CustomStringConvertible, Codable {
    /// Earlier days come first.
    public static func < (left: HijriDate, right: HijriDate) -> Bool {
        (left.year, left.month, left.day) < (right.year, right.month, right.day)
    }

    /// The same as `iso`.
    public var description: String { iso }

    /// Reads "1447-10-24"; a text that is no day of the table is `DecodingError.dataCorrupted`.
    public init(from decoder: any Decoder) throws {
        let container = try decoder.singleValueContainer()
        let text = try container.decode(String.self)
        guard let date = HijriDate(iso: text) else {
            throw DecodingError.dataCorruptedError(
                in: container, debugDescription: "`\(text)` is not a day of 1300–1500 AH; write it as 1447-10-24")
        }
        self = date
    }

    /// Writes "1447-10-24".
    public func encode(to encoder: any Encoder) throws {
        var container = encoder.singleValueContainer()
        try container.encode(iso)
    }
}
