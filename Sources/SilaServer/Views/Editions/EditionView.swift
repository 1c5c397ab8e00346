internal import SilaCore
internal import SilaService
internal import SilaStorage

/// An edition of the policy: where it stands, what the board recorded of it, its texts.
enum EditionView {
    static let schema = NamedSchema(
        "Edition",
        .object([
            Property("number", .integer, "from 1, in the order of publication"),
            Property("state", .words(of: EditionState.self)),
            Property("sha256", .text(), "over the texts of the edition"),
            Property("published_at", .moment),
            Property("published_by", .named("Hand")),
            Property("effective_on", .date, "from the first moment of this day in Riyadh, once it is published"),
            Property("effective_on_hijri", .nullable(.text())),
            Property("origin", .words(of: TextOrigin.self), "the association's files, or its administrators"),
            Property("draft", .nullable(.integer), "the draft it was"),
            Property(
                "delegation", .nullable(.text()), "the delegation under which who drafted it published it"),
            Property("withdrawn_at", .nullable(.moment)),
            Property("withdrawn_by", .nullable(.named("Hand"))),
            Property("files_behind", .flag, "its files do not say yet what it says"),
            Property("approved", .flag, "by what was recorded, or by what its text prints"),
            Property("approval", .nullable(.named("BoardApproval")), "as it was recorded; null where nothing was"),
            Property("printed_approval", .nullable(.named("Approval")), "as its text prints it, right or wrong"),
            Property("texts", .nullable(.named("PolicyTexts")), "null in lists"),
        ]))

    static let list = NamedSchema(
        "EditionList",
        .object([
            Property("editions", .list(.named("Edition"))),
            Property("next", .nullable(.integer), "give it back as `after`; null on the last page"),
        ]))

    static let parts = [
        NamedSchema(
            "BoardApproval",
            .object([
                Property("session", .text), Property("held_on", .date), Property("held_on_hijri", .nullable(.text())),
                Property("present", .list(.text), "who was there, by name"), Property("absent", .list(.text)),
                Property("recorded_at", .moment), Property("recorded_by", .named("Hand")),
            ])),
        NamedSchema(
            "PolicyTexts",
            .object([Property("policy", .text), Property("services", .text), Property("settings", .text)])),
        NamedSchema(
            "Hand",
            .object([
                Property("id", .text, "a staff id, or the name of a command"), Property("name", .nullable(.name)),
            ])),
    ]

    static func bytes(_ sheet: EditionSheet) -> [UInt8] { JSONWriter.object { write(sheet, &$0) } }

    static func bytes(_ page: NumberedPage<EditionSheet>) -> [UInt8] {
        JSONWriter.object { json in
            json.list("editions", page.rows, write)
            json.field("next", page.next)
        }
    }

    private static func write(_ sheet: EditionSheet, _ json: inout JSONWriter) {
        let head = sheet.head
        json.field("number", head.number)
        json.field("state", sheet.state.rawValue)
        json.field("sha256", sheet.edition.sha256)
        json.field("published_at", head.publication.at.iso8601)
        HandView.write("published_by", head.publication.by, sheet.names, &json)
        json.field("effective_on", head.effectiveOn.iso)
        json.field("effective_on_hijri", HijriDate(head.effectiveOn)?.iso)
        json.field("origin", head.origin.rawValue)
        json.field("draft", head.draft)
        json.field("delegation", head.delegation?.text)
        json.field("withdrawn_at", head.withdrawal?.at.iso8601)
        HandView.write("withdrawn_by", head.withdrawal?.by, sheet.names, &json)
        json.field("files_behind", head.filesBehind)
        json.field("approved", sheet.isApproved)
        json.object("approval", sheet.approval) { row, json in
            json.field("session", row.session)
            json.field("held_on", row.heldOn.iso)
            json.field("held_on_hijri", HijriDate(row.heldOn)?.iso)
            json.list("present", row.present)
            json.list("absent", row.absent)
            json.field("recorded_at", row.recordedAt.iso8601)
            HandView.write("recorded_by", row.recordedBy.text, sheet.names, &json)
        }
        json.object("printed_approval", sheet.edition.policy.approval, PolicyView.write)
        json.object("texts", sheet.texts, TextsView.write)
    }
}

/// The texts of an edition or a draft.
enum TextsView {
    static func write(_ texts: TenantTextsView, _ json: inout JSONWriter) {
        json.field("policy", texts["policy.yaml"])
        json.field("services", texts["services.yaml"])
        json.field("settings", texts["settings.yaml"])
    }
}

/// Who had a hand in something: a member of staff by name, or a command.
enum HandView {
    static func write(_ key: StaticString, _ id: String?, _ names: [String: Name], _ json: inout JSONWriter) {
        json.object(key, id) { id, json in write(id, names, &json) }
    }

    static func write(_ id: String, _ names: [String: Name], _ json: inout JSONWriter) {
        json.field("id", id)
        json.field("name", names[id])
    }
}
