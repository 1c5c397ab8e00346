extension FindingRule {
    /// The title speaks of other people than the text.
    ///
    /// Source: `clauses.md` section 12, item 6 (S: members in the title, beneficiaries in the text).
    static let titlePeople = FindingRule(
        "people.title-differs", .warning, inPart: true,
        meaning: Name(ar: "العنوان يذكر غير من يذكرهم النص", en: "the title speaks of other people than the text"),
        policy: { policy in
            let people = policy.people
            guard people.inTitle != people.kind else { return [] }
            return [
                Sighting(
                    .policy("people.in_title"),
                    message: Name(
                        ar: "عنوان السياسة «\(policy.title.ar)» يتحدث عن \(people.inTitle.words.ar)، "
                            + "ونصها يتحدث عن \(people.kind.words.ar)",
                        en: "the title “\(policy.title.en)” speaks of \(people.inTitle.words.en), the text of "
                            + "\(people.kind.words.en)"),
                    remedy: Name(
                        ar: "ليبيّن المجلس على من تسري السياسة، وليوحد اللفظ في العنوان والنص",
                        en: "the board should say whom the policy serves, and use one word in title and text"))
            ]
        })
}

extension PeopleKind {
    /// Whom it means, as the object of a preposition.
    var words: Name {
        switch self {
        case .beneficiaries: Name(ar: "المستفيدين", en: "beneficiaries")
        case .members: Name(ar: "الأعضاء", en: "members")
        }
    }
}
