extension FindingRule {
    /// The policy refers people to the research officer, and nobody is one.
    ///
    /// Source: `clauses.md` section 4 (Z, O, Q: the third item). Needs the association's own data.
    static let staffResearchOfficer = FindingRule(
        "staff.no-research-officer", .warning,
        meaning: Name(
            ar: "لا أحد يجيب من لم تتضح له الإجراءات", en: "nobody answers those to whom the procedure is unclear"),
        facts: { policy, facts in
            guard let research = policy.handling.research, facts.holders(of: .researchOfficer) == 0 else { return [] }
            return [
                Sighting(
                    on: research.clause,
                    message: Name(
                        ar: "تحيل السياسة إلى «\(research.officer.ar)»، ولا أحد يقوم بذلك",
                        en: "the policy refers people to the \(research.officer.en), and nobody is one"),
                    remedy: Name(
                        ar: "أعط حساباً صلاحية «\(Role.researchOfficer.name.ar)»",
                        en: "give an account the role `\(Role.researchOfficer.rawValue)`"))
            ]
        })
}
