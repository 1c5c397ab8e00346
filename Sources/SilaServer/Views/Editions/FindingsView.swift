internal import SilaCore
internal import SilaPolicyFiles

/// What the check says of the policy in force, with what is so at the association.
enum FindingsView {
    static let schema = NamedSchema(
        "PolicyFindings",
        .object([
            Property("findings", .list(.named("PolicyFinding")), "in the order of the files and their lines")
        ]))

    static let finding = NamedSchema(
        "PolicyFinding",
        .object([
            Property("id", .text(example: "approval.dates-contradict"), "the rule, stable"),
            Property("severity", .words(of: Severity.self)),
            Property("blocks", .flag, "true where no edition may be put in force while it stands"),
            Property("file", .text), Property("line", .integer), Property("column", .integer),
            Property("clause", .nullable(.named("Clause")), "null where it is about none"),
            Property("message", .name), Property("remedy", .name),
            Property("suppressed", .nullable(.name), "why the association leaves it so; it then counts for nothing"),
        ]))

    static func bytes(_ report: CheckReport) -> [UInt8] {
        JSONWriter.object { json in
            json.list("findings", report.entries) { entry, json in
                let remark = entry.remark
                json.field("id", remark.rule)
                json.field("severity", remark.severity.rawValue)
                json.field("blocks", entry.blocks)
                json.field("file", remark.file)
                json.field("line", remark.position.line)
                json.field("column", remark.position.column)
                json.object("clause", remark.clause, ClauseView.write)
                json.field("message", remark.message)
                json.field("remedy", remark.remedy ?? remark.message)
                json.field("suppressed", entry.suppressed)
            }
        }
    }
}
