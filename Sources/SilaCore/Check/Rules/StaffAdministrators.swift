extension FindingRule {
    /// One administrator or none: what one drafts, no other can publish.
    ///
    /// Source: the issue (publishing takes four eyes; a small association's board can delegate otherwise, on record). Needs
    /// the association's own data.
    static let staffAdministrators = FindingRule(
        "staff.few-administrators", .warning,
        meaning: Name(ar: "أقل من مديرين اثنين للنظام", en: "fewer than two administrators"),
        facts: { _, facts in
            let count = facts.holders(of: .admin)
            guard count < 2 else { return [] }
            return [
                Sighting(
                    .policy(""),
                    message: count == 0
                        ? Name(
                            ar: "لا مدير للنظام في الجمعية، فلا أحد يعد تعديلاً ولا ينشره",
                            en: "the association has no administrator, so nobody can draft or publish an edition")
                        : Name(
                            ar: "للنظام مدير واحد، فلا يراجع أحد غيره ما يعده قبل نشره",
                            en:
                                "the association has one administrator, so nobody else looks at a draft before it is published"
                        ),
                    remedy: Name(
                        ar: "أعط حساباً آخر صلاحية «\(Role.admin.name.ar)»، أو ليفوض المجلس غير ذلك كتابة",
                        en:
                            "give another account the role `\(Role.admin.rawValue)`, or have the board delegate otherwise on "
                            + "record"))
            ]
        })
}
