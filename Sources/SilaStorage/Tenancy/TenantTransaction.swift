internal import Postgres
public import SilaCore

/// A transaction of one tenant while it runs: good only inside the body that it is handed to.
public struct TenantTransaction: Sendable {
    /// Whose tables.
    public let slug: TenantSlug
    private let lease: Lease

    init(slug: TenantSlug, lease: Lease) {
        self.slug = slug
        self.lease = lease
    }

    /// Runs all of it in one round trip and gives what each says, in order.
    ///
    /// After an error the transaction is lost.
    public func run<each Output>(
        _ query: repeat Query<each Output>
    ) async throws(StorageError) -> (repeat each Output) {
        var statements: [Statement] = []
        for query in repeat each query { statements.append(query.statement(for: slug)) }
        let sent = statements
        var results = Answers(try await send { lease throws(PostgresError) in try await lease.run(sent) })
        return (repeat try results.next(each query))
    }

    /// Runs one query and gives what it says.
    public func run<Output>(_ query: Query<Output>) async throws(StorageError) -> Output {
        let statements = [query.statement(for: slug)]
        var results = Answers(try await send { lease throws(PostgresError) in try await lease.run(statements) })
        return try results.next(query)
    }

    /// Runs these changes in one round trip and gives how many rows each changed.
    @discardableResult
    public func run(_ writes: [Write]) async throws(StorageError) -> [Int] {
        let statements = writes.map { $0.statement(for: slug) }
        return try await send { lease throws(PostgresError) in try await lease.run(statements) }.map(\.affected)
    }

    /// The last changes together with COMMIT, in one round trip: as the last thing the body does.
    @discardableResult
    public func finish(_ writes: [Write]) async throws(StorageError) -> [Int] {
        let statements = writes.map { $0.statement(for: slug) }
        return try await send { lease throws(PostgresError) in try await lease.finish(statements) }.map(\.affected)
    }

    private func send(
        _ work: (Lease) async throws(PostgresError) -> [ResultSet]
    ) async throws(StorageError) -> [ResultSet] {
        do throws(PostgresError) { return try await work(lease) } catch { throw StorageError(error) }
    }
}

/// Hands the results of a round trip to the queries that asked for them, one after the other.
struct Answers {
    private let results: [ResultSet]
    private var place: Int

    init(_ results: [ResultSet], skipping: Int = 0) {
        self.results = results
        place = skipping
    }

    mutating func next<Output>(_ query: Query<Output>) throws(StorageError) -> Output {
        guard place < results.count else { throw .database(.connectionLost("an answer is missing")) }
        defer { place += 1 }
        return try query.read(results[place])
    }
}
