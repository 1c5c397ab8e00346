extension FindingRule {
    /// An item is printed empty.
    ///
    /// Source: `clauses.md` section 12, item 5 (M: tool no. 4; O: a bullet at the end of the tools). The approval's blank
    /// stanza is told by `approval.blank`.
    static let clauseBlank = FindingRule(
        "clause.blank", .warning, inPart: true,
        meaning: Name(ar: "بند مطبوع فارغاً", en: "an item printed empty"),
        policy: { policy in
            policy.outlines.flatMap { outline in
                outline.items.filter(\.blank).map { clause in
                    let number =
                        clause.number.map { Name(ar: "رقم «\($0)»", en: "number `\($0)`") }
                        ?? Name(ar: "الموضع \(clause.position) من القائمة", en: "place \(clause.position) of the list")
                    return Sighting(
                        on: clause,
                        message: Name(
                            ar: "بند فارغ تحت «\(outline.heading.title.ar)»: \(number.ar) ولا نص بعده",
                            en: "an empty item under “\(outline.heading.title.en)”: \(number.en) with nothing after it"),
                        remedy: Name(
                            ar: "يراجع الأصل المعتمد: إن سقط النص فليثبت، وإلا فليحذف البند عند أول تعديل",
                            en:
                                "see the approved original: restore the text if it was lost, else have the item removed when "
                                + "the policy is next amended"))
                }
            }
        })
}
