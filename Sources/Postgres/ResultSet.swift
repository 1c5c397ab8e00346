internal import CLibPQ

/// What one statement gave: rows, and how many rows it changed.
public struct ResultSet: Sendable {
    let storage: ResultStorage

    /// The rows in the order in which the server sent them; none for a statement that returns none.
    public var rows: Rows { Rows(storage: storage) }

    /// How many rows were inserted, updated, deleted, selected or moved; 0 for commands that do not count.
    public var affected: Int { storage.affected }

    /// The names of the columns, in order.
    public var columns: [String] { (0..<storage.columnCount).map { storage.columnName($0) } }

    /// The server's name for what it did, such as `INSERT 0 1` or `COMMIT`.
    public var commandTag: String { storage.commandTag }
}

/// The rows of a result; reading one copies nothing.
public struct Rows: RandomAccessCollection, Sendable {
    let storage: ResultStorage

    /// The position of the first row, 0.
    public var startIndex: Int { 0 }
    /// The number of rows.
    public var endIndex: Int { storage.rowCount }
    /// The row at a position from 0.
    public subscript(position: Int) -> Row {
        precondition(position >= 0 && position < storage.rowCount, "row index out of range")
        return Row(storage: storage, index: position)
    }
}

/// Owns one `PGresult` and clears it when the last row is let go.
///
/// Unchecked, because a `PGresult` is never changed after libpq handed it out: reading it from several threads is safe
/// (https://www.postgresql.org/docs/15/libpq-threading.html).
final class ResultStorage: @unchecked Sendable {
    let result: OpaquePointer
    let rowCount: Int
    let columnCount: Int

    init(_ result: OpaquePointer) {
        self.result = result
        rowCount = Int(PQntuples(result))
        columnCount = Int(PQnfields(result))
    }

    deinit { PQclear(result) }

    var affected: Int { PQcmdTuples(result).flatMap { Int(String(cString: $0)) } ?? 0 }

    var commandTag: String { PQcmdStatus(result).map { String(cString: $0) } ?? "" }

    /// Whether the command is of those that can change the session beyond its transaction; makes no string to find out.
    var changesSession: Bool {
        guard let tag = PQcmdStatus(result), tag[0] == 0x53 || tag[0] == 0x4C || tag[0] == 0x50 || tag[0] == 0x44 else {
            return false
        }
        return ["SET", "LISTEN", "PREPARE", "LOAD", "DISCARD ALL", "DISCARD TEMP"].contains(commandTag)
    }

    func columnName(_ column: Int) -> String { PQfname(result, Int32(column)).map { String(cString: $0) } ?? "" }

    /// The position of the column with exactly this name, the first of several; nil when there is none.
    func column(named name: String) -> Int? {
        var name = name
        return name.withUTF8 { wanted in
            for column in 0..<columnCount {
                guard let bytes = PQfname(result, Int32(column)) else { continue }
                var length = 0
                while length < wanted.count, bytes[length] != 0, UInt8(bitPattern: bytes[length]) == wanted[length] {
                    length += 1
                }
                if length == wanted.count && bytes[length] == 0 { return column }
            }
            return nil
        }
    }

    func isNull(row: Int, column: Int) -> Bool { PQgetisnull(result, Int32(row), Int32(column)) == 1 }

    func isBinary(column: Int) -> Bool { PQfformat(result, Int32(column)) == 1 }

    func type(column: Int) -> UInt32 { PQftype(result, Int32(column)) }

    /// The bytes of a value as the server sent them; empty for NULL.
    func value(row: Int, column: Int) -> UnsafeBufferPointer<UInt8> {
        let length = Int(PQgetlength(result, Int32(row), Int32(column)))
        guard length > 0, let bytes = PQgetvalue(result, Int32(row), Int32(column)) else {
            return UnsafeBufferPointer(start: nil, count: 0)
        }
        return UnsafeBufferPointer(start: UnsafeRawPointer(bytes).assumingMemoryBound(to: UInt8.self), count: length)
    }
}
