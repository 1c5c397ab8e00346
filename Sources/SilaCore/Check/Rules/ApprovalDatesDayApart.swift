extension FindingRule {
    /// The Hijri and the Gregorian date of the approval are one day apart.
    ///
    /// A month that was announced by sighting may begin a day before or after the Umm al-Qura calendar's, so this is no
    /// contradiction; a slip is as likely. Source: the Umm al-Qura calendar, on which official dates go.
    static let approvalDatesDayApart = FindingRule(
        "approval.dates-day-apart", .note, inPart: true,
        meaning: Name(
            ar: "بين تاريخي الاعتماد الهجري والميلادي يوم واحد",
            en: "the approval's Hijri and Gregorian dates are one day apart"),
        policy: { policy in
            guard let approval = policy.approval else { return [] }
            let dates = ApprovalDates(approval)
            guard let hijri = dates.hijri, let gregorian = dates.gregorian, let apart = dates.apart, abs(apart) == 1
            else { return [] }
            return [
                Sighting(
                    on: approval.clause, key: "hijri",
                    message: Name(
                        ar: "بين تاريخي الاعتماد يوم واحد بتقويم أم القرى: \(hijri.written)هـ يوافق "
                            + "\(hijri.civil.name.ar)، والمطبوع \(gregorian.name.ar)",
                        en: "the two dates are one day apart by Umm al-Qura: \(hijri.written) AH is "
                            + "\(hijri.civil.name.en), and \(gregorian.name.en) is printed"),
                    remedy: Name(
                        ar: "يراجع محضر الجلسة ويثبت اليوم الذي عقدت فيه",
                        en: "look in the minutes, and record the day on which the session was held"))
            ]
        })
}
