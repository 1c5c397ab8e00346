extension FindingRule {
    /// Some items of a numbered list have no printed number.
    ///
    /// Source: `clauses.md` section 12, item 12 (Q skips several).
    static let clauseNumberMissing = FindingRule(
        "clause.number-missing", .warning,
        meaning: Name(
            ar: "بند بلا رقم في قائمة مرقمة", en: "an item without a number in a numbered list"),
        policy: { policy in
            policy.outlines.flatMap { outline -> [Sighting] in
                guard outline.items.contains(where: { $0.number != nil }) else { return [] }
                return outline.items.filter { $0.number == nil }.map { clause in
                    Sighting(
                        on: clause,
                        message: Name(
                            ar: "«\(clause.title.ar)»، وهو البند \(clause.position) تحت «\(outline.heading.title.ar)»، "
                                + "بلا رقم مطبوع وما حوله مرقم",
                            en:
                                "“\(clause.title.en)”, item \(clause.position) under “\(outline.heading.title.en)”, has no "
                                + "printed number where others have one"),
                        remedy: Name(
                            ar: "يستشهد به بعنوانه؛ وليرقم عند أول تعديل",
                            en: "it is cited by its title; have it numbered when the policy is next amended"))
                }
            }
        })
}
