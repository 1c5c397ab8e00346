public import Postgres
public import SilaCore

/// How long the work of a tenant may take.
public struct TenantLimits: Hashable, Sendable {
    /// One statement, on the server.
    public var statement: Duration
    /// Waiting for a lock, on the server.
    public var lock: Duration
    /// Everything, with the wait for a connection.
    public var whole: Duration

    /// Limits fit for answering people.
    public init(statement: Duration = .seconds(5), lock: Duration = .seconds(2), whole: Duration = .seconds(10)) {
        self.statement = statement
        self.lock = lock
        self.whole = whole
    }
}

/// One association's tables: a value that is held and handed on, never found in the surroundings.
///
/// Everything runs as the tenant's own role, on its own schema and within time limits, all of them set by the first
/// statement of the same round trip and gone with the transaction. Work keeps to one connection while it can, because
/// plans are made per tenant. After roles were made or dropped, the first change of role on each connection takes up to
/// 0.1 s where there are thousands: make tenants in batches and call `warm`.
public struct TenantDatabase: Sendable {
    /// Whose tables.
    public let slug: TenantSlug
    /// How long work may take.
    public var limits: TenantLimits
    private let pool: Pool

    /// The tables of `slug` in the database that `pool` leads to; the pool signs in as `sila_app`.
    public init(slug: TenantSlug, pool: Pool, limits: TenantLimits = TenantLimits()) {
        self.slug = slug
        self.pool = pool
        self.limits = limits
    }

    /// Runs all of it in one round trip and one transaction, and gives what each says, in order.
    ///
    /// An error undoes all of it: `StorageError.versionTaken`, `.keyUsed` and so on.
    public func run<each Output>(
        _ query: repeat Query<each Output>
    ) async throws(StorageError) -> (repeat each Output) {
        var statements = [opening]
        for query in repeat each query { statements.append(query.statement(for: slug)) }
        var results = Answers(try await send(statements), skipping: 1)
        return (repeat try results.next(each query))
    }

    /// Runs one query in a transaction of its own and gives what it says.
    public func run<Output>(_ query: Query<Output>) async throws(StorageError) -> Output {
        var results = Answers(try await send([opening, query.statement(for: slug)]), skipping: 1)
        return try results.next(query)
    }

    /// Runs these changes in one round trip and one transaction, and gives how many rows each changed.
    @discardableResult
    public func run(_ writes: [Write]) async throws(StorageError) -> [Int] {
        let results = try await send([opening] + writes.map { $0.statement(for: slug) })
        return results.dropFirst().map(\.affected)
    }

    /// Runs `body` in one transaction of several round trips; what it throws undoes all of it.
    ///
    /// Errors of the driver come out as `StorageError`, others as they are. `BEGIN` and the tenant's role travel with the
    /// first statements; end with `TenantTransaction.finish` to save the round trip of COMMIT.
    public func transaction<R>(
        _ body: (TenantTransaction) async throws -> R
    ) async throws -> R {
        do {
            return try await pool.withLease(affinity: slug.text, deadline: deadline) { lease in
                try await lease.transaction(opening: [opening]) { lease in
                    try await body(TenantTransaction(slug: slug, lease: lease))
                }
            }
        } catch let error as PostgresError {
            throw StorageError(error)
        }
    }

    /// Takes the tenant's role once and does nothing else: the first time on a connection is the slow one.
    public func warm() async throws(StorageError) { _ = try await send([opening]) }

    private func send(_ statements: [Statement]) async throws(StorageError) -> [ResultSet] {
        do {
            return try await pool.withLease(affinity: slug.text, deadline: deadline) { lease in
                try await lease.run(statements)
            }
        } catch {
            throw StorageError(thrown: error)
        }
    }

    private var deadline: ContinuousClock.Instant { .now.advanced(by: limits.whole) }

    /// THE statement that opens tenant work; no other sets a role.
    ///
    /// Shared between tenants, since it needs no table.
    private var opening: Statement {
        Statement(
            """
            select pg_catalog.set_config('role', $1, true), pg_catalog.set_config('search_path', $2, true),
            pg_catalog.set_config('statement_timeout', $3, true), pg_catalog.set_config('lock_timeout', $4, true)
            """,
            [
                .text(slug.schemaName), .text("\(slug.schemaName), pg_temp"),
                .text(Self.milliseconds(limits.statement)),
                .text(Self.milliseconds(limits.lock)),
            ],
            preparation: .shared
        )
    }

    /// At least 1, since 0 would mean no limit.
    private static func milliseconds(_ duration: Duration) -> String {
        let (seconds, attoseconds) = duration.components
        return String(max(1, min(seconds, 2_000_000) * 1_000 + attoseconds / 1_000_000_000_000_000))
    }
}
