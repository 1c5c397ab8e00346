public import Postgres
public import SilaCore

/// One statement of a store, with how its answer is read: what a use case puts together into one round trip.
///
/// The SQL names tables without a schema, so that it can only run where a tenant's role and path stand before it.
public struct Query<Output: Sendable>: Sendable {
    /// How the answer is read.
    typealias Reading = @Sendable (ResultSet) throws(StorageError) -> Output

    /// The command, with `$1`, `$2` and so on.
    public let sql: String
    /// Its parameters.
    public let parameters: [Value]
    let reading: Reading

    init(_ sql: String, _ parameters: [Value] = [], reading: @escaping Reading) {
        self.sql = sql
        self.parameters = parameters
        self.reading = reading
    }

    /// The statement as the driver takes it, prepared for one tenant, answered in binary.
    public func statement(for slug: TenantSlug) -> Statement {
        Statement(sql, parameters, preparation: .scoped(slug.text), results: .binary)
    }

    /// What the answer to the statement says; `StorageError.unreadable` or `.database` when it cannot be read.
    public func read(_ result: ResultSet) throws(StorageError) -> Output { try reading(result) }

    /// The same statement, its answer turned into something else.
    public func map<Other: Sendable>(_ transform: @escaping @Sendable (Output) -> Other) -> Query<Other> {
        let reading = reading
        return Query<Other>(sql, parameters) { result throws(StorageError) in transform(try reading(result)) }
    }
}

/// A statement that changes rows, with how many it changed.
public typealias Write = Query<Int>

extension Query where Output == Int {
    /// A statement that changes rows.
    static func write(_ sql: String, _ parameters: [Value]) -> Write {
        Write(sql, parameters) { result throws(StorageError) in result.affected }
    }
}

extension Query {
    /// Every row.
    static func all<Element>(
        _ sql: String, _ parameters: [Value] = [],
        _ row: @escaping @Sendable (inout RowReader) throws(StorageError) -> Element
    ) -> Query where Output == [Element] {
        Query(sql, parameters) { result throws(StorageError) in
            var elements: [Element] = []
            elements.reserveCapacity(result.rows.count)
            for line in result.rows {
                var reader = RowReader(line)
                elements.append(try row(&reader))
            }
            return elements
        }
    }

    /// The first row, nil when there is none.
    static func first<Element>(
        _ sql: String, _ parameters: [Value] = [],
        _ row: @escaping @Sendable (inout RowReader) throws(StorageError) -> Element
    ) -> Query where Output == Element? {
        Query(sql, parameters) { result throws(StorageError) in
            guard let line = result.rows.first else { return nil }
            var reader = RowReader(line)
            return try row(&reader)
        }
    }
}
