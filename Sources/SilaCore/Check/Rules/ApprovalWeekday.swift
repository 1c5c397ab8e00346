extension FindingRule {
    /// The weekday of the approval is that of none of its dates.
    ///
    /// Where the two dates are different days, `approval.dates-contradict` speaks of the weekday too. Source: the issue's
    /// list of contradictions; the calendars themselves.
    static let approvalWeekday = FindingRule(
        "approval.weekday-contradicts", .error, inPart: true,
        meaning: Name(
            ar: "يوم الأسبوع المطبوع لا يوافق تاريخ الاعتماد",
            en: "the weekday of the approval is not that of its date"),
        policy: { policy in
            guard let approval = policy.approval, let weekday = approval.weekday else { return [] }
            let dates = ApprovalDates(approval)
            if let apart = dates.apart, abs(apart) > 1 { return [] }
            let days = [dates.gregorian, dates.hijri?.civil].compactMap { $0 }
            guard let day = days.first, !days.contains(where: { $0.weekday == weekday }) else { return [] }
            let printed = dates.gregorian == nil ? dates.hijri?.name : nil
            return [
                Sighting(
                    on: approval.clause, key: "weekday",
                    message: Name(
                        ar: "المطبوع يوم \(weekday.name.ar)، و"
                            + (printed.map { "\($0.ar) يوافق \(day.name.ar)" } ?? "التاريخ \(day.name.ar)"),
                        en: "the weekday printed is \(weekday.name.en), and "
                            + (printed.map { "\($0.en) is \(day.name.en)" } ?? "the date is \(day.name.en)")),
                    remedy: Name(
                        ar: "يراجع محضر الجلسة: أحد الاثنين خطأ، اليوم أو التاريخ",
                        en: "look in the minutes: one of the two is wrong, the weekday or the date"))
            ]
        })
}
