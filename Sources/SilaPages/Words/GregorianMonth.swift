import SilaCore

/// The months of the Gregorian calendar as they are called in Saudi Arabia, and in English.
enum GregorianMonth {
    /// The name of a month, 1…12.
    static func name(_ month: Int) -> Name { names[month - 1] }

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
