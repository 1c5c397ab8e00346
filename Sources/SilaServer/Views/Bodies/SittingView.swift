internal import SilaCore
internal import SilaService
internal import SilaStorage

/// A sitting with its agenda, attendance and votes.
enum SittingView {
    private static let head = [
        Property("id", .text), Property("body", .text(example: "research-committee")),
        Property("number", .text(example: "3/1447"), "counted in its body and year"),
        Property("on", .date), Property("on_hijri", .nullable(.text())), Property("place", .nullable(.text())),
        Property("stage", .named("Stage")),
    ]

    static let schema = NamedSchema(
        "Sitting",
        .object(
            head + [
                Property("clause", .nullable(.named("Clause")), "what gives the body something to do"),
                Property("quorum", .named("Quorum")),
                Property(
                    "attendance",
                    .list(
                        .object([
                            Property("member", .named("Member")),
                            Property("office", .words(SeatOffice.allCases.map(\.rawValue) + ["stand-in"])),
                            Property("presence", .nullable(.words(of: Presence.self)), "null before it is opened"),
                            Property("note", .nullable(.text())),
                            Property("arrived_at", .nullable(.moment), "of somebody who came after it was opened"),
                        ])), "every seat of its day"),
                Property("agenda", .list(.named("AgendaItem")), "those due first; frozen once it is opened"),
                Property("opened_at", .nullable(.moment)), Property("ended_at", .nullable(.moment)),
                Property("end_reason", .nullable(.text()), "why it did not take place"),
            ]))

    static let list = NamedSchema(
        "SittingList",
        .object([Property("sittings", .list(.named("SittingMark")), "the latest day first, at most 100")]))

    static let parts = [
        NamedSchema("SittingMark", .object(head)),
        NamedSchema(
            "AgendaItem",
            .object([
                Property("place", .nullable(.integer), "null before the sitting is opened"),
                Property(
                    "reference", .nullable(.text()), "null for a matter, and for a case that who asks may not see"),
                Property("kind", .nullable(.words(of: CaseKind.self))), Property("stage", .nullable(.text())),
                Property("due", .nullable(.date)), Property("due_hijri", .nullable(.text())),
                Property("title", .nullable(.text()), "of a matter"), Property("by_hand", .flag),
                Property("withheld", .flag, "who asks may not see the case"),
                Property("recused", .list(.named("Member")), "members of the body whom the case concerns"),
                Property("quorum", .named("Quorum"), "for this case: of those whom it does not concern"),
                Property("present", .integer, "how many sit on it"),
                Property("motion", .nullable(.named("Motion")), "what was put to the vote last"),
                Property("rounds", .integer, "how many times something was put to the vote"),
            ])),
        NamedSchema(
            "Motion",
            .object([
                Property("outcome", .text(example: "accepted")), Property("reason", .text),
                Property("clause", .nullable(.text())), Property("statements", .map, "harm, extent, causes"),
                Property("result", .words(of: VoteResult.self)), Property("name", .name),
                Property("casting_vote", .nullable(.text()), "the id of the chair whose vote decided a tie"),
                Property(
                    "votes",
                    .list(
                        .object([
                            Property("member", .named("Member")), Property("vote", .words(of: Vote.self)),
                            Property("by_themselves", .flag, "false where the chair or the secretary wrote it down"),
                        ]))),
            ])),
    ]

    static func bytes(_ rows: [SittingRow]) -> [UInt8] {
        JSONWriter.object { $0.list("sittings", rows, head) }
    }

    static func bytes(_ sheet: SittingSheet, for viewer: RowID) -> [UInt8] {
        JSONWriter.object { write(sheet, for: viewer, &$0) }
    }

