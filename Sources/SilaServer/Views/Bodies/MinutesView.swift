internal import SilaCore
internal import SilaService
internal import SilaStorage

/// The minutes of a sitting.
enum MinutesView {
    static let schema = NamedSchema(
        "Minutes",
        .object([
            Property("id", .text), Property("sitting", .text, "its id"),
            Property("sitting_number", .text(example: "3/1447")),
            Property("number", .integer, "1 for the first; those after it correct the ones before"),
            Property("corrects", .nullable(.text()), "the id of the minutes that these correct"),
            Property("dated", .nullable(.date), "null where they bear no date: they do not count for a claim then"),
            Property("dated_hijri", .nullable(.text())), Property("revision", .integer),
            Property("text", .nullable(.text()), "null for who may not see one of the cases"),
            Property("asked", .list(.words(of: MinutesStatement.self)), "what the policy asks them to state"),
            Property("cases", .list(.named("MinutesCase"))),
            Property(
                "members",
                .list(
                    .object([
                        Property("member", .named("Member")), Property("presence", .words(of: Presence.self)),
                        Property("opinion", .nullable(.words(of: MinutesOpinion.self)), "of this writing"),
                        Property("note", .nullable(.text()), "of an objection"),
                    ])), "who was there has to approve; who was not is written down as such"),
            Property("awaiting", .integer, "how many have still to approve"),
            Property("locked_at", .nullable(.moment), "when the last approved; they do not change after it"),
        ]))

    static let list = NamedSchema(
        "MinutesList", .object([Property("minutes", .list(.named("Minutes")), "the first first")]))

    static let parts = [
        NamedSchema(
            "MinutesCase",
            .object([
                Property("place", .nullable(.integer)), Property("reference", .nullable(.text())),
                Property("title", .nullable(.text())), Property("outcome", .nullable(.text())),
                Property("result", .nullable(.words(of: VoteResult.self))), Property("reason", .nullable(.text())),
                Property("recused", .list(.named("Member"))),
                Property("statements", .map, "harm, extent, causes"),
                Property("lacking", .list(.words(of: MinutesStatement.self)), "asked for and not stated"),
            ]))
    ]

    static func bytes(_ sheets: [MinutesSheet], for viewer: RowID) -> [UInt8] {
        JSONWriter.object { $0.list("minutes", sheets) { write($0, for: viewer, &$1) } }
    }

    static func bytes(_ sheet: MinutesSheet, for viewer: RowID) -> [UInt8] {
        JSONWriter.object { write(sheet, for: viewer, &$0) }
    }

    private static func write(_ sheet: MinutesSheet, for viewer: RowID, _ json: inout JSONWriter) {
        let (row, agenda) = (sheet.row, sheet.sitting.agenda)
        let isWhole = !agenda.contains { $0.isHidden(from: viewer) }
        json.field("id", row.id.text)
        json.field("sitting", row.sitting.text)
        json.field("sitting_number", sheet.sitting.row.number.text)
        json.field("number", row.number)
        json.field("corrects", row.corrects?.text)
        json.field("dated", row.dated?.iso)
        json.field("dated_hijri", row.dated.flatMap(HijriDate.init)?.iso)
        json.field("revision", row.revision)
        json.field("text", isWhole ? sheet.content.text : nil)
        json.list("asked", sheet.asked.map(\.rawValue))
        json.list("cases", agenda.filter { !$0.isHidden(from: viewer) }) { write($0, sheet, &$1) }
        let current = sheet.opinions.filter { $0.row.revision == row.revision }
        json.list("members", sheet.sitting.attendance) { attended, json in
            let said = current.last { $0.row.staff == attended.staff }
            json.object("member") { MemberView.write(attended.staff.text, sheet.sitting.staff, &$0) }
            json.field("presence", attended.presence.rawValue)
            json.field("opinion", said?.row.opinion.rawValue)
            json.field("note", said?.note)
        }
        json.field("awaiting", sheet.minutes.awaiting.count)
        json.field("locked_at", row.lockedAt?.iso8601)
    }

    private static func write(_ item: AgendaItem, _ sheet: MinutesSheet, _ json: inout JSONWriter) {
        let act = sheet.sitting.act(on: item)
        let stated = item.row.caseID.flatMap { sheet.content.statements[$0.text] } ?? [:]
        json.field("place", item.row.place)
        json.field("reference", item.file?.reference.text)
        json.field("title", item.row.title)
        json.field("outcome", act.outcome)
        json.field("result", item.motions.isEmpty ? nil : act.result.rawValue)
        json.field("reason", item.motions.last?.content.reason)
        json.list("recused", act.recused) { MemberView.write($0, sheet.sitting.staff, &$1) }
        json.map(
            "statements",
            MinutesStatement.allCases.compactMap { statement in
                stated[statement].map { (key: statement.rawValue, value: $0) }
            })
        let lacking = item.file == nil ? [] : sheet.asked.filter { stated[$0, default: ""].isEmpty }
        json.list("lacking", lacking.map(\.rawValue))
    }
}
