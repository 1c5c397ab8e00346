internal import SilaCore

extension Field {
    /// A date as printed, year first: `1443-07-11`.
    ///
    /// Only its shape is checked, since what is printed may be wrong.
    func printedDate() -> PrintedDate? {
        guard case .scalar(let written, _) = node.value else { return wrongType("a date", ar: "تاريخ") }
        let parts = written.split(separator: "-", omittingEmptySubsequences: false)
        if parts.map(\.utf8.count) == [4, 2, 2] {
            let numbers = parts.compactMap { part in WholeNumber.read(part.drop { $0 == "0" }) }
            if numbers.count == 3 { return PrintedDate(year: numbers[0], month: numbers[1], day: numbers[2]) }
        }
        report(
            .date, expected: "2021-07-18", found: written, ar: "التاريخ يكتب هكذا: 2021-07-18",
            en: "`\(Sheet.short(written))` is no date; write year, month and day such as `2021-07-18`")
        return nil
    }

    /// A day that there is, in the Gregorian calendar: `2026-03-23`.
    func civilDate() -> CivilDate? {
        guard case .scalar(let written, _) = node.value else { return wrongType("a date", ar: "تاريخ") }
        if let date = CivilDate(iso: written) { return date }
        report(
            .date, expected: "2026-03-23", found: written,
            ar: "لا يوم بهذا التاريخ؛ اكتب السنة والشهر واليوم بالميلادي هكذا: 2026-03-23",
            en: "`\(Sheet.short(written))` is no day; write year, month and day, Gregorian, such as `2026-03-23`")
        return nil
    }

    /// A day of the week by its English name in small letters: `wednesday`.
    func weekday() -> Weekday? {
        guard case .scalar(let written, _) = node.value else { return wrongType("a day of the week", ar: "يوم") }
        let names = Weekday.allCases.map { $0.englishName.lowercased() }
        if let place = names.firstIndex(of: written) { return Weekday.allCases[place] }
        reportUnknownWord(.unknownWord, written, among: names)
        return nil
    }

    /// Days of the week in a list, none twice.
    func weekdays() -> Set<Weekday> {
        Set(unique((list() ?? []).compactMap { field in field.weekday().map { (field, $0) } }))
    }

    /// A colour: `"#1f6f54"`, in quotes because `#` begins a comment.
    func colour() -> String? {
        guard case .scalar(let written, _) = node.value else { return wrongType("a colour", ar: "لون") }
        if written.utf8.count == 7, written.hasPrefix("#"), written.dropFirst().allSatisfy(\.isHexDigit),
            written.utf8.allSatisfy({ $0 < 0x80 })
        {
            return written.lowercased()
        }
        report(
            .colour, expected: "#1f6f54", found: written, ar: "اللون يكتب هكذا: \"#1f6f54\"",
            en: "`\(Sheet.short(written))` is no colour; write it in quotes such as `\"#1f6f54\"`")
        return nil
    }
}
