internal import SilaCore
internal import SilaService
internal import SilaStorage

/// A page of a list of cases.
enum CaseListView {
    static let schema = NamedSchema(
        "CaseList",
        .object([
            Property("cases", .list(.named("CaseRow"))),
            Property("next", .nullable(.text()), "give it back as `after`; null on the last page"),
        ]))

    static let row = NamedSchema(
        "CaseRow",
        .object([
            Property("reference", .text(example: "4827193605")),
            Property("kind", .words(of: CaseKind.self)),
            Property("stage", .text(example: "received")),
            Property("version", .integer),
            Property("person", .nullable(.text())),
            Property("service", .nullable(.text())),
            Property("service_name", .nullable(.name)),
            Property("channel", .text),
            Property("outside", .flag, "recorded outside the policy"),
            Property("medium", .nullable(.text())),
            Property("body", .nullable(.text())),
            Property("received_at", .moment),
            Property("completed_on", .nullable(.date)),
            Property("not_before", .nullable(.date)),
            Property("due", .nullable(.date)),
            Property("due_hijri", .nullable(.text())),
            Property("paused_since", .nullable(.date)),
            Property("answered_on", .nullable(.date)),
            Property("overdue", .flag),
            Property("assigned", .nullable(.named("Hand")), "who has it in hand; null where nobody has"),
        ]))

    static func bytes(_ page: CasePage) -> [UInt8] {
        JSONWriter.object { json in
            json.list("cases", page.rows) { write($0, page.names, &$1) }
            json.field("next", page.next)
        }
    }

    private static func write(_ summary: CaseSummary, _ names: [String: Name], _ json: inout JSONWriter) {
        let row = summary.row
        json.field("reference", row.reference.text)
        json.field("kind", row.kind)
        json.field("stage", row.stage)
        json.field("version", row.version)
        json.field("person", summary.personName)
        json.field("service", row.service)
        json.field("service_name", summary.service)
        json.field("channel", row.channel)
        json.field("outside", row.standing == "outside")
        json.field("medium", row.medium)
        json.field("body", row.body)
        json.field("received_at", row.receivedAt.iso8601)
        json.field("completed_on", row.completedOn?.iso)
        json.field("not_before", row.notBefore?.iso)
        json.field("due", row.due?.iso)
        json.field("due_hijri", row.due.flatMap(HijriDate.init)?.iso)
        json.field("paused_since", row.pausedSince?.iso)
        json.field("answered_on", row.answeredOn?.iso)
        json.field("overdue", summary.overdue)
        HandView.write("assigned", summary.assignedTo, names, &json)
    }
}
