import Postgres
import Testing

@Suite(.serialized) struct `When something fails` {
    private static let sleep = Statement("SELECT pg_sleep(30)")

    /// How many statements of this marker the server is still running.
    private static func running(_ marker: String, in pool: Pool) async throws -> Int {
        try await pool.withLease { lease in
            try await lease.run(
                Statement(
                    """
                    SELECT count(*) FROM pg_stat_activity
                    WHERE state = 'active' AND query LIKE $1 AND pid <> pg_backend_pid()
                    """,
                    [.text("%\(marker)%")]
                )
            ).rows[0].int(0)
        }
    }

    /// Waits until the server runs a statement of this marker.
    private static func waitForStart(_ marker: String, in pool: Pool) async throws {
        for _ in 0..<200 {
            if try await running(marker, in: pool) > 0 { return }
            try await Task.sleep(for: .milliseconds(10))
        }
        throw TestDatabase.NothingThrown()
    }

    @Test func `a backend killed mid-query is a clear error, and the next lease works`() async throws {
        try await TestDatabase.withPool { pool in
            let marker = TestDatabase.uniqueName("killed")
            let victim = Task {
                try await TestDatabase.error {
                    try await pool.withLease { lease in
                        _ = try await lease.run(Statement("SELECT pg_sleep(30) /* \(marker) */"))
                    }
                }
            }
            try await Self.waitForStart(marker, in: pool)
            try await pool.withLease { lease in
                _ = try await lease.run(
                    Statement(
                        """
                        SELECT pg_terminate_backend(pid) FROM pg_stat_activity
                        WHERE query LIKE $1 AND pid <> pg_backend_pid()
                        """,
                        [.text("%\(marker)%")]
                    )
                )
            }
            let error = try await victim.value
            #expect(error.isLost)
            #expect("\(error)".contains("57P01"))
            for _ in 0..<4 {
                #expect(try await TestDatabase.one(in: pool) == 1)
            }
        }
    }

    @Test func `a connection lost while idle is noticed when it is leased`() async throws {
        try await TestDatabase.withPool { killer in
            try await TestDatabase.withPool(PoolLimits(maxConnections: 1)) { pool in
                let pid = try await pool.withLease {
                    try await $0.run(Statement("SELECT pg_backend_pid()")).rows[0].int(0)
                }
                _ = try await killer.withLease {
                    try await $0.run(Statement("SELECT pg_terminate_backend($1)", [.int(pid)]))
                }
                try await Task.sleep(for: .milliseconds(100))
                let next = try await pool.withLease {
                    try await $0.run(Statement("SELECT pg_backend_pid()")).rows[0].int(0)
                }
                #expect(next != pid)
                #expect(pool.statistics.opened == 2)
            }
        }
    }

    @Test func `cancelling the task cancels the statement on the server and keeps the connection`() async throws {
        try await TestDatabase.withPool { pool in
            let marker = TestDatabase.uniqueName("cancelled")
            let task = Task {
                try await TestDatabase.error {
                    try await pool.withLease { lease in
                        _ = try await lease.run(Statement("SELECT pg_sleep(30) /* \(marker) */"))
                    }
                }
            }
            try await Self.waitForStart(marker, in: pool)
            let start = ContinuousClock.now
            task.cancel()
            let error = try await task.value
            #expect(error.isCancelled)
            #expect(start.duration(to: .now) < .seconds(10))
            #expect(try await Self.running(marker, in: pool) == 0)
            #expect(pool.statistics.closed == 0)
        }
    }

    @Test func `tasks cancelled at any moment leave a pool that works`() async throws {
        try await TestDatabase.withPool(PoolLimits(maxConnections: 4)) { pool in
            for round in 0..<60 {
                let tasks = (0..<6).map { number in
                    Task {
                        try await pool.withLease { lease in
                            try await lease.transaction { lease in
                                _ = try await lease.run(
                                    Statement("SELECT pg_sleep(0.001 * $1::int)", [.int(number)], preparation: .shared))
                                _ = try await lease.run(
                                    Statement("SELECT $1::int", [.int(number)], preparation: .shared))
                            }
                        }
                    }
                }
                try await Task.sleep(for: .microseconds(150 * round))
                for task in tasks { task.cancel() }
                for task in tasks { _ = await task.result }
            }
            for number in 0..<20 {
                let got = try await pool.withLease { lease in
                    try await lease.run(Statement("SELECT $1::int", [.int(number)], preparation: .shared)).rows[0].int(
                        0)
                }
                #expect(got == number)
            }
            #expect(pool.statistics.leased == 0)
        }
    }

