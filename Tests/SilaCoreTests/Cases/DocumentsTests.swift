import Foundation
import SilaCore
import Testing

/// A document of this tree, by its path from the top, as its lines.
private func lines(of path: String, from file: String = #filePath) throws -> [String] {
    let top = URL(fileURLWithPath: file).deletingLastPathComponent().deletingLastPathComponent()
        .deletingLastPathComponent().deletingLastPathComponent()
    let text = try String(contentsOf: top.appendingPathComponent(path), encoding: .utf8)
    return text.split(separator: "\n", omittingEmptySubsequences: false).map(String.init)
}

@Suite struct `The list of rules` {
    /// A row of the table: number, id, Arabic, English, steps.
    private struct Row {
        var number: String
        var id: String
        var ar: String
        var en: String
        var steps: [String]
    }

    private func rows() throws -> [Row] {
        try lines(of: "docs/rules.md").compactMap { line in
            let cells = line.split(separator: "|").map { $0.trimmingCharacters(in: .whitespaces) }
            guard cells.count == 5, Int(cells[0]) != nil else { return nil }
            let steps = cells[4].replacing("`", with: "").split(separator: ",").map {
                $0.trimmingCharacters(in: .whitespaces)
            }
            return Row(
                number: cells[0], id: cells[1].replacing("`", with: ""), ar: cells[2], en: cells[3], steps: steps)
        }
    }

    @Test func `has every rule, in order of precedence`() throws {
        let rows = try rows()
        #expect(rows.map(\.id) == Rule.allCases.map(\.rawValue))
        #expect(rows.map(\.number) == (1...Rule.allCases.count).map(String.init))
    }

    @Test func `says each in both languages`() throws {
        for row in try rows() {
            #expect(row.ar.unicodeScalars.contains { (0x0600...0x06FF).contains($0.value) }, "\(row.id)")
            #expect(row.en.unicodeScalars.contains { ("a"..."z").contains($0) }, "\(row.id)")
        }
    }

    @Test func `names the steps that raise each, as every way through the engine finds them`() throws {
        let raised = Explorer.everything.raised
        let every = Set(raised.filter { $0.rule == .roleNotAllowed }.map(\.step))
        for row in try rows() {
            let found = Set(raised.filter { $0.rule.rawValue == row.id }.map(\.step))
            #expect((row.steps == ["every step"] ? every : Set(row.steps)) == found, "\(row.id)")
        }
    }

    @Test func `counts every step there is`() throws {
        let steps =
            ["receipt", "inquiry:receipt", "suggestion:receipt", "complaint:receipt"] + RequestAction.allCases.map(\.rawValue)
            + InquiryAction.allCases.map { "inquiry:\($0.rawValue)" }
            + SuggestionAction.allCases.map { "suggestion:\($0.rawValue)" }
            + ComplaintAction.allCases.map { "complaint:\($0.rawValue)" }
        let raised = Explorer.everything.raised.filter { $0.rule == .roleNotAllowed }.map(\.step)
        #expect(Set(raised) == Set(steps))
    }
}

@Suite struct `The diagrams of states` {
    /// What a Mermaid diagram says: the names of its places and its arrows.
    private struct Diagram {
        var names: [String: String] = [:]
        var arrows: Set<Explorer.Arrow> = []
    }

    /// The diagram under the heading that ends in `kind`.
    private func diagram(of kind: String) throws -> Diagram {
        var diagram = Diagram()
        var inside = false
        for line in try lines(of: "docs/states.md") {
            if line.hasPrefix("## ") { inside = line.hasSuffix(kind) }
            if inside { read(line.trimmingCharacters(in: .whitespaces), into: &diagram) }
        }
        return diagram
    }

    private func read(_ line: String, into diagram: inout Diagram) {
        if line.hasPrefix("state \"") {
            let parts = line.dropFirst(7).components(separatedBy: "\" as ")
            if parts.count == 2 { diagram.names[parts[1]] = parts[0] }
        }
        let ends = line.components(separatedBy: " --> ")
        guard ends.count == 2, let colon = ends[1].range(of: " : ") else { return }
        let to = String(ends[1][..<colon.lowerBound])
        for action in ends[1][colon.upperBound...].components(separatedBy: ", ") {
            diagram.arrows.insert(Explorer.Arrow(from: ends[0], action: action, to: to))
        }
    }

    /// What was found, with the kind's prefix left out and hyphens as a diagram's names have them.
    private func found(_ kind: CaseKind) -> Set<Explorer.Arrow> {
        let prefix = kind == .request ? "" : "\(kind.rawValue):"
        func plain(_ text: String) -> String { String(text.dropFirst(prefix.count)) }
        func place(_ text: String) -> String { plain(text).replacing("-", with: "_") }
        let arrows = Explorer.everything.arrows.filter {
            prefix.isEmpty ? !$0.action.contains(":") : $0.action.hasPrefix(prefix)
        }
        return Set(
            arrows.map { Explorer.Arrow(from: place($0.from), action: plain($0.action), to: place($0.to)) })
    }

    @Test(arguments: CaseKind.allCases.map { ("(\($0.rawValue))", $0) })
    func `show every arrow there is and no other`(heading: String, kind: CaseKind) throws {
        let diagram = try diagram(of: heading)
        let found = found(kind)
        #expect(diagram.arrows.subtracting(found).map(\.text).sorted() == [])
        #expect(found.subtracting(diagram.arrows).map(\.text).sorted() == [])
        let drawn = Set(diagram.arrows.flatMap { [$0.from, $0.to] }).subtracting(["[*]"])
        #expect(Set(diagram.names.keys) == drawn)
    }

    @Test func `name every stage as it is called`() throws {
        let request = try diagram(of: "(request)").names
        for stage in RequestStage.allCases {
            #expect(request[stage.rawValue] == "\(stage.name.ar) · \(stage.name.en)")
        }
        let inquiry = try diagram(of: "(inquiry)").names
        for stage in InquiryStage.allCases {
            #expect(inquiry[stage.rawValue.replacing("-", with: "_")] == "\(stage.name.ar) · \(stage.name.en)")
        }
        let suggestion = try diagram(of: "(suggestion)").names
        for stage in SuggestionStage.allCases {
            #expect(suggestion[stage.rawValue] == "\(stage.name.ar) · \(stage.name.en)")
        }
        let complaint = try diagram(of: "(complaint)").names
        for stage in ComplaintStage.allCases {
            #expect(complaint[stage.rawValue.replacing("-", with: "_")] == "\(stage.name.ar) · \(stage.name.en)")
        }
    }
}

extension Explorer.Arrow {
    /// The arrow on one line.
    fileprivate var text: String { "\(from) --> \(to) : \(action)" }
}
