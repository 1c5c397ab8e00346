extension FindingRule {
    /// A date of the approval in a year in which its board cannot have met.
    ///
    /// Hijri years are known from 1300 to 1500, Gregorian ones are meant from 1882 on; a date outside cannot be held
    /// against anything. Source: the Umm al-Qura table.
    static let approvalDateOutOfRange = FindingRule(
        "approval.date-out-of-range", .error, inPart: true,
        meaning: Name(
            ar: "سنة الاعتماد خارج ما يمكن أن يراد", en: "a year of the approval in which its board cannot have met"),
        policy: { policy in
            guard let approval = policy.approval else { return [] }
            let hijri = approval.hijri.flatMap { date in
                (UmmAlQura.firstYear...UmmAlQura.lastYear).contains(date.year)
                    ? nil : outOfRange(date, Name(ar: "الهجري", en: "Hijri"), key: "hijri", on: approval.clause)
            }
            let gregorian = approval.gregorian.flatMap { date in
                (ApprovalDates.firstYear...2200).contains(date.year)
                    ? nil
                    : outOfRange(date, Name(ar: "الميلادي", en: "Gregorian"), key: "gregorian", on: approval.clause)
            }
            return [hijri, gregorian].compactMap { $0 }
        })

    private static func outOfRange(_ date: PrintedDate, _ calendar: Name, key: String, on clause: Clause) -> Sighting {
        Sighting(
            on: clause, key: key,
            message: Name(
                ar: "لا يكون اعتماد في سنة \(date.year) بالتقويم \(calendar.ar)",
                en: "no board can have met in the \(calendar.en) year \(date.year)"),
            remedy: Name(
                ar: "يؤخذ التاريخ من محضر الجلسة ويثبت كما صححه المجلس",
                en: "take the date from the session's minutes, and record it as the board puts it right"))
    }
}
