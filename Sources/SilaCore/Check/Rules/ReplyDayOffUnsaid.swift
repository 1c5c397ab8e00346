extension FindingRule {
    /// A term of calendar days or weeks may end on a day off, and nothing says what becomes of it then.
    ///
    /// For a ceiling somebody's right hangs on it; for a floor alone it is worth knowing. Until it is said, a term ends
    /// on the day itself (`on_day_off: same-day`). Source: the list.
    static let replyDayOffUnsaid = FindingRule(
        "reply.day-off-unsaid", .warning,
        meaning: Name(
            ar: "مدة بالأيام أو الأسابيع لا يعرف حكم انتهائها في يوم إجازة؛ وهي ملاحظة إن لم يكن إلا حد أدنى",
            en: "a term in days or weeks with no rule for ending on a day off; a note where it is a floor alone"),
        policy: { policy in
            policy.printedTerms.compactMap { printed in
                let lengths = [printed.term.atMost, printed.term.atLeast].compactMap { $0 }
                guard printed.term.onDayOff == nil, let length = lengths.first(where: \.countsEveryDay) else {
                    return nil
                }
                let isFloor = printed.term.atMost?.countsEveryDay != true
                return Sighting(
                    on: printed.clause, key: "reply." + (isFloor ? "at_least" : "at_most"),
                    severity: isFloor ? .note : .warning,
                    message: Name(
                        ar: "قد تنتهي مدة \(length.spelled.ar) في يوم إجازة، ولا يذكر أتمتد إلى يوم العمل التالي أم لا",
                        en:
                            "a term of \(length.spelled.en) may end on a day off, and nothing says whether it runs on to the "
                            + "next working day"),
                    remedy: Name(
                        ar: "اكتب «on_day_off: next-working-day» أو «same-day»؛ فإن سكت النص فبقراءة وسببها. "
                            + "وحتى ذلك تنتهي في يومها",
                        en:
                            "write `on_day_off: next-working-day` or `same-day`, as a reading where the text is silent; until "
                            + "then it ends on that day"))
            }
        })
}
