internal import SilaCore
internal import SilaService
internal import SilaStorage

/// Lists of people to reach unasked.
enum OutreachView {
    static let parts = [
        NamedSchema(
            "OutreachList",
            .object([
                Property("id", .text), Property("name", .text), Property("reason", .text),
                Property("people", .integer), Property("created_at", .moment), Property("created_by", .named("Hand")),
                Property("closed_at", .nullable(.moment)),
            ])),
        NamedSchema(
            "OutreachListList",
            .object([
                Property("clause", .named("Clause"), "the goal that asks for reaching people unasked"),
                Property("lists", .list(.named("OutreachList")), "the newest first"),
            ])),
        NamedSchema(
            "OutreachMember",
            .object([
                Property("person", .object([Property("id", .text), Property("name", .text)])),
                Property("consent", .text(), "what their being reached rests on"), Property("added_at", .moment),
            ])),
        NamedSchema(
            "OutreachMemberList",
            .object([
                Property("list", .named("OutreachList")), Property("members", .list(.named("OutreachMember"))),
                Property("next", .nullable(.text()), "give it back as `after`; null on the last page"),
            ])),
    ]

    static func bytes(_ sheet: OutreachSheet) -> [UInt8] {
        JSONWriter.object { json in
            json.object("clause") { ClauseView.write(sheet.clause.citation, &$0) }
            json.list("lists", sheet.lists) { write($0, sheet.names, &$1) }
        }
    }

    static func bytes(_ page: OutreachPage) -> [UInt8] {
        JSONWriter.object { json in
            json.object("list") { write(page.list, [:], &$0) }
            json.list("members", page.members) { write($0.member, $0.name, &$1) }
            json.field("next", page.next)
        }
    }

    static func write(_ row: OutreachListRow, _ names: [String: Name], _ json: inout JSONWriter) {
        json.field("id", row.id.text)
        json.field("name", row.name)
        json.field("reason", row.reason)
        json.field("people", row.count)
        json.field("created_at", row.creation.at.iso8601)
        HandView.write("created_by", row.creation.by, names, &json)
        json.field("closed_at", row.closing?.at.iso8601)
    }

    static func write(_ row: OutreachMemberRow, _ name: String, _ json: inout JSONWriter) {
        json.object("person") { json in
            json.field("id", row.personID.text)
            json.field("name", name)
        }
        json.field("consent", row.consent)
        json.field("added_at", row.addition.at.iso8601)
    }
}
