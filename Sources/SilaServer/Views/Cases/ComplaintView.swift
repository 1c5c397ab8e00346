internal import SilaCore
internal import SilaService

/// A complaint as the API answers it.
enum ComplaintView {
    static let schema = NamedSchema(
        "Complaint",
        .object(
            [
                Property("reference", .text(example: "4827193605")),
                Property("printed", .text(example: "482 719 3605"), "the reference in groups, as it is read out"),
                Property("version", .integer, "how many events it has: what `If-Match` names"),
                Property("kind", .words([CaseKind.complaint.rawValue])),
                Property("stage", .named("Stage")),
                Property("received_at", .moment),
                Property("standing", .named("Standing")),
                Property("edition", .integer, "the edition of the policy that it stands under"),
                Property("anonymous", .flag),
                Property("person", .nullable(.named("Person")), "null where no name was given"),
                Property("medium", .nullable(.named("NamedItem")), "the medium agreed with the person"),
                Property("about", .nullable(.text()), "the reference of the case it is about"),
                Property("points", .list(point), "what is complained of"),
                Property("accused", accused),
                Property("whom", .nullable(.text()), "whom it is about in the person's words, over the link"),
                Property("level", .named("NamedItem"), "who deals with it"),
                Property("body", .nullable(.named("NamedItem")), "the policy's body, where that deals with it"),
                Property("clock", clock),
            ] + way + [
                Property("appeals", .integer), Property("reopenings", .integer),
                Property("ended_on", .nullable(.date)), Property("converted_from", .nullable(.text())),
                Property("events", .list(.named("Event"))),
                Property("actions", .list(.named("Action")), "what who asks may do now, and why not what they may not"),
            ]))

    private static let way = [
        Property("offers", .list(offer), "since it was last taken up"),
        Property("finding", .nullable(finding)), Property("answer", .nullable(answer)),
        Property("remedies", .list(remedy)), Property("referrals", .list(referral)),
    ]

    private static let point = Schema.object([Property("number", .integer), Property("text", .text)])

    private static let accused = Schema.object([
        Property("staff", .list(.text), "staff ids"), Property("body", .nullable(.text())),
    ])

    private static let rung = Schema.object([
        Property("after", .integer, "working days"), Property("to", .words(of: Role.self)),
        Property("on", .date, "the last day on which an answer keeps it from going up"), Property("taken", .flag),
    ])

    private static let clock = Schema.object([
        Property("counts_from", .date, "day 0: of the receipt, or of the appeal or reopening that followed an answer"),
        Property("due", .nullable(.date), "the policy's last day for the answer; null where it prints none"),
        Property("due_hijri", .nullable(.text(example: "1447-10-24"))),
        Property("overdue", .flag),
        Property("ladder", .list(rung), "when it goes up, as of today's calendar"),
    ])

    private static let offer = Schema.object([
        Property("number", .integer), Property("by", .words(of: OfferSide.self)), Property("terms", .text),
        Property("on", .date), Property("expires", .date),
        Property("state", .words(["standing", "lapsed", "accepted", "rejected"])),
    ])

    private static let finding = Schema.object([
        Property("outcome", .words(of: ComplaintOutcome.self)), Property("reason", .text),
        Property("clause", .named("Clause")), Property("on", .date), Property("level", .named("NamedItem")),
    ])

    private static let answer = Schema.object([
        Property("medium", .nullable(.named("NamedItem"))),
        Property("points", .list(.object([Property("point", .integer), Property("text", .text)]))),
        Property("proof", .text), Property("on", .date),
        Property("late", .nullable(.integer), "by how many working days it missed the policy's last day"),
    ])

    private static let remedy = Schema.object([
        Property("number", .integer), Property("what", .text), Property("who", .text), Property("due", .date),
        Property("state", .words(["planned", "done", "verified"])), Property("note", .nullable(.text())),
    ])

    private static let referral = Schema.object([
        Property("number", .integer), Property("to", .text), Property("reason", .text),
        Property("their_number", .nullable(.text())), Property("on", .date), Property("follow_up", .date),
        Property("outcome", .nullable(.text())),
    ])

    static func bytes(_ record: ComplaintRecord) -> [UInt8] { JSONWriter.object { write(record, &$0) } }

    /// Writes a complaint.
    static func write(_ record: ComplaintRecord, _ json: inout JSONWriter) {
        head(record, &json)
        clock(record.file, record.desk, &json)
        way(record.file, record.desk.today, &json)
        json.field("appeals", record.file.appeals)
        json.field("reopenings", record.file.reopenings)
        json.field("ended_on", record.file.endedOn?.iso)
        json.field("converted_from", record.file.receipt.convertedFrom)
        EventView.write(record, &json)
        ActionView.write(ComplaintAction.standing(record.file, at: record.desk), \.name, &json)
    }

