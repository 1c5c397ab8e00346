extension FindingRule {
    /// The session is numbered by a year that is neither year of its date.
    ///
    /// Source: `clauses.md` section 12, item 2 (S: session 2020/7, held on 18/7/2021).
    static let approvalSessionYear = FindingRule(
        "approval.session-year", .warning, inPart: true,
        meaning: Name(
            ar: "السنة في رقم الجلسة ليست سنة انعقادها في أي من التقويمين",
            en: "the session's number has a year that is neither year of its date"),
        policy: { policy in
            guard let approval = policy.approval, let session = approval.session else { return [] }
            let number = SessionNumber(session)
            let held = ApprovalDates(approval).years
            guard number.isSound, let year = number.years.first, !held.isEmpty else { return [] }
            guard held.isDisjoint(with: number.years) else { return [] }
            let years = held.sorted(by: >).map(String.init)
            return [
                Sighting(
                    on: approval.clause, key: "session",
                    message: Name(
                        ar:
                            "الجلسة مرقمة «\(session)» بسنة \(year)، وقد انعقدت في سنة \(years.joined(separator: " / "))",
                        en: "the session is numbered `\(session)`, for the year \(year), and was held in "
                            + years.joined(separator: " / ")),
                    remedy: Name(
                        ar: "يراجع سجل الجلسات: أحد الاثنين خطأ، رقم الجلسة أو تاريخها",
                        en: "look in the register of sessions: one of the two is wrong, the number or the date"))
            ]
        })
}
