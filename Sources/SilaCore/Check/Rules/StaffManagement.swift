extension FindingRule {
    /// Nobody is senior management, to whom goes what the policy has no clause for.
    ///
    /// Source: `clauses.md`, preamble (outside the policy) and section 9. Needs the association's own data.
    static let staffManagement = FindingRule(
        "staff.no-management", .warning,
        meaning: Name(
            ar: "لا أحد من الإدارة العليا لما يسجل خارج السياسة",
            en: "nobody is senior management, to whom goes what is recorded outside the policy"),
        facts: { policy, facts in
            guard facts.holders(of: .management) == 0 else { return [] }
            let link = policy.satisfaction?.first { ask in
                if case .complaintsLink(let body) = ask { body } else { nil }
            }
            return [
                Sighting(
                    link.map { .clause($0.clause.id, key: nil) } ?? .policy(""), clause: link?.clause,
                    message: Name(
                        ar: "لا أحد من الإدارة العليا له حساب، وإليها يرفع كل ما يسجل خارج السياسة",
                        en:
                            "nobody holds the role of senior management, to whom goes all that is recorded outside the policy"
                    ),
                    remedy: Name(
                        ar: "أعط حساباً صلاحية «\(Role.management.name.ar)»",
                        en: "give an account the role `\(Role.management.rawValue)`"))
            ]
        })
}
