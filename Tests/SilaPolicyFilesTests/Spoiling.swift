import Foundation
import SilaPolicyFiles
import Testing

/// One way of spoiling a sound text, and the fault that it has to give.
struct Spoiling: Sendable, CustomTestStringConvertible {
    /// The piece that is replaced, which stands once in the text.
    var piece: String
    /// What stands there instead, with `‸` where the fault has to be placed.
    var other: String
    /// The rule that it breaks.
    var rule: FaultRule
    /// The word that has to be suggested.
    var suggestion: String?
    /// A second piece, with the mark in it, where the fault is placed away from what was replaced.
    var mark: (piece: String, marked: String)?

    init(_ piece: String, _ other: String, _ rule: FaultRule, suggest suggestion: String? = nil) {
        self.piece = piece
        self.other = other
        self.rule = rule
        self.suggestion = suggestion
    }

    var testDescription: String { "\(rule.rawValue): \(other.prefix(60))" }

    /// The spoilt text, and the place that the mark had in it.
    func spoil(_ text: String) -> (text: String, place: Position) {
        var marked = text.replacing(piece, with: other, maxReplacements: 1)
        if let mark { marked = marked.replacing(mark.piece, with: mark.marked, maxReplacements: 1) }
        guard let mark = marked.range(of: "‸") else { return (marked, .start) }
        let before = marked[..<mark.lowerBound]
        let line = 1 + before.count { $0 == "\n" }
        let lineStart = before.lastIndex(of: "\n").map { before.index(after: $0) } ?? before.startIndex
        let column = 1 + before[lineStart...].unicodeScalars.count
        return (marked.replacing("‸", with: ""), Position(line: line, column: column))
    }
}

extension Spoiling {
    /// The same, with the fault placed elsewhere in the text: `mark` is `piece` with a `‸` in it.
    func placed(at mark: String, of piece: String) -> Spoiling {
        var spoiling = self
        spoiling.other = other.replacing("‸", with: "")
        spoiling.mark = (piece, mark)
        return spoiling
    }
}
