internal import CLibPQ
internal import Logging

/// One session with PostgreSQL, always in pipeline mode, used by one lease at a time and by one task of it at a time.
///
/// Everything of libpq is called here, in the task that holds the lease. An actor is re-entrant while it waits, so
/// `isBusy` keeps a second task of the same lease out.
actor Connection {
    /// Whether the connection can serve another lease, and if not, why.
    enum Fitness: Sendable {
        case reusable
        case spent(String)
    }

    private let wire: Wire
    private let pipeline: Pipeline
    private let maxScopes: Int
    private var isBusy = false
    private var lease: UInt64 = 0
    /// BEGIN and what belongs to it, waiting to travel with the first statements of the transaction.
    private var opening: [Statement] = []
    private var transaction = TransactionPhase.none

    private enum TransactionPhase {
        case none
        /// Begun by `transaction`; whether BEGIN has been sent is seen from `opening`.
        case open
        /// COMMIT has travelled with the last statements.
        case committed
    }

    private init(handle: ConnectionHandle, reactor: Reactor, limits: PoolLimits) {
        wire = Wire(handle: handle, reactor: reactor)
        pipeline = Pipeline(wire: wire, maxStatements: limits.maxStatementsPerConnection)
        maxScopes = limits.maxScopesPerConnection
    }

    static func open(
        _ configuration: PostgresConfiguration,
        limits: PoolLimits,
        deadline: ContinuousClock.Instant?,
        logger: Logger
    ) async throws(PostgresError) -> Connection {
        let reactor = try Reactor.process.get()
        let handshake = Handshake(configuration: configuration, reactor: reactor, logger: logger)
        return Connection(handle: try await handshake.open(deadline: deadline), reactor: reactor, limits: limits)
    }

    // MARK: - Leases

    /// Begins a lease and gives its number, nil when the server has gone away while the connection lay idle.
    func lend() -> UInt64? {
        guard wire.isIdle else { return nil }
        lease &+= 1
        return lease
    }

    /// Ends the lease.
    ///
    /// A transaction that failed is rolled back; a connection in any other state than idle is spent.
    func takeBack() async -> Fitness {
        defer { lease &+= 1 }
        guard !isBusy else { return .spent("a task still used it when its lease ended") }
        opening = []
        transaction = .none
        if wire.transaction == PQTRANS_INERROR { await rollBack() }
        if wire.fault != nil { return .spent("it was lost") }
        guard wire.transaction == PQTRANS_IDLE else { return .spent("a transaction was left open") }
        if let stain = pipeline.stain { return .spent(stain) }
        if pipeline.scopes.count > maxScopes { return .spent("it has touched \(pipeline.scopes.count) scopes") }
        return .reusable
    }

    func close() { wire.close() }

    // MARK: - Work

    /// Sends all statements in one pipeline with one Sync and gives a result for each.
    ///
    /// A plan that no longer fits its tables is made again once, when nothing but this pipeline hangs on it.
    func run(
        _ statements: [Statement],
        lease: UInt64,
        deadline: ContinuousClock.Instant?
    ) async throws(PostgresError) -> [ResultSet] {
        try enter(lease, deadline)
        defer { isBusy = false }
        let prefix = takeOpening()
        do throws(PostgresError) {
            return try await pipeline.run(prefix.isEmpty ? statements : prefix + statements, hidden: prefix.count)
        } catch {
            guard transaction == .none, wire.transaction == PQTRANS_IDLE, error.serverError?.isOutdatedPlan == true,
                statements.allSatisfy(\.isPlainWork)
            else { throw error }
            return try await pipeline.run(statements, hidden: 0)
        }
    }

    /// Begins to read the rows of a statement; `nextRows` gives them, until it gives none.
    func openStream(
        _ statement: Statement,
        preceding: [Statement],
        lease: UInt64,
        deadline: ContinuousClock.Instant?
    ) async throws(PostgresError) {
        try enter(lease, deadline)
        let prefix = takeOpening()
        do throws(PostgresError) {
            try await pipeline.openStream(prefix + preceding + [statement], hidden: prefix.count)
        } catch {
            isBusy = false
            throw error
        }
    }

    /// The next rows of the stream that this lease has opened; none at its end, after which other work may follow.
    func nextRows(lease: UInt64) async throws(PostgresError) -> [Row] {
        guard lease == self.lease, isBusy else { throw .misuse("no stream is open on this lease") }
        do throws(PostgresError) {
            let rows = try await pipeline.nextRows(256)
            if rows.isEmpty { isBusy = false }
            return rows
        } catch {
            isBusy = false
            throw error
        }
    }

    /// Cancels the stream because its reader wants no more, and reads to its end.
    func abandonStream(lease: UInt64) async {
        guard lease == self.lease, isBusy else { return }
        do throws(PostgresError) {
            try wire.interrupt(.cancelled)
            while try await !pipeline.nextRows(256).isEmpty {}
        } catch {
            // The reader's own error is the one to tell; a session that is lost is known by its fault.
        }
        isBusy = false
    }

    private func enter(_ lease: UInt64, _ deadline: ContinuousClock.Instant?) throws(PostgresError) {
        guard lease == self.lease else { throw .misuse("the lease has ended; use it inside the body it was given to") }
        guard !isBusy else { throw .misuse("two tasks use one lease at the same time; give each a lease of its own") }
        if let fault = wire.fault { throw fault }
        guard transaction != .committed else { throw .misuse("the transaction has been committed; end its body") }
        guard !Task.isCancelled else { throw .cancelled }
        if let deadline, deadline <= .now { throw .deadlineExceeded }
        wire.patience = Patience(deadline: deadline)
        isBusy = true
    }

    private func takeOpening() -> [Statement] {
        guard !opening.isEmpty else { return [] }
        defer { opening = [] }
        return opening
    }

    // MARK: - Transactions

    /// Begins a transaction; nothing is sent before its first statement.
    func begin(_ statements: [Statement], lease: UInt64) throws(PostgresError) {
        guard lease == self.lease else { throw .misuse("the lease has ended; use it inside the body it was given to") }
        guard transaction == .none, wire.transaction == PQTRANS_IDLE || wire.fault != nil else {
            throw .misuse("a transaction is open on this lease already; end it before the next")
        }
        if let fault = wire.fault { throw fault }
        transaction = .open
        opening = [Statement("BEGIN", preparation: .shared)] + statements
    }

    /// Runs the statements and COMMIT in one round trip.
    func finish(
        _ statements: [Statement],
        lease: UInt64,
        deadline: ContinuousClock.Instant?
    ) async throws(PostgresError) -> [ResultSet] {
        guard transaction == .open else {
            throw .misuse("no transaction is open on this lease; begin one with `transaction`")
        }
        try enter(lease, deadline)
        defer { isBusy = false }
        guard wire.transaction != PQTRANS_INERROR else { throw .transactionAborted }
        let prefix = takeOpening()
        var results = try await pipeline.run(
            prefix + statements + [Statement("COMMIT", preparation: .shared)], hidden: prefix.count)
        transaction = .committed
        results.removeLast()
        return results
    }

    /// Ends a transaction whose body has returned.
    func commit(lease: UInt64, deadline: ContinuousClock.Instant?) async throws(PostgresError) {
        defer { transaction = .none }
        guard transaction != .committed else { return }
        if !opening.isEmpty {
            opening = []
            return
        }
        if wire.transaction == PQTRANS_INERROR {
            await rollBack()
            throw wire.fault ?? .transactionAborted
        }
        do throws(PostgresError) {
            _ = try await run([Statement("COMMIT", preparation: .shared)], lease: lease, deadline: deadline)
        } catch {
            await rollBack()
            throw error
        }
    }

    /// Ends a transaction whose body has thrown; what fails here is seen from the state of the session.
    func abandonTransaction(lease: UInt64) async {
        guard lease == self.lease else { return }
        opening = []
        transaction = .none
        await rollBack()
    }

    /// Rolls back what is open, whatever the state of the task.
    private func rollBack() async {
        guard !isBusy, wire.transaction == PQTRANS_INERROR || wire.transaction == PQTRANS_INTRANS else { return }
        isBusy = true
        defer { isBusy = false }
        wire.patience = .shielded
        do throws(PostgresError) {
            _ = try await pipeline.run([Statement("ROLLBACK")], hidden: 0)
        } catch {
            _ = wire.lose("its transaction could not be rolled back")
        }
    }
}
