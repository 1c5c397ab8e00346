internal import SilaCore
internal import SilaPages
internal import SilaService

/// The policy in force, as far as the desk and programs act on it.
enum PolicyView {
    static let schema = NamedSchema(
        "Policy",
        .object([
            Property("association", .name),
            Property("title", .name),
            Property("edition", .integer),
            Property("sha256", .text(), "over the texts of the edition"),
            Property("published_at", .nullable(.moment)),
            Property("effective_on", .date, "in force since this day"),
            Property("approved", .flag, "by the board: by what was recorded, or by what the text prints"),
            Property("recorded_approval", .nullable(.named("RecordedApproval")), "null where none was recorded"),
            Property("people", .object([Property("kind", .text), Property("one", .name), Property("many", .name)])),
            Property("front_role", .name, "what the member of staff at the front is called"),
            Property("channels", .list(.named("Channel")), "in printed order"),
            Property("tools", .list(.named("Tool")), "the documents at the front desk, in printed order"),
            Property("bodies", .list(.named("Body"))),
            Property("handling", .list(.named("PrintedClause")), "the section on handling, in printed order"),
            Property("reply", .nullable(.named("ReplyTerm"))),
            Property("study", .nullable(.named("NamedItem")), "the body that studies requests"),
            Property("research_officer", .nullable(.name), "who answers those to whom the procedure is unclear"),
            Property("matching", .flag, "the data have to be matched before completeness"),
            Property("registration", .flag, "registration is completed along with the request"),
            Property("suggestions", .flag, "the policy has a clause on suggestions"),
            Property("complaints", .flag, "the policy has a clause on complaints"),
            Property("compensation", .flag, "the policy has a clause on compensation"),
            Property("media", .list(.named("NamedItem")), "the media that the association offers"),
            Property("service_target", .nullable(.integer), "its own target, in working days; never cited as policy"),
            Property("approval", .nullable(.named("Approval"))),
        ]))

    static let parts = [
        NamedSchema(
            "Channel",
            .object([
                Property("id", .text), Property("kinds", .list(.words(of: ChannelKind.self))), Property("name", .name),
                Property("named", .nullable(.name)), Property("clause", .named("Clause")),
            ])),
        NamedSchema(
            "Tool",
            .object([
                Property("id", .nullable(.text())), Property("kind", .nullable(.words(of: ToolKind.self))),
                Property("blank", .flag, "the printed item is empty"), Property("clause", .named("Clause")),
            ])),
        NamedSchema(
            "Body",
            .object([
                Property("id", .text), Property("kind", .words(of: BodyKind.self)), Property("name", .name),
                Property("named", .flag, "false where the text only says “the competent”"),
            ])),
        NamedSchema(
            "PrintedClause", .object([Property("position", .integer), Property("clause", .named("Clause"))])),
        NamedSchema(
            "TermLength",
            .object([
                Property("count", .integer), Property("unit", .words(["working_days", "calendar_days", "weeks"])),
            ])),
        NamedSchema(
            "ReplyTerm",
            .object([
                Property("at_most", .nullable(.named("TermLength"))),
                Property("at_least", .nullable(.named("TermLength"))),
                Property("from", .nullable(.words(of: TermStart.self))),
                Property("on_day_off", .nullable(.words(of: DayOffRule.self))), Property("words", .name),
                Property("clause", .named("Clause")),
            ])),
        NamedSchema(
            "RecordedApproval",
            .object([
                Property("session", .text), Property("held_on", .date), Property("held_on_hijri", .nullable(.text())),
                Property("present", .integer, "how many were there"), Property("absent", .integer),
            ])),
        NamedSchema(
            "Approval",
            .object([
                Property("blank", .flag), Property("session", .nullable(.text())),
                Property("hijri", .nullable(.text()), "as printed, right or wrong"),
                Property("gregorian", .nullable(.text()), "as printed, right or wrong"),
                Property("clause", .named("Clause")),
            ])),
    ]

    static func bytes(_ edition: Edition, _ recorded: BoardApproval?, _ office: Office) -> [UInt8] {
        let policy = edition.policy
        return JSONWriter.object { json in
            json.field("association", policy.association?.name ?? office.name)
            json.field("title", policy.title)
            json.field("edition", edition.number)
            json.field("sha256", edition.sha256)
            json.field("published_at", edition.publishedAt.iso8601)
            json.field("effective_on", edition.effectiveOn.iso)
            json.field("approved", recorded != nil || policy.approval?.isFilled == true)
            json.object("recorded_approval", recorded) { approval, json in
                json.field("session", approval.session)
                json.field("held_on", approval.heldOn.iso)
                json.field("held_on_hijri", HijriDate(approval.heldOn)?.iso)
                json.field("present", approval.present.count)
                json.field("absent", approval.absent.count)
            }
            json.object("people") {
                $0.field("kind", policy.people.kind.rawValue)
                $0.field("one", policy.people.one)
                $0.field("many", policy.people.many)
            }
            json.field("front_role", policy.frontRole)
            writeDesk(policy, &json)
            writeHandling(policy, &json)
            json.list("media", edition.settings.media, MediumView.write)
            json.field("service_target", edition.settings.serviceTarget?.count)
            json.object("approval", policy.approval, write)
        }
    }

