internal import SilaCore
internal import SilaPolicyFiles
internal import SilaService
internal import SilaStorage

/// An edition that is being written, and what a reader wants to know before it is published.
enum DraftView {
    static let schema = NamedSchema(
        "Draft",
        .object([
            Property("number", .integer, "from 1 among the drafts"),
            Property("state", .words(["open", "published", "withdrawn"])),
            Property("edition", .nullable(.integer), "the edition as which it was published"),
            Property("revision", .integer, "how many times it was written"),
            Property("sha256", .text(), "over its texts; `ETag` holds it, for `If-Match`"),
            Property("base", .nullable(.integer), "the edition it was made from"),
            Property("last", .nullable(.integer), "the edition published last"),
            Property("base_replaced", .flag, "an edition was published since the one it was made from"),
            Property("origin", .words(of: TextOrigin.self), "the association's files, or its administrators"),
            Property("note", .nullable(.text())),
            Property("created_at", .moment), Property("created_by", .named("Hand")),
            Property("changed_at", .moment), Property("changed_by", .named("Hand")),
            Property(
                "authors", .list(.named("Hand")), "who had a hand in it and so does not publish it; empty in lists"),
            Property("texts", .nullable(.named("PolicyTexts")), "null in lists"),
        ]))

    static let list = NamedSchema(
        "DraftList",
        .object([
            Property("drafts", .list(.named("Draft"))),
            Property("next", .nullable(.integer), "give it back as `after`; null on the last page"),
        ]))

    static func bytes(_ sheet: DraftSheet) -> [UInt8] {
        JSONWriter.object { json in
            write(sheet, &json)
            json.object("texts", sheet.texts, TextsView.write)
        }
    }

    static func bytes(_ page: NumberedPage<DraftSheet>) -> [UInt8] {
        JSONWriter.object { json in
            json.list("drafts", page.rows) { sheet, json in
                write(sheet, &json)
                json.nothing("texts")
            }
            json.field("next", page.next)
        }
    }

    private static func write(_ sheet: DraftSheet, _ json: inout JSONWriter) {
        let row = sheet.row
        json.field("number", row.number)
        switch row.end {
        case nil:
            json.field("state", "open")
            json.nothing("edition")
        case .published(let edition, _):
            json.field("state", "published")
            json.field("edition", edition)
        case .withdrawn:
            json.field("state", "withdrawn")
            json.nothing("edition")
        }
        json.field("revision", row.revision)
        json.field("sha256", sheet.sha256)
        json.field("base", row.base)
        json.field("last", sheet.last)
        json.field("base_replaced", sheet.isBaseReplaced)
        json.field("origin", row.origin.rawValue)
        json.field("note", row.note)
        json.field("created_at", row.creation.at.iso8601)
        HandView.write("created_by", row.creation.by, sheet.names, &json)
        json.field("changed_at", row.change.at.iso8601)
        HandView.write("changed_by", row.change.by, sheet.names, &json)
        json.list("authors", sheet.authors) { HandView.write($0, sheet.names, &$1) }
    }
}

/// What the check says of a draft, and how it differs from what is in force.
enum DraftReview {
    static let findings = NamedSchema(
        "FindingList",
        .object([
            Property("blocks", .flag, "it cannot be published while these stand"),
            Property("findings", .list(.named("Finding")), "in the order of the files and then of the lines"),
        ]))

    static let difference = NamedSchema(
        "Difference",
        .object([
            Property("against", .nullable(.integer), "the edition published last"),
            Property("changes", .list(.named("PolicyChange")), "in the order in which the policy reads"),
            Property("base", .nullable(.integer), "the edition that the draft was made from"),
            Property("missed", .list(.named("PolicyChange")), "what was changed between the two since"),
        ]))

    static let parts = [
        NamedSchema(
            "Finding",
            .object([
                Property("id", .text(example: "approval.dates-contradict")),
                Property("severity", .words(of: Severity.self)),
                Property("blocks", .flag, "no edition is published while it stands"),
                Property("file", .text), Property("line", .integer), Property("column", .integer),
                Property("clause", .nullable(.named("Clause"))), Property("message", .name),
                Property("remedy", .nullable(.name)),
                Property("suppressed", .nullable(.name), "why the association leaves it so, by its file"),
            ])),
        NamedSchema(
            "PolicyChange",
            .object([
                Property("kind", .words(of: PolicyChange.Kind.self)),
                Property("path", .text(example: "handling.reply.at_most"), "by ids and never by places"),
                Property("before", .nullable(.named("Clause"))), Property("after", .nullable(.named("Clause"))),
                Property("words", .name),
                Property("bears_on_cases", .flag, "on what people can ask for, or how long it takes"),
            ])),
    ]

    static func bytes(_ entries: [CheckEntry]) -> [UInt8] {
        JSONWriter.object { json in
            json.field("blocks", entries.contains { $0.blocks && $0.suppressed == nil })
            json.list("findings", entries) { entry, json in
                json.field("id", entry.remark.rule)
                json.field("severity", entry.remark.severity.rawValue)
                json.field("blocks", entry.blocks)
                json.field("file", entry.remark.file)
                json.field("line", entry.remark.position.line)
                json.field("column", entry.remark.position.column)
                json.object("clause", entry.remark.clause, ClauseView.write)
                json.field("message", entry.remark.message)
                json.field("remedy", entry.remark.remedy)
                json.field("suppressed", entry.suppressed)
            }
        }
    }

    static func bytes(_ difference: DraftDifference) -> [UInt8] {
        JSONWriter.object { json in
            json.field("against", difference.last)
            json.list("changes", difference.changes, write)
            json.field("base", difference.base)
            json.list("missed", difference.missed, write)
        }
    }

    static func write(_ change: PolicyChange, _ json: inout JSONWriter) {
        json.field("kind", change.kind.rawValue)
        json.field("path", change.path)
        json.object("before", change.before, ClauseView.write)
        json.object("after", change.after, ClauseView.write)
        json.field("words", change.words)
        json.field("bears_on_cases", change.bearsOnCases)
    }
}
