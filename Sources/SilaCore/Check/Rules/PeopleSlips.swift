extension FindingRule {
    /// A clause slips to another word for the people served.
    ///
    /// Source: `clauses.md` section 12, item 6 (O, Q: a policy of members slips to "the beneficiary").
    static let peopleSlips = FindingRule(
        "people.slips", .note, inPart: true,
        meaning: Name(
            ar: "بند يعدل إلى لفظ آخر لمن تخدمهم الجمعية", en: "a clause slips to another word for the people served"),
        policy: { policy in
            let others = policy.people.slips.filter { $0 != policy.people.kind }
            guard !others.isEmpty else { return [] }
            let (ar, en) = (others.map(\.words.ar), others.map(\.words.en))
            let own = policy.people.kind.words
            return [
                Sighting(
                    .policy("people.slips"),
                    message: Name(
                        ar: "السياسة عن \(own.ar)، وبعض بنودها يذكر \(ar.joined(separator: " و"))، "
                            + "فيحتمل أن يفهم أنهم غيرهم",
                        en:
                            "the policy is about \(own.en), and some clauses speak of \(en.joined(separator: " and ")), "
                            + "who may be taken for others"),
                    remedy: Name(
                        ar: "ليوحد اللفظ في البنود كلها عند أول تعديل",
                        en: "use one word throughout when the policy is next amended"))
            ]
        })
}
