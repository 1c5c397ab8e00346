import SilaCore

/// A day in words, in both calendars.
struct DateWords {
    /// The day.
    let date: CivilDate

    /// "12 أبريل 2026م" and "12 April 2026".
    var gregorian: Name {
        let (year, month, day) = date.parts
        let name = GregorianMonth.name(month)
        return Name(ar: "\(day) \(name.ar) \(year)م", en: "\(day) \(name.en) \(year)")
    }

    /// "24 شوال 1447هـ" and "24 Shawwal 1447 AH"; nil outside the table of Umm al-Qura.
    var hijri: Name? { HijriDate(date)?.name }

    /// Weekday and both calendars in one line: "Sunday 12 April 2026 (24 Shawwal 1447 AH)".
    var english: String {
        "\(date.weekday.name.en) \(gregorian.en)" + (hijri.map { " (\($0.en))" } ?? "")
    }
}

extension HTML {
    /// A day in both calendars, the Gregorian first: "12 أبريل 2026م 24 شوال 1447هـ", with its weekday where asked for.
    ///
    /// In running text the two are joined by "الموافق"; in a cell the stylesheet sets one below the other.
    mutating func date(_ date: CivilDate, weekday: Bool = false, running: Bool = false) {
        let words = DateWords(date: date)
        element(.time, .look(.date), .datetime(date.iso)) { html in
            html.element(
                .bdi, text: weekday ? "\(date.weekday.name.ar) \(words.gregorian.ar)" : words.gregorian.ar)
            guard let hijri = words.hijri else { return }
            html.text(running ? " الموافق " : " ")
            html.element(.bdi, .look(.hijri), text: hijri.ar)
        }
    }
}
