internal import SilaCore
internal import SilaPages

/// What the person was told about when the reply comes.
enum PromiseView {
    static let schema = NamedSchema(
        "Promise",
        .object([
            Property("from", .date, "day 0 of the term"),
            Property("not_before", .nullable(.date), "no reply is promised before this day; null without a floor"),
            Property("not_before_hijri", .nullable(.text(example: "1447-10-24"))),
            Property("due", .nullable(.date), "the last day in time, until midnight in Riyadh; null without a ceiling"),
            Property("due_hijri", .nullable(.text(example: "1447-10-24"))),
            Property("target", .nullable(.date), "the association's own target, never cited as policy"),
            Property("overdue", .flag, "the last day has passed, no answer was given and the clock is not stopped"),
            Property("calendar", .nullable(.text(example: "labour-b8fc7b5895777031")), "it was reckoned with"),
            Property("clause", .nullable(.named("Clause"))),
            Property("term", .nullable(.name), "the term in words, as the policy prints it"),
        ]))

    static func write(_ promise: Promise, _ request: Request, _ desk: Desk, _ json: inout JSONWriter) {
        let runs = request.reply == nil && request.pause == nil && !request.stage.ended
        write(promise, desk.policy.handling.reply, runs: runs, on: desk.today, &json)
    }

    /// A promise by the term of that clause; `runs` while the answer is awaited and the clock is not stopped.
    static func write(
        _ promise: Promise, _ reply: (clause: Clause, term: ReplyTerm)?, runs: Bool, on today: CivilDate,
        _ json: inout JSONWriter
    ) {
        json.field("from", promise.from.iso)
        json.field("not_before", promise.notBefore?.iso)
        json.field("not_before_hijri", promise.notBefore.flatMap(HijriDate.init)?.iso)
        json.field("due", promise.due?.iso)
        json.field("due_hijri", promise.due.flatMap(HijriDate.init)?.iso)
        json.field("target", promise.target?.iso)
        json.field("overdue", runs && promise.due.map { $0 < today } ?? false)
        json.field("calendar", promise.calendar)
        json.object("clause", reply?.clause.citation, ClauseView.write)
        json.field("term", reply.map { TermWords(term: $0.term).sentence })
    }
}
