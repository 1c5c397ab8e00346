extension FindingRule {
    /// No item of a list has a printed number, so that they can be cited by title alone.
    ///
    /// Source: `clauses.md` section 12, item 12 (Z, O, Q).
    static let clauseUnnumbered = FindingRule(
        "clause.unnumbered", .note,
        meaning: Name(ar: "قائمة بلا أرقام مطبوعة", en: "a list without printed numbers"),
        policy: { policy in
            policy.outlines.compactMap { outline in
                let items = outline.items
                guard items.count > 1, items.allSatisfy({ $0.number == nil }) else { return nil }
                return Sighting(
                    on: outline.heading,
                    message: Name(
                        ar: "بنود «\(outline.heading.title.ar)» بلا أرقام مطبوعة، وعددها \(items.count): "
                            + "يستشهد بها بعناوينها",
                        en:
                            "none of the \(items.count) items of “\(outline.heading.title.en)” has a printed number: they are "
                            + "cited by their titles"),
                    remedy: Name(
                        ar: "لترقم البنود عند أول تعديل، فالقرار يستشهد برقم لا يلتبس",
                        en: "have them numbered when the policy is next amended, so that decisions cite a number"))
            }
        })
}
