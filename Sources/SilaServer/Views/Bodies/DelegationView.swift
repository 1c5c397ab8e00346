internal import SilaCore
internal import SilaService
internal import SilaStorage

/// What the board lets a member of staff do that otherwise takes more.
enum DelegationView {
    static let schema = NamedSchema(
        "Delegation",
        .object([
            Property("id", .text), Property("kind", .words(of: DelegationKind.self)), Property("name", .name),
            Property("delegate", .named("Hand")),
            Property("body", .nullable(.text()), "of a smaller quorum and of standing in"),
            Property("quorum", .nullable(.integer), "how many suffice, of a smaller quorum"),
            Property("session", .text),
            Property("held_on", .date), Property("held_on_hijri", .nullable(.text())), Property("reason", .text),
            Property("until", .date, "the last day on which it holds"), Property("holds", .flag, "today"),
            Property("recorded_at", .moment), Property("recorded_by", .named("Hand")),
            Property("revoked_at", .nullable(.moment)), Property("revoked_by", .nullable(.named("Hand"))),
        ]))

    static let list = NamedSchema(
        "DelegationList", .object([Property("delegations", .list(.named("Delegation")), "the newest first")]))

    static func bytes(_ sheets: [DelegationSheet]) -> [UInt8] {
        JSONWriter.object { $0.list("delegations", sheets, write) }
    }

    static func write(_ sheet: DelegationSheet, _ json: inout JSONWriter) {
        let row = sheet.row
        json.field("id", row.id.text)
        json.field("kind", row.kind.rawValue)
        json.field("name", row.kind.name)
        HandView.write("delegate", row.delegate.text, sheet.names, &json)
        json.field("body", row.body?.rawValue)
        json.field("quorum", row.quorum)
        json.field("session", row.session)
        json.field("held_on", row.heldOn.iso)
        json.field("held_on_hijri", HijriDate(row.heldOn)?.iso)
        json.field("reason", row.reason)
        json.field("until", row.until.iso)
        json.field("holds", sheet.holds)
        json.field("recorded_at", row.recordedAt.iso8601)
        HandView.write("recorded_by", row.recordedBy.text, sheet.names, &json)
        json.field("revoked_at", row.revokedAt?.iso8601)
        HandView.write("revoked_by", row.revokedBy?.text, sheet.names, &json)
    }
}
