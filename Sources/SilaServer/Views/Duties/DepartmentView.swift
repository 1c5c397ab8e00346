internal import SilaCore
internal import SilaService
internal import SilaStorage

/// The departments and who belongs to them.
enum DepartmentView {
    static let schemas = [
        NamedSchema("DepartmentList", .object([Property("departments", .list(.named("Department")))])),
        NamedSchema(
            "Department",
            .object([
                Property("id", .text), Property("name", .name), Property("head", .nullable(.named("Hand"))),
                Property("members", .list(.named("StaffMember")), "of a good account"),
                Property("created_at", .moment), Property("created_by", .named("Hand")),
                Property("closed_at", .nullable(.moment)), Property("closed_by", .nullable(.named("Hand"))),
            ])),
        NamedSchema("StaffMember", .object([Property("login", .text), Property("name", .name)])),
    ]

    static func bytes(_ sheets: [DepartmentSheet]) -> [UInt8] {
        JSONWriter.object { $0.list("departments", sheets, write) }
    }

    static func bytes(_ sheet: DepartmentSheet) -> [UInt8] { JSONWriter.object { write(sheet, &$0) } }

    private static func write(_ sheet: DepartmentSheet, _ json: inout JSONWriter) {
        let row = sheet.row
        json.field("id", row.id.text)
        json.field("name", row.name)
        HandView.write("head", row.head?.text, sheet.names, &json)
        json.list("members", sheet.members, member)
        json.field("created_at", row.createdAt.iso8601)
        HandView.write("created_by", row.createdBy.text, sheet.names, &json)
        json.field("closed_at", row.closedAt?.iso8601)
        HandView.write("closed_by", row.closedBy?.text, sheet.names, &json)
    }

    /// A member of staff by login and name.
    static func member(_ staff: StaffRow, _ json: inout JSONWriter) {
        json.field("login", staff.login)
        json.field("name", staff.name)
    }
}
