internal import SilaCore

extension Field {
    /// A reply's term: `{at_most: 15 working days, at_least: 2 weeks, from: completeness}`, a length at the least.
    func replyTerm() -> ReplyTerm? {
        guard let fields = Fields(self, keys: Self.termKeys) else { return nil }
        let term = ReplyTerm(
            atMost: fields.optional("at_most")?.termLength(), atLeast: fields.optional("at_least")?.termLength(),
            from: fields.optional("from")?.word(of: TermStart.self),
            onDayOff: fields.optional("on_day_off")?.word(of: DayOffRule.self))
        if !fields.has("at_most"), !fields.has("at_least") {
            report(
                .term, expected: "at_most, at_least", ar: "المدة تحتاج إلى at_most أو at_least",
                en: "a term has `at_most`, `at_least` or both")
            return nil
        }
        return term
    }

    /// The keys of a term.
    static let termKeys = ["at_most", "at_least", "from", "on_day_off"]

    /// A length of time: `15 working days`, `30 days`, `2 weeks`; days up to 366, weeks up to 52.
    func termLength() -> TermLength? {
        guard case .scalar(let written, _) = node.value else { return wrongType("a length of time", ar: "مدة") }
        let words = written.split(separator: " ")
        guard let first = words.first, let count = WholeNumber.read(first), count > 0 else { return unread(written) }
        let unit = words.dropFirst().joined(separator: " ")
        switch (unit, count) {
        case ("working days", 1...366), ("working day", 1): return .workingDays(WorkingDays(count))
        case ("days", 1...366), ("day", 1): return .calendarDays(CalendarDays(count))
        case ("weeks", 1...52), ("week", 1): return .weeks(Weeks(count))
        default: return unread(written)
        }
    }

    /// A number of working days: `10 working days`.
    func workingDays() -> WorkingDays? {
        guard let length = termLength() else { return nil }
        if case .workingDays(let days) = length { return days }
        return unread(written ?? "")
    }

    private func unread<Value>(_ written: String) -> Value? {
        report(
            .term, expected: "15 working days", found: written,
            ar: "المدة تكتب هكذا: 15 working days أو 30 days أو 2 weeks",
            en:
                "`\(Sheet.short(written))` is no length of time; write `15 working days`, `30 days` or `2 weeks`"
        )
        return nil
    }
}
