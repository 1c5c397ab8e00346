/// A place in a file: line and column, both from 1, the column in characters (Unicode code points).
public struct Position: Hashable, Sendable, Comparable {
    /// The line, from 1.
    public let line: Int
    /// The column in Unicode code points, from 1.
    public let column: Int

    /// The place on that line in that column.
    public init(line: Int, column: Int) {
        self.line = line
        self.column = column
    }

    /// Where a file begins.
    public static let start = Position(line: 1, column: 1)

    /// The earlier in the file comes first.
    public static func < (left: Position, right: Position) -> Bool {
        (left.line, left.column) < (right.line, right.column)
    }
}
