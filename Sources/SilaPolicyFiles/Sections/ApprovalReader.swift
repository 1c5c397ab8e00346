internal import SilaCore

/// The board's approval as printed: `{number, title, blank, session, hijri, gregorian, weekday, listed, absent}`.
enum ApprovalReader {
    private static let printed = ["session", "hijri", "gregorian", "weekday", "listed", "absent"]

    /// The stanza, whose clause is `approval`.
    static func read(_ field: Field) -> Approval? {
        guard let fields = Fields(field, keys: ["number", "title", "blank"] + printed + ReadingList.keys) else {
            return nil
        }
        guard let clause = clause(fields) else { return nil }
        let listed = fields.optional("listed")?.count(in: 0...100)
        return Approval(
            clause: clause, session: fields.optional("session")?.printed(),
            hijri: fields.optional("hijri")?.printedDate(), gregorian: fields.optional("gregorian")?.printedDate(),
            weekday: fields.optional("weekday")?.weekday(), listed: listed,
            absent: fields.optional("absent")?.count(in: 0...(listed ?? 100)))
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
