internal import SilaCore

/// Announced days by year: `[{year: 2026, days: [{date, kind, name, reason}]}]`.
enum AnnouncedList {
    /// The days in written order: each in the year under which it is written, and none twice.
    static func read(_ field: Field) -> [AnnouncedDay] {
        var years: [(field: Field, value: Int)] = []
        var days: [(field: Field, value: CivilDate)] = []
        var announced: [AnnouncedDay] = []
        for item in field.list() ?? [] {
            guard let fields = Fields(item, Layout(keys: ["year", "days"])) else { continue }
            let year = fields.required("year").flatMap { field in field.count(in: 1882...2200).map { (field, $0) } }
            if let year { years.append(year) }
            for item in fields.required("days")?.list() ?? [] {
                guard let day = day(item, in: year?.1) else { continue }
                days.append((item, day.date))
                announced.append(day)
            }
        }
        _ = field.unique(years)
        reportTwice(days)
        return announced
    }

    private static func day(_ field: Field, in year: Int?) -> AnnouncedDay? {
        guard let fields = Fields(field, Layout(keys: ["date", "kind", "name", "reason"])) else { return nil }
        let written = fields.required("date")
        let date = written?.civilDate()
        let kind = fields.optional("kind").map { $0.word(of: AnnouncedDay.Kind.self) } ?? .off
        let name = fields.required("name")?.name()
        let reason = fields.required("reason")?.text(limit: 300)
        if let written, let date, let year, date.year != year { written.reportOutsideYear(date.iso, of: year) }
        guard let date, let kind, let name, let reason else { return nil }
        return AnnouncedDay(date: date, kind: kind, name: name, reason: reason)
    }

    private static func reportTwice(_ days: [(field: Field, value: CivilDate)]) {
        var seen: Set<CivilDate> = []
        for (field, date) in days where !seen.insert(date).inserted {
            field.report(
                .repeated, found: date.iso, ar: "اليوم \(date.iso) مذكور من قبل",
                en: "\(date.iso) is announced already in this file; keep the announcement that holds")
        }
    }
}

extension Field {
    /// Takes down that a day is not in the year under which it is written.
    func reportOutsideYear(_ date: String, of year: Int) {
        report(
            .dateOutsideYear, expected: "\(year)", found: written, ar: "اليوم \(date) ليس في سنة \(year)",
            en: "\(date) is not in \(year), under which it is written")
    }
}
