extension FindingRule {
    /// A date of the approval in a year that its calendar cannot mean: a Hijri year under `gregorian`, or the reverse.
    ///
    /// Hijri years are known from 1300 to 1500, Gregorian ones from 1882 on; what is outside cannot be held against
    /// anything. Source: the Umm al-Qura table.
    static let approvalDateOutOfRange = FindingRule(
        "approval.date-out-of-range", .error, inPart: true,
        meaning: Name(
            ar: "سنة الاعتماد لا تكون في تقويمها، كسنة هجرية مكتوبة على أنها ميلادية",
            en: "a year of the approval that its calendar cannot mean, such as a Hijri year written as Gregorian"),
        policy: { policy in
            guard let approval = policy.approval else { return [] }
            let hijri = approval.hijri.flatMap { date -> Sighting? in
                (UmmAlQura.firstYear...UmmAlQura.lastYear).contains(date.year)
                    ? nil : outOfRange(date, key: "hijri", on: approval.clause)
            }
            let gregorian = approval.gregorian.flatMap { date -> Sighting? in
                (ApprovalDates.firstYear...2200).contains(date.year)
                    ? nil : outOfRange(date, key: "gregorian", on: approval.clause)
            }
            return [hijri, gregorian].compactMap { $0 }
        })

    private static func outOfRange(_ date: PrintedDate, key: String, on clause: Clause) -> Sighting {
        let isHijri = key == "hijri"
        let other = isHijri ? "gregorian" : "hijri"
        let isOther = isHijri ? (ApprovalDates.firstYear...2200).contains(date.year) : (1300...1500).contains(date.year)
        let calendar = isHijri ? Name(ar: "الهجري", en: "Hijri") : Name(ar: "الميلادي", en: "Gregorian")
        return Sighting(
            on: clause, key: key,
            message: Name(
                ar: "سنة \(date.year) في تاريخ الاعتماد \(calendar.ar) خارج ما يمكن أن يراد به",
                en: "the year \(date.year) of the \(calendar.en) date is outside what can be meant"),
            remedy: isOther
                ? Name(
                    ar: "لعله كتب في غير موضعه: انقله إلى «\(other)»",
                    en: "it may stand under the wrong key; move it to `\(other)`")
                : Name(
                    ar: "يراجع محضر الجلسة؛ والهجري المعروف من 1300 إلى 1500",
                    en: "look in the minutes; Hijri years are known from 1300 to 1500"))
    }
}
