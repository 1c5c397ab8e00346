internal import SilaCore
internal import SilaService
internal import SilaStorage

/// Somebody on file.
enum PersonRecordView {
    static let schema = NamedSchema(
        "PersonRecord",
        .object([
            Property("id", .text), Property("person", .named("Person")), Property("created_at", .moment),
        ]))

    static let list = NamedSchema(
        "PersonList",
        .object([
            Property("people", .list(.named("PersonRecord"))),
            Property("next", .nullable(.text()), "give it back as `after`; null on the last page"),
        ]))

    static func bytes(_ page: PeoplePage) -> [UInt8] {
        JSONWriter.object { json in
            json.list("people", page.people, write)
            json.field("next", page.next)
        }
    }

    static func bytes(_ sheet: PersonSheet) -> [UInt8] { JSONWriter.object { write(sheet, &$0) } }

    private static func write(_ sheet: PersonSheet, _ json: inout JSONWriter) {
        json.field("id", sheet.id.text)
        json.object("person") { PersonView.write(sheet.person, &$0) }
        json.field("created_at", sheet.createdAt.iso8601)
    }
}

/// What is owed to a person, and when.
enum ObligationView {
    static let schema = NamedSchema(
        "Obligation",
        .object([
            Property("id", .text),
            Property("series", .text(), "the id of the first, where it comes again; else its own"),
            Property("person", .object([Property("id", .text), Property("name", .text)])), Property("what", .text),
            Property("source", .words(of: ObligationRow.Source.self)), Property("source_reference", .text),
            Property("due", .date), Property("due_hijri", .nullable(.text())),
            Property("every_months", .nullable(.integer)), Property("until", .nullable(.date)),
            Property("notice", .integer, "working days before that day"),
            Property("task_on", .date, "the day from which it is among the tasks"),
            Property("late", .flag, "open, and its day is past"), Property("met_on", .nullable(.date)),
            Property("evidence", .nullable(.text())), Property("met_by", .nullable(.named("Hand"))),
            Property("withdrawn_at", .nullable(.moment)), Property("withdrawn_why", .nullable(.text())),
            Property("recorded_at", .moment), Property("recorded_by", .named("Hand")),
        ]))

    static let list = NamedSchema(
        "ObligationList",
        .object([
            Property(
                "clause", .nullable(.named("Clause")),
                "the clause that asks for them to be met when due; null where that is the house's own practice"),
            Property("obligations", .list(.named("Obligation")), "open ones first, the late ones at the top"),
            Property("next", .nullable(.text()), "give it back as `after`; null on the last page"),
        ]))

    static func bytes(_ page: ObligationPage) -> [UInt8] {
        JSONWriter.object { json in
            json.object("clause", page.clause?.citation, ClauseView.write)
            json.list("obligations", page.rows, write)
            json.field("next", page.next)
        }
    }

    static func write(_ sheet: ObligationSheet, _ json: inout JSONWriter) {
        let row = sheet.row
        json.field("id", row.id.text)
        json.field("series", row.series.text)
        json.object("person") { json in
            json.field("id", row.personID.text)
            json.field("name", sheet.person)
        }
        json.field("what", sheet.what)
        json.field("source", row.sourceKind.rawValue)
        json.field("source_reference", row.source)
        json.field("due", row.due.iso)
        json.field("due_hijri", HijriDate(row.due)?.iso)
        json.field("every_months", row.repetition?.every.count)
        json.field("until", row.repetition?.until?.iso)
        json.field("notice", row.notice.count)
        json.field("task_on", row.taskOn.iso)
        json.field("late", sheet.isLate)
        json.field("met_on", row.meeting?.on.iso)
        json.field("evidence", sheet.evidence)
        HandView.write("met_by", row.meeting?.act.by, sheet.names, &json)
        json.field("withdrawn_at", row.drop?.at.iso8601)
        json.field("withdrawn_why", row.droppedWhy)
        json.field("recorded_at", row.record.at.iso8601)
        HandView.write("recorded_by", row.record.by, sheet.names, &json)
    }
}
