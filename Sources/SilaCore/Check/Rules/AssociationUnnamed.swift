extension FindingRule {
    /// The policy names no association.
    ///
    /// A model need not; an association cannot be served by such a policy. Source: `clauses.md` section 12, item 11 (M).
    static let associationUnnamed = FindingRule(
        "association.unnamed", .error, blocks: true,
        meaning: Name(
            ar: "السياسة لا تسمي جمعية؛ وفي النموذج تكون ملاحظة لا تمنع",
            en: "the policy names no association; in a model it is a note and does not block"),
        judge: .subject { subject in
            guard let policy = subject.wholePolicy else { return nil }
            guard policy.association == nil else { return [] }
            if subject.isModel {
                return [
                    Sighting(
                        .policy("association"), severity: .note,
                        message: Name(
                            ar: "هذه سياسة نموذجية لا تسمي جمعية: تنشأ منها ملفات الجمعيات، ولا تخدم بها جمعية",
                            en: "this is a model that names no association: associations' files are made from it, "
                                + "and none can be served by it"),
                        remedy: Name(
                            ar: "أنشئ منها ملفات جمعية باسمها، فلا شيء يلزم هنا",
                            en: "make an association's files from it under its own name; nothing is due here"))
                ]
            }
            return [
                Sighting(
                    .policy("association"),
                    message: Name(
                        ar: "السياسة لا تسمي جمعية، فلا تخدم بها جمعية",
                        en: "the policy names no association, so none can be served by it"),
                    remedy: Name(
                        ar: "اكتب اسم الجمعية: «association» ثم «name» بالعربية والإنجليزية",
                        en: "give the association's `name` under `association`, in Arabic and English"))
            ]
        })
}
