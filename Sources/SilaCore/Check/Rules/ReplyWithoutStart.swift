extension FindingRule {
    /// A term for an answer counts from no day: neither the text nor a reading says when it begins.
    ///
    /// The desk then promises no date. Source: `clauses.md` section 12, item 4, and section 4.
    static let replyWithoutStart = FindingRule(
        "reply.no-start", .warning,
        meaning: Name(
            ar: "لا يعرف متى تبدأ مدة الرد، لا بنص ولا بقراءة",
            en: "neither the text nor a reading says when a term begins"),
        policy: { policy in
            policy.printedTerms.filter { $0.term.from == nil }.map { printed in
                Sighting(
                    on: printed.clause, key: "reply",
                    message: Name(
                        ar: "لا يذكر متى تبدأ مدة الرد على \(printed.subject.ar)، فلا يعد أحد بموعد",
                        en:
                            "nothing says from which day the term for a \(printed.subject.en) counts, so no date can be "
                            + "promised"),
                    remedy: Name(
                        ar:
                            "اكتب «from: completeness» أو «receipt» أو «referral»؛ فإن سكت النص فاكتب معها القراءة وسببها: "
                            + "«reading: {of: from, reason: …}»",
                        en:
                            "write `from: completeness`, `receipt` or `referral`; where the text is silent, with a reading "
                            + "and its reason: `reading: {of: from, reason: …}`"))
            }
        })
}
