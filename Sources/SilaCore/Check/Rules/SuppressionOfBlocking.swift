extension FindingRule {
    /// A suppression of something that blocks, which cannot be suppressed.
    ///
    /// Source: the issue, suppressions; what blocks would leave cases without a way.
    static let suppressionOfBlocking = FindingRule(
        "suppression.of-blocking", .error,
        meaning: Name(ar: "إعفاء مما لا إعفاء منه", en: "a suppression of what cannot be suppressed"),
        judge: .outcome { policy, outcome in
            policy.suppressions.enumerated().compactMap { place, suppression in
                guard outcome.findings.contains(where: { $0.blocks && suppression.covers($0) }) else { return nil }
                return Sighting(
                    .policy("suppress[\(place)]"),
                    message: Name(
                        ar: "«\(suppression.rule)» يمنع العمل بالسياسة، فلا إعفاء منه",
                        en: "`\(suppression.rule)` keeps a policy from being put in force and cannot be suppressed"),
                    remedy: Name(
                        ar: "صحح ما يدل عليه واحذف الإعفاء", en: "mend what it points at, and remove the suppression"))
            }
        })
}
