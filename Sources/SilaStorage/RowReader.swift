internal import Postgres
internal import SilaCore

/// Reads the columns of one row from left to right, in the order in which the statement selects them.
///
/// The row must have been asked for in binary. A null is refused where the reader does not say `IfPresent`.
struct RowReader {
    private let row: Row
    private var next = 0

    init(_ row: Row) { self.row = row }

    mutating func text() throws(StorageError) -> String { try required(textIfPresent()) }

    mutating func textIfPresent() throws(StorageError) -> String? {
        try column { (row, place) throws(PostgresError) in try row.textIfPresent(place) }
    }

    mutating func int() throws(StorageError) -> Int { try required(intIfPresent()) }

    mutating func intIfPresent() throws(StorageError) -> Int? {
        try column { (row, place) throws(PostgresError) in try row.intIfPresent(place) }
    }

    mutating func bool() throws(StorageError) -> Bool {
        try required(column { (row, place) throws(PostgresError) in try row.boolIfPresent(place) })
    }

    mutating func bytes() throws(StorageError) -> [UInt8] { try required(bytesIfPresent()) }

    mutating func bytesIfPresent() throws(StorageError) -> [UInt8]? {
        try column { (row, place) throws(PostgresError) in try row.bytesIfPresent(place) }
    }

    mutating func id() throws(StorageError) -> RowID { try required(idIfPresent()) }

    mutating func idIfPresent() throws(StorageError) -> RowID? {
        guard let bytes = try bytesIfPresent() else { return nil }
        guard bytes.count == 16 else { throw fault("it has \(bytes.count) bytes and not the 16 of a uuid") }
        let words = (number(bytes[0..<8]), number(bytes[8..<16]))
        return RowID(high: words.0, low: words.1)
    }

    mutating func moment() throws(StorageError) -> Moment { try required(momentIfPresent()) }

    mutating func momentIfPresent() throws(StorageError) -> Moment? {
        guard let bytes = try bytesIfPresent() else { return nil }
        guard bytes.count == 8 else { throw fault("it has \(bytes.count) bytes and not the 8 of a timestamptz") }
        // PostgreSQL counts microseconds from 2000-01-01T00:00:00Z.
        let (sum, over) = Int64(bitPattern: number(bytes[...])).addingReportingOverflow(946_684_800_000_000)
        if over { throw fault("it is no instant of the years 1 to 9999") }
        return Moment(microseconds: sum)
    }

    mutating func date() throws(StorageError) -> CivilDate { try required(dateIfPresent()) }

    mutating func dateIfPresent() throws(StorageError) -> CivilDate? {
        guard let bytes = try bytesIfPresent() else { return nil }
        guard bytes.count == 4 else { throw fault("it has \(bytes.count) bytes and not the 4 of a date") }
        // PostgreSQL counts days from 2000-01-01.
        let days = Int(Int32(truncatingIfNeeded: number(bytes[...]))) + 10_957
        guard let date = CivilDate(daysSinceEpoch: days) else { throw fault("it is no day of the years 1 to 9999") }
        return date
    }

    mutating func reference() throws(StorageError) -> Reference { try required(referenceIfPresent()) }

    mutating func referenceIfPresent() throws(StorageError) -> Reference? {
        guard let written = try textIfPresent() else { return nil }
        guard let reference = Reference(reading: written) else { throw fault("it is no reference") }
        return reference
    }

    /// A one-dimensional array of text without nulls.
    ///
    /// In binary: dimensions, flag, type, length and first index, of four bytes each; then each element behind its length.
    mutating func texts() throws(StorageError) -> [String] {
        let bytes = try bytes()
        guard bytes.count >= 12 else { throw fault("it is no array") }
        if number(bytes[0..<4]) == 0 { return [] }
        guard number(bytes[0..<4]) == 1, bytes.count >= 20 else { throw fault("it is no array of one dimension") }
        var texts: [String] = []
        var place = 20
        for _ in 0..<number(bytes[12..<16]) {
            guard place + 4 <= bytes.count else { throw fault("it ends early") }
            let length = Int(Int32(truncatingIfNeeded: number(bytes[place..<place + 4])))
            place += 4
            guard length >= 0, place + length <= bytes.count,
                let text = String(validating: bytes[place..<place + length], as: UTF8.self)
            else { throw fault("an element is null or no text") }
            texts.append(text)
            place += length
        }
        return texts
    }

    private mutating func column<T>(
        _ read: (Row, Int) throws(PostgresError) -> T?
    ) throws(StorageError) -> T? {
        defer { next += 1 }
        do throws(PostgresError) { return try read(row, next) } catch { throw .database(error) }
    }

    private func required<T>(_ value: T?) throws(StorageError) -> T {
        guard let value else { throw fault("it is null") }
        return value
    }

    /// Of the column read last.
    private func fault(_ why: String) -> StorageError { .unreadable(column: "\(next - 1)", why: why) }

    private func number(_ bytes: ArraySlice<UInt8>) -> UInt64 { bytes.reduce(0) { $0 << 8 | UInt64($1) } }
}
