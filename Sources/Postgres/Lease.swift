/// The right to use one connection alone, for the time of `Pool.withLease`'s body.
///
/// It belongs to one task at a time. What it is used for after the body ends is refused.
public struct Lease: Sendable {
    let connection: Connection
    let number: UInt64
    /// When what runs under this lease is cancelled; nil for never.
    public let deadline: ContinuousClock.Instant?

    /// Runs all statements in one round trip and gives a result for each, in order.
    ///
    /// Outside a transaction the whole is one implicit transaction: an error rolls back all of it, and what
    /// `set_config(…, true)` sets lasts exactly for it.
    public func run(_ statements: [Statement]) async throws(PostgresError) -> [ResultSet] {
        try await connection.run(statements, lease: number, deadline: deadline)
    }

    /// Runs one statement.
    public func run(_ statement: Statement) async throws(PostgresError) -> ResultSet {
        let results = try await connection.run([statement], lease: number, deadline: deadline)
        guard let only = results.first else { throw .connectionLost("the server gave no answer") }
        return only
    }

    /// Runs `preceding` and `statement` in one round trip and hands the rows of `statement` over as they arrive.
    ///
    /// Memory stays bounded whatever the number of rows. When `each` throws, the statement is cancelled on the server.
    public nonisolated(nonsending) func stream(
        _ statement: Statement,
        preceding: [Statement] = [],
        _ each: (Row) throws -> Void
    ) async throws {
        try await connection.openStream(statement, preceding: preceding, lease: number, deadline: deadline)
        while true {
            let rows = try await connection.nextRows(lease: number)
            if rows.isEmpty { return }
            do {
                for row in rows { try each(row) }
            } catch {
                await connection.abandonStream(lease: number)
                throw error
            }
        }
    }

    /// Runs `body` inside BEGIN and COMMIT; ROLLBACK when it throws.
    ///
    /// BEGIN and `opening` (role, search path, limits; their results are dropped) travel with the first statements of
    /// the body, so that they cost no round trip of their own. A body that runs nothing sends nothing.
    public nonisolated(nonsending) func transaction<R>(
        opening: [Statement] = [],
        _ body: (Lease) async throws -> R
    ) async throws -> R {
        try await connection.begin(opening, lease: number)
        let value: R
        do {
            value = try await body(self)
        } catch {
            await connection.abandonTransaction(lease: number)
            throw error
        }
        try await connection.commit(lease: number, deadline: deadline)
        return value
    }

    /// Runs the last statements of a transaction together with its COMMIT, in one round trip.
    ///
    /// Inside `transaction`, as the last thing its body does; when it returns, the work is committed.
    public func finish(_ statements: [Statement]) async throws(PostgresError) -> [ResultSet] {
        try await connection.finish(statements, lease: number, deadline: deadline)
    }
}
