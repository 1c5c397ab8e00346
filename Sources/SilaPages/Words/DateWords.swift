import SilaCore

extension HTML {
    /// A day in both calendars, the Gregorian first: "12 أبريل 2026م 24 شوال 1447هـ", with its weekday where asked for.
    ///
    /// In running text the two are joined by "الموافق"; in a cell the stylesheet sets one below the other. Outside the
    /// table of Umm al-Qura the Gregorian stands alone.
    mutating func date(_ date: CivilDate, weekday: Bool = false, running: Bool = false) {
        element(.time, .look(.date), .datetime(date.iso)) { html in
            html.element(.bdi) { html in
                if weekday {
                    html.text(date.weekday.arabicName)
                    html.text(" ")
                }
                html.gregorian(date)
            }
            guard let hijri = HijriDate(date) else { return }
            html.text(running ? " الموافق " : " ")
            html.element(.bdi, .look(.hijri)) { $0.hijri(hijri) }
        }
    }

    /// "12 أبريل 2026م", to stand in a place of its own.
    mutating func gregorian(_ date: CivilDate) {
        let (year, month, day) = date.parts
        number(day)
        text(" ")
        text(GregorianMonth.name(month).ar)
        text(" ")
        number(year)
        text("م")
    }

    /// "24 شوال 1447هـ", to stand in a place of its own.
    mutating func hijri(_ date: HijriDate) {
        number(date.day)
        text(" ")
        text(date.monthName.ar)
        text(" ")
        number(date.year)
        text("هـ")
    }
}

extension CivilDate {
    /// The day in an English line: "Sunday 12 April 2026 (24 Shawwal 1447 AH)".
    var english: String {
        name.en + (HijriDate(self).map { " (\($0.name.en))" } ?? "")
    }
}
