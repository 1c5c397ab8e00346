internal import SilaCore
public import SilaService

/// What a draft would change for the cases.
public enum ImpactView {
    static let schema = NamedSchema(
        "Impact",
        .object([
            Property("in_force", .integer, "the number of the edition in force"),
            Property("today", .date),
            Property("since", .date, "ended cases are replayed when received on this day or later"),
            Property("summary", .nullable(.named("ImpactSummary")), "null on a page that goes on from another"),
            Property("cases", .list(.named("ImpactedCase")), "those for which something changes"),
            Property("next", .nullable(.text()), "give it back as `after`; null on the last page"),
        ]))

    static let parts = [
        NamedSchema(
            "ImpactSummary",
            .object([
                Property("cases", .integer), Property("open", .integer), Property("changed", .integer),
                Property("recorded", .named("ReplyCounts"), "as the replies were promised"),
                Property("in_force", .named("ReplyCounts"), "under the edition in force"),
                Property("draft", .named("ReplyCounts"), "under the draft"),
                Property("changes", .list(.named("ImpactTally"))),
            ])),
        NamedSchema(
            "ReplyCounts",
            .object([
                Property("in_time", .integer), Property("early", .integer), Property("late", .integer),
                Property("unbound", .integer, "answered, with no term to be judged by"), Property("waiting", .integer),
                Property("overdue", .integer),
                Property("in_time_permille", .nullable(.integer), "of the answered ones that have a term"),
            ])),
        NamedSchema(
            "ImpactTally",
            .object([
                Property("change", .words(of: ImpactChange.Sort.self)), Property("name", .name),
                Property("open", .integer), Property("ended", .integer),
            ])),
        NamedSchema(
            "ImpactedCase",
            .object([
                Property("reference", .text(example: "4827193605")), Property("kind", .words(of: CaseKind.self)),
                Property("stage", .text(example: "referred")), Property("open", .flag),
                Property("due", .nullable(.date)), Property("draft_due", .nullable(.date)),
                Property(
                    "changes",
                    .list(
                        .object([
                            Property("change", .words(of: ImpactChange.Sort.self)), Property("name", .name),
                            Property("clause", .nullable(.named("Clause"))),
                        ]))),
            ])),
    ]

    /// The answer of the API, which the command prints too.
    public static func bytes(_ draft: DraftImpact) -> [UInt8] {
        JSONWriter.object { json in
            json.field("in_force", draft.inForce)
            json.field("today", draft.today.iso)
            json.field("since", draft.since.iso)
            json.object("summary", draft.impact, write)
            json.list("cases", draft.cases, write)
            json.field("next", draft.next)
        }
    }

    private static func write(_ impact: Impact, _ json: inout JSONWriter) {
        json.field("cases", impact.cases)
        json.field("open", impact.open)
        json.field("changed", impact.changed)
        json.object("recorded") { write(impact.recorded, &$0) }
        json.object("in_force") { write(impact.inForce, &$0) }
        json.object("draft") { write(impact.draft, &$0) }
        json.list("changes", ImpactChange.Sort.allCases.filter { impact.changes[$0] != nil }) { sort, json in
            json.field("change", sort.rawValue)
            json.field("name", sort.name)
            json.field("open", impact.changes[sort]?.open ?? 0)
            json.field("ended", impact.changes[sort]?.ended ?? 0)
        }
    }

    private static func write(_ replies: Impact.Replies, _ json: inout JSONWriter) {
        json.field("in_time", replies[.inTime] ?? 0)
        json.field("early", replies[.early] ?? 0)
        json.field("late", replies[.late] ?? 0)
        json.field("unbound", replies[.unbound] ?? 0)
        json.field("waiting", replies[.waiting] ?? 0)
        json.field("overdue", replies[.overdue] ?? 0)
        json.field("in_time_permille", replies.shareInTime.map { Int(($0 * 1_000).rounded()) })
    }

    private static func write(_ file: ImpactedCase, _ json: inout JSONWriter) {
        json.field("reference", file.reference.text)
        json.field("kind", file.kind.rawValue)
        json.field("stage", file.stage)
        json.field("open", file.isOpen)
        json.field("due", file.due?.iso)
        json.field("draft_due", file.draftDue?.iso)
        json.list("changes", file.lines) { line, json in
            json.field("change", line.change.sort.rawValue)
            json.field("name", line.change.name)
            json.object("clause", line.clause, ClauseView.write)
        }
    }
}
