/// The months of the Gregorian calendar as they are called in Saudi Arabia, and in English.
public enum GregorianMonth {
    /// The name of a month, 1…12.
    public static func name(_ month: Int) -> Name { names[month - 1] }

    private static let names = [
        Name(ar: "يناير", en: "January"),
        Name(ar: "فبراير", en: "February"),
        Name(ar: "مارس", en: "March"),
        Name(ar: "أبريل", en: "April"),
        Name(ar: "مايو", en: "May"),
        Name(ar: "يونيو", en: "June"),
        Name(ar: "يوليو", en: "July"),
        Name(ar: "أغسطس", en: "August"),
        Name(ar: "سبتمبر", en: "September"),
        Name(ar: "أكتوبر", en: "October"),
        Name(ar: "نوفمبر", en: "November"),
        Name(ar: "ديسمبر", en: "December"),
    ]
}

extension CivilDate {
    /// The day in words with its weekday: "السبت 12 فبراير 2022م" and "Saturday 12 February 2022".
    public var name: Name {
        let (year, month, day) = parts
        let called = GregorianMonth.name(month)
        return Name(
            ar: "\(weekday.arabicName) \(day) \(called.ar) \(year)م",
            en: "\(weekday.englishName) \(day) \(called.en) \(year)")
    }
}
