extension FindingRule {
    /// A date of the approval that is no day of its calendar: 30 February, or 30 of a Hijri month of 29 days.
    ///
    /// Source: the list of contradictions; the Umm al-Qura table.
    static let approvalDateImpossible = FindingRule(
        "approval.date-impossible", .error, inPart: true,
        meaning: Name(
            ar: "تاريخ للاعتماد لا وجود له في تقويمه", en: "a date of the approval that its calendar does not have"),
        policy: { policy in
            guard let approval = policy.approval else { return [] }
            let hijri = approval.hijri.flatMap { impossibleHijri($0, on: approval.clause) }
            let gregorian = approval.gregorian.flatMap { impossibleGregorian($0, on: approval.clause) }
            return [hijri, gregorian].compactMap { $0 }
        })

    private static func impossibleHijri(_ date: PrintedDate, on clause: Clause) -> Sighting? {
        guard (UmmAlQura.firstYear...UmmAlQura.lastYear).contains(date.year),
            HijriDate(year: date.year, month: date.month, day: date.day) == nil
        else { return nil }
        let length = HijriDate.lengthOfMonth(date.month, year: date.year)
        let month = length.map { days in
            let name = HijriDate.monthNames[date.month - 1]
            return Name(
                ar: "شهر \(name.ar) \(date.year)هـ فيه \(days) يوماً بتقويم أم القرى",
                en: "\(name.en) \(date.year) AH has \(days) days by Umm al-Qura")
        }
        return impossible(date, era: Name(ar: "هـ", en: " AH"), key: "hijri", on: clause, month: month)
    }

    private static func impossibleGregorian(_ date: PrintedDate, on clause: Clause) -> Sighting? {
        guard CivilDate(year: date.year, month: date.month, day: date.day) == nil else { return nil }
        let month =
            (1...12).contains(date.month) && (1...9999).contains(date.year)
            ? CivilDate.lengthOfMonth(date.month, year: date.year) : nil
        let words = month.map { days in
            let name = GregorianMonth.name(date.month)
            return Name(
                ar: "شهر \(name.ar) \(date.year)م فيه \(days) يوماً", en: "\(name.en) \(date.year) has \(days) days")
        }
        return impossible(date, era: Name(ar: "م", en: ""), key: "gregorian", on: clause, month: words)
    }

    private static func impossible(
        _ date: PrintedDate, era: Name, key: String, on clause: Clause, month: Name?
    ) -> Sighting {
        let why = month ?? Name(ar: "لا شهر برقم \(date.month)", en: "there is no month \(date.month)")
        return Sighting(
            on: clause, key: key,
            message: Name(
                ar: "لا يوم بتاريخ \(date.written)\(era.ar): \(why.ar)",
                en: "there is no day \(date.written)\(era.en): \(why.en)"),
            remedy: Name(
                ar: "يؤخذ اليوم من محضر الجلسة ويثبت كما صححه المجلس",
                en: "take the day from the session's minutes, and record it as the board puts it right"))
    }
}
