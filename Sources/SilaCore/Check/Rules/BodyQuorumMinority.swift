extension FindingRule {
    /// A body's quorum is no majority: fewer than half can decide for all.
    ///
    /// Boards may choose so, and should know that they did. Source: the policy's own two numbers.
    static let bodyQuorumMinority = FindingRule(
        "body.quorum-minority", .note,
        meaning: Name(ar: "نصاب الجهة ليس أغلبية أعضائها", en: "a body's quorum is no majority of its members"),
        policy: { policy in
            policy.bodies.enumerated().compactMap { place, body in
                guard let members = body.members, let quorum = body.quorum, quorum * 2 <= members else { return nil }
                return Sighting(
                    .policy("bodies[\(place)].quorum"), clause: policy.clause(naming: body.id),
                    message: Name(
                        ar: "نصاب «\(body.name.ar)» \(quorum) من \(members)، فيقرر من ليسوا أغلبيتها",
                        en:
                            "the quorum of the \(body.name.en) is \(quorum) of \(members), so those who decide need be no "
                            + "majority"),
                    remedy: Name(
                        ar: "إن قصد ذلك فلا شيء يلزم، وإلا فأقل أغلبية \(members / 2 + 1)",
                        en: "if that is meant, nothing is due; else the least majority is \(members / 2 + 1)"))
            }
        })
}
