extension FindingRule {
    /// The approval bears no date.
    ///
    /// An approval without a date cannot be set before or after anything. Source: `clauses.md` section 11.
    static let approvalUndated = FindingRule(
        "approval.undated", .warning,
        meaning: Name(ar: "اعتماد المجلس بلا تاريخ", en: "the board's approval bears no date"),
        policy: { policy in
            guard let approval = policy.approval, !approval.clause.blank else { return [] }
            guard approval.hijri == nil, approval.gregorian == nil else { return [] }
            return [
                Sighting(
                    on: approval.clause,
                    message: Name(
                        ar: "اعتماد المجلس" + (approval.session.map { " في الجلسة «\($0)»" } ?? "")
                            + " بلا تاريخ في أي من التقويمين",
                        en: "the approval" + (approval.session.map { " in session `\($0)`" } ?? "")
                            + " bears no date in either calendar"),
                    remedy: Name(
                        ar: "يؤخذ التاريخ من محضر الجلسة ويثبت في «hijri» و «gregorian»",
                        en: "take the date from the minutes and record it under `hijri` and `gregorian`"))
            ]
        })
}
