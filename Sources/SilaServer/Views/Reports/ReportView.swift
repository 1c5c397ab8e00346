internal import SilaCore
public import SilaService

/// The report of a period, as the API and the command give it.
public enum ReportView {
    static let schemas: [NamedSchema] =
        [
            NamedSchema(
                "Period",
                .object([
                    Property("name", .name), Property("from", .date), Property("from_hijri", .nullable(.text())),
                    Property("to", .date), Property("to_hijri", .nullable(.text())),
                    Property(
                        "through", .date,
                        "the last day that was looked at: the period's, or today where that is earlier"),
                ])),
            NamedSchema(
                "Report",
                .object(
                    [
                        Property("period", .named("Period")),
                        Property("calendar", .text, "the calendar by which working days are counted"),
                        Property("edition", .integer, "the edition in force on the last day"),
                        Property("kinds", .list(.named("ReportKind"))),
                    ] + RegisterFiguresView.properties)),
            NamedSchema(
                "ReportKind",
                .object([
                    Property("kind", .words(of: CaseKind.self)), Property("name", .name),
                    Property("received", .integer), Property("received_within", .integer),
                    Property("received_outside", .integer, "recorded outside the policy"),
                    Property("channels", .list(.named("ReportChannel"))), Property("completed", .integer),
                    Property("replies", .named("ReportReplies")), Property("pauses", .named("ReportPauses")),
                    Property("extensions", .integer), Property("extension_reasons", .named("ReportReasons")),
                    Property("outcomes", .list(.named("ReportOutcome"))), Property("withdrawn", .integer),
                    Property("objected", .integer), Property("reopened", .integer), Property("converted", .integer),
                    Property("delivered", .integer), Property("closed", .integer),
                    Property("admitted", .integer, "taken into the policy's procedure, having come outside it"),
                    Property("settled", .integer, "amicably, by an offer accepted"),
                    Property("referred_outside", .integer), Property("appealed", .integer),
                    Property("escalated", .integer, "rungs of the ladder"),
                    Property("open_at_end", .integer), Property("overdue_at_end", .integer),
                    Property("paused_at_end", .integer),
                ])),
            NamedSchema(
                "ReportChannel",
                .object([
                    Property("channel", .text(example: "phone")), Property("name", .name), Property("outside", .flag),
                    Property("count", .integer),
                ])),
            NamedSchema(
                "ReportReplies",
                .object([
                    Property("given", .integer), Property("in_time", .integer),
                    Property("early", .integer, "before the policy's floor"), Property("late", .integer),
                    Property("unbound", .integer, "with no term to be judged by"),
                    Property(
                        "late_at", .list(.named("ReportLateAt")), "where the late ones stood when the term ran out"),
                    Property("late_by_median", .nullable(.integer), "working days"),
                    Property("late_by_most", .nullable(.integer), "working days"),
                    Property("working_days_median", .nullable(.integer), "pauses left out; by nearest rank"),
                    Property("working_days_90th", .nullable(.integer), "nine of ten took no longer"),
                    Property("working_days_most", .nullable(.integer)),
                ])),
            NamedSchema(
                "ReportLateAt",
                .object([
                    Property("at", .words(of: LateAt.self)), Property("name", .name), Property("count", .integer),
                ])),
            NamedSchema(
                "ReportPauses",
                .object([
                    Property("begun", .integer), Property("working_days", .integer, "of the period, over all cases"),
                    Property("reasons", .named("ReportReasons")),
                ])),
            NamedSchema(
                "ReportReasons",
                .object([
                    Property(
                        "most",
                        .list(.object([Property("reason", .text), Property("count", .integer)])),
                        "in the words recorded, the most frequent first"),
                    Property("others", .integer, "without a reason, or beyond those kept apart"),
                ])),
            NamedSchema(
                "ReportOutcome",
                .object([
                    Property("outcome", .text(example: "refused")), Property("name", .name),
                    Property("clause", .nullable(.named("Clause"))), Property("count", .integer),
                ])),
        ] + RegisterFiguresView.schemas

    /// The report as JSON.
    public static func bytes(_ report: PeriodReport) -> [UInt8] {
        JSONWriter.object { json in
            write(report.period, through: report.end, &json)
            json.field("calendar", report.calendar)
            json.field("edition", report.edition)
            json.list("kinds", report.kinds) { write($0, report.policy, &$1) }
            RegisterFiguresView.write(report.figures, &json)
        }
    }

