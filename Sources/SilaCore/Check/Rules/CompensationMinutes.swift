extension FindingRule {
    /// The minutes that acknowledge harm need not state all of harm, extent and causes.
    ///
    /// Source: `clauses.md` section 5 (S, M: minutes that lack one of them do not count).
    static let compensationMinutes = FindingRule(
        "compensation.minutes-incomplete", .warning, inPart: true,
        meaning: Name(
            ar: "محضر التعويض لا يلزم أن يذكر الضرر وحجمه وأسبابه كلها",
            en: "the minutes need not state harm, extent and causes"),
        policy: { policy in
            (policy.compensation?.items ?? []).flatMap { item in
                item.asks.compactMap { ask in
                    guard case .minutes(_, let stating) = ask else { return nil }
                    let lacking = MinutesStatement.allCases.filter { !stating.contains($0) }
                    guard !lacking.isEmpty else { return nil }
                    let (ar, en) = (lacking.map(\.words.ar), lacking.map(\.words.en))
                    return Sighting(
                        on: item.clause, key: "stating",
                        message: Name(
                            ar: "لا يلزم المحضر أن يذكر \(ar.joined(separator: " ولا "))، فقد يقر بضرر لا يعرف ما هو",
                            en:
                                "the minutes need not state \(en.joined(separator: " nor ")), so they may acknowledge a harm "
                                + "that nobody can weigh"),
                        remedy: Name(
                            ar: "إن كان النص يوجبه فأضفه إلى «stating»، وإلا فليزده المجلس",
                            en: "if the text asks for it, add it to `stating`; else have the board add it"))
                }
            }
        })
}

extension MinutesStatement {
    /// What is stated, in words.
    var words: Name {
        switch self {
        case .harm: Name(ar: "الضرر", en: "the harm")
        case .extent: Name(ar: "حجمه", en: "its extent")
        case .causes: Name(ar: "أسبابه", en: "its causes")
        }
    }
}
