internal import SilaCore
internal import SilaService
internal import SilaStorage

/// A body of the policy with its seats.
enum BodyView {
    static let schema = NamedSchema(
        "BodySheet",
        .object([
            Property("id", .text(example: "research-committee")),
            Property("name", .name), Property("kind", .words(of: BodyKind.self)),
            Property("sits", .flag, "it acts in sittings, by vote; else through its head"),
            Property("clause", .nullable(.named("Clause")), "what gives it something to do"),
            Property("members", .nullable(.integer), "how many the policy gives it; null where it says nothing"),
            Property("quorum", .named("Quorum"), "of the seats held today"),
            Property("seats", .list(.named("Seat")), "past ones too, in the order of their terms"),
        ]))

    static let list = NamedSchema("BodyList", .object([Property("bodies", .list(.named("BodySheet")))]))

    static let parts = [
        NamedSchema(
            "Quorum",
            .object([
                Property("count", .integer, "how many have to be present"), Property("of", .integer),
                Property("source", .words(["policy", "house", "board"])),
                Property("name", .name, "on what it rests"),
            ])),
        NamedSchema(
            "Seat",
            .object([
                Property("id", .text), Property("member", .named("Member")),
                Property("office", .words(of: SeatOffice.self)), Property("name", .name),
                Property("from", .date), Property("from_hijri", .nullable(.text())),
                Property("until", .nullable(.date)), Property("until_hijri", .nullable(.text())),
                Property("ended_on", .nullable(.date), "the first day on which it is held no more"),
                Property("end_reason", .nullable(.text())), Property("held", .flag, "today"),
            ])),
        NamedSchema(
            "Member",
            .object([
                Property("id", .text), Property("login", .nullable(.text())), Property("name", .nullable(.name)),
            ])),
    ]

    static func bytes(_ sheets: [BodySheet]) -> [UInt8] { JSONWriter.object { $0.list("bodies", sheets, write) } }

    static func bytes(_ sheet: BodySheet) -> [UInt8] { JSONWriter.object { write(sheet, &$0) } }

    private static func write(_ sheet: BodySheet, _ json: inout JSONWriter) {
        let body = sheet.body
        json.field("id", body.id.rawValue)
        json.field("name", body.name)
        json.field("kind", body.kind.rawValue)
        json.field("sits", body.kind.sits)
        json.object("clause", sheet.clause?.citation, ClauseView.write)
        json.field("members", body.members)
        json.object("quorum") { write(sheet.quorum, &$0) }
        json.list("seats", sheet.seats) { row, json in
            json.field("id", row.id.text)
            json.object("member") { MemberView.write(row.staff.text, sheet.staff, &$0) }
            json.field("office", row.office.rawValue)
            json.field("name", row.office.name)
            json.field("from", row.from.iso)
            json.field("from_hijri", HijriDate(row.from)?.iso)
            json.field("until", row.until?.iso)
            json.field("until_hijri", row.until.flatMap(HijriDate.init)?.iso)
            json.field("ended_on", row.end?.on.iso)
            json.field("end_reason", row.end?.reason)
            json.field("held", row.seat.isHeld(on: sheet.today))
        }
    }

    static func write(_ quorum: Quorum, _ json: inout JSONWriter) {
        json.field("count", quorum.count)
        json.field("of", quorum.of)
        json.field("source", quorum.source.word)
        json.field("name", quorum.name)
    }
}

/// A member of staff by id, login and name.
enum MemberView {
    static func write(_ id: String, _ staff: [String: StaffRow], _ json: inout JSONWriter) {
        json.field("id", id)
        json.field("login", staff[id]?.login)
        json.field("name", staff[id]?.name)
    }
}

/// Whom a case concerns.
enum InterestView {
    static let list = NamedSchema(
        "InterestList",
        .object([
            Property("reference", .text(example: "4827193605")),
            Property(
                "interests",
                .list(
                    .object([
                        Property("member", .named("Hand")), Property("kind", .words(of: InterestKind.self)),
                        Property("name", .name), Property("reason", .text), Property("recorded_at", .moment),
                    ])), "who does not sit, vote or decide on it"),
        ]))

    static func bytes(_ sheet: InterestSheet) -> [UInt8] {
        JSONWriter.object { json in
            json.field("reference", sheet.reference.text)
            json.list("interests", sheet.rows) { row, json in
                HandView.write("member", row.staff.text, sheet.names, &json)
                json.field("kind", row.kind.rawValue)
                json.field("name", row.kind.name)
                json.field("reason", row.reason)
                json.field("recorded_at", row.recordedAt.iso8601)
            }
        }
    }
}