    @Test func `a cancel that comes before its statement is sent again`() async throws {
        try await TestDatabase.withPool(PoolLimits(maxConnections: 1)) { pool in
            _ = try await TestDatabase.one(in: pool)
            for round in 0..<40 {
                let task = Task {
                    try await TestDatabase.error { try await pool.withLease { _ = try await $0.run(Self.sleep) } }
                }
                try await Task.sleep(for: .microseconds(20 * round))
                task.cancel()
                #expect(try await task.value.isCancelled)
            }
            #expect(pool.statistics.opened == 1)
        }
    }

    @Test func `a statement that will not be cancelled is given up, and its connection with it`() async throws {
        try await TestDatabase.withPool(PoolLimits(maxConnections: 1)) { pool in
            let stubborn = """
                DO $$ BEGIN FOR n IN 1..40 LOOP
                BEGIN PERFORM pg_sleep(10); EXCEPTION WHEN query_canceled THEN NULL; END;
                END LOOP; END $$
                """
            let start = ContinuousClock.now
            let error = try await TestDatabase.error {
                try await pool.withLease(deadline: .now.advanced(by: .milliseconds(100))) { lease in
                    // So that the server process ends when its client has gone.
                    let check = Statement("SET LOCAL client_connection_check_interval = '200ms'")
                    _ = try await lease.run([check, Statement(stubborn)])
                }
            }
            #expect(error.isDeadline)
            #expect(start.duration(to: .now) < .seconds(10))
            #expect(try await TestDatabase.one(in: pool) == 1)
            #expect(pool.statistics.opened == 2)
        }
    }

