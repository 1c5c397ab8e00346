extension FindingRule {
    /// The session's number is not one that a session can bear.
    ///
    /// Sound are a number, two numbers joined by one mark (2020/7, 3-44), and words with or without them (الثالثة لعام
    /// 1443هـ). Three numbers or more read as a date or as several things at once. Source: `clauses.md` section 12, item
    /// 1 (Q: "14\143/7/11").
    static let approvalSessionMalformed = FindingRule(
        "approval.session-malformed", .warning, inPart: true,
        meaning: Name(ar: "رقم الجلسة غير مستقيم", en: "the number of the session is malformed"),
        policy: { policy in
            guard let approval = policy.approval, let session = approval.session else { return [] }
            let number = SessionNumber(session)
            guard !number.isSound else { return [] }
            return [
                Sighting(
                    on: approval.clause, key: "session",
                    message: Name(
                        ar: "رقم الجلسة «\(session)» غير مستقيم"
                            + (number.numbers.count > 2
                                ? ": فيه \(number.numbers.count) أعداد، كأن رقماً وتاريخاً التصقا" : ""),
                        en: "the session's number `\(session)` is malformed"
                            + (number.numbers.count > 2
                                ? ": it holds \(number.numbers.count) numbers, as if a number and a date ran together"
                                : "")),
                    remedy: Name(
                        ar: "يؤخذ رقم الجلسة من محضرها، ويكتب رقماً أو رقماً وسنة مثل 7/2020",
                        en: "take it from the minutes, and write a number, or a number and a year such as `7/2020`"))
            ]
        })
}
