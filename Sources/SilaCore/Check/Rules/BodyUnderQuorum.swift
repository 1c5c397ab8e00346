extension FindingRule {
    /// Fewer sit in a body than must be present for it to decide.
    ///
    /// Source: the policy's quorum beside who sits there. Needs the association's own data.
    static let bodyUnderQuorum = FindingRule(
        "body.under-quorum", .warning,
        meaning: Name(ar: "من في الجهة أقل من نصابها", en: "fewer sit in a body than its quorum"),
        facts: { policy, facts in
            guard let members = facts.members else { return [] }
            return policy.bodies.enumerated().compactMap { place, body in
                guard let quorum = body.quorum else { return nil }
                let count = members[body.id] ?? 0
                guard count < quorum else { return nil }
                return Sighting(
                    .policy("bodies[\(place)].quorum"), clause: policy.clause(naming: body.id),
                    message: Name(
                        ar: "في «\(body.name.ar)» \(count) ونصابها \(quorum)، فلا تنعقد",
                        en: "\(count) sit in the \(body.name.en), and its quorum is \(quorum), so it cannot sit"),
                    remedy: Name(ar: "أضف أعضاءها إلى حساباتهم", en: "enter its members, each with an account"))
            }
        })
}
