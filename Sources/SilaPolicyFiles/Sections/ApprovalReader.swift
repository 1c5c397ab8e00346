internal import SilaCore

/// The board's approval as printed: `{number, title, blank, session, hijri, gregorian, weekday, listed, absent}`.
enum ApprovalReader {
    private static let printed = ["session", "hijri", "gregorian", "weekday", "listed", "absent"]

    static let layout = Layout(
        "approval", ar: "«approval»", en: "`approval`",
        conditions: [.bars(flag: "blank", keys: printed)] + ReadingList.conditions,
        [
            .optional("number", .printed, ar: "الرقم كما طبع", en: "the number as printed"),
            .required("title", .name, ar: "عنوان موجز", en: "a short title"),
            .optional("blank", .flag, ar: "مواضعه فارغة في الأصل", en: "its places are empty in the source"),
            .optional("session", .printed, ar: "رقم الجلسة كما طبع", en: "the session's number as printed"),
            .optional("hijri", .date, ar: "التاريخ الهجري كما طبع", en: "the Hijri date as printed"),
            .optional("gregorian", .date, ar: "التاريخ الميلادي كما طبع", en: "the Gregorian date as printed"),
            .optional("weekday", .word(.weekdays), ar: "اليوم كما طبع", en: "the weekday as printed"),
            .optional("listed", .count(0...100), ar: "عدد الأعضاء المدرجين", en: "how many members are listed"),
            .optional("absent", .count(0...100), ar: "عدد الغائبين منهم", en: "how many of them are marked absent"),
        ] + ReadingList.entries("approval", of: ["title"] + printed))

    /// The stanza, whose clause is `approval`.
    static func read(_ field: Field) -> Approval? {
        guard let fields = Fields(field, layout), let clause = clause(fields) else { return nil }
        let listed = fields.optional("listed")?.count(in: 0...100)
        return Approval(
            clause: clause, session: fields.optional("session")?.printed(),
            hijri: fields.optional("hijri")?.printedDate(.hijri),
            gregorian: fields.optional("gregorian")?.printedDate(.gregorian),
            weekday: fields.optional("weekday")?.weekday(), listed: listed,
            absent: fields.optional("absent")?.count(
                in: 0...(listed ?? 100),
                bound: listed == nil ? nil : Name(ar: "عدد المدرجين", en: "how many are listed")))
    }

    private static func clause(_ fields: Fields) -> Clause? {
        let blank = fields.optional("blank")?.flag() ?? false
        if blank {
            for key in printed {
                fields.reportOutOfPlace(key, ar: "لا يكتب في موضع فارغ", en: "has no place in a blank stanza")
            }
        }
        let number = fields.optional("number")?.printed()
        let readings = ReadingList.read(fields, of: ["title"] + printed)
        guard let title = fields.required("title")?.name() else { return nil }
        _ = fields.sheet.place(ClauseID("approval"), at: fields.position)
        return Clause(id: ClauseID("approval"), number: number, title: title, blank: blank, readings: readings)
    }
}
