internal import SilaCore
internal import SilaService
internal import SilaStorage

/// What an association announces.
enum AnnouncementView {
    static let parts = [
        NamedSchema(
            "Announcement",
            .object([
                Property("id", .text), Property("stage", .words(of: AnnouncementState.Stage.self)),
                Property("revision", .integer, "a change names it in If-Match"), Property("title", .name),
                Property("text", .name), Property("media", .list(.words(of: Medium.self)), "in the order tried"),
                Property("audience", .words(Audience.words)), Property("audience_of", .nullable(.text())),
                Property("proposed_for", .nullable(.text(example: "edition/3")), "what called for it"),
                Property(
                    "clause", .nullable(.named("Clause")),
                    "the clause that asks for announcements; null where they are the house's own practice"),
                Property("authors", .list(.named("Hand")), "who had a hand in it and so does not approve it"),
                Property("drafted_at", .moment), Property("changed_at", .moment),
                Property("approved_at", .nullable(.moment)), Property("approved_by", .nullable(.named("Hand"))),
                Property("published_at", .nullable(.moment)), Property("published_by", .nullable(.named("Hand"))),
                Property("withdrawn_at", .nullable(.moment)), Property("withdrawn_by", .nullable(.named("Hand"))),
                Property("withdrawn_why", .nullable(.text())),
                Property("told_at", .nullable(.moment), "when everybody had been dealt with; null while that goes on"),
                Property("counts", .list(.named("TellingCount")), "empty in lists"),
            ])),
        NamedSchema(
            "TellingCount",
            .object([
                Property("medium", .words(of: Medium.self)), Property("state", .words(of: TellingRow.State.self)),
                Property("why", .nullable(.words(of: TellingWay.Lack.self))), Property("people", .integer),
            ])),
        NamedSchema(
            "AnnouncementList",
            .object([
                Property("announcements", .list(.named("Announcement"))),
                Property("next", .nullable(.text()), "give it back as `after`; null on the last page"),
            ])),
        NamedSchema(
            "PublicAnnouncementList",
            .object([
                Property("clause", .nullable(.named("Clause"))),
                Property(
                    "announcements",
                    .list(
                        .object([
                            Property("id", .text), Property("title", .name), Property("text", .name),
                            Property("published_at", .moment), Property("published_on_hijri", .nullable(.text())),
                        ]))),
                Property("next", .nullable(.text()), "give it back as `after`; null on the last page"),
            ])),
    ]

    static func bytes(_ sheet: AnnouncementSheet) -> [UInt8] {
        JSONWriter.object { write(sheet.row, sheet.clause, sheet.names, sheet.counts, &$0) }
    }

    static func bytes(_ page: AnnouncementPage) -> [UInt8] {
        JSONWriter.object { json in
            json.list("announcements", page.rows) { write($0, page.clause, page.names, [], &$1) }
            json.field("next", page.next)
        }
    }

    static func published(_ page: AnnouncementPage) -> [UInt8] {
        JSONWriter.object { json in
            json.object("clause", page.clause?.citation, ClauseView.write)
            json.list("announcements", page.rows) { row, json in
                let at = row.publication?.at ?? row.changedAt
                json.field("id", row.id.text)
                json.field("title", row.title)
                json.field("text", row.text)
                json.field("published_at", at.iso8601)
                json.field("published_on_hijri", HijriDate(at.date)?.iso)
            }
            json.field("next", page.next)
        }
    }

    private static func write(
        _ row: AnnouncementRow, _ clause: Clause?, _ names: [String: Name], _ counts: [TellingCount],
        _ json: inout JSONWriter
    ) {
        json.field("id", row.id.text)
        json.field("stage", row.state.stage.rawValue)
        json.field("revision", row.revision)
        json.field("title", row.title)
        json.field("text", row.text)
        json.list("media", row.media.map(\.rawValue))
        json.field("audience", row.audience.word)
        json.field("audience_of", row.audience.of)
        json.field("proposed_for", row.proposedFor)
        json.object("clause", clause?.citation, ClauseView.write)
        json.list("authors", row.authors) { HandView.write($0, names, &$1) }
        json.field("drafted_at", row.draftedAt.iso8601)
        json.field("changed_at", row.changedAt.iso8601)
        json.field("approved_at", row.approval?.at.iso8601)
        HandView.write("approved_by", row.approval?.by, names, &json)
        json.field("published_at", row.publication?.at.iso8601)
        HandView.write("published_by", row.publication?.by, names, &json)
        json.field("withdrawn_at", row.withdrawal?.at.iso8601)
        HandView.write("withdrawn_by", row.withdrawal?.by, names, &json)
        json.field("withdrawn_why", row.withdrawnWhy)
        json.field("told_at", row.toldAt?.iso8601)
        json.list("counts", counts) { count, json in
            json.field("medium", count.medium)
            json.field("state", count.state)
            json.field("why", count.why)
            json.field("people", count.count)
        }
    }
}

/// How one person was told of an announcement over one medium, or why not.
enum TellingView {
    static let schema = NamedSchema(
        "Telling",
        .object([
            Property("person", .object([Property("id", .text), Property("name", .text)])),
            Property("medium", .words(of: Medium.self)), Property("state", .words(of: TellingRow.State.self)),
            Property("why", .nullable(.words(of: TellingWay.Lack.self))), Property("at", .moment),
            Property("told_at", .nullable(.moment)), Property("outcome", .nullable(.text())),
        ]))

    static let list = NamedSchema(
        "TellingList",
        .object([
            Property("tellings", .list(.named("Telling"))),
            Property("next", .nullable(.text()), "give it back as `after`; null on the last page"),
        ]))

    static func write(_ row: TellingRow, _ name: String, _ json: inout JSONWriter) {
        json.object("person") { json in
            json.field("id", row.personID.text)
            json.field("name", name)
        }
        json.field("medium", row.medium.rawValue)
        json.field("state", row.state.rawValue)
        json.field("why", row.why?.rawValue)
        json.field("at", row.at.iso8601)
        json.field("told_at", row.telling?.at.iso8601)
        json.field("outcome", row.telling?.outcome)
    }
}
