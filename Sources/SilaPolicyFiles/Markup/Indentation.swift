/// How far the lines of a block are indented, for telling which one of them is out of line.
///
/// Our files indent what stands under a key by two spaces, and the rest of a list's item as far as its first word. Where
/// one line moved makes every line from the top of the block to where the parser stumbled keep to that, it is the one.
struct Indentation {
    private struct Row {
        let number: Int
        let line: BrokenLine
        var indentation: Int
        let dash: Int

        var wordStart: Int { indentation + dash }
    }

    private let rows: [Row]
    private static let reach = 200

    /// The block that ends at that line: from the last line before it that is not indented at all.
    init(before number: Int, on sheet: Sheet) {
        var rows: [Row] = []
        for above in stride(from: number, to: max(0, number - Self.reach), by: -1) {
            guard let line = sheet.line(above).map(BrokenLine.init), !line.isBlank else { continue }
            let row = Row(
                number: above, line: line, indentation: line.indentation, dash: line.wordStart - line.indentation)
            rows.append(row)
            if row.indentation == 0, above < number { break }
        }
        self.rows = rows.reversed()
    }

    /// The line that is out of line, the last of the block if it may be; nil where no one line is.
    var culprit: Breakage? {
        for place in rows.indices.reversed() {
            if let due = due(at: place) { return breakage(rows[place], due: due) }
        }
        return nil
    }

    /// The indentation that puts the row, and with it all of the block, in line.
    private func due(at place: Int) -> Int? {
        let now = rows[place].indentation
        let steps = stride(from: 0, through: 16, by: 2).sorted { abs($0 - now) < abs($1 - now) }
        return steps.first { step in
            var moved = rows
            moved[place].indentation = step
            return step != now && Self.isInLine(moved)
        }
    }

    private static func isInLine(_ rows: [Row]) -> Bool {
        rows.indices.allSatisfy { place in
            let row = rows[place]
            guard let parent = rows[..<place].last(where: { $0.indentation < row.indentation }) else {
                return row.indentation == 0
            }
            let step = row.indentation - parent.wordStart
            return parent.dash > 0 ? step == 0 : step == 2
        }
    }

    private func breakage(_ row: Row, due: Int) -> Breakage {
        Breakage(
            .indentation, Position(line: row.number, column: row.indentation + 1),
            length: max(1, row.dash + row.line.word.unicodeScalars.count),
            ar: "السطر يبدأ في العمود \(row.indentation + 1)، والمطلوب أن يبدأ في العمود \(due + 1)",
            en: "the line begins in column \(row.indentation + 1); begin it in column \(due + 1)")
    }
}
