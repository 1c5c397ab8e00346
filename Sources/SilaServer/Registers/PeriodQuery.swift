public import SilaCore
public import SilaService

/// The period that a query names: in one word of either calendar, or by its two days.
public enum PeriodQuery {
    static let fields = [
        Field(
            "period", .line(10), .optional,
            "a year, a quarter or a month of either calendar: 2026, 2026-Q1, 2026-03, 1447, 1447-Q3, 1447-09"),
        Field("from", .line(10), .optional, "the first day, in place of `period`: 2026-03-01 or 1447-09-12"),
        Field("to", .line(10), .optional, "the last day: 2026-03-31 or 1447-10-12"),
    ]

    /// The period; nil where the query names none.
    static func read(_ query: Input) throws(ServiceError) -> Period? {
        try read(period: query.text("period"), from: query.text("from"), to: query.text("to"))
    }

    /// The period, which the query has to name.
    static func required(_ query: Input) throws(ServiceError) -> Period {
        guard let period = try read(query) else {
            throw fault(
                "period", ar: "حدد الفترة: سنة أو ربعاً أو شهراً، أو تاريخي البداية والنهاية",
                en: "say which period: a year, a quarter, a month, or its first and last day")
        }
        return period
    }

    /// The period of these words; nil where there are none.
    public static func read(period: String?, from: String?, to: String?) throws(ServiceError) -> Period? {
        if let period {
            if from != nil || to != nil {
                throw fault(
                    "period", ar: "الفترة أو التاريخان، لا كلاهما", en: "either `period`, or `from` and `to`")
            }
            guard let read = Period(written: period) else {
                throw fault(
                    "period", ar: "تكتب الفترة هكذا: 2026 أو 2026-Q1 أو 2026-03 أو 1447 أو 1447-Q3 أو 1447-09",
                    en: "a period is written like 2026, 2026-Q1, 2026-03, 1447, 1447-Q3 or 1447-09")
            }
            return read
        }
        guard from != nil || to != nil else { return nil }
        guard let first = from.flatMap(Period.day), let last = to.flatMap(Period.day) else {
            throw fault(
                from.flatMap(Period.day) == nil ? "from" : "to",
                ar: "التاريخان معاً، يكتب كل منهما هكذا: 2026-03-01 أو 1447-09-12",
                en: "both days, each written like 2026-03-01 or 1447-09-12")
        }
        guard let period = Period(from: first, through: last) else {
            throw fault("to", ar: "النهاية قبل البداية", en: "it ends before it begins")
        }
        return period
    }

    private static func fault(_ field: String, ar: String, en: String) -> ServiceError {
        .invalid([FieldFault(field: field, message: Name(ar: ar, en: en))])
    }
}
