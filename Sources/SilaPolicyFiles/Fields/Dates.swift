internal import SilaCore

/// The two calendars in which policies print dates.
enum PrintedCalendar: Sendable {
    case hijri, gregorian

    /// What it is called, the key under which its dates stand, and years that it may print here.
    var name: Name {
        switch self {
        case .hijri: Name(ar: "هجرية", en: "Hijri")
        case .gregorian: Name(ar: "ميلادية", en: "Gregorian")
        }
    }

    /// The key under which its dates stand.
    var key: String { self == .hijri ? "hijri" : "gregorian" }

    /// The years in which an association's board can have met.
    var years: ClosedRange<Int> { self == .hijri ? 1300...1599 : 1900...2199 }
}

extension Field {
    /// A date as printed, year first: `1443-07-11`, its digits Latin or Arabic.
    ///
    /// Its shape and its calendar are checked and no more, since what is printed may be wrong.
    func printedDate(_ calendar: PrintedCalendar) -> PrintedDate? {
        guard case .scalar(let written, _) = node.value else {
            return wrongType("a date such as `2021-07-18`", ar: "تاريخ مثل «2021-07-18»")
        }
        let clean = Digits.latin(Unseen.cleaned(written))
        guard let date = Self.date(clean) else { return unread(written, meant: Self.guess(clean)) }
        let other: PrintedCalendar = calendar == .hijri ? .gregorian : .hijri
        if other.years.contains(date.year) {
            report(
                .date, expected: "\(calendar.years)", found: written,
                ar: "سنة «\(date.year)» \(other.name.ar)، وموضعها تحت «\(other.key)» لا تحت «\(calendar.key)»",
                en:
                    "the year \(date.year) is \(other.name.en); write the date under `\(other.key)`, not `\(calendar.key)`"
            )
            return nil
        }
        if date.month > 12, (1...12).contains(date.day) {
            return unread(written, meant: Self.text(date.year, date.day, date.month))
        }
        return date
    }

    private static func date(_ written: String) -> PrintedDate? {
        let parts = written.split(separator: "-", omittingEmptySubsequences: false)
        guard parts.map(\.utf8.count) == [4, 2, 2] else { return nil }
        let numbers = parts.compactMap { part in WholeNumber.read(part.drop { $0 == "0" }) }
        guard numbers.count == 3 else { return nil }
        return PrintedDate(year: numbers[0], month: numbers[1], day: numbers[2])
    }

    /// The date as it should be written, where three numbers with a year among them were written in another way.
    private static func guess(_ written: String) -> String? {
        guard written.utf8.count <= 40 else { return nil }
        let numbers = written.split { !($0.isASCII && $0.isNumber) }.compactMap { Int($0) }
        guard numbers.count == 3, let year = numbers.firstIndex(where: { (1300...2199).contains($0) }) else {
            return nil
        }
        var rest = numbers
        rest.remove(at: year)
        let (first, second) = year == 0 ? (rest[0], rest[1]) : (rest[1], rest[0])
        let (month, day) = first > 12 && second <= 12 ? (second, first) : (first, second)
        guard (1...12).contains(month), (1...31).contains(day) else { return nil }
        return text(numbers[year], month, day)
    }

    private static func text(_ year: Int, _ month: Int, _ day: Int) -> String {
        let parts = [month, day].map { $0 < 10 ? "0\($0)" : "\($0)" }
        return "\(year)-" + parts.joined(separator: "-")
    }

    private func unread<Value>(_ written: String, meant: String?) -> Value? {
        report(
            .date, expected: "2021-07-18", found: written, suggestion: meant,
            ar: "«\(Sheet.short(written))» ليس تاريخاً؛ تكتب السنة ثم الشهر ثم اليوم هكذا: «2021-07-18»",
            en: "`\(Sheet.short(written))` is no date; write year, month and day such as `2021-07-18`")
        return nil
    }

    /// A day that there is, in the Gregorian calendar: `2026-03-23`.
    func civilDate() -> CivilDate? {
        guard let printed = printedDate(.gregorian) else { return nil }
        if let date = CivilDate(year: printed.year, month: printed.month, day: printed.day) { return date }
        report(
            .date, expected: "2026-03-23", found: written, ar: "لا يوم بهذا التاريخ في التقويم الميلادي",
            en: "`\(Sheet.short(written ?? ""))` is no day of the Gregorian calendar")
        return nil
    }

    /// A day of the week by its English name in small letters: `wednesday`.
    func weekday() -> Weekday? {
        guard case .scalar(let written, _) = node.value else {
            return wrongType("a day of the week", ar: "يوم من أيام الأسبوع")
        }
        if let place = Vocabulary.weekdays.texts.firstIndex(of: written) { return Weekday.allCases[place] }
        reportUnknownWord(.unknownWord, written, among: .weekdays)
        return nil
    }

    /// Days of the week in a list, none twice.
    func weekdays() -> Set<Weekday> {
        Set(unique((list() ?? []).compactMap { field in field.weekday().map { (field, $0) } }))
    }

    /// A colour: `"#1f6f54"`, in quotes because `#` begins a comment.
    func colour() -> String? {
        guard case .scalar(let written, _) = node.value else {
            return wrongType("a colour such as `\"#1f6f54\"`", ar: "لون مثل «\"#1f6f54\"»")
        }
        if Self.isColour(written) { return written.lowercased() }
        var meant = Unseen.cleaned(written)
        if isNothing, let line = sheet.line(node.position.line) {
            let rest = line.dropFirst(node.position.column - 1).drop { $0 == " " }
            meant = String(rest.prefix { $0 != " " })
        }
        if !meant.hasPrefix("#") { meant = "#" + meant }
        let digits = meant.dropFirst()
        if digits.count == 3 { meant = "#" + digits.map { "\($0)\($0)" }.joined() }
        report(
            .colour, expected: "#1f6f54", found: written, suggestion: Self.isColour(meant) ? "\"\(meant)\"" : nil,
            ar:
                "اللون علامة «#» وستة أرقام أو حروف من a إلى f، بين علامتي تنصيص: «\"#1f6f54\"»\(commentAfter?.ar ?? "")",
            en: isNothing
                ? "a colour is due here, in quotes such as `\"#1f6f54\"`\(commentAfter?.en ?? "")"
                : "`\(Sheet.short(written))` is no colour; write it in quotes such as `\"#1f6f54\"`")
        return nil
    }

    private static func isColour(_ text: String) -> Bool {
        text.utf8.count == 7 && text.hasPrefix("#") && text.utf8.allSatisfy { $0 < 0x80 }
            && text.dropFirst().allSatisfy(\.isHexDigit)
    }
}
