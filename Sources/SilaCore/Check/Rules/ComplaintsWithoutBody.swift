extension FindingRule {
    /// The section on complaints gives them to nobody.
    ///
    /// Source: `clauses.md` section 6 (S: the follow-up committee; M: the unit in charge of follow-up).
    static let complaintsWithoutBody = FindingRule(
        "complaints.no-body", .warning,
        meaning: Name(ar: "قسم الشكاوى لا يسندها إلى جهة", en: "the section on complaints gives them to no body"),
        policy: { policy in
            guard let section = policy.complaints else { return [] }
            guard section.first({ ask in if case .body(let body) = ask { body } else { nil } }) == nil else {
                return []
            }
            return [
                Sighting(
                    on: section.heading,
                    message: Name(
                        ar: "لا يذكر قسم «\(section.heading.title.ar)» الجهة التي تنظر في الشكاوى",
                        en: "the section “\(section.heading.title.en)” names no body that deals with complaints"),
                    remedy: Name(
                        ar: "لتسم السياسة جهة، وتثبت في البند: «asks: [body]» و «body» باسمها في «bodies»",
                        en:
                            "have the policy name one, and record it in a clause: `asks: [body]` and `body:` with its id"
                    ))
            ]
        })
}