    private static func writeDesk(_ policy: Policy, _ json: inout JSONWriter) {
        let channels = policy.channels.items.flatMap { item in item.asks.map { (item.clause, $0) } }
        json.list("channels", channels) { channel, json in
            json.field("id", channel.1.id.rawValue)
            json.list("kinds", channel.1.kinds.map(\.rawValue))
            json.field("name", channel.0.title)
            json.field("named", channel.1.named)
            json.object("clause") { ClauseView.write(channel.0.citation, &$0) }
        }
        json.list("tools", policy.tools?.items ?? []) { item, json in
            json.field("id", item.asks.first?.id)
            json.field("kind", item.asks.first?.kind.rawValue)
            json.field("blank", item.clause.blank)
            json.object("clause") { ClauseView.write(item.clause.citation, &$0) }
        }
        json.list("bodies", policy.bodies) { body, json in
            json.field("id", body.id.rawValue)
            json.field("kind", body.kind.rawValue)
            json.field("name", body.name)
            json.field("named", body.named)
        }
    }

    private static func writeHandling(_ policy: Policy, _ json: inout JSONWriter) {
        let handling = policy.handling
        json.list("handling", handling.items) { item, json in
            json.field("position", item.clause.position)
            json.object("clause") { ClauseView.write(item.clause.citation, &$0) }
        }
        json.object("reply", handling.reply) { reply, json in
            json.object("at_most", reply.term.atMost, write)
            json.object("at_least", reply.term.atLeast, write)
            json.field("from", reply.term.from?.rawValue)
            json.field("on_day_off", reply.term.onDayOff?.rawValue)
            json.field("words", TermWords(term: reply.term).sentence)
            json.object("clause") { ClauseView.write(reply.clause.citation, &$0) }
        }
        json.object("study", handling.study) { study, json in
            json.field("id", study.body.rawValue)
            json.field("name", policy.body(study.body)?.name ?? study.clause.title)
        }
        json.field("research_officer", handling.research?.officer)
        json.field("matching", handling.clause(asking: .matching) != nil)
        json.field("registration", handling.clause(asking: .registration) != nil)
        json.field("suggestions", policy.goal(asking: .suggestions) != nil)
        json.field("complaints", policy.complaints != nil)
        json.field("compensation", policy.compensation != nil)
    }

    private static func write(_ length: TermLength, _ json: inout JSONWriter) {
        switch length {
        case .workingDays(let days): write(days.count, "working_days", &json)
        case .calendarDays(let days): write(days.count, "calendar_days", &json)
        case .weeks(let weeks): write(weeks.count, "weeks", &json)
        }
    }

    private static func write(_ count: Int, _ unit: String, _ json: inout JSONWriter) {
        json.field("count", count)
        json.field("unit", unit)
    }

    static func write(_ approval: Approval, _ json: inout JSONWriter) {
        func printed(_ date: PrintedDate?) -> String? { date.map { "\($0.year)-\($0.month)-\($0.day)" } }
        json.field("blank", approval.clause.blank)
        json.field("session", approval.session)
        json.field("hijri", printed(approval.hijri))
        json.field("gregorian", printed(approval.gregorian))
        json.object("clause") { ClauseView.write(approval.clause.citation, &$0) }
    }
}

/// The services that an association offers.
enum ServiceView {
    static let schema = NamedSchema(
        "ServiceList",
        .object([
            Property(
                "services",
                .list(
                    .object([
                        Property("id", .text), Property("name", .name),
                        Property(
                            "required",
                            .list(
                                .object([
                                    Property("id", .text), Property("name", .name),
                                    Property("kind", .words(of: ItemKind.self)),
                                ]))),
                    ])))
        ]))

    static func bytes(_ services: [Service]) -> [UInt8] {
        JSONWriter.object { json in
            json.list("services", services) { service, json in
                json.field("id", service.id)
                json.field("name", service.name)
                json.list("required", service.required) { item, json in
                    json.field("id", item.id)
                    json.field("name", item.name)
                    json.field("kind", item.kind.rawValue)
                }
            }
        }
    }
}
