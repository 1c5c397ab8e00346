/// A stretch of days that something is told for, both ends within it.
///
/// Written as a year, a quarter or a month of either calendar (`2026`, `2026-Q1`, `2026-03`, `1447`, `1447-Q3`,
/// `1447-09`), or as two days, each of either calendar. Years from 1300 to 1500 are Hijri ones, by Umm al-Qura.
public struct Period: Hashable, Sendable {
    /// The first day.
    public let from: CivilDate
    /// The last day.
    public let through: CivilDate
    /// What it is called: "الربع الأول 2026م" and "first quarter of 2026".
    public let name: Name

    /// The days from one to another; nil where they end before they begin.
    public init?(from: CivilDate, through: CivilDate) {
        if through < from { return nil }
        self.init(from, through, Name(ar: "من \(from.iso) إلى \(through.iso)", en: "\(from.iso) to \(through.iso)"))
    }

    private init(_ from: CivilDate, _ through: CivilDate, _ name: Name) {
        self.from = from
        self.through = through
        self.name = name
    }

    /// Reads a year, a quarter or a month of either calendar, in Latin, Arabic-Indic or Persian digits; nil for any other
    /// shape.
    public init?(written: String) {
        let parts = Digits.latin(written).split(separator: "-", omittingEmptySubsequences: false).map { Array($0.utf8) }
        guard (1...2).contains(parts.count), parts[0].count == 4, let year = Digits.number(parts[0]) else { return nil }
        let isHijri = Self.hijriYears.contains(year)
        if parts.count == 1 {
            self.init(year, 1...12, isHijri: isHijri, Self.name(year, isHijri))
            return
        }
        let part = parts[1]
        if part.count == 2, part[0] | 0x20 == UInt8(ascii: "q"), let quarter = Digits.number(part[1...]),
            (1...4).contains(quarter)
        {
            let name = Name(
                ar: "الربع \(Self.quarters[quarter - 1].ar) من \(Self.name(year, isHijri).ar)",
                en: "\(Self.quarters[quarter - 1].en) quarter of \(Self.name(year, isHijri).en)")
            self.init(year, (quarter * 3 - 2)...(quarter * 3), isHijri: isHijri, name)
            return
        }
        guard part.count == 2, let month = Digits.number(part), (1...12).contains(month) else { return nil }
        let called = isHijri ? HijriDate.monthNames[month - 1] : GregorianMonth.name(month)
        let name = Name(
            ar: "\(called.ar) \(Self.name(year, isHijri).ar)", en: "\(called.en) \(Self.name(year, isHijri).en)")
        self.init(year, month...month, isHijri: isHijri, name)
    }

    /// Reads a day of either calendar: `2026-03-15` or `1447-09-26`; nil for any other shape or a day that is not.
    public static func day(written: String) -> CivilDate? {
        guard let year = Digits.number(Array(Digits.latin(written).utf8).prefix(4)) else { return nil }
        return hijriYears.contains(year) ? HijriDate(iso: written)?.civil : CivilDate(iso: written)
    }

    /// Whether the day is within it.
    public func contains(_ day: CivilDate) -> Bool { from <= day && day <= through }

    private init?(_ year: Int, _ months: ClosedRange<Int>, isHijri: Bool, _ name: Name) {
        if isHijri {
            guard let first = HijriDate(year: year, month: months.lowerBound, day: 1),
                let length = HijriDate.lengthOfMonth(months.upperBound, year: year),
                let last = HijriDate(year: year, month: months.upperBound, day: length)
            else { return nil }
            self.init(first.civil, last.civil, name)
        } else {
            let after = months.upperBound == 12 ? (year + 1, 1) : (year, months.upperBound + 1)
            guard let first = CivilDate(year: year, month: months.lowerBound, day: 1) else { return nil }
            let next = CivilDate(year: after.0, month: after.1, day: 1)
            self.init(first, next.map { $0.adding(days: -1) } ?? .last, name)
        }
    }

    private static func name(_ year: Int, _ isHijri: Bool) -> Name {
        isHijri ? Name(ar: "\(year)هـ", en: "\(year) AH") : Name(ar: "\(year)م", en: "\(year)")
    }

    private static let hijriYears = 1300...1500

    private static let quarters = [
        Name(ar: "الأول", en: "first"), Name(ar: "الثاني", en: "second"), Name(ar: "الثالث", en: "third"),
        Name(ar: "الرابع", en: "fourth"),
    ]
}
