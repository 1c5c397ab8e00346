import Foundation
import SilaCore
import SilaPolicyFiles
import Testing

/// What the check says of the five policies, kept as it was last read and found right.
///
/// With `SILA_GOLDEN=rewrite` in the environment it is written anew, and the difference is for people to read.
@Suite struct `The check of the five policies` {
    private static let directory = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
        .appending(path: "Goldens/check")
    private static let rewriting = ProcessInfo.processInfo.environment["SILA_GOLDEN"] == "rewrite"

    /// The report with its files named from the top of the tree, as people give them.
    private static func report(_ tenant: String) throws -> CheckReport {
        let texts = try Tenants.files(tenant).texts
        return .texts(texts, path: "tenants/\(tenant)", isModel: tenant.hasPrefix("_"))
    }

    private static func held(_ text: String, as name: String) throws {
        let file = directory.appending(path: name)
        if rewriting {
            try FileManager.default.createDirectory(at: directory, withIntermediateDirectories: true)
            try text.write(to: file, atomically: true, encoding: .utf8)
        }
        let kept = try? String(contentsOf: file, encoding: .utf8)
        #expect(kept == text, "`\(name)` differs from its golden; run `make golden` and read the difference")
    }

    @Test(arguments: Tenants.all, RemarkLanguage.allCases)
    func `is what its golden says`(tenant: String, language: RemarkLanguage) throws {
        let lines = CheckText.lines(of: try Self.report(tenant), language: language)
        try Self.held(lines.joined(separator: "\n") + "\n", as: "\(tenant).\(language.rawValue).txt")
    }

    @Test func `is one list for programs`() throws {
        let text = try CheckJSON.text(of: Tenants.all.map(Self.report))
        try Self.held(text + "\n", as: "five.json")
    }

    @Test func `gives programs the shape that they were promised`() throws {
        let text = try CheckJSON.text(of: [try Self.report("quwwat-watan")])
        let object = try JSONSerialization.jsonObject(with: Data(text.utf8)) as? [String: Any]
        let findings = try #require(object?["findings"] as? [[String: Any]])
        #expect(object?.keys.sorted() == ["findings"])
        let found = try #require(findings.first { $0["id"] as? String == "approval.dates-contradict" })
        #expect(found["severity"] as? String == "error")
        #expect(found["file"] as? String == "tenants/quwwat-watan/policy.yaml")
        #expect(found["line"] as? Int == 185)
        #expect(found["column"] as? Int == 10)
        #expect(found["clause"] as? String == "approval")
        for key in ["message", "remedy"] {
            let words = found[key] as? [String: String]
            #expect(words?.keys.sorted() == ["ar", "en"])
        }
    }

    @Test func `stands in docs/policy.md`() throws {
        let file = Self.directory.deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()
            .deletingLastPathComponent().appending(path: "docs/policy.md")
        let lines = try ["safwa", "zad-almakkiya", "optometry", "quwwat-watan", "_model"].flatMap { tenant in
            CheckText.lines(of: try Self.report(tenant), language: .en).filter { line in
                line.hasPrefix("tenants/")
            }
        }
        try MarkedPart("check-output").hold(
            "```\n" + lines.joined(separator: "\n") + "\n```\n", in: file, rewriting: Self.rewriting)
        try MarkedPart("rules").hold(RuleTable.text, in: file, rewriting: Self.rewriting)
    }
}

/// The table of rules as docs/policy.md holds it.
private enum RuleTable {
    static var text: String {
        let head = "| id | severity | blocks | finds | المعنى |\n|---|---|:-:|---|---|\n"
        return head
            + FindingRule.all.map { rule in
                "| `\(rule.id)` | \(rule.severity.rawValue) | \(rule.blocks ? "●" : "") | \(rule.meaning.en) | \(rule.meaning.ar) |\n"
            }.joined()
    }
}

/// A part of a document that is made from the code, between two marks.
private struct MarkedPart {
    let begin: String
    let end: String

    init(_ name: String) {
        begin = "<!-- \(name): begin -->\n"
        end = "<!-- \(name): end -->"
    }

    /// Expects the part to be what the code makes, or writes it so.
    func hold(_ made: String, in file: URL, rewriting: Bool) throws {
        let text = try String(contentsOf: file, encoding: .utf8)
        let from = try #require(text.range(of: begin))
        let to = try #require(text.range(of: end))
        if rewriting {
            try (text[..<from.upperBound] + made + text[to.lowerBound...]).write(
                to: file, atomically: true, encoding: .utf8)
        }
        let kept = try String(contentsOf: file, encoding: .utf8)
        let now = kept.range(of: begin).flatMap { from in
            kept.range(of: end).map { String(kept[from.upperBound..<$0.lowerBound]) }
        }
        #expect(now == made, "docs/policy.md is not what the code makes of it; run `make golden`")
    }
}
