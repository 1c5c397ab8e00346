internal import SilaCore

/// The holidays of a regime, each with a beginning (`hijri` or `gregorian`) and an extent (`days` or `through`).
enum HolidayList {
    private static let keys = ["id", "name", "hijri", "gregorian", "days", "through", "confirmed_through"]

    /// The rules in written order, no id twice, and every id that is written, also of a rule that cannot be read.
    static func read(_ field: Field) -> (rules: [HolidayRule], ids: [String]) {
        var ids: [String] = []
        let rules = (field.list() ?? []).compactMap { item -> HolidayRule? in
            guard let fields = Fields(item, Layout(keys: keys)) else { return nil }
            let id = fields.required("id")
            let written = id?.id()
            let rule = rule(fields, id: written)
            guard let written else { return nil }
            if ids.contains(written) {
                id?.reportTaken(written)
                return nil
            }
            ids.append(written)
            return rule
        }
        return (rules, ids)
    }

    private static func rule(_ fields: Fields, id: String?) -> HolidayRule? {
        let name = fields.required("name")?.name()
        if fields.has("hijri") {
            fields.reportOutOfPlace(
                "gregorian", ar: "لا يكتب مع hijri", en: "has no place beside `hijri`; write one of them")
        }
        let hijri = fields.optional("hijri")
        let anchor = hijri.map(self.hijri) ?? fields.optional("gregorian").map(gregorian) ?? missing(fields, "hijri")
        if fields.has("days") {
            fields.reportOutOfPlace(
                "through", ar: "لا يكتب مع days", en: "has no place beside `days`; write one of them")
        }
        let isHijri = hijri != nil
        let extent =
            fields.optional("days").map { $0.count(in: 1...60).map { .days(CalendarDays($0)) } }
            ?? fields.optional("through").map { through($0, isHijri: isHijri) } ?? missing(fields, "days")
        let confirmed = fields.optional("confirmed_through")
        let years = isHijri ? 1300...1500 : 1882...2077
        let confirmedThrough = confirmed?.count(in: years)
        guard let id, let name, let anchor, let extent else { return nil }
        return HolidayRule(
            reason: DayStatus.Reason(id: id, name: name), anchor: anchor, extent: extent,
            confirmedThrough: confirmedThrough)
    }

    private static func missing<Value>(_ fields: Fields, _ key: String) -> Value? {
        _ = fields.required(key)
        return nil
    }

    /// `{month: 9, day: 29, after: 1}`: so many days after a day of the Umm al-Qura year.
    private static func hijri(_ field: Field) -> HolidayRule.Anchor? {
        guard let fields = Fields(field, Layout(keys: ["month", "day", "after"])) else { return nil }
        let month = fields.required("month")?.count(in: 1...12)
        // The 30th is not in every year; `{day: 29, after: 1}` is.
        let day = fields.required("day")?.count(in: 1...29)
        let after = fields.optional("after").map { $0.count(in: 0...30) } ?? 0
        guard let month, let day, let after else { return nil }
        return .hijri(month: month, day: day, daysAfter: after)
    }

    /// `{month: 2, day: 22, since: 2022}`: a day of the Gregorian year.
    private static func gregorian(_ field: Field) -> HolidayRule.Anchor? {
        guard let fields = Fields(field, Layout(keys: ["month", "day", "since"])) else { return nil }
        let since = fields.required("since")?.count(in: 1882...2077)
        guard let date = monthAndDay(fields), let since else { return nil }
        return .civil(month: date.month, day: date.day, since: since)
    }

    /// `{month: 10, day: 5}`: the last day, in the same year as the first.
    private static func through(_ field: Field, isHijri: Bool) -> HolidayRule.Extent? {
        guard let fields = Fields(field, Layout(keys: ["month", "day"])) else { return nil }
        if isHijri {
            let month = fields.required("month")?.count(in: 1...12)
            let day = fields.required("day")?.count(in: 1...29)
            guard let month, let day else { return nil }
            return .through(month: month, day: day)
        }
        return monthAndDay(fields).map { .through(month: $0.month, day: $0.day) }
    }

    /// A day that is in every Gregorian year.
    private static func monthAndDay(_ fields: Fields) -> (month: Int, day: Int)? {
        let month = fields.required("month")?.count(in: 1...12)
        guard let month else {
            _ = fields.required("day")?.count(in: 1...31)
            return nil
        }
        let longest = [31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31][month - 1]
        guard let day = fields.required("day")?.count(in: 1...longest) else { return nil }
        return (month, day)
    }
}
