extension FindingRule {
    /// The section on complaints does not speak of amicable settlement.
    ///
    /// Source: `clauses.md` section 6 (S and M settle disputes amicably).
    static let complaintsWithoutAmicable = FindingRule(
        "complaints.no-amicable", .note,
        meaning: Name(
            ar: "قسم الشكاوى لا يذكر الحل الودي", en: "the section on complaints does not speak of amicable settlement"),
        policy: { policy in
            guard let section = policy.complaints else { return [] }
            let amicable = section.first { ask in if case .amicable(let first) = ask { first } else { nil } }
            guard amicable == nil else { return [] }
            return [
                Sighting(
                    on: section.heading,
                    message: Name(
                        ar: "لا يذكر قسم «\(section.heading.title.ar)» السعي في الحل الودي، فلا خطوة له في الشكوى",
                        en:
                            "the section “\(section.heading.title.en)” does not speak of amicable settlement, so a complaint "
                            + "has no such step"),
                    remedy: Name(
                        ar: "إن أراده المجلس فليضفه بنداً: «asks: [amicable]»",
                        en: "if the board wants it, have it add a clause: `asks: [amicable]`"))
            ]
        })
}
