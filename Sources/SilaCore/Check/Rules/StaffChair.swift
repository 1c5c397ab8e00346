extension FindingRule {
    /// A body studies requests, and nobody enters what it decides.
    ///
    /// Source: `clauses.md` section 4 (the body for study); decisions are entered by its chair. Needs the association's own
    /// data.
    static let staffChair = FindingRule(
        "staff.no-chair", .warning,
        meaning: Name(ar: "لا رئيس للجهة التي تدرس الطلبات", en: "the body that studies requests has no chair"),
        facts: { policy, facts in
            guard let study = policy.handling.study, facts.holders(of: .committeeChair) == 0 else { return [] }
            let name = policy.body(study.body)?.name ?? study.clause.title
            return [
                Sighting(
                    on: study.clause,
                    message: Name(
                        ar: "تعرض الطلبات على «\(name.ar)»، ولا رئيس لها يثبت قراراتها",
                        en: "requests go to the \(name.en), and no chair is there to enter its decisions"),
                    remedy: Name(
                        ar: "أعط حساباً صلاحية «\(Role.committeeChair.name.ar)»",
                        en: "give an account the role `\(Role.committeeChair.rawValue)`"))
            ]
        })
}
