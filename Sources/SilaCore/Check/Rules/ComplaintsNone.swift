extension FindingRule {
    /// The policy has no section on complaints: no channel for them and no body.
    ///
    /// It says so where the text speaks of disputes, suggestions or ratings all the same. Source: `clauses.md` section 12,
    /// item 8 (O, Q, Z).
    static let complaintsNone = FindingRule(
        "complaints.none", .warning,
        meaning: Name(
            ar: "لا قناة للشكاوى ولا جهة تنظر فيها", en: "no channel for complaints and no body for them"),
        policy: { policy in
            guard policy.complaints == nil else { return [] }
            let spoken = spokenOf(in: policy)
            let place = spoken.first.map { FindingPlace.clause($0.clause.id, key: nil) } ?? .policy("title")
            let ar = spoken.map { "\($0.what.ar) (\($0.clause.label.ar))" }
            let en = spoken.map { "\($0.what.en) (\($0.clause.label.en))" }
            return [
                Sighting(
                    place, clause: spoken.first?.clause,
                    message: Name(
                        ar: "لا قناة للشكاوى في السياسة ولا جهة تنظر فيها"
                            + (ar.isEmpty ? "" : "، مع أنها تذكر " + ar.joined(separator: " و")),
                        en: "the policy has no channel for complaints and no body that deals with them"
                            + (en.isEmpty ? "" : ", though it speaks of " + en.joined(separator: " and "))),
                    remedy: Name(
                        ar: "ليضف المجلس قسماً للشكاوى «complaints» فيه قنواتها والجهة ومدة الرد؛ "
                            + "وحتى ذلك تسجل كل شكوى خارج السياسة وترفع إلى الإدارة العليا",
                        en:
                            "have the board add a section on complaints (`complaints`) with channels, a body and a term; until "
                            + "then each is recorded outside the policy and goes to senior management"))
            ]
        })

    private static func spokenOf(in policy: Policy) -> [(what: Name, clause: Clause)] {
        let disputes = policy.sources?.clause(asking: .disputes)
            .map { (what: Name(ar: "تسوية الخلافات", en: "the settlement of disputes"), clause: $0) }
        let suggestions = policy.goal(asking: .suggestions)
            .map { (what: Name(ar: "المقترحات", en: "suggestions"), clause: $0) }
        let ratings = policy.goal(asking: .ratingRight)
            .map { (what: Name(ar: "تقييم الخدمة", en: "the rating of services"), clause: $0) }
        return [disputes, suggestions, ratings].compactMap { $0 }
    }
}
