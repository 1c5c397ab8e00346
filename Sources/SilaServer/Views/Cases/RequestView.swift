internal import SilaCore
internal import SilaService

/// A request as the API answers it.
enum RequestView {
    static let schema = NamedSchema(
        "Request", .object(head + RequestContentView.properties + RequestWayView.properties + tail))

    private static let head = [
        Property("reference", .text(example: "4827193605")),
        Property("printed", .text(example: "482 719 3605"), "the reference in groups, as it is read out"),
        Property("version", .integer, "how many events it has: what `If-Match` names"),
        Property("kind", .words(["request"])),
        Property("stage", .named("Stage")),
        Property("received_at", .moment),
        Property("standing", .named("Standing")),
        Property("edition", .integer, "the edition of the policy that it stands under"),
        Property("converted_from", .nullable(.text()), "the reference of the inquiry or suggestion it came from"),
    ]

    private static let tail = [
        Property("events", .list(.named("Event"))),
        Property("actions", .list(.named("Action")), "what who asks may do now, and why not what they may not"),
    ]

    /// The bytes of a request.
    static func bytes(_ record: RequestRecord) -> [UInt8] { JSONWriter.object { write(record, &$0) } }

    /// Writes a request.
    static func write(_ record: RequestRecord, _ json: inout JSONWriter) {
        let request = record.file
        json.field("reference", record.reference.text)
        json.field("printed", record.reference.printed)
        json.field("version", request.version)
        json.field("kind", CaseKind.request.rawValue)
        json.object("stage") { StageView.write(request.stage.rawValue, request.stage.name, &$0) }
        json.field("received_at", request.receivedAt.iso8601)
        json.object("standing") { StandingView.write(request.receipt.standing, record.desk.policy, &$0) }
        json.field("edition", record.edition)
        json.field("converted_from", request.receipt.convertedFrom)
        RequestContentView.write(record, &json)
        RequestWayView.write(record, &json)
        EventView.write(record, &json)
        ActionView.write(RequestAction.standing(request, at: record.desk), \.name, &json)
    }
}

/// Where a case stands.
enum StageView {
    static let schema = NamedSchema(
        "Stage", .object([Property("id", .text(example: "received")), Property("name", .name)]))

    static func write(_ word: String, _ name: Name, _ json: inout JSONWriter) {
        json.field("id", word)
        json.field("name", name)
    }
}
