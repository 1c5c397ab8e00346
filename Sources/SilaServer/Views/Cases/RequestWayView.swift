internal import SilaCore
internal import SilaService

/// How far a request has come: the second half of a request's answer.
enum RequestWayView {
    static let properties = [
        Property("completed_on", .nullable(.date)),
        Property("completed_on_hijri", .nullable(.text())),
        Property("promise", .nullable(.named("Promise"))),
        Property("pauses", .list(.named("Pause")), "the pause ledger"),
        Property("registered_on", .nullable(.date)),
        Property("body", .nullable(.named("NamedItem")), "the body that studies it"),
        Property(
            "research",
            .list(.object([Property("question", .text), Property("answer", .nullable(.text()))]))),
        Property("decision", .nullable(.named("Decision"))),
        Property("answer", .nullable(.named("Reply"))),
        Property("delivered_on", .nullable(.date)),
        Property("ended_on", .nullable(.date)),
        Property("objections", .integer),
    ]

    static let pause = NamedSchema(
        "Pause",
        .object([
            Property("from", .date), Property("to", .nullable(.date)), Property("reason", .text),
            Property("by", .nullable(.name)),
        ]))

    static let decision = NamedSchema(
        "Decision",
        .object([
            Property("outcome", .words(of: Outcome.self)), Property("name", .name), Property("reason", .text),
            Property("clause", .named("Clause")), Property("on", .date), Property("on_hijri", .nullable(.text())),
            Property("act", .nullable(.named("BodyAct")), "how the body took it; null where the policy names no body"),
        ]))

    static let reply = NamedSchema(
        "Reply",
        .object([
            Property("medium", .named("NamedItem")), Property("text", .text), Property("proof", .text),
            Property("on", .date), Property("on_hijri", .nullable(.text())),
            Property("early", .flag, "it came before the policy's floor: marked, not forbidden"),
            Property("late", .nullable(.integer), "by how many working days it missed the ceiling; null in time"),
        ]))

    static func write(_ record: RequestRecord, _ json: inout JSONWriter) {
        let (request, policy) = (record.file, record.desk.policy)
        json.field("completed_on", request.completedOn?.iso)
        json.field("completed_on_hijri", request.completedOn.flatMap(HijriDate.init)?.iso)
        json.object("promise", request.promise) { PromiseView.write($0, request, record.desk, &$1) }
        json.list("pauses", request.pauses) { pause, json in
            json.field("from", pause.from.iso)
            json.field("to", pause.to?.iso)
            json.field("reason", pause.reason)
            json.field("by", record.names[pause.by])
        }
        json.field("registered_on", request.registeredOn?.iso)
        json.object("body", request.body) { body, json in
            json.field("id", body.rawValue)
            json.field("name", policy.body(body)?.name ?? Name(ar: body.rawValue, en: body.rawValue))
        }
        json.list("research", request.research) { question, json in
            json.field("question", question.question)
            json.field("answer", question.answer)
        }
        json.object("decision", request.decision) { write($0, record.names, &$1) }
        json.object("answer", request.reply, write)
        json.field("delivered_on", request.deliveredOn?.iso)
        json.field("ended_on", request.endedOn?.iso)
        json.field("objections", request.objections)
    }

    private static func write(_ decision: Decision, _ names: [String: Name], _ json: inout JSONWriter) {
        json.field("outcome", decision.outcome.rawValue)
        json.field("name", decision.outcome.name)
        json.field("reason", decision.reason)
        json.object("clause") { ClauseView.write(decision.clause, &$0) }
        json.field("on", decision.on.iso)
        json.field("on_hijri", HijriDate(decision.on)?.iso)
        json.object("act", decision.act) { BodyActView.write($0, names, &$1) }
    }

    static func write(_ reply: Reply, _ json: inout JSONWriter) {
        json.object("medium") { MediumView.write(reply.medium, &$0) }
        json.field("text", reply.text)
        json.field("proof", reply.proof)
        json.field("on", reply.on.iso)
        json.field("on_hijri", HijriDate(reply.on)?.iso)
        json.field("early", reply.early)
        json.field("late", reply.late?.count)
    }
}