    private static func head(_ record: ComplaintRecord, _ json: inout JSONWriter) {
        let (complaint, receipt, policy) = (record.file, record.file.receipt, record.desk.policy)
        json.field("reference", record.reference.text)
        json.field("printed", record.reference.printed)
        json.field("version", complaint.version)
        json.field("kind", CaseKind.complaint.rawValue)
        json.object("stage") { StageView.write(complaint.stage.rawValue, complaint.stage.name, &$0) }
        json.field("received_at", complaint.receivedAt.iso8601)
        json.object("standing") { StandingView.write(receipt.standing, policy, &$0) }
        json.field("edition", record.edition)
        json.field("anonymous", receipt.anonymous)
        json.object("person", receipt.anonymous ? nil : record.declaration.person, PersonView.write)
        json.object("medium", receipt.medium, MediumView.write)
        json.field("about", receipt.about)
        json.list("points", receipt.points) { point, json in
            json.field("number", point.number)
            json.field("text", point.text)
        }
        json.object("accused") {
            $0.list("staff", receipt.against.staff)
            $0.field("body", receipt.against.body?.rawValue)
        }
        json.field("whom", receipt.whom)
        json.object("level") { write(receipt.level, &$0) }
        json.object("body", receipt.level == .body ? receipt.body.flatMap(policy.body) : nil) { body, json in
            json.field("id", body.id.rawValue)
            json.field("name", body.name)
        }
    }

    private static func write(_ level: ComplaintLevel, _ json: inout JSONWriter) {
        json.field("id", level.rawValue)
        json.field("name", level.name)
    }

    private static func clock(_ complaint: Complaint, _ desk: Desk, _ json: inout JSONWriter) {
        let due = complaint.promise?.due
        let ladder = complaint.rungs(at: desk)
        json.object("clock") { json in
            json.field("counts_from", complaint.countsFrom.iso)
            json.field("due", due?.iso)
            json.field("due_hijri", due.flatMap(HijriDate.init)?.iso)
            json.field("overdue", complaint.awaitsAnswer && due.map { $0 < desk.today } ?? false)
            json.list("ladder", ladder.enumerated()) { numbered, json in
                json.field("after", numbered.element.after.count)
                json.field("to", numbered.element.to.rawValue)
                json.field("on", numbered.element.on.iso)
                json.field("taken", numbered.offset < complaint.escalations.count)
            }
        }
    }

    private static func way(_ complaint: Complaint, _ today: CivilDate, _ json: inout JSONWriter) {
        json.list("offers", complaint.offers) { offer, json in
            json.field("number", offer.number)
            json.field("by", offer.by.rawValue)
            json.field("terms", offer.terms)
            json.field("on", offer.on.iso)
            json.field("expires", offer.expires.iso)
            json.field("state", state(offer, today))
        }
        json.object("finding", complaint.finding) { finding, json in
            json.field("outcome", finding.outcome.rawValue)
            json.field("reason", finding.reason)
            json.object("clause") { ClauseView.write(finding.clause, &$0) }
            json.field("on", finding.on.iso)
            json.object("level") { write(finding.level, &$0) }
        }
        json.object("answer", complaint.reply, write)
        json.list("remedies", complaint.remedies) { remedy, json in
            json.field("number", remedy.number)
            json.field("what", remedy.what)
            json.field("who", remedy.who)
            json.field("due", remedy.due.iso)
            json.field("state", remedy.verified != nil ? "verified" : remedy.done != nil ? "done" : "planned")
            json.field("note", (remedy.verified ?? remedy.done)?.text)
        }
        json.list("referrals", complaint.referrals) { referral, json in
            json.field("number", referral.number)
            json.field("to", referral.to)
            json.field("reason", referral.reason)
            json.field("their_number", referral.theirNumber)
            json.field("on", referral.on.iso)
            json.field("follow_up", referral.followUp.iso)
            json.field("outcome", referral.outcome?.text)
        }
    }

    private static func write(_ reply: ComplaintReply, _ json: inout JSONWriter) {
        json.object("medium", reply.medium, MediumView.write)
        json.list("points", reply.points) { answer, json in
            json.field("point", answer.point)
            json.field("text", answer.text)
        }
        json.field("proof", reply.proof)
        json.field("on", reply.on.iso)
        json.field("late", reply.late?.count)
    }

    private static func state(_ offer: Offer, _ today: CivilDate) -> String {
        switch offer.answer {
        case .accepted: "accepted"
        case .rejected: "rejected"
        case nil: offer.stands(on: today) ? "standing" : "lapsed"
        }
    }
}
