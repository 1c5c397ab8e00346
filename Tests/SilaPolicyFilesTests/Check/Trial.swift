import SilaCore
import SilaPolicyFiles
import Testing

/// One change to a clean policy that a rule has to find, and one like it that the rule has to leave alone.
struct Trial: Sendable, CustomTestStringConvertible {
    /// One change to one of the three files; a `‸` in what comes in marks where the finding has to stand.
    struct Edit: Sendable {
        var file: TenantFile
        var piece: String
        var other: String

        init(_ piece: String, _ other: String, in file: TenantFile = .policy) {
            self.file = file
            self.piece = piece
            self.other = other
        }
    }

    /// The clean example that is changed.
    var base: String
    /// The rule.
    var rule: String
    /// The changes that it has to find.
    var edits: [Edit]
    /// What else follows from them.
    var besides: [String] = []
    /// The changes that it has to leave alone.
    var near: [Edit]
    /// What is known beside the files.
    var carried: Set<Medium>?
    var facts: TenantFacts?
    var nearFacts: TenantFacts?

    static func cooperative(_ rule: String, _ edits: [Edit], besides: [String] = [], near: [Edit]) -> Trial {
        Trial(base: "_clean-cooperative", rule: rule, edits: edits, besides: besides, near: near)
    }

    static func charity(_ rule: String, _ edits: [Edit], besides: [String] = [], near: [Edit]) -> Trial {
        Trial(base: "_clean-charity", rule: rule, edits: edits, besides: besides, near: near)
    }

    var testDescription: String { rule }

    /// The report on the example so changed, and where the mark stood; nil where no change bears one.
    func report(_ edits: [Edit], _ facts: TenantFacts?) throws -> (report: CheckReport, mark: (String, Position)?) {
        let clean = try Tenants.files(base).texts
        var texts: [TenantFile: String] = [
            .policy: clean.policy, .services: clean.services, .settings: clean.settings,
        ]
        for edit in edits {
            let text = texts[edit.file] ?? ""
            #expect(text.contains(edit.piece), "`\(edit.piece)` is not in the example")
            texts[edit.file] = text.replacing(edit.piece, with: edit.other, maxReplacements: 1)
        }
        var mark: (String, Position)?
        for (file, text) in texts where text.contains("‸") {
            mark = ("example/\(file.rawValue).yaml", Self.place(of: text))
            texts[file] = text.replacing("‸", with: "")
        }
        let changed = TenantTexts(
            policy: texts[.policy] ?? "", services: texts[.services] ?? "", settings: texts[.settings] ?? "")
        return (.texts(changed, path: "example", carried: carried, facts: facts), mark)
    }

    private static func place(of text: String) -> Position {
        let before = text.prefix { $0 != "‸" }
        let line = 1 + before.count { $0 == "\n" }
        let start = before.lastIndex(of: "\n").map { before.index(after: $0) } ?? before.startIndex
        return Position(line: line, column: 1 + before[start...].unicodeScalars.count)
    }
}
