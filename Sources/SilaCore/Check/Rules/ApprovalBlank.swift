extension FindingRule {
    /// The stanza of the board's approval is there and empty.
    ///
    /// Source: `clauses.md` section 12, item 3 (Z), and section 11.
    static let approvalBlank = FindingRule(
        "approval.blank", .warning, inPart: true,
        meaning: Name(
            ar: "موضع اعتماد المجلس مطبوع وخال", en: "the stanza of the board's approval is printed and empty"),
        policy: { policy in
            guard let approval = policy.approval, approval.clause.blank else { return [] }
            return [
                Sighting(
                    on: approval.clause,
                    message: Name(
                        ar: "موضع «\(approval.clause.title.ar)» مطبوع وخال من الجلسة والتاريخ",
                        en: "the stanza “\(approval.clause.title.en)” is printed without session or date"),
                    remedy: Name(
                        ar: "إن كان المجلس قد اعتمدها فلتثبت الجلسة وتاريخها، وإلا فلتعرض عليه؛ "
                            + "وحتى ذلك تظهر غير معتمدة",
                        en:
                            "if the board has approved it, record session and date; else put it before the board; until "
                            + "then it is shown as not approved"))
            ]
        })
}
