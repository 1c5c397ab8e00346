internal import SilaCore

extension Field {
    /// A reply's term: `{at_most: 15 working days, at_least: 2 weeks, from: completeness}`, a length at the least.
    func replyTerm() -> ReplyTerm? {
        guard let fields = Fields(self, Self.termLayout) else { return nil }
        let term = ReplyTerm(
            atMost: fields.optional("at_most")?.termLength(), atLeast: fields.optional("at_least")?.termLength(),
            from: fields.optional("from")?.word(of: TermStart.self),
            onDayOff: fields.optional("on_day_off")?.word(of: DayOffRule.self))
        if !fields.has("at_most"), !fields.has("at_least") {
            if sheet.isPatched || fields.isMeant("at_most") || fields.isMeant("at_least") { return nil }
            report(
                .term, expected: "at_most, at_least",
                ar: "المدة تحتاج إلى «at_most» (لا تزيد على) أو «at_least» (لا تقل عن)",
                en: "a term has `at_most`, `at_least` or both")
            return nil
        }
        return term
    }

    /// The keys of a term.
    static let termLayout = Layout(
        "term", ar: "مدة", en: "a term (`reply`)", conditions: [.anyOf(["at_most", "at_least"])],
        [
            .optional("at_most", .length, ar: "لا تزيد المدة على", en: "the longest that it may take"),
            .optional("at_least", .length, ar: "لا تقل المدة عن", en: "the shortest that it may take"),
            .optional(
                "from", .word(Vocabulary(TermStart.self)), ar: "ما تبدأ منه المدة", en: "what the term counts from"),
            .optional(
                "on_day_off", .word(Vocabulary(DayOffRule.self)), ar: "حكم انتهائها في يوم إجازة",
                en: "what becomes of it on a day off"),
        ])

    /// A length of time: `15 working days`, `30 days`, `2 weeks`, the digits Latin or Arabic; days up to 366, weeks up to
    /// 52.
    func termLength() -> TermLength? {
        guard case .scalar(let written, _) = node.value else {
            return wrongType("a length of time such as `15 working days`", ar: "مدة مثل «15 working days»")
        }
        if let length = Self.length(written) { return length }
        return unread(written, meant: Self.meantLength(written))
    }

    /// A number of working days: `10 working days`.
    func workingDays() -> WorkingDays? {
        guard let length = termLength() else { return nil }
        if case .workingDays(let days) = length { return days }
        report(
            .term, expected: "10 working days", found: written, ar: "المطلوب هنا عدد من أيام العمل: «10 working days»",
            en: "a number of working days is due here, such as `10 working days`")
        return nil
    }

    private static func length(_ written: String) -> TermLength? {
        guard written.utf8.count <= 80 else { return nil }
        let words = Unseen.cleaned(written).split(separator: " ")
        guard let first = words.first, let count = WholeNumber.read(first), count > 0 else { return nil }
        switch (words.dropFirst().joined(separator: " "), count) {
        case ("working days", 1...366), ("working day", 1): return .workingDays(WorkingDays(count))
        case ("days", 1...366), ("day", 1): return .calendarDays(CalendarDays(count))
        case ("weeks", 1...52), ("week", 1): return .weeks(Weeks(count))
        default: return nil
        }
    }

    /// The length in the words of the language, where a number and a unit can be made out; working days where no unit
    /// is written, since that is what terms are mostly printed in.
    private static func meantLength(_ written: String) -> String? {
        guard written.utf8.count <= 80 else { return nil }
        let clean = Digits.latin(Unseen.cleaned(written)).lowercased()
        let has = { (parts: [String]) in parts.contains { clean.contains($0) } }
        let words = clean.split(separator: " ")
        let isDual = has(["أسبوعين", "اسبوعين", "أسبوعان", "يومين", "يومان"])
        let count = WholeNumber.meant(by: clean) ?? words.lazy.compactMap { WholeNumber.meant(by: $0) }.first
        guard let count = isDual ? 2 : count else { return nil }
        let unit =
            if has(["month", "شهر", "أشهر", "year", "سنة", "hour", "ساع"]) {
                ""
            } else if has(["week", "سبوع", "سابيع"]) {
                count == 1 ? "week" : "weeks"
            } else if has(["work", "business", "عمل"]) || words.count == 1 {
                count == 1 ? "working day" : "working days"
            } else if has(["day", "يوم", "أيام", "ايام"]) {
                count == 1 ? "day" : "days"
            } else {
                ""
            }
        let meant = "\(count) \(unit)"
        return length(meant) == nil ? nil : meant
    }

    private func unread<Value>(_ written: String, meant: String?) -> Value? {
        let clean = Digits.latin(Unseen.cleaned(String(written.prefix(80)))).lowercased()
        let isMonth = clean.contains("month") || clean.contains("شهر") || clean.contains("أشهر")
        let isLong = ["days", "weeks"].contains { clean.hasSuffix(" \($0)") } && WholeNumber.meant(by: clean) != nil
        let why =
            if isMonth {
                Name(ar: "؛ الشهر ليس عدداً ثابتاً من الأيام", en: "; a month is no fixed number of days")
            } else if isLong, meant == nil {
                Name(ar: "؛ أقصاها 366 يوماً أو 52 أسبوعاً", en: "; it is 366 days or 52 weeks at the most, and not zero")
            } else {
                Name(ar: "", en: "")
            }
        report(
            .term, expected: "15 working days", found: written, suggestion: meant,
            ar:
                "«\(Sheet.short(written))» ليست مدة؛ تكتب المدة هكذا: «15 working days» لأيام العمل أو «30 days» أو «2 weeks»"
                + why.ar,
            en:
                "`\(Sheet.short(written))` is no length of time; write `15 working days`, `30 days` or `2 weeks`\(why.en)"
        )
        return nil
    }
}
