extension FindingRule {
    /// One list is numbered in two ways: digits among letters.
    ///
    /// Source: the issue's list (mixed numbering).
    static let clauseNumbersMixed = FindingRule(
        "clause.numbers-mixed", .note,
        meaning: Name(ar: "قائمة مرقمة بطريقتين", en: "a list numbered in two ways"),
        policy: { policy in
            policy.outlines.compactMap { outline in
                guard let list = NumberedList(outline), list.entries.count > 1, list.series.isEmpty else { return nil }
                let numbers = list.entries.map(\.own)
                return Sighting(
                    on: outline.heading,
                    message: Name(
                        ar: "بنود «\(outline.heading.title.ar)» مرقمة بطريقتين: \(numbers.joined(separator: "، "))",
                        en: "the items of “\(outline.heading.title.en)” are numbered in two ways: "
                            + numbers.joined(separator: ", ")),
                    remedy: Name(
                        ar: "لتكن بترقيم واحد عند أول تعديل",
                        en: "have them numbered in one way when the policy is next amended"))
            }
        })
}
