extension FindingRule {
    /// A body's quorum is larger than the body.
    ///
    /// No sitting of it could ever decide. Source: the list of contradictions.
    static let bodyQuorumOverMembers = FindingRule(
        "body.quorum-over-members", .error, blocks: true,
        meaning: Name(ar: "نصاب الجهة أكثر من أعضائها", en: "a body's quorum is larger than its membership"),
        policy: { policy in
            policy.bodies.enumerated().compactMap { place, body in
                guard let members = body.members, let quorum = body.quorum, quorum > members else { return nil }
                return Sighting(
                    .policy("bodies[\(place)].quorum"), clause: policy.clause(naming: body.id),
                    message: Name(
                        ar: "نصاب «\(body.name.ar)» \(quorum) وأعضاؤها \(members)، فلا تنعقد أبداً",
                        en:
                            "the quorum of the \(body.name.en) is \(quorum) and its membership \(members), so it can never "
                            + "sit"),
                    remedy: Name(
                        ar: "صحح «quorum» أو «members» كما في النص؛ فإن كان النص نفسه كذلك فليعدله المجلس",
                        en:
                            "put `quorum` or `members` right as the text has it; if the text itself says so, the board has to "
                            + "amend it"))
            }
        })
}