    @Test func `all sessions ended at once, as in a restart, cost those in use an error and nobody else`() async throws
    {
        try await TestDatabase.withPool { killer in
            try await TestDatabase.withPool(PoolLimits(maxConnections: 4)) { pool in
                let marker = TestDatabase.uniqueName("restart")
                let busy = (0..<2).map { _ in
                    Task {
                        try await TestDatabase.error {
                            try await pool.withLease { lease in
                                _ = try await lease.run(Statement("SELECT pg_sleep(30) /* \(marker) */"))
                            }
                        }
                    }
                }
                while pool.statistics.leased < 2 { try await Task.sleep(for: .milliseconds(5)) }
                let pids = try await pool.withLease { first in
                    let one = try await first.run(Statement("SELECT pg_backend_pid()")).rows[0].int(0)
                    return try await pool.withLease { second in
                        [one, try await second.run(Statement("SELECT pg_backend_pid()")).rows[0].int(0)]
                    }
                }
                try await Self.waitForStart(marker, in: killer)
                try await killer.withLease { lease in
                    _ = try await lease.run(
                        Statement(
                            """
                            SELECT pg_terminate_backend(pid, 5000) FROM pg_stat_activity
                            WHERE (query LIKE $1 AND pid <> pg_backend_pid()) OR pid = ANY ($2)
                            """,
                            [.text("%\(marker)%"), .intArray(pids.map { Int64($0) })]
                        )
                    )
                }
                for task in busy { #expect(try await task.value.isLost) }
                for _ in 0..<8 {
                    let answers = try await withThrowingTaskGroup(of: Int.self) { group in
                        for _ in 0..<4 { group.addTask { try await TestDatabase.one(in: pool) } }
                        return try await group.reduce(0, +)
                    }
                    #expect(answers == 4)
                }
            }
        }
    }

    @Test func `a server that accepts and says nothing is given up after the connect timeout`() async throws {
        let silent = try SilentServer()
        defer { silent.close() }
        var configuration = try TestDatabase.configuration()
        configuration.host = "localhost"
        configuration.port = "\(silent.port)"
        configuration.connectTimeout = .milliseconds(200)
        let pool = try TestDatabase.pool(of: configuration)
        let error = try await TestDatabase.error { try await pool.withLease { _ in } }
        guard case .cannotConnect(let text) = error else {
            Issue.record("\(error)")
            return
        }
        #expect(text.contains("did not answer within"))
        let task = Task { try await TestDatabase.error { try await pool.withLease { _ in } } }
        try await Task.sleep(for: .milliseconds(20))
        task.cancel()
        #expect(try await task.value.isCancelled)
        #expect(pool.statistics.opening == 0)
        await pool.close()
    }

    @Test func `a deadline cancels the statement on the server`() async throws {
        try await TestDatabase.withPool { pool in
            let marker = TestDatabase.uniqueName("late")
            let start = ContinuousClock.now
            let error = try await TestDatabase.error {
                try await pool.withLease(deadline: .now.advanced(by: .milliseconds(200))) { lease in
                    _ = try await lease.run(Statement("SELECT pg_sleep(30) /* \(marker) */"))
                }
            }
            #expect(error.isDeadline)
            let taken = start.duration(to: .now)
            #expect(taken > .milliseconds(190) && taken < .seconds(10))
            #expect(try await Self.running(marker, in: pool) == 0)
            #expect(pool.statistics.closed == 0)
        }
    }

    @Test func `a deadline inside a transaction rolls it back`() async throws {
        try await TestDatabase.withPool(PoolLimits(maxConnections: 1)) { pool in
            try await TestDatabase.withTable("n int", in: pool) { table in
                let error = try await TestDatabase.error {
                    try await pool.withLease(deadline: .now.advanced(by: .milliseconds(200))) { lease in
                        try await lease.transaction { lease in
                            _ = try await lease.run(Statement("INSERT INTO \(table) VALUES (1)"))
                            _ = try await lease.run(Self.sleep)
                        }
                    }
                }
                #expect(error.isDeadline)
                #expect(try await TestDatabase.count(table, in: pool) == 0)
                #expect(pool.statistics.closed == 0)
            }
        }
    }

    @Test func `the server's own time limit is the server's error`() async throws {
        try await TestDatabase.withPool { pool in
            let error = try await TestDatabase.error {
                try await pool.withLease { lease in
                    _ = try await lease.run([Statement("SET LOCAL statement_timeout = '50ms'"), Self.sleep])
                }
            }
            #expect(error.sqlState == "57014")
            #expect(pool.statistics.closed == 0)
        }
    }

    @Test func `two tasks on one lease are refused, and the first is not disturbed`() async throws {
        try await TestDatabase.withPool { pool in
            try await pool.withLease { lease in
                let first = Task { try await lease.run(Statement("SELECT pg_sleep(0.3), 5")).rows[0].int(1) }
                try await Task.sleep(for: .milliseconds(100))
                let error = try await TestDatabase.error { _ = try await lease.run(Statement("SELECT 1")) }
                #expect(error.isMisuse)
                #expect(try await first.value == 5)
            }
        }
    }

    @Test func `a lease kept beyond its body is refused`() async throws {
        try await TestDatabase.withPool { pool in
            let kept = try await pool.withLease { $0 }
            let error = try await TestDatabase.error { _ = try await kept.run(Statement("SELECT 1")) }
            #expect(error.isMisuse)
        }
    }

    @Test func `COPY is refused and costs the connection alone`() async throws {
        try await TestDatabase.withPool { pool in
            let error = try await TestDatabase.error {
                try await pool.withLease(deadline: .now.advanced(by: .seconds(5))) { lease in
                    _ = try await lease.run(Statement("COPY (SELECT 1) TO STDOUT"))
                }
            }
            #expect(!error.isDeadline)
            #expect(try await TestDatabase.one(in: pool) == 1)
        }
    }

    @Test func `nobody at the address is an error that says what to do`() async throws {
        var configuration = try TestDatabase.configuration()
        configuration.host = "127.0.0.1"
        configuration.port = "1"
        let pool = try TestDatabase.pool(of: configuration)
        let error = try await TestDatabase.error { try await pool.withLease { _ in } }
        guard case .cannotConnect(let text) = error else {
            Issue.record("\(error)")
            return
        }
        #expect(text.contains("look at the address"))
        await pool.close()
    }

    @Test func `a wrong password is refused without being repeated`() async throws {
        var configuration = try TestDatabase.configuration()
        let role = TestDatabase.uniqueName("sila_test_role")
        configuration.user = role
        configuration.password = "not-this-one"
        let pool = try TestDatabase.pool(of: configuration)
        let error = try await TestDatabase.error { try await pool.withLease { _ in } }
        #expect(!"\(error)".contains("not-this-one"))
        await pool.close()
    }
}
