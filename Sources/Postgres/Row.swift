/// One row of a result.
///
/// Columns are named by position from 0 or by name.
///
/// The readers throw `PostgresError.decoding` for a null, another type or a column that is not there; those that end in
/// `IfPresent` give nil for a null.
public struct Row: Sendable {
    let storage: ResultStorage
    let index: Int

    /// How many columns the row has.
    public var count: Int { storage.columnCount }

    /// The value as text, nil for a null or a column that is not there.
    public subscript(column: some ColumnReference) -> String? { try? textIfPresent(column) }

    /// Whether the value is null.
    public func isNull(_ column: some ColumnReference) throws(PostgresError) -> Bool {
        storage.isNull(row: index, column: try position(of: column, wanted: "null"))
    }

    /// Text, or any type in its text form.
    public func text(_ column: some ColumnReference) throws(PostgresError) -> String {
        try required(textIfPresent(column), column, "text")
    }

    /// Text, or any type in its text form; nil for a null.
    public func textIfPresent(_ column: some ColumnReference) throws(PostgresError) -> String? {
        try read(column, "text") { ValueReader.text($0) }
    }

    /// A whole number of at most 64 bits.
    public func int(_ column: some ColumnReference) throws(PostgresError) -> Int {
        try required(intIfPresent(column), column, "int")
    }

    /// A whole number of at most 64 bits; nil for a null.
    public func intIfPresent(_ column: some ColumnReference) throws(PostgresError) -> Int? {
        try read(column, "int") { ValueReader.int($0) }
    }

    /// A truth value.
    public func bool(_ column: some ColumnReference) throws(PostgresError) -> Bool {
        try required(boolIfPresent(column), column, "bool")
    }

    /// A truth value; nil for a null.
    public func boolIfPresent(_ column: some ColumnReference) throws(PostgresError) -> Bool? {
        try read(column, "bool") { ValueReader.bool($0) }
    }

    /// A number, rounded to the nearest double.
    public func double(_ column: some ColumnReference) throws(PostgresError) -> Double {
        try required(doubleIfPresent(column), column, "double")
    }

    /// A number, rounded to the nearest double; nil for a null.
    public func doubleIfPresent(_ column: some ColumnReference) throws(PostgresError) -> Double? {
        try read(column, "double") { ValueReader.double($0) }
    }

    /// The bytes of a `bytea`.
    public func bytes(_ column: some ColumnReference) throws(PostgresError) -> [UInt8] {
        try required(bytesIfPresent(column), column, "bytes")
    }

    /// The bytes of a `bytea`; nil for a null.
    public func bytesIfPresent(_ column: some ColumnReference) throws(PostgresError) -> [UInt8]? {
        try read(column, "bytes") { ValueReader.bytes($0) }
    }

    /// A UUID in lower case with hyphens.
    public func uuid(_ column: some ColumnReference) throws(PostgresError) -> String {
        try required(uuidIfPresent(column), column, "uuid")
    }

    /// A UUID in lower case with hyphens; nil for a null.
    public func uuidIfPresent(_ column: some ColumnReference) throws(PostgresError) -> String? {
        try read(column, "uuid") { ValueReader.text($0) }
    }

    /// The elements of a one-dimensional array of text, sent as text; a null among them is refused.
    public func textArray(_ column: some ColumnReference) throws(PostgresError) -> [String] {
        try required(textArrayIfPresent(column), column, "text array")
    }

    /// The elements of a one-dimensional array of text; nil for a null in its place.
    public func textArrayIfPresent(_ column: some ColumnReference) throws(PostgresError) -> [String]? {
        try read(column, "text array") { value in
            guard !value.isBinary, let elements = TextArray.elements(value.bytes) else { return nil }
            let present = elements.compactMap { $0 }
            return present.count == elements.count ? present : nil
        }
    }

    /// Calls `body` with the value as the server sent it (UTF-8 for text), without a copy; nil for a null.
    ///
    /// The bytes are good only during the call.
    public func withBytes<R>(
        _ column: some ColumnReference,
        _ body: (UnsafeBufferPointer<UInt8>) throws -> R
    ) throws -> R? {
        let position = try position(of: column, wanted: "bytes")
        guard !storage.isNull(row: index, column: position) else { return nil }
        return try withExtendedLifetime(storage) { try body(storage.value(row: index, column: position)) }
    }

    private func read<T>(
        _ column: some ColumnReference,
        _ wanted: String,
        _ reader: (ReceivedValue) -> T?
    ) throws(PostgresError) -> T? {
        let position = try position(of: column, wanted: wanted)
        guard !storage.isNull(row: index, column: position) else { return nil }
        let value = withExtendedLifetime(storage) {
            reader(ReceivedValue(storage: storage, row: index, column: position))
        }
        guard let value else {
            throw fault(
                column, wanted,
                "its value (type \(storage.type(column: position))) has another form; name the right reader")
        }
        return value
    }

    private func required<T>(_ value: T?, _ column: some ColumnReference, _ wanted: String) throws(PostgresError) -> T {
        guard let value else { throw fault(column, wanted, "it is null; read it with the variant that gives nil") }
        return value
    }

    private func position(of column: some ColumnReference, wanted: String) throws(PostgresError) -> Int {
        guard let position = column.position(in: storage) else {
            throw fault(column, wanted, "the result has no such column; look at what the statement selects")
        }
        return position
    }

    private func fault(_ column: some ColumnReference, _ wanted: String, _ reason: String) -> PostgresError {
        .decoding(DecodingFault(column: "\(column)", wanted: wanted, reason: reason))
    }
}
