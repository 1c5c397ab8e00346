internal import SilaCore
internal import SilaService
internal import SilaStorage

/// Copies of the policy given to departments, and sessions at which it was explained.
enum DistributionView {
    static let schemas = [
        NamedSchema(
            "Distribution",
            .object([
                Property("edition", .integer), Property("clause", .named("Clause")),
                Property("by", .name, "who gives the copies, as the policy says"),
                Property("to", .name, "who is given one, as the policy says"),
                Property("departments", .list(.named("DepartmentCopy"))),
                Property("without_copy", .integer), Property("without_receipt", .integer),
                Property("without_department", .list(.named("StaffMember")), "staff who belong to none"),
            ])),
        NamedSchema(
            "DepartmentCopy",
            .object([
                Property("id", .text), Property("name", .name), Property("head", .nullable(.named("Hand"))),
                Property("copy", .nullable(.named("PolicyCopy"))),
            ])),
        NamedSchema(
            "PolicyCopy",
            .object([
                Property("id", .text), Property("edition", .integer), Property("department", .named("NamedItem")),
                Property("form", .words(of: PolicyCopyRow.Form.self)), Property("given_on", .date),
                Property("given_on_hijri", .nullable(.text())), Property("given_by", .named("Hand")),
                Property("received_at", .nullable(.moment)), Property("received_by", .nullable(.named("Hand"))),
            ])),
        NamedSchema(
            "AwarenessList",
            .object([
                Property("clause", .named("Clause")), Property("by", .name, "who spreads it, as the policy says"),
                Property("edition", .integer, "the one in force"),
                Property("sessions", .list(.named("AwarenessSession"))),
                Property("next", .nullable(.text()), "give it back as `after`; null on the last page"),
                Property("without_session", .list(.named("StaffMember")), "who attended none on the edition in force"),
            ])),
        NamedSchema(
            "AwarenessSession",
            .object([
                Property("id", .text), Property("edition", .integer), Property("held_on", .date),
                Property("held_on_hijri", .nullable(.text())), Property("topic", .text),
                Property("attended", .list(.named("Hand"))), Property("recorded_at", .moment),
                Property("recorded_by", .named("Hand")),
            ])),
    ]

    static func bytes(_ sheet: DistributionSheet) -> [UInt8] {
        let open = sheet.departments.filter { $0.department.closedAt == nil }
        return JSONWriter.object { json in
            json.field("edition", sheet.edition.number)
            json.object("clause") { ClauseView.write(sheet.asked.clause.citation, &$0) }
            json.field("by", sheet.asked.by)
            json.field("to", sheet.asked.to)
            json.list("departments", sheet.departments) { entry, json in
                json.field("id", entry.department.id.text)
                json.field("name", entry.department.name)
                HandView.write("head", entry.department.head?.text, sheet.names, &json)
                json.object("copy", entry.copy) { write($0, entry.department, sheet.names, &$1) }
            }
            json.field("without_copy", open.count { $0.copy == nil })
            json.field("without_receipt", open.count { $0.copy != nil && $0.copy?.receivedAt == nil })
            json.list("without_department", sheet.unplaced, DepartmentView.member)
        }
    }

    static func bytes(_ sheet: CopySheet) -> [UInt8] {
        JSONWriter.object { write(sheet.row, sheet.department, sheet.names, &$0) }
    }

    private static func write(
        _ row: PolicyCopyRow, _ department: DepartmentRow, _ names: [String: Name], _ json: inout JSONWriter
    ) {
        json.field("id", row.id.text)
        json.field("edition", row.edition)
        json.object("department") { json in
            json.field("id", department.id.text)
            json.field("name", department.name)
        }
        json.field("form", row.form.rawValue)
        json.field("given_on", row.givenOn.iso)
        json.field("given_on_hijri", HijriDate(row.givenOn)?.iso)
        HandView.write("given_by", row.givenBy.text, names, &json)
        json.field("received_at", row.receivedAt?.iso8601)
        HandView.write("received_by", row.receivedBy?.text, names, &json)
    }

    static func bytes(_ page: AwarenessPage) -> [UInt8] {
        JSONWriter.object { json in
            json.object("clause") { ClauseView.write(page.asked.clause.citation, &$0) }
            json.field("by", page.asked.by)
            json.field("edition", page.edition)
            json.list("sessions", page.rows) { write($0, page.names, &$1) }
            json.field("next", page.next)
            json.list("without_session", page.lacking, DepartmentView.member)
        }
    }

    static func bytes(_ sheet: AwarenessSheet) -> [UInt8] {
        JSONWriter.object { write(sheet.row, sheet.names, &$0) }
    }

    private static func write(_ row: AwarenessRow, _ names: [String: Name], _ json: inout JSONWriter) {
        json.field("id", row.id.text)
        json.field("edition", row.edition)
        json.field("held_on", row.heldOn.iso)
        json.field("held_on_hijri", HijriDate(row.heldOn)?.iso)
        json.field("topic", row.topic)
        json.list("attended", row.attended.map(\.text)) { HandView.write($0, names, &$1) }
        json.field("recorded_at", row.recordedAt.iso8601)
        HandView.write("recorded_by", row.recordedBy.text, names, &json)
    }
}
