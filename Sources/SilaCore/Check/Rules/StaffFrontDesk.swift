extension FindingRule {
    /// Nobody holds the role at the front, so that no case can be taken down.
    ///
    /// Source: `clauses.md` section 1 (the staff role at the front) and 8 (a liaison officer). Needs the association's own
    /// data.
    static let staffFrontDesk = FindingRule(
        "staff.no-front-desk", .warning,
        meaning: Name(ar: "لا أحد في مكتب الاستقبال", en: "nobody holds the role at the front"),
        facts: { policy, facts in
            guard facts.holders(of: .frontDesk) == 0 else { return [] }
            return [
                Sighting(
                    .policy("front_role"), clause: policy.informing?.clause(asking: .liaison),
                    message: Name(
                        ar: "لا أحد يعمل «\(policy.frontRole.ar)»، فلا يستقبل طلب ولا استفسار",
                        en: "nobody is \(policy.frontRole.en), so no request or inquiry can be taken"),
                    remedy: Name(
                        ar: "أعط حساباً صلاحية «\(Role.frontDesk.name.ar)»",
                        en: "give an account the role `\(Role.frontDesk.rawValue)`"))
            ]
        })
}
