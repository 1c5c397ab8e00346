internal import SilaCore
internal import SilaService
internal import SilaStorage

/// Who has a case in hand and how it came to them.
enum AssignmentView {
    static let parts = [
        NamedSchema(
            "Assignment",
            .object([
                Property("number", .integer), Property("from", .nullable(.named("Hand"))),
                Property("to", .nullable(.named("Hand")), "null where nobody has it since"),
                Property("why", .words(of: AssignmentReason.self)), Property("why_name", .name),
                Property("reason", .nullable(.text())), Property("route", .nullable(.text())), Property("at", .moment),
                Property("by", .named("Hand")),
            ])),
        NamedSchema(
            "AssignmentHistory",
            .object([
                Property("reference", .text(example: "4827193605")),
                Property("assigned", .nullable(.named("Hand")), "null where nobody has it in hand"),
                Property("field", .nullable(.text()), "the field of work that the desk named"),
                Property(
                    "clause", .nullable(.named("Clause")),
                    "the clause that asks for a liaison officer; null where routing is the house's own practice"),
                Property("moves", .list(.named("Assignment")), "in order"),
            ])),
    ]

    static func bytes(_ sheet: AssignmentSheet) -> [UInt8] {
        JSONWriter.object { json in
            json.field("reference", sheet.reference.text)
            HandView.write("assigned", sheet.holder, sheet.names, &json)
            json.field("field", sheet.field)
            json.object("clause", sheet.clause?.citation, ClauseView.write)
            json.list("moves", sheet.moves) { move, json in
                json.field("number", move.seq)
                HandView.write("from", move.from?.text, sheet.names, &json)
                HandView.write("to", move.to?.text, sheet.names, &json)
                json.field("why", move.why.rawValue)
                json.field("why_name", move.why.name)
                json.field("reason", move.reason)
                json.field("route", move.route?.text)
                json.field("at", move.act.at.iso8601)
                HandView.write("by", move.act.by, sheet.names, &json)
            }
        }
    }
}

/// A note about a case.
enum NoteView {
    static let schema = NamedSchema(
        "Note",
        .object([
            Property("id", .text), Property("at", .moment), Property("by", .named("Hand")), Property("text", .text),
        ]))

    static let list = NamedSchema(
        "NoteList",
        .object([
            Property("notes", .list(.named("Note")), "the oldest first"),
            Property("next", .nullable(.text()), "give it back as `after`; null on the last page"),
        ]))

    static func write(_ note: NoteSheet, _ json: inout JSONWriter) {
        json.field("id", note.id)
        json.field("at", note.at.iso8601)
        HandView.write("by", note.by, note.name.map { [note.by: $0] } ?? [:], &json)
        json.field("text", note.text)
    }
}
