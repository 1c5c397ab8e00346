internal import SilaCore
internal import SilaService
internal import SilaStorage

/// What senior management looks over.
enum OverviewView {
    static let schemas = [
        NamedSchema(
            "Overview",
            .object([
                Property("today", .date), Property("soon_through", .date, "five working days ahead"),
                Property("since", .date, "from when on what moved clocks is counted"),
                Property("counts", .named("OverviewCounts")), Property("churn", .named("OverviewChurn")),
                Property("late", .list(.named("OverviewCase")), "the longest first, fifty at the most"),
                Property("soon", .list(.named("OverviewCase"))), Property("unassigned", .list(.named("OverviewCase"))),
                Property("reopened", .list(.named("OverviewStep"))),
                Property(
                    "last_day", .list(.named("OverviewStep")), "answered on the last day, the nearest to its end first"),
                Property("bodies", .list(.named("OverviewDesk"))), Property("officers", .list(.named("OverviewDesk"))),
                Property("link", .named("OverviewLink")), Property("liaison", .named("OverviewOversight")),
            ])),
        NamedSchema(
            "OverviewCounts",
            .object([
                Property("open", .integer), Property("late", .integer), Property("soon", .integer),
                Property("paused", .integer), Property("unassigned", .integer),
                Property("outside", .integer, "outside the policy"), Property("oldest", .nullable(.moment)),
            ])),
        NamedSchema(
            "OverviewChurn",
            .object([
                Property("pauses", .integer), Property("extensions", .integer), Property("reopenings", .integer),
                Property("last_hour", .integer, "answers within the last hour of their term"),
                Property("last_day", .integer, "answers on the last day of their term"),
            ])),
        NamedSchema(
            "OverviewCase",
            .object([
                Property("reference", .text(example: "4827193605")), Property("kind", .words(of: CaseKind.self)),
                Property("stage", .text), Property("service", .nullable(.text())), Property("body", .nullable(.text())),
                Property("officer", .nullable(.text()), "who has it in hand, by staff id"),
                Property("received_at", .moment),
                Property("due", .nullable(.date)), Property("due_hijri", .nullable(.text())),
            ])),
        NamedSchema(
            "OverviewStep",
            .object([
                Property("reference", .text(example: "4827193605")), Property("kind", .words(of: CaseKind.self)),
                Property("stage", .text), Property("body", .nullable(.text())), Property("by", .named("Hand")),
                Property("at", .moment), Property("due", .nullable(.date)),
                Property("minutes_left", .nullable(.integer), "until the end of the last day; null where it is past"),
            ])),
        NamedSchema(
            "OverviewDesk",
            .object([
                Property("id", .nullable(.text())), Property("name", .name),
                Property("counts", .nullable(.named("OverviewCounts"))), Property("churn", .named("OverviewChurn")),
            ])),
        NamedSchema(
            "OverviewOversight",
            .object([
                Property("basis", .words(["clause", "house"])), Property("clause", .nullable(.named("Clause"))),
                Property("body", .nullable(.name), "the body that the clause gives it to"),
            ])),
        NamedSchema(
            "OverviewLink",
            .object([
                Property("oversight", .named("OverviewOversight")),
                Property(
                    "kinds",
                    .list(
                        .object([
                            Property("kind", .words(of: CaseKind.self)), Property("counts", .named("OverviewCounts")),
                        ]))),
            ])),
    ]

    static func bytes(_ overview: Overview) -> [UInt8] {
        JSONWriter.object { json in
            json.field("today", overview.today.iso)
            json.field("soon_through", overview.soonThrough.iso)
            json.field("since", overview.since.iso)
            json.object("counts") { write(overview.counts, &$0) }
            json.object("churn") { write(overview.churn, &$0) }
            json.list("late", overview.late, write)
            json.list("soon", overview.soon, write)
            json.list("unassigned", overview.unassigned, write)
            json.list("reopened", overview.reopened) { write($0, overview.names, &$1) }
            json.list("last_day", overview.lastDay) { write($0, overview.names, &$1) }
            json.list("bodies", overview.bodies, write)
            json.list("officers", overview.officers, write)
            json.object("link") { json in
                json.object("oversight") { write(overview.linkOversight, &$0) }
                json.list("kinds", overview.link) { line, json in
                    json.field("kind", line.kind.rawValue)
                    json.object("counts") { write(line.counts, &$0) }
                }
            }
            json.object("liaison") { write(overview.liaisonOversight, &$0) }
        }
    }

    private static func write(_ counts: OverviewCount?, _ json: inout JSONWriter) {
        json.field("open", counts?.open ?? 0)
        json.field("late", counts?.late ?? 0)
        json.field("soon", counts?.soon ?? 0)
        json.field("paused", counts?.paused ?? 0)
        json.field("unassigned", counts?.unassigned ?? 0)
        json.field("outside", counts?.outside ?? 0)
        json.field("oldest", counts?.oldest?.iso8601)
    }

    private static func write(_ churn: Overview.Churn, _ json: inout JSONWriter) {
        json.field("pauses", churn.pauses)
        json.field("extensions", churn.extensions)
        json.field("reopenings", churn.reopenings)
        json.field("last_hour", churn.lastHour)
        json.field("last_day", churn.lastDay)
    }

    private static func write(_ found: CaseListRow, _ json: inout JSONWriter) {
        let row = found.row
        json.field("reference", row.reference.text)
        json.field("kind", row.kind)
        json.field("stage", row.stage)
        json.field("service", row.service)
        json.field("body", row.body)
        json.field("officer", found.assignedTo?.text)
        json.field("received_at", row.receivedAt.iso8601)
        json.field("due", row.due?.iso)
        json.field("due_hijri", row.due.flatMap(HijriDate.init)?.iso)
    }

    private static func write(_ step: HappenedCase, _ names: [String: Name], _ json: inout JSONWriter) {
        json.field("reference", step.reference.text)
        json.field("kind", step.kind)
        json.field("stage", step.stage)
        json.field("body", step.body)
        HandView.write("by", step.actor, names, &json)
        json.field("at", step.at.iso8601)
        json.field("due", step.due?.iso)
        json.field("minutes_left", OverviewSheet.minutesLeft(step))
    }

    private static func write(_ desk: Overview.Desk, _ json: inout JSONWriter) {
        json.field("id", desk.id)
        json.field("name", desk.name)
        json.object("counts", desk.counts) { write($0, &$1) }
        json.object("churn") { write(desk.churn, &$0) }
    }

    private static func write(_ oversight: Overview.Oversight, _ json: inout JSONWriter) {
        json.field("basis", oversight.clause == nil ? "house" : "clause")
        json.object("clause", oversight.clause, ClauseView.write)
        json.field("body", oversight.body)
    }
}
