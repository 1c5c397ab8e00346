internal import SilaCore
internal import SilaPages

/// A case as the person whom it is for is answered about it: no staff, no notes.
enum FollowedView {
    static let schema = NamedSchema(
        "FollowedCase",
        .object([
            Property("reference", .text(example: "4827193605")),
            Property("printed", .text(example: "482 719 3605"), "the reference in groups, as it is read out"),
            Property("version", .integer, "how many events it has: what `If-Match` names"),
            Property("kind", .words(of: CaseKind.self)),
            Property("received_at", .moment),
            Property("stage", .named("Stage")),
            Property("stands", .name, "where it stands, in a sentence"),
            Property("next", .nullable(.name), "what comes next, in a sentence; null where nothing is left"),
            Property("clause", .nullable(.named("Clause")), "the clause that what comes next rests on"),
            Property("goes_up_to", .nullable(.name), "where it goes by itself if nobody answers; null where nowhere"),
            Property("goes_up_after", .nullable(.date), "the last day on which an answer keeps it from going there"),
            Property("time", .named("FollowedTime")),
            Property("missing", .list(.named("FollowedWant")), "what is missing"),
            Property("steps", .list(.named("PersonStep")), "what the person can do now"),
            Property("events", .list(.named("ToldEvent")), "what happened, the oldest first"),
        ]))

    static let parts = [
        NamedSchema(
            "FollowedTime",
            .object([
                Property("not_before", .nullable(.date), "no reply is promised before this day"),
                Property("not_before_hijri", .nullable(.text(example: "1447-10-24"))),
                Property("due", .nullable(.date), "the last day in time; null without a ceiling"),
                Property("due_hijri", .nullable(.text(example: "1447-10-24"))),
                Property("paused_since", .nullable(.date), "the clock is stopped since then"),
                Property("answered_on", .nullable(.date)),
                Property("clause", .nullable(.named("Clause"))),
            ])),
        NamedSchema(
            "FollowedWant", .object([Property("name", .name), Property("clause", .nullable(.named("Clause")))])),
        NamedSchema(
            "PersonStep",
            .object([
                Property("step", .words(of: PersonStep.Kind.self), "the last part of the address that takes it"),
                Property("name", .name),
                Property("about", .nullable(.name), "what follows from it"),
                Property(
                    "targets", .list(.named("StepTarget")), "what `target` names one of; empty where it names nothing"),
                Property("takes_amount", .flag, "whether a sum can be named with it"),
                Property("clause", .nullable(.named("Clause")), "the clause it rests on"),
            ])),
        NamedSchema(
            "StepTarget",
            .object([
                Property("id", .text), Property("name", .name),
                Property("until", .nullable(.date), "the last day on which an offer can be answered"),
            ])),
        NamedSchema(
            "ToldEvent",
            .object([
                Property("at", .moment),
                Property("date", .date, "the day in Riyadh"),
                Property("hijri", .nullable(.text(example: "1447-10-24")), "the same day by Umm al-Qura"),
                Property("summary", .name),
                Property("detail", .nullable(.text()), "the words that belong to it"),
                Property("clause", .nullable(.named("Clause"))),
                Property("own", .flag, "whether it was the person's own step over the public link"),
            ])),
    ]

    /// The bytes of a case.
    static func bytes(_ model: FollowModel) -> [UInt8] { JSONWriter.object { write(model, &$0) } }

    private static func write(_ model: FollowModel, _ json: inout JSONWriter) {
        json.field("reference", model.reference.text)
        json.field("printed", model.reference.printed)
        json.field("version", model.version)
        json.field("kind", model.stage.kind.rawValue)
        json.field("received_at", model.receivedAt.iso8601)
        json.object("stage") { StageView.write(model.stage.word, model.stage.name, &$0) }
        json.field("stands", model.outlook.stands)
        json.field("next", model.outlook.next)
        json.object("clause", model.outlook.clause, ClauseView.write)
        json.field("goes_up_to", model.outlook.otherwise?.to)
        json.field("goes_up_after", model.outlook.otherwise?.on.iso)
        json.object("time") { time(model, &$0) }
        json.list("missing", model.missing) { want, json in
            json.field("name", want.name)
            json.object("clause", want.clause, ClauseView.write)
        }
        json.list("steps", model.steps) { step, json in
            json.field("step", step.kind.rawValue)
            json.field("name", step.name)
            json.field("about", step.about)
            json.list("targets", step.targets) { target, json in
                json.field("id", target.id)
                json.field("name", target.name)
                json.field("until", target.until?.iso)
            }
            json.field("takes_amount", step.takesAmount)
            json.object("clause", step.clause, ClauseView.write)
        }
        json.list("events", model.lines, event)
    }

    private static func time(_ model: FollowModel, _ json: inout JSONWriter) {
        let promise = model.clock.promise
        json.field("not_before", promise?.notBefore?.iso)
        json.field("not_before_hijri", promise?.notBefore.flatMap(HijriDate.init)?.iso)
        json.field("due", promise?.due?.iso)
        json.field("due_hijri", promise?.due.flatMap(HijriDate.init)?.iso)
        json.field("paused_since", model.clock.pausedSince?.iso)
        json.field("answered_on", model.clock.answeredOn?.iso)
        json.object("clause", promise == nil ? nil : model.term?.clause, ClauseView.write)
    }

    private static func event(_ line: FollowModel.Line, _ json: inout JSONWriter) {
        json.field("at", line.at.iso8601)
        json.field("date", line.at.date.iso)
        json.field("hijri", HijriDate(line.at.date)?.iso)
        json.field("summary", line.told.summary)
        json.field("detail", line.told.detail)
        json.object("clause", line.basis.citation, ClauseView.write)
        json.field("own", line.isOwn)
    }
}
