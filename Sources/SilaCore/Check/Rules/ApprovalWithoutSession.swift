extension FindingRule {
    /// The approval names no session.
    ///
    /// Without the session's number its minutes cannot be called for. Source: `clauses.md` section 11.
    static let approvalWithoutSession = FindingRule(
        "approval.no-session", .note,
        meaning: Name(ar: "اعتماد المجلس لا يذكر رقم الجلسة", en: "the board's approval names no session"),
        policy: { policy in
            guard let approval = policy.approval, !approval.clause.blank, approval.session == nil else { return [] }
            return [
                Sighting(
                    on: approval.clause,
                    message: Name(
                        ar: "اعتماد المجلس لا يذكر الجلسة التي صدر فيها، فلا يعرف أي محضر يرجع إليه",
                        en: "the approval does not name the session it was given in, so its minutes cannot be found"),
                    remedy: Name(
                        ar: "يثبت رقم الجلسة في «session» كما هو في محضرها",
                        en: "record the session's number under `session`, as its minutes have it"))
            ]
        })
}