    static func write(_ period: Period, through end: CivilDate, _ json: inout JSONWriter) {
        json.object("period") { json in
            json.field("name", period.name)
            json.field("from", period.from.iso)
            json.field("from_hijri", HijriDate(period.from)?.iso)
            json.field("to", period.through.iso)
            json.field("to_hijri", HijriDate(period.through)?.iso)
            json.field("through", end.iso)
        }
    }

    private static func write(_ figures: KindFigures, _ policy: Policy, _ json: inout JSONWriter) {
        let outside = figures.receivedOutside.values.reduce(0, +)
        json.field("kind", figures.kind.rawValue)
        json.field("name", figures.kind.name)
        json.field("received", figures.received)
        json.field("received_within", figures.received - outside)
        json.field("received_outside", outside)
        json.list("channels", ReportChannels.sorted(figures)) { line, json in
            json.field("channel", line.channel)
            json.field("name", StandingView.name(line.channel, policy))
            json.field("outside", line.outside)
            json.field("count", line.count)
        }
        json.field("completed", figures.completed)
        json.object("replies") { write(figures.replies, &$0) }
        json.object("pauses") { json in
            json.field("begun", figures.pauses.begun)
            json.field("working_days", figures.pauses.workingDays)
            json.object("reasons") { write(figures.pauses.reasons, &$0) }
        }
        json.field("extensions", figures.extensions)
        json.object("extension_reasons") { write(figures.extensionReasons, &$0) }
        json.list("outcomes", figures.sortedOutcomes) { line, json in
            json.field("outcome", line.key.outcome)
            json.field("name", OutcomeName.of(line.key.outcome))
            json.object("clause", line.key.clause, ClauseView.write)
            json.field("count", line.count)
        }
        json.field("withdrawn", figures.others["withdrawn"] ?? 0)
        json.field("objected", figures.others["objected"] ?? 0)
        json.field("reopened", figures.others["reopened"] ?? 0)
        json.field("converted", figures.others["converted"] ?? 0)
        json.field("delivered", figures.others["delivered"] ?? 0)
        json.field("closed", figures.others["closed"] ?? 0)
        json.field("admitted", figures.others["admitted"] ?? 0)
        json.field("settled", figures.others["offer-accepted"] ?? 0)
        json.field("referred_outside", figures.others["referred-outside"] ?? 0)
        json.field("appealed", figures.others["appealed"] ?? 0)
        json.field("escalated", figures.others["escalated"] ?? 0)
        json.field("open_at_end", figures.openAtEnd)
        json.field("overdue_at_end", figures.overdueAtEnd)
        json.field("paused_at_end", figures.pausedAtEnd)
    }

    private static func write(_ replies: KindFigures.Replies, _ json: inout JSONWriter) {
        json.field("given", replies.given)
        json.field("in_time", replies.inTime)
        json.field("early", replies.early)
        json.field("late", replies.late)
        json.field("unbound", replies.unbound)
        json.list("late_at", LateAt.allCases.filter { replies.lateAt[$0] != nil }) { place, json in
            json.field("at", place.rawValue)
            json.field("name", place.name)
            json.field("count", replies.lateAt[place] ?? 0)
        }
        json.field("late_by_median", replies.lateness.median)
        json.field("late_by_most", replies.lateness.greatest)
        json.field("working_days_median", replies.workingDays.median)
        json.field("working_days_90th", replies.workingDays.ninetieth)
        json.field("working_days_most", replies.workingDays.greatest)
    }

    private static func write(_ reasons: ReasonCounts, _ json: inout JSONWriter) {
        json.list("most", reasons.sorted) { line, json in
            json.field("reason", line.reason)
            json.field("count", line.count)
        }
        json.field("others", reasons.others)
    }
}

/// What outcomes are called, whatever the kind of case.
enum OutcomeName {
    static func of(_ outcome: String) -> Name {
        Outcome(rawValue: outcome)?.name ?? ComplaintOutcome(rawValue: outcome)?.name
            ?? ClaimOutcome(rawValue: outcome)?.name ?? ClaimEnd(rawValue: outcome)?.name
            ?? Weighing(rawValue: outcome)?.name
            ?? Name(ar: outcome, en: outcome)
    }
}

/// The channels of a kind's cases, those within the policy first, each by its name in the policy.
enum ReportChannels {
    static func sorted(_ figures: KindFigures) -> [(channel: String, outside: Bool, count: Int)] {
        let within = figures.receivedWithin.sorted { $0.key < $1.key }.map { ($0.key, false, $0.value) }
        return within + figures.receivedOutside.sorted { $0.key < $1.key }.map { ($0.key, true, $0.value) }
    }
}
