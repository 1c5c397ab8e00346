internal import SilaCore
internal import SilaPolicyFiles
internal import SilaService

/// What is wrong with an association's files, which changes nothing of what is in force.
enum FileFaultView {
    static let schema = NamedSchema(
        "FileFaults",
        .object([Property("faults", .list(.named("FileFault")), "empty where its files and its editions agree")]))

    static let parts = [
        NamedSchema(
            "FileFault",
            .object([
                Property("kind", .words(of: TenantFault.Kind.self)), Property("message", .name),
                Property(
                    "places", .list(.named("FilePlace")), "each fault at its line; empty where it is none of a file"),
            ])),
        NamedSchema(
            "FilePlace",
            .object([
                Property("rule", .text(example: "unknown-key")), Property("file", .text), Property("line", .integer),
                Property("column", .integer), Property("message", .name),
            ])),
    ]

    static func bytes(_ faults: [TenantFault]) -> [UInt8] {
        JSONWriter.object { json in
            json.list("faults", faults) { fault, json in
                json.field("kind", fault.kind.rawValue)
                json.field("message", fault.message)
                json.list("places", fault.faults) { place, json in
                    json.field("rule", place.rule.rawValue)
                    json.field("file", shown(place.file))
                    json.field("line", place.line)
                    json.field("column", place.column)
                    json.field("message", place.message)
                }
            }
        }
    }

    /// The association's folder and the file in it: where the server keeps them is nobody's business.
    private static func shown(_ file: String) -> String {
        file.split(separator: "/").suffix(2).joined(separator: "/")
    }
}
