extension FindingRule {
    /// The text has no stanza for the board's approval.
    ///
    /// Source: `clauses.md` section 12, item 3 (O, M), and section 11.
    static let approvalNone = FindingRule(
        "approval.none", .warning,
        meaning: Name(ar: "لا يذكر النص اعتماد المجلس", en: "the text has no stanza for the board's approval"),
        policy: { policy in
            guard policy.approval == nil else { return [] }
            return [
                Sighting(
                    .policy("title"),
                    message: Name(
                        ar: "لا يذكر نص السياسة اعتماداً من مجلس الإدارة: لا جلسة ولا تاريخ",
                        en: "the text has no approval by the board: neither a session nor a date"),
                    remedy: Name(
                        ar: "تعرض السياسة على المجلس، ثم تثبت في «approval» الجلسة وتاريخها بالتقويمين ومن حضرها؛ "
                            + "وحتى ذلك تظهر غير معتمدة",
                        en: "put the policy before the board, then record session, date in both calendars and "
                            + "attendance under `approval`; until then it is shown as not approved"))
            ]
        })
}
