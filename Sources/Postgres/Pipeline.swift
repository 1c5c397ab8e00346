internal import CLibPQ

/// Sends statements in one go with one Sync at the end, and reads their answers in order.
///
/// Without BEGIN the whole of a pipeline is one implicit transaction: an error rolls back all of it. Only what the
/// server said it has prepared counts as prepared.
final class Pipeline {
    /// What was sent and is to be answered, in order.
    private enum Command {
        case parse(StatementCache.Key, statement: Int)
        case execute(statement: Int, key: StatementCache.Key?)
        case deallocate(StatementName)

        var statement: Int? {
            switch self {
            case .parse(_, let statement), .execute(let statement, _): statement
            case .deallocate: nil
            }
        }
    }

    /// A parameter or result larger than this leaves libpq with buffers of that size, which it never gives back.
    static let large = 8 << 20

    let wire: Wire
    private var cache: StatementCache
    private var parameters = ParameterBuffer()
    private var commands: [Command] = []
    /// How many of the statements sent first the caller does not know of.
    private var hidden = 0
    /// Which of `commands` is being answered, when a result is read row by row.
    private var position = 0
    private var failure: ServerError?
    private var sent: [Statement] = []
    private var hasEnded = false
    /// Why the session must not be used by the next lease, though it works.
    private(set) var stain: String?
    /// The scopes that the session has touched.
    private(set) var scopes: Set<String> = []

    init(wire: Wire, maxStatements: Int) {
        self.wire = wire
        cache = StatementCache(limit: maxStatements)
    }

    /// Runs all statements; gives a result for each but the first `hidden`.
    ///
    /// Throws the first error, after reading to the Sync.
    nonisolated(nonsending) func run(_ statements: [Statement], hidden: Int) async throws(PostgresError) -> [ResultSet]
    {
        guard !statements.isEmpty else { return [] }
        try send(statements, hidden: hidden)
        try await wire.flush()
        var results: [ResultSet] = []
        results.reserveCapacity(statements.count - hidden)
        while position < commands.count {
            guard let storage = try await answer() else { continue }
            results.append(ResultSet(storage: storage))
        }
        try await finish()
        return results
    }

    // MARK: - Row by row

    /// Sends the statements, reads the answers of all but the last, and stands before the rows of that.
    nonisolated(nonsending) func openStream(_ statements: [Statement], hidden: Int) async throws(PostgresError) {
        try send(statements, hidden: hidden)
        let last = statements.count - 1
        try await wire.flush()
        while position < commands.count {
            if case .execute(last, _) = commands[position] { break }
            _ = try await answer()
        }
        // Refused only when an error before it skipped the statement; the answer says so then.
        _ = PQsetSingleRowMode(try wire.connection())
    }

    /// The rows that are here, at least one and at most `limit`; none at the end, when all has been read to the Sync.
    nonisolated(nonsending) func nextRows(_ limit: Int) async throws(PostgresError) -> [Row] {
        guard !hasEnded else { return [] }
        if Task.isCancelled, !wire.patience.isShielded { try wire.interrupt(.cancelled) }
        var rows: [Row] = []
        while true {
            guard let result = try await wire.nextResult() else {
                throw wire.lose("the server's answers are out of order")
            }
            if PQresultStatus(result) == PGRES_SINGLE_TUPLE {
                let storage = ResultStorage(result)
                guard wire.patience.interruption == nil else { continue }
                rows.append(Row(storage: storage, index: 0))
                if rows.count >= limit || !wire.hasResult { return rows }
                continue
            }
            _ = try settle(result)
            try await endOfCommand()
            while position < commands.count { _ = try await answer() }
            try await finish()
            if let interruption = wire.patience.interruption { throw interruption }
            return rows
        }
    }

    // MARK: - Sending

    private func send(_ statements: [Statement], hidden: Int) throws(PostgresError) {
        for (index, statement) in statements.enumerated() {
            let size = try ParameterBuffer.check(statement, index: index - hidden)
            if size > Self.large { stain = "its buffers have grown large" }
        }
        let raw = try wire.connection()
        self.hidden = hidden
        commands.removeAll(keepingCapacity: true)
        position = 0
        failure = nil
        hasEnded = false
        sent = statements
        cache.beginPipeline()
        var isSent = true
        for (index, statement) in statements.enumerated() where isSent {
            isSent = send(statement, index: index, over: raw)
        }
        for name in cache.doomed where isSent {
            isSent = PQsendQueryParams(raw, "DEALLOCATE s\(name.number)", 0, nil, nil, nil, nil, 0) == 1
            commands.append(.deallocate(name))
        }
        guard isSent, PQpipelineSync(raw) == 1 else { throw wire.lose() }
    }

