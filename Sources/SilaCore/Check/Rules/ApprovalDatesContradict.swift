extension FindingRule {
    /// The Hijri and the Gregorian date of the approval are not the same day.
    ///
    /// Source: `clauses.md` section 12, item 1 (Q: 11/7/1443 AH and 8/2/2023), by the Umm al-Qura calendar. One day apart
    /// is told by `approval.dates-day-apart`.
    static let approvalDatesContradict = FindingRule(
        "approval.dates-contradict", .error, inPart: true,
        meaning: Name(
            ar: "تاريخا الاعتماد الهجري والميلادي ليسا يوماً واحداً",
            en: "the approval's Hijri and Gregorian dates are not the same day"),
        policy: { policy in
            guard let approval = policy.approval else { return [] }
            let dates = ApprovalDates(approval)
            guard let hijri = dates.hijri, let gregorian = dates.gregorian, let apart = dates.apart, abs(apart) > 1
            else { return [] }
            let other = HijriDate(gregorian)
            let weekday = approval.weekday.map { weekdayWords($0, hijri: hijri.civil, gregorian: gregorian) }
            return [
                Sighting(
                    on: approval.clause, key: "hijri",
                    message: Name(
                        ar: "تاريخا الاعتماد متعارضان: \(hijri.written)هـ يوافق \(hijri.civil.name.ar)، و"
                            + gregorian.name.ar
                            + (other.map { " يوافق \($0.written)هـ" } ?? "") + (weekday?.ar ?? ""),
                        en: "the two dates contradict each other: \(hijri.written) AH is \(hijri.civil.name.en); "
                            + gregorian.name.en + (other.map { " is \($0.written) AH" } ?? "") + (weekday?.en ?? "")),
                    remedy: Name(
                        ar: "يؤخذ اليوم من محضر الجلسة، ثم يصحح المجلس التاريخ ويثبت كما صحح: "
                            + "«hijri: \(other?.iso ?? "")» إن صح الميلادي، أو «gregorian: \(hijri.civil.iso)» إن صح الهجري",
                        en: "take the day from the session's minutes, have the board put it right, and record it so: "
                            + "`hijri: \(other?.iso ?? "")` if the Gregorian date is the right one, "
                            + "`gregorian: \(hijri.civil.iso)` if the Hijri one is"))
            ]
        })

    private static func weekdayWords(_ weekday: Weekday, hijri: CivilDate, gregorian: CivilDate) -> Name {
        if weekday == gregorian.weekday {
            return Name(
                ar: "؛ واليوم المطبوع، \(weekday.name.ar)، يوافق الميلادي",
                en: "; the printed weekday, \(weekday.name.en), is that of the Gregorian date")
        }
        if weekday == hijri.weekday {
            return Name(
                ar: "؛ واليوم المطبوع، \(weekday.name.ar)، يوافق الهجري",
                en: "; the printed weekday, \(weekday.name.en), is that of the Hijri date")
        }
        return Name(
            ar: "؛ واليوم المطبوع، \(weekday.name.ar)، لا يوافق أياً منهما",
            en: "; the printed weekday, \(weekday.name.en), is that of neither")
    }
}
