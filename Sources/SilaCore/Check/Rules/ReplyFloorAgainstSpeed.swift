extension FindingRule {
    /// The policy's goals ask for speed, and its term forbids a reply before so long.
    ///
    /// Source: `clauses.md` sections 4 and 12, item 4: "against the policy's own goal of speed".
    static let replyFloorAgainstSpeed = FindingRule(
        "reply.floor-against-speed", .note,
        meaning: Name(
            ar: "هدف السرعة تعارضه مدة لا يجاب قبلها", en: "a goal of speed beside a term before which no reply is due"),
        policy: { policy in
            guard let speed = policy.goal(asking: .speed) else { return [] }
            return policy.printedTerms.compactMap { printed in
                guard let floor = printed.term.atLeast, printed.term.atMost == nil else { return nil }
                return Sighting(
                    on: speed,
                    message: Name(
                        ar: "هدف السياسة السرعة، و\(printed.clause.label.ar) لا يعد برد قبل \(floor.spelled.ar)",
                        en: "the policy aims at speed, and \(printed.clause.label.en) promises no reply before "
                            + floor.spelled.en),
                    remedy: Name(
                        ar: "ليكن في السياسة حد أعلى للرد، فبه تقاس السرعة التي جعلتها هدفاً",
                        en: "put a ceiling on the reply: the speed that is a goal is measured by it"))
            }
        })
}
