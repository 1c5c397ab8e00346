extension FindingRule {
    /// A suppression of something that is not found, or no longer.
    ///
    /// One whose rule could not run here, for want of what it reads, is not told. Source: the issue, suppressions.
    static let suppressionUnused = FindingRule(
        "suppression.unused", .note,
        meaning: Name(ar: "إعفاء لا يقابله ما يعفى منه", en: "a suppression of what is not found"),
        judge: .outcome { policy, outcome in
            policy.suppressions.enumerated().compactMap { place, suppression in
                guard outcome.ran.contains(suppression.rule),
                    !outcome.findings.contains(where: suppression.covers)
                else { return nil }
                let clause = suppression.clause.map { " \($0.rawValue)" } ?? ""
                return Sighting(
                    .policy("suppress[\(place)]"),
                    message: Name(
                        ar: "إعفاء من «\(suppression.rule)\(clause)» ولا شيء منه في السياسة",
                        en: "`\(suppression.rule)\(clause)` is suppressed, and nothing of it is found"),
                    remedy: Name(
                        ar: "احذف الإعفاء، فقد زال ما قصد به أو لم يكن",
                        en: "remove it: what it was for is gone, or never was"))
            }
        })
}
