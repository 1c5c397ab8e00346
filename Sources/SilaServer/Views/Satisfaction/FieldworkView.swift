internal import SilaCore
internal import SilaService
internal import SilaStorage

/// A field survey, a supervisory visit or an interview, with what was found.
enum FieldworkView {
    static let parts = [
        NamedSchema(
            "FieldworkFinding",
            .object([
                Property("id", .text), Property("words", .text, "what was found"),
                Property("owner", .nullable(.named("Hand")), "who is to see to it, where somebody is named"),
                Property("recorded_at", .moment), Property("recorded_by", .named("Hand")),
                Property("task", .text, "the id under which `/tasks` has it"),
                Property("title", .name, "what is to be done"), Property("role", .words(of: Role.self)),
                Property("due", .nullable(.date)), Property("due_hijri", .nullable(.text())),
                Property("done_at", .nullable(.moment)), Property("outcome", .nullable(.text())),
            ])),
        NamedSchema(
            "Fieldwork",
            .object([
                Property("id", .text), Property("kind", .words(of: FieldworkKind.self)),
                Property("subject", .name, "what is visited, who is asked"), Property("place", .nullable(.text())),
                Property("clause", .nullable(.named("Clause")), "it rests on; null for the house's own practice"),
                Property("due", .date), Property("due_hijri", .nullable(.text())),
                Property("late", .flag, "its day has passed and it is not done"),
                Property("recurring", .flag, "whether it comes round by its frequency"),
                Property("assignee", .nullable(.named("Hand"))),
                Property("planned_at", .moment), Property("planned_by", .named("Hand")),
                Property("done_on", .nullable(.date)), Property("done_on_hijri", .nullable(.text())),
                Property("done_by", .nullable(.named("Hand"))), Property("report", .nullable(.text())),
                Property("findings", .list(.named("FieldworkFinding")), "in the order of recording"),
            ])),
        NamedSchema(
            "FieldworkList",
            .object([
                Property(
                    "fieldwork", .list(.named("Fieldwork")), "to come, the first due at the top; then what was done")
            ])),
    ]

    static func bytes(_ sheet: FieldworkSheet) -> [UInt8] { JSONWriter.object { write(sheet, &$0) } }

    static func bytes(_ sheets: [FieldworkSheet]) -> [UInt8] {
        JSONWriter.object { $0.list("fieldwork", sheets, write) }
    }

    private static func write(_ sheet: FieldworkSheet, _ json: inout JSONWriter) {
        let row = sheet.row
        json.field("id", row.id.text)
        json.field("kind", row.kind.rawValue)
        json.field("subject", row.subject)
        json.field("place", row.place)
        json.object("clause", sheet.clause, ClauseView.write)
        json.field("due", row.due.iso)
        json.field("due_hijri", HijriDate(row.due)?.iso)
        json.field("late", sheet.isLate)
        json.field("recurring", row.isRecurring)
        HandView.write("assignee", row.assignee?.text, sheet.names, &json)
        json.field("planned_at", row.planning.at.iso8601)
        HandView.write("planned_by", row.planning.by, sheet.names, &json)
        json.field("done_on", row.done?.on.iso)
        json.field("done_on_hijri", row.done.flatMap { HijriDate($0.on)?.iso })
        HandView.write("done_by", row.done?.by.text, sheet.names, &json)
        json.field("report", row.done?.report)
        json.list("findings", sheet.findings) { found, json in
            let (finding, task) = (found.finding, found.task)
            json.field("id", finding.id.text)
            json.field("words", finding.words)
            HandView.write("owner", finding.owner?.text, sheet.names, &json)
            json.field("recorded_at", finding.recordedAt.iso8601)
            HandView.write("recorded_by", finding.recordedBy.text, sheet.names, &json)
            json.field("task", task.id.text)
            json.field("title", task.title)
            json.field("role", task.assignedRole)
            json.field("due", task.due?.iso)
            json.field("due_hijri", task.due.flatMap(HijriDate.init)?.iso)
            json.field("done_at", task.done?.at.iso8601)
            json.field("outcome", task.done?.outcome)
        }
    }
}
