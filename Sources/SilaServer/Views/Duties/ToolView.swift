internal import SilaCore
internal import SilaService
internal import SilaStorage

/// The documents of the front desk.
enum ToolView {
    private static let place = [
        Property("item", .text(example: "request-form"), "its id, in addresses"),
        Property("basis", .words(["clause", "house"]), "listed by the policy, or the house's own"),
        Property("clause", .nullable(.named("Clause")), "that lists it or asks for it"),
        Property("kind", .nullable(.words(of: ToolKind.self)), "null where the policy does not say"),
        Property("blank", .flag, "the item is empty in the policy's text, and takes no document"),
    ]

    static let schemas = [
        NamedSchema("ToolList", .object([Property("tools", .list(.named("ToolPlace")))])),
        NamedSchema(
            "ToolPlace",
            .object(
                place + [
                    Property("versions", .integer, "how many there are"),
                    Property("current", .nullable(.named("DocumentVersion")), "at hand today"),
                ])),
        NamedSchema(
            "Document",
            .object(
                place + [
                    Property("current", .nullable(.integer), "the version at hand today"),
                    Property("versions", .list(.named("DocumentVersion")), "the one added last first"),
                ])),
        NamedSchema(
            "DocumentVersion",
            .object([
                Property("number", .integer), Property("title", .name),
                Property("media", .words(of: DocumentMedia.self)),
                Property("size", .integer, "in bytes"), Property("sha256", .text),
                Property("confidential", .flag, "kept sealed"), Property("valid_from", .date),
                Property("valid_from_hijri", .nullable(.text())), Property("uploaded_at", .moment),
                Property("uploaded_by", .named("Hand")),
                Property("file", .text(example: "/safwa/api/v1/tools/bylaws/versions/1")),
            ])),
        NamedSchema(
            "FiledForm",
            .object([
                Property("item", .nullable(.text()), "the form; null where none was at hand when it was filed"),
                Property("version", .nullable(.named("DocumentVersion"))),
            ])),
    ]

    static func bytes(_ sheets: [ToolSheet], _ slug: TenantSlug) -> [UInt8] {
        JSONWriter.object { json in
            json.list("tools", sheets) { sheet, json in
                write(sheet.place, &json)
                json.field("versions", sheet.count)
                json.object("current", sheet.current) { write($0, slug, [:], &$1) }
            }
        }
    }

    static func bytes(_ sheet: DocumentSheet, _ slug: TenantSlug) -> [UInt8] {
        JSONWriter.object { json in
            write(sheet.place, &json)
            json.field("current", sheet.current)
            json.list("versions", sheet.versions) { write($0, slug, sheet.names, &$1) }
        }
    }

    static func bytes(form: DocumentRow?, _ slug: TenantSlug) -> [UInt8] {
        JSONWriter.object { json in
            json.field("item", form?.item)
            json.object("version", form) { write($0, slug, [:], &$1) }
        }
    }

    private static func write(_ place: ToolPlace, _ json: inout JSONWriter) {
        json.field("item", place.item)
        json.field("basis", place.basis.word)
        json.object("clause", place.clause?.citation, ClauseView.write)
        json.field("kind", place.kind?.rawValue)
        json.field("blank", place.isBlank)
    }

    private static func write(
        _ row: DocumentRow, _ slug: TenantSlug, _ names: [String: Name], _ json: inout JSONWriter
    ) {
        json.field("number", row.number)
        json.field("title", row.title)
        json.field("media", row.media.rawValue)
        json.field("size", row.size)
        json.field("sha256", row.sha256.hexadecimal)
        json.field("confidential", row.isConfidential)
        json.field("valid_from", row.validFrom.iso)
        json.field("valid_from_hijri", HijriDate(row.validFrom)?.iso)
        json.field("uploaded_at", row.uploadedAt.iso8601)
        HandView.write("uploaded_by", row.uploadedBy.text, names, &json)
        json.field("file", "/\(slug.text)/api/v1/tools/\(row.item)/versions/\(row.number)")
    }
}
