import Foundation
import SilaCore
import Testing

@testable import SilaPolicyFiles

@Suite struct `The page on writing a policy` {
    private static let docs = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
        .deletingLastPathComponent().appending(path: "docs")

    /// Its YAML, block by block, each with the line on which it begins.
    private static let blocks: [(line: Int, text: String)] = {
        let page = (try? String(contentsOf: docs.appending(path: "policy.md"), encoding: .utf8)) ?? ""
        var (blocks, current): ([(line: Int, text: String)], [Substring]?) = ([], nil)
        for (place, line) in page.split(separator: "\n", omittingEmptySubsequences: false).enumerated() {
            if line == "```yaml" {
                current = []
            } else if line == "```", let lines = current {
                blocks.append((place - lines.count + 1, lines.joined(separator: "\n")))
                current = nil
            } else {
                current?.append(line)
            }
        }
        return blocks
    }()

    /// What every policy has, with the bodies and channels that the examples name.
    private static let base = """
        association: null
        title: {ar: سياسة, en: Policy}
        people: {kind: members, one: {ar: العضو, en: the member}, many: {ar: الأعضاء, en: members}}
        front_role: {ar: موظف العلاقات, en: relations officer}
        bodies: [{id: competent-committee, kind: committee, name: {ar: اللجنة, en: committee}}]
        channels: {heading: {title: {ar: القنوات, en: Channels}}, items: [{id: phone, title: {ar: الهاتف, en: Telephone}}]}
        handling: {heading: {title: {ar: التعامل, en: Handling}}, items: [{id: reception, title: {ar: الاستقبال, en: Reception}}]}
        """

    /// The example read by the reader of its file, with what it leaves out of a policy taken from the base.
    private static func sheet(of block: String) -> (sheet: Sheet, faults: [PolicyFault]) {
        let keys = block.split(separator: "\n").filter { $0.first?.isLetter == true }.compactMap {
            $0.split(separator: ":").first
        }
        let file: (name: String, text: String) =
            if keys.contains("services") {
                ("services.yaml", block)
            } else if keys.contains("media") {
                ("settings.yaml", block)
            } else if keys.contains("surveys") {
                ("surveys.yaml", block)
            } else {
                (
                    "policy.yaml",
                    base.split(separator: "\n").filter { line in !keys.contains { line.hasPrefix("\($0):") } }.joined(
                        separator: "\n") + "\n" + block
                )
            }
        let sheet = Document.read(Array(file.text.utf8), file: file.name).sheet
        do throws(PolicyFileError) {
            switch file.name {
            case "services.yaml": _ = try ServicesReader.read(text: file.text, file: file.name)
            case "settings.yaml": _ = try SettingsReader.read(text: file.text, file: file.name)
            case "surveys.yaml": _ = try SurveysReader.read(text: file.text, file: file.name)
            default: _ = try PolicyReader.read(text: file.text, file: file.name)
            }
            return (sheet, [])
        } catch {
            return (sheet, error.faults)
        }
    }

    @Test func `has examples that read without a fault`() {
        #expect(Self.blocks.count >= 12)
        for block in Self.blocks {
            let faults = Self.sheet(of: block.text).faults
            #expect(faults.isEmpty, "the example at policy.md:\(block.line): \(faults)")
        }
    }

    @Test func `has an example of every key of every mapping`() throws {
        var written: Set<String> = []
        for block in Self.blocks { written.formUnion(Self.keys(in: block.text)) }
        for layout in KeyIndex.all {
            for key in layout.keys { #expect(written.contains(key), "no example has `\(key)` (\(layout.name.en))") }
        }
    }

    /// The words before colons, with comments left out.
    private static func keys(in block: String) -> Set<String> {
        var keys: Set<String> = []
        for line in block.split(separator: "\n") {
            let code = line.firstRange(of: /(^| )#/).map { line[..<$0.lowerBound] } ?? line
            for match in code.matches(of: /([a-z_]+):( |$)/) { keys.insert(String(match.output.1)) }
        }
        return keys
    }

    @Test func `is followed by one on every key and word, in both languages, as the decoder has them`() throws {
        let url = Self.docs.appending(path: "policy-words.md")
        let page = WordsPage.text
        if ProcessInfo.processInfo.environment["SILA_GOLDEN"] == "rewrite" { try Data(page.utf8).write(to: url) }
        #expect(try String(contentsOf: url, encoding: .utf8) == page, "make golden FILTER=Page writes it anew")
    }
}

/// The page of keys and words, made from the layouts.
private enum WordsPage {
    static var text: String {
        var lines = [
            "# Every key and word", "",
            "Made from what the reader of the files knows, by `make golden`; examples and meanings are in [policy.md](policy.md).",
            "A key marked ● has to be there. كل مفتاح أمامه ● لا بد منه.",
        ]
        for layout in KeyIndex.all where layout.id != Layout.reason.id {
            lines += [
                "", "## \(layout.name.en) · \(layout.name.ar)", "", "| key | | المعنى | meaning | words |",
                "|---|:-:|---|---|---|",
            ]
            for entry in layout.entries {
                let mark = entry.isRequired ? "●" : ""
                lines.append(
                    "| `\(entry.key)` | \(mark) | \(entry.name.ar) | \(entry.name.en) | \(words(of: entry.shape)) |")
            }
        }
        return lines.joined(separator: "\n") + "\n"
    }

    private static func words(of shape: Shape) -> String {
        switch shape {
        case .word(let vocabulary), .words(let vocabulary):
            vocabulary.words.map { word in "`\(word.text)`" + (word.name.map { " \($0.ar)" } ?? "") }.joined(
                separator: "، ")
        case .length: "`15 working days` أيام عمل، `30 days` أيام، `2 weeks` أسابيع"
        case .workingDays: "`10 working days` أيام عمل"
        case .date: "`2021-07-18`"
        case .flag: "`true` نعم، `false` لا"
        default: ""
        }
    }
}