    private func send(_ statement: Statement, index: Int, over raw: OpaquePointer) -> Bool {
        let scope: String?
        switch statement.preparation {
        case .unprepared: return sendUnprepared(statement, index: index, over: raw)
        case .shared: scope = nil
        case .scoped(let name):
            scope = name
            if !scopes.contains(name) { scopes.insert(name) }
        }
        let key = StatementCache.Key(scope: scope, sql: statement.sql)
        let format: Int32 = statement.results == .binary ? 1 : 0
        switch cache.plan(for: key) {
        case .unprepared: return sendUnprepared(statement, index: index, over: raw)
        case .prepared(let name):
            commands.append(.execute(statement: index, key: key))
            return parameters.withParameters(of: statement) { count, values, buffer in
                PQsendQueryPrepared(raw, name.cString, count, values, buffer.lengths, buffer.formats, format) == 1
            }
        case .parse(let name):
            commands.append(.parse(key, statement: index))
            commands.append(.execute(statement: index, key: key))
            return parameters.withParameters(of: statement) { count, values, buffer in
                PQsendPrepare(raw, name.cString, statement.sql, count, buffer.types) == 1
                    && PQsendQueryPrepared(raw, name.cString, count, values, buffer.lengths, buffer.formats, format)
                        == 1
            }
        }
    }

    private func sendUnprepared(_ statement: Statement, index: Int, over raw: OpaquePointer) -> Bool {
        let format: Int32 = statement.results == .binary ? 1 : 0
        commands.append(.execute(statement: index, key: nil))
        return parameters.withParameters(of: statement) { count, values, buffer in
            PQsendQueryParams(
                raw, statement.sql, count, buffer.types, values, buffer.lengths, buffer.formats, format
            ) == 1
        }
    }

    // MARK: - Reading

    /// The answer to the next command, nil when it failed or the caller does not know of it.
    private nonisolated(nonsending) func answer() async throws(PostgresError) -> ResultStorage? {
        guard let result = try await wire.nextResult() else { throw wire.lose("the server's answers are out of order") }
        let storage = try settle(result)
        try await endOfCommand()
        return storage
    }

    private nonisolated(nonsending) func endOfCommand() async throws(PostgresError) {
        if let extra = try await wire.nextResult() {
            PQclear(extra)
            throw wire.lose("the server's answers are out of order")
        }
        position += 1
    }

    /// Takes note of what the result means for its command.
    private func settle(_ result: OpaquePointer) throws(PostgresError) -> ResultStorage? {
        let command = commands[position]
        let statement = command.statement.map { $0 - hidden }
        switch PQresultStatus(result) {
        case PGRES_TUPLES_OK, PGRES_COMMAND_OK, PGRES_EMPTY_QUERY:
            let storage = ResultStorage(result)
            if case .deallocate(let name) = command { cache.confirmGone(name) }
            guard case .execute(let index, _) = command else { return nil }
            look(at: storage, of: sent[index])
            return index >= hidden ? storage : nil
        case PGRES_FATAL_ERROR:
            let error = ServerError(result, statementIndex: statement.flatMap { $0 >= 0 ? $0 : nil })
            PQclear(result)
            if error.endsConnection { throw wire.lose("\(error.message) (SQLSTATE \(error.sqlState))") }
            if failure == nil { failure = error }
            forget(command, after: error)
        case PGRES_PIPELINE_ABORTED:
            PQclear(result)
            if case .parse(let key, _) = command { cache.forget(key, onServer: false) }
        default:
            PQclear(result)
            throw wire.lose("COPY has no place in a pipeline; insert in another way")
        }
        return nil
    }

    private func forget(_ command: Command, after error: ServerError) {
        switch command {
        case .parse(let key, _): cache.forget(key, onServer: false)
        case .execute(_, .some(let key)) where error.isOutdatedPlan:
            cache.forget(key, onServer: error.sqlState != "26000")
        case .deallocate(let name): cache.confirmGone(name)
        default: break
        }
    }

    /// Marks sessions whose state a statement may have changed beyond its transaction, or whose buffers have grown.
    private func look(at storage: ResultStorage, of statement: Statement) {
        if storage.columnCount == 0 {
            guard storage.changesSession, !statement.isLocalSetting else { return }
            stain = "`\(storage.commandTag)` changed its session"
        } else if PQresultMemorySize(storage.result) > Self.large {
            stain = "its buffers have grown large"
        }
    }

    private nonisolated(nonsending) func finish() async throws(PostgresError) {
        guard let sync = try await wire.nextResult(), PQresultStatus(sync) == PGRES_PIPELINE_SYNC else {
            throw wire.lose("the server's answers are out of order")
        }
        PQclear(sync)
        hasEnded = true
        sent = []
        await wire.settleCancels()
        guard let failure else { return }
        if failure.isQueryCanceled, let interruption = wire.patience.interruption { throw interruption }
        throw .server(failure)
    }
}
