import Testing

@testable import Postgres

@Suite struct `Prepared statements` {
    private static func prepared(_ lease: Lease) async throws -> Int {
        try await lease.run(Statement("SELECT count(*) FROM pg_prepared_statements")).rows[0].int(0)
    }

    @Test func `a statement is parsed once per connection and scope`() async throws {
        try await TestDatabase.withPool(PoolLimits(maxConnections: 1)) { pool in
            for _ in 0..<3 {
                for scope in ["safwa", "optometry"] {
                    try await pool.withLease { lease in
                        _ = try await lease.run([
                            Statement("SELECT $1::int", [1], preparation: .scoped(scope)),
                            Statement("SELECT $1::int", [2], preparation: .scoped(scope)),
                        ])
                    }
                }
                try await pool.withLease { lease in
                    _ = try await lease.run(Statement("SELECT $1::int", [1], preparation: .shared))
                }
            }
            #expect(try await pool.withLease { try await Self.prepared($0) } == 3)
        }
    }

    @Test func `the bound holds on the server and evicted statements still work`() async throws {
        try await TestDatabase.withPool(PoolLimits(maxConnections: 1, maxStatementsPerConnection: 5)) { pool in
            for round in 0..<3 {
                for number in 0..<20 {
                    let got = try await pool.withLease { lease in
                        try await lease.run(
                            Statement("SELECT $1::int + \(number)", [.int(round)], preparation: .shared)
                        ).rows[0].int(0)
                    }
                    #expect(got == round + number)
                }
            }
            #expect(try await pool.withLease { try await Self.prepared($0) } == 5)
            let all = try await pool.withLease { lease in
                try await lease.run((0..<12).map { Statement("SELECT \($0) * $1::int", [2], preparation: .shared) })
            }
            #expect(try all.map { try $0.rows[0].int(0) } == (0..<12).map { $0 * 2 })
            #expect(try await pool.withLease { try await Self.prepared($0) } <= 5)
            #expect(pool.statistics.opened == 1)
        }
    }

    @Test func `an eviction that an error skipped is made good later`() async throws {
        try await TestDatabase.withPool(PoolLimits(maxConnections: 1, maxStatementsPerConnection: 1)) { pool in
            try await pool.withLease { lease in
                _ = try await lease.run(Statement("SELECT 1", preparation: .shared))
                let error = try await TestDatabase.error {
                    _ = try await lease.run(Statement("SELECT 1 / $1::int", [0], preparation: .shared))
                }
                #expect(error.sqlState == "22012")
                #expect(try await Self.prepared(lease) <= 2)
                #expect(try await Self.prepared(lease) <= 1)
            }
        }
    }

    @Test func `a statement that could not be parsed is parsed again when it can be`() async throws {
        try await TestDatabase.withPool(PoolLimits(maxConnections: 1)) { pool in
            let table = TestDatabase.uniqueName("late")
            let statement = Statement("SELECT count(*) FROM \(table)", preparation: .shared)
            let error = try await TestDatabase.error {
                try await pool.withLease { lease in _ = try await lease.run(statement) }
            }
            #expect(error.sqlState == "42P01")
            let count = try await pool.withLease { lease in
                try await lease.run([
                    Statement("CREATE TEMPORARY TABLE \(table) (a int) ON COMMIT DROP"), statement,
                ])[1].rows[0].int(0)
            }
            #expect(count == 0)
        }
    }

    @Test func `a plan that no longer fits its table is made anew without the caller seeing it`() async throws {
        try await TestDatabase.withPool(PoolLimits(maxConnections: 1)) { pool in
            try await TestDatabase.withTable("a int", in: pool) { table in
                let statement = Statement("SELECT * FROM \(table)", preparation: .scoped("safwa"))
                let before = try await pool.withLease { try await $0.run(statement).columns }
                try await pool.withLease { _ = try await $0.run(Statement("ALTER TABLE \(table) ADD COLUMN b int")) }
                let after = try await pool.withLease { try await $0.run(statement).columns }
                #expect(before == ["a"])
                #expect(after == ["a", "b"])
                try await pool.withLease { _ = try await $0.run(Statement("DEALLOCATE ALL")) }
                #expect(try await pool.withLease { try await $0.run(statement).columns } == ["a", "b"])
                #expect(pool.statistics.opened == 1)
            }
        }
    }

    @Test func `inside a transaction an outdated plan is an error that may be tried again`() async throws {
        try await TestDatabase.withPool(PoolLimits(maxConnections: 1)) { pool in
            try await TestDatabase.withTable("a int", in: pool) { table in
                let statement = Statement("SELECT * FROM \(table)", preparation: .scoped("safwa"))
                _ = try await pool.withLease { try await $0.run(statement) }
                try await pool.withLease { _ = try await $0.run(Statement("ALTER TABLE \(table) ADD COLUMN b int")) }
                let work: (Lease) async throws -> [String] = { lease in
                    try await lease.transaction { try await $0.run(statement).columns }
                }
                let error = try await TestDatabase.error { _ = try await pool.withLease(work) }
                #expect(error.sqlState == "0A000")
                #expect(error.mayRetry)
                #expect(try await pool.withLease(work) == ["a", "b"])
            }
        }
    }

    @Test func `a scoped statement is parsed in the search path that its pipeline has set`() async throws {
        try await TestDatabase.withPool(PoolLimits(maxConnections: 1)) { pool in
            let schemas = [TestDatabase.uniqueName("a"), TestDatabase.uniqueName("b")]
            for schema in schemas {
                try await pool.withLease { lease in
                    _ = try await lease.run([
                        Statement("CREATE SCHEMA \(schema)"),
                        Statement("CREATE TABLE \(schema).noun AS SELECT '\(schema)' AS name"),
                    ])
                }
            }
            for _ in 0..<8 {
                for schema in schemas {
                    let name = try await pool.withLease(affinity: schema) { lease in
                        try await lease.run([
                            Statement(
                                "SELECT set_config('search_path', $1, true)", [.text(schema)], preparation: .shared),
                            Statement("SELECT name FROM noun", preparation: .scoped(schema)),
                        ])[1].rows[0].text(0)
                    }
                    #expect(name == schema)
                }
            }
            for schema in schemas {
                try await pool.withLease { lease in _ = try await lease.run(Statement("DROP SCHEMA \(schema) CASCADE"))
                }
            }
        }
    }

    @Test func `the least recently used goes first`() {
        var cache = StatementCache(limit: 2)
        func key(_ sql: String) -> StatementCache.Key { StatementCache.Key(scope: nil, sql: sql) }
        for sql in ["a", "b", "a", "c"] {
            cache.beginPipeline()
            _ = cache.plan(for: key(sql))
        }
        #expect(cache.doomed.map(\.number) == [2])
        #expect(cache.count == 2)
        cache.beginPipeline()
        guard case .prepared(let name) = cache.plan(for: key("a")), name.number == 1 else {
            Issue.record("a was evicted although it was used last")
            return
        }
    }
}
