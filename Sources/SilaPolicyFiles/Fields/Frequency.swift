internal import SilaCore

extension Field {
    /// How often something comes round: `6 months`, `1 month`, the digits Latin or Arabic; up to 99.
    func months() -> Months? {
        guard case .scalar(let written, _) = node.value else {
            return wrongType("a number of months such as `6 months`", ar: "عدد من الأشهر مثل «6 months»")
        }
        if let count = Self.months(written) { return Months(count) }
        let clean = Digits.latin(Unseen.cleaned(String(written.prefix(80))))
        let count = clean.split(separator: " ").lazy.compactMap { WholeNumber.meant(by: $0) }.first
        let meant = count.flatMap { (1...99).contains($0) ? "\($0) \($0 == 1 ? "month" : "months")" : nil }
        report(
            .term, expected: "6 months", found: written, suggestion: meant,
            ar: "«\(Sheet.short(written))» ليست دورية؛ تكتب هكذا: «6 months»، من شهر إلى 99",
            en: "`\(Sheet.short(written))` is no frequency; write `6 months`, from 1 to 99")
        return nil
    }

    private static func months(_ written: String) -> Int? {
        guard written.utf8.count <= 80 else { return nil }
        let words = Unseen.cleaned(written).split(separator: " ")
        guard words.count == 2, let count = WholeNumber.read(words[0]), (1...99).contains(count) else { return nil }
        return words[1] == "months" || (words[1] == "month" && count == 1) ? count : nil
    }
}
