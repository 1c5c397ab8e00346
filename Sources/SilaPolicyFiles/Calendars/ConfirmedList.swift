internal import SilaCore

/// Holidays whose days were announced: `[{year: 1447, holiday: eid-al-fitr, first: 2026-03-20, days: 4, reason: …}]`.
struct ConfirmedList {
    /// The holidays that could be read.
    let rules: [HolidayRule]
    /// The ids of all that are written; of one that could not be read nothing is confirmed, and nothing is wrong with that.
    let ids: [String]

    /// The confirmations in written order: each of a holiday that there is, begun in its year, and none twice.
    func read(_ field: Field) -> [ConfirmedHoliday] {
        var seen: Set<String> = []
        return (field.list() ?? []).compactMap { item in
            guard let known = holiday(item) else { return nil }
            if seen.insert("\(known.holiday) \(known.year)").inserted { return known }
            item.report(
                .repeated, found: known.holiday, ar: "إجازة «\(known.holiday)» لسنة \(known.year) مؤكدة من قبل",
                en: "`\(known.holiday)` of \(known.year) is confirmed already")
            return nil
        }
    }

    private func holiday(_ field: Field) -> ConfirmedHoliday? {
        guard let fields = Fields(field, Layout(keys: ["year", "holiday", "first", "days", "reason"])) else {
            return nil
        }
        let year = fields.required("year")?.count(in: 1300...2077)
        let rule = fields.required("holiday").flatMap(rule)
        let begins = fields.required("first")
        let first = begins?.civilDate()
        let days = fields.optional("days").map { $0.count(in: 1...60).map { CalendarDays($0) } }
        let reason = fields.required("reason")?.text(limit: 300)
        if let begins, let first, let year, let rule { report(begins, first, outside: year, of: rule) }
        guard let year, let rule, let first, let reason else { return nil }
        return ConfirmedHoliday(
            holiday: rule.reason.id, year: year, first: first, days: days.flatMap { $0 }, reason: reason)
    }

    private func rule(_ field: Field) -> HolidayRule? {
        guard let written = field.id() else { return nil }
        if !ids.contains(written) { field.reportUnknownWord(.unknownHoliday, written, among: Vocabulary(keys: ids)) }
        return rules.first { $0.reason.id == written }
    }

    private func report(_ field: Field, _ first: CivilDate, outside year: Int, of rule: HolidayRule) {
        let isOutside =
            switch rule.anchor {
            case .hijri: HijriDate(first)?.year != year
            case .civil: first.year != year
            }
        guard isOutside else { return }
        if case .hijri = rule.anchor, let hijri = HijriDate(first) {
            field.reportOutsideYear("\(first.iso) (\(hijri.iso))", of: year)
        } else {
            field.reportOutsideYear(first.iso, of: year)
        }
    }
}