    private static func head(_ row: SittingRow, _ json: inout JSONWriter) {
        json.field("id", row.id.text)
        json.field("body", row.body.rawValue)
        json.field("number", row.number.text)
        json.field("on", row.on.iso)
        json.field("on_hijri", HijriDate(row.on)?.iso)
        json.field("place", row.place)
        json.object("stage") { StageView.write(row.stage.rawValue, row.stage.name, &$0) }
    }

    private static func write(_ sheet: SittingSheet, for viewer: RowID, _ json: inout JSONWriter) {
        let row = sheet.row
        head(row, &json)
        json.object("clause", sheet.clause?.citation, ClauseView.write)
        json.object("quorum") { BodyView.write(row.opening?.quorum ?? sheet.sitting.quorum, &$0) }
        if row.opening == nil {
            json.list("attendance", sheet.sitting.seats) { seat, json in
                write(seat.staff, seat.office.rawValue, nil, nil, sheet, &json)
                json.field("arrived_at", nil as String?)
            }
        } else {
            json.list("attendance", sheet.attendance) { row, json in
                write(row.staff.text, row.office?.rawValue ?? "stand-in", row.presence, row.note, sheet, &json)
                json.field("arrived_at", row.arrivedAt?.iso8601)
            }
        }
        json.list("agenda", sheet.agenda) { write($0, sheet, for: viewer, &$1) }
        json.field("opened_at", row.opening?.at.iso8601)
        json.field("ended_at", row.end?.at.iso8601)
        json.field("end_reason", row.end?.reason)
    }

    private static func write(
        _ staff: String, _ office: String, _ presence: Presence?, _ note: String?, _ sheet: SittingSheet,
        _ json: inout JSONWriter
    ) {
        json.object("member") { MemberView.write(staff, sheet.staff, &$0) }
        json.field("office", office)
        json.field("presence", presence?.rawValue)
        json.field("note", note)
    }

    private static func write(
        _ item: AgendaItem, _ sheet: SittingSheet, for viewer: RowID, _ json: inout JSONWriter
    ) {
        let isHidden = item.isHidden(from: viewer)
        let file = isHidden ? nil : item.file
        let table = sheet.sitting.table(barring: item.barred, for: item.motions.last?.motion)
        let recused = sheet.sitting.seats.map(\.staff).filter(item.barred.contains)
        json.field("place", item.row.place)
        json.field("reference", file?.reference.text)
        json.field("kind", file?.kind)
        json.field("stage", file?.stage)
        json.field("due", file?.due?.iso)
        json.field("due_hijri", file?.due.flatMap(HijriDate.init)?.iso)
        json.field("title", item.row.title)
        json.field("by_hand", item.row.byHand)
        json.field("withheld", isHidden)
        json.list("recused", isHidden ? [] : recused) { staff, json in
            MemberView.write(staff, sheet.staff, &json)
        }
        json.object("quorum") { BodyView.write(table.quorum, &$0) }
        json.field("present", table.present.count)
        json.object("motion", isHidden ? nil : item.motions.last) { motion, json in
            write(motion, sheet.act(on: item), sheet, &json)
        }
        json.field("rounds", isHidden ? 0 : item.motions.count)
    }

    private static func write(
        _ motion: MotionSheet, _ act: SittingAct, _ sheet: SittingSheet, _ json: inout JSONWriter
    ) {
        json.field("outcome", motion.row.outcome)
        json.field("reason", motion.content.reason)
        json.field("clause", motion.content.clause)
        let statements = MinutesStatement.allCases.compactMap { statement in
            motion.content.statements[statement].map { (key: statement.rawValue, value: $0) }
        }
        json.map("statements", statements)
        json.field("result", act.result.rawValue)
        json.field("name", act.result.name)
        json.field("casting_vote", act.castingVote)
        json.list("votes", motion.votes) { vote, json in
            json.object("member") { MemberView.write(vote.staff.text, sheet.staff, &$0) }
            json.field("vote", vote.vote.rawValue)
            json.field("by_themselves", vote.recordedBy == vote.staff)
        }
    }
}
