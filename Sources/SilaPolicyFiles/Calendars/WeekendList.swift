internal import SilaCore

/// A weekend and how it changed: `[{days: [thursday, friday]}, {from: 2013-06-29, days: [friday, saturday]}]`.
enum WeekendList {
    /// The weekends, the first from as far back as there are days, each of the rest from a later day than the one before.
    static func read(_ field: Field) -> [Weekend] {
        var weekends: [Weekend] = []
        for item in field.list() ?? [] {
            guard let fields = Fields(item, Layout(keys: ["from", "days"])) else { continue }
            let days = fields.required("days")?.weekdays()
            let from = fields.optional("from")
            let begins = from?.civilDate()
            if let days, let since = from == nil ? .first : begins {
                if let last = weekends.last?.from, since <= last { reportOrder(fields, from, after: last) }
                weekends.append(Weekend(from: since, days: days))
            }
        }
        return weekends
    }

    private static func reportOrder(_ fields: Fields, _ from: Field?, after last: CivilDate) {
        guard let from else {
            _ = fields.required("from")
            return
        }
        from.report(
            .date, expected: "after \(last.iso)", found: from.written,
            ar: "التاريخ ليس بعد \(last.iso) في البند السابق",
            en: "this is not after \(last.iso), from which the one before holds; write the earliest first")
    }
}
