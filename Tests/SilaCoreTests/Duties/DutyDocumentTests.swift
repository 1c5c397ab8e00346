import Foundation
import SilaCore
import Testing

@Suite struct `The page on duties` {
    @Test func `lists every rule, in order`() throws {
        let top = URL(fileURLWithPath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
            .deletingLastPathComponent().deletingLastPathComponent()
        let text = try String(contentsOf: top.appendingPathComponent("docs/duties.md"), encoding: .utf8)
        let rows = text.split(separator: "\n").filter { $0.hasPrefix("| `") }
        let rules = rows.compactMap { $0.split(separator: "`").dropFirst().first.map(String.init) }
        #expect(rules == DutyRule.allCases.map(\.rawValue))
    }
}
