extension FindingRule {
    /// A body deals with complaints, and nobody sits there for it.
    ///
    /// Source: `clauses.md` section 6 (S, M). Needs the association's own data.
    static let staffFollowUp = FindingRule(
        "staff.no-follow-up", .warning,
        meaning: Name(ar: "لا أحد ينظر في الشكاوى", en: "nobody is there to deal with complaints"),
        facts: { policy, facts in
            guard let section = policy.complaints, facts.holders(of: .followUp) == 0 else { return [] }
            let body = section.first { ask in if case .body(let body) = ask { body } else { nil } }
            guard let body else { return [] }
            let name = policy.body(body.found)?.name ?? body.clause.title
            return [
                Sighting(
                    on: body.clause,
                    message: Name(
                        ar: "الشكاوى إلى «\(name.ar)»، ولا أحد يقوم بالمتابعة",
                        en: "complaints go to the \(name.en), and nobody holds the role of follow-up"),
                    remedy: Name(
                        ar: "أعط حساباً صلاحية «\(Role.followUp.name.ar)»",
                        en: "give an account the role `\(Role.followUp.rawValue)`"))
            ]
        })
}
