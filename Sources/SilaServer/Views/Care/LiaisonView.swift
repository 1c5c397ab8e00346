internal import SilaCore
internal import SilaService
internal import SilaStorage

/// The routing of cases.
enum LiaisonView {
    static let parts = [
        NamedSchema(
            "WorkField",
            .object([
                Property("id", .text(example: "relief")), Property("name", .name), Property("services", .list(.text())),
                Property("changed_at", .moment), Property("withdrawn_at", .nullable(.moment)),
            ])),
        NamedSchema(
            "LiaisonRoute",
            .object([
                Property("id", .text), Property("category", .nullable(.text()), "null for any"),
                Property("field", .nullable(.text()), "null for any"),
                Property("service", .nullable(.text()), "null for any"),
                Property("kind", .nullable(.text()), "null for any"), Property("officer", .named("Hand")),
                Property("deputies", .list(.named("Hand")), "in order"), Property("created_at", .moment),
            ])),
        NamedSchema(
            "Liaison",
            .object([
                Property(
                    "clause", .nullable(.named("Clause")),
                    "the clause that asks for it; null where it is the house's own practice"),
                Property("fields", .list(.named("WorkField"))), Property("routes", .list(.named("LiaisonRoute"))),
                Property(
                    "categories_without_route",
                    .list(.object([Property("category", .text), Property("people", .integer)]))),
            ])),
        NamedSchema(
            "LoadList",
            .object([
                Property("clause", .nullable(.named("Clause"))),
                Property(
                    "loads",
                    .list(
                        .object([
                            Property("staff", .nullable(.named("Hand")), "null for what nobody has in hand"),
                            Property("open", .integer), Property("overdue", .integer),
                            Property("away", .flag, "today"),
                        ]))),
            ])),
    ]

    static func bytes(_ sheet: LiaisonSheet) -> [UInt8] {
        JSONWriter.object { json in
            json.object("clause", sheet.clause?.citation, ClauseView.write)
            json.list("fields", sheet.fields, write)
            json.list("routes", sheet.routes) { write($0, sheet.names, &$1) }
            json.list("categories_without_route", sheet.unrouted) { held, json in
                json.field("category", held.what)
                json.field("people", held.count)
            }
        }
    }

    static func bytes(_ row: WorkFieldRow) -> [UInt8] { JSONWriter.object { write(row, &$0) } }

    static func bytes(_ row: LiaisonRouteRow) -> [UInt8] { JSONWriter.object { write(row, [:], &$0) } }

    static func bytes(_ sheet: LoadSheet) -> [UInt8] {
        JSONWriter.object { json in
            json.object("clause", sheet.clause?.citation, ClauseView.write)
            json.list("loads", sheet.loads) { load, json in
                HandView.write("staff", load.staff?.text, sheet.names, &json)
                json.field("open", load.open)
                json.field("overdue", load.overdue)
                json.field("away", load.staff.map { sheet.away.contains($0.text) } ?? false)
            }
        }
    }

    private static func write(_ row: WorkFieldRow, _ json: inout JSONWriter) {
        json.field("id", row.id)
        json.field("name", row.name)
        json.list("services", row.services)
        json.field("changed_at", row.change.at.iso8601)
        json.field("withdrawn_at", row.withdrawnAt?.iso8601)
    }

    private static func write(_ row: LiaisonRouteRow, _ names: [String: Name], _ json: inout JSONWriter) {
        json.field("id", row.id.text)
        json.field("category", row.category)
        json.field("field", row.field)
        json.field("service", row.service)
        json.field("kind", row.kind)
        HandView.write("officer", row.officer.text, names, &json)
        json.list("deputies", row.deputies) { HandView.write($0.text, names, &$1) }
        json.field("created_at", row.creation.at.iso8601)
    }
}

/// Who is away.
enum AbsenceView {
    static let schema = NamedSchema(
        "Absence",
        .object([
            Property("id", .text), Property("staff", .named("Hand")), Property("from", .date), Property("until", .date),
            Property("reason", .text), Property("back_on", .nullable(.date)), Property("now", .flag, "away today"),
            Property("handed_over_at", .nullable(.moment), "when their open cases had gone to others"),
            Property("recorded_at", .moment), Property("recorded_by", .named("Hand")),
        ]))

    static let list = NamedSchema("AbsenceList", .object([Property("absences", .list(.named("Absence")))]))

    static func bytes(_ sheets: [AbsenceSheet]) -> [UInt8] {
        JSONWriter.object { $0.list("absences", sheets, write) }
    }

    static func write(_ sheet: AbsenceSheet, _ json: inout JSONWriter) {
        let row = sheet.row
        json.field("id", row.id.text)
        HandView.write("staff", row.staffID.text, sheet.names, &json)
        json.field("from", row.from.iso)
        json.field("until", row.until.iso)
        json.field("reason", row.reason)
        json.field("back_on", row.backOn?.iso)
        json.field("now", sheet.isNow)
        json.field("handed_over_at", row.handedOverAt?.iso8601)
        json.field("recorded_at", row.record.at.iso8601)
        HandView.write("recorded_by", row.record.by, sheet.names, &json)
    }
}
