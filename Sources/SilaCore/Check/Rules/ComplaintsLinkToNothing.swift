extension FindingRule {
    /// Somebody follows the complaints link, and the policy has no complaints.
    ///
    /// Source: `clauses.md` sections 6 and 9: the link is that of the section on complaints.
    static let complaintsLinkToNothing = FindingRule(
        "satisfaction.link-to-nothing", .warning,
        meaning: Name(
            ar: "يتابع رابط الشكاوى ولا قسم للشكاوى في السياسة",
            en: "the complaints link is followed and the policy has no section on complaints"),
        policy: { policy in
            guard policy.complaints == nil else { return [] }
            let link = policy.satisfaction?.first { ask in
                if case .complaintsLink(let body) = ask { body } else { nil }
            }
            guard let link else { return [] }
            let name = policy.body(link.found)?.name ?? Name(ar: link.found.rawValue, en: link.found.rawValue)
            return [
                Sighting(
                    on: link.clause,
                    message: Name(
                        ar: "«\(name.ar)» تتابع رابط الشكاوى، ولا تذكر السياسة كيف تقدم الشكوى ولا من ينظر فيها",
                        en:
                            "the \(name.en) follows the complaints link, and the policy says neither how complaints come nor "
                            + "who hears them"),
                    remedy: Name(
                        ar: "ليضف المجلس قسماً للشكاوى «complaints»", en: "have the board add a section on complaints"))
            ]
        })
}
