internal import Foundation
internal import SilaCore

/// A check as programs read it: `{"findings": [{"id": …, "severity": …, "file": …, "line": …, …}]}`.
public enum CheckJSON {
    /// The reports as one list, in their order, keys in alphabetical order.
    public static func text(of reports: [CheckReport]) throws -> String {
        let encoder = JSONEncoder()
        encoder.outputFormatting = [.prettyPrinted, .sortedKeys, .withoutEscapingSlashes]
        let list = List(findings: reports.flatMap(\.entries).map(Entry.init))
        return String(decoding: try encoder.encode(list), as: UTF8.self)
    }

    private struct List: Encodable {
        var findings: [Entry]
    }

    private struct Suppressed: Encodable {
        var reason: Name
    }

    /// One finding; `clause` is its number as printed, else its id, and null where it is about none.
    private struct Entry: Encodable {
        var entry: CheckEntry

        enum CodingKeys: String, CodingKey {
            case id, severity, blocks, file, line, column, clause, message, remedy, suppressed
            case clauseID = "clause_id"
        }

        func encode(to encoder: any Encoder) throws {
            let remark = entry.remark
            var object = encoder.container(keyedBy: CodingKeys.self)
            try object.encode(remark.rule, forKey: .id)
            try object.encode(remark.severity, forKey: .severity)
            try object.encode(entry.blocks, forKey: .blocks)
            try object.encode(remark.file, forKey: .file)
            try object.encode(remark.position.line, forKey: .line)
            try object.encode(remark.position.column, forKey: .column)
            try object.encode(remark.clause.map { $0.number ?? $0.clause.rawValue }, forKey: .clause)
            try object.encode(remark.clause?.clause, forKey: .clauseID)
            try object.encode(remark.message, forKey: .message)
            try object.encode(remark.remedy ?? remark.message, forKey: .remedy)
            try object.encodeIfPresent(entry.suppressed.map(Suppressed.init), forKey: .suppressed)
        }
    }
}
