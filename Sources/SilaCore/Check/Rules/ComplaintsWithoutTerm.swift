extension FindingRule {
    /// Complaints have no time limit.
    ///
    /// Source: `clauses.md` section 12, item 9 (S, M: "dealt with fast", and no more).
    static let complaintsWithoutTerm = FindingRule(
        "complaints.no-term", .warning,
        meaning: Name(ar: "لا مدة للرد على الشكاوى", en: "complaints have no time limit"),
        policy: { policy in
            guard let section = policy.complaints else { return [] }
            let term = section.first { ask in if case .reply(let term) = ask { term } else { nil } }
            guard term == nil else { return [] }
            let body = section.first { ask in if case .body(let body) = ask { body } else { nil } }
            return [
                Sighting(
                    on: body?.clause ?? section.heading,
                    message: Name(
                        ar: "لا مدة للرد على الشكاوى، فلا تعد شكوى متأخرة مهما طالت",
                        en: "complaints have no time limit, so none is ever late"),
                    remedy: Name(
                        ar: "ليحدد المجلس مدة، وتثبت في البند: «asks: [reply]» و"
                            + "«reply: {at_most: 10 working days, from: receipt}»",
                        en: "have the board set a term, and record it in the clause: `asks: [reply]` with "
                            + "`reply: {at_most: 10 working days, from: receipt}`"))
            ]
        })
}
