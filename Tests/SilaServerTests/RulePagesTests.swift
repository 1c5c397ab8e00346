import Foundation
import SilaService
import Testing

@Suite struct `The pages on surveys and on editions` {
    /// The rules that the tables of a page list, in order.
    private func listed(in page: String) throws -> [String] {
        let file = ServedHouse.root.appendingPathComponent("docs/\(page)")
        let lines = try String(contentsOf: file, encoding: .utf8).split(separator: "\n")
        return lines.filter { $0.hasPrefix("| `") }.compactMap { line in
            let rule = line.split(separator: "`").dropFirst().first.map(String.init)
            return rule.flatMap { $0.contains(".") ? $0 : nil }
        }
    }

    @Test func `list every rule, in order, and no other`() throws {
        // The first of that table is a rule of the engine.
        #expect(
            try listed(in: "satisfaction.md") == ["policy.lacks-step"] + SatisfactionRule.allCases.map(\.rawValue))
        #expect(try listed(in: "editions.md") == EditionRule.allCases.map(\.rawValue))
    }
}
