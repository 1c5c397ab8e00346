import Postgres
import Testing

@Suite struct `Many statements in one round trip` {
    @Test func `each statement has its result in order`() async throws {
        try await TestDatabase.withPool { pool in
            try await TestDatabase.withTable("n int", in: pool) { table in
                let results = try await pool.withLease { lease in
                    try await lease.run([
                        Statement("INSERT INTO \(table) SELECT generate_series(1, 5)"),
                        Statement("UPDATE \(table) SET n = n + 1 WHERE n > $1", [3]),
                        Statement("SELECT n FROM \(table) ORDER BY n"),
                    ])
                }
                #expect(results.map(\.affected) == [5, 2, 5])
                #expect(results[0].commandTag == "INSERT 0 5")
                #expect(try results[2].rows.map { try $0.int("n") } == [1, 2, 3, 5, 6])
                #expect(results[2].columns == ["n"])
            }
        }
    }

    @Test func `an error in the middle rolls back all and names its statement`() async throws {
        try await TestDatabase.withPool { pool in
            try await TestDatabase.withTable("n int CONSTRAINT positive CHECK (n > 0)", in: pool) { table in
                let error = try await TestDatabase.error {
                    try await pool.withLease { lease in
                        _ = try await lease.run([
                            Statement("INSERT INTO \(table) VALUES (1)"),
                            Statement("INSERT INTO \(table) VALUES ($1)", [-1], preparation: .shared),
                            Statement("INSERT INTO \(table) VALUES (3)", preparation: .shared),
                        ])
                    }
                }
                #expect(error.sqlState == "23514")
                #expect(error.serverError?.statementIndex == 1)
                #expect(error.serverError?.constraint == "positive")
                #expect(error.serverError?.table == table)
                // What was skipped was not prepared, and works when it is sent again.
                let count = try await pool.withLease { lease in
                    try await lease.run([
                        Statement("INSERT INTO \(table) VALUES ($1)", [2], preparation: .shared),
                        Statement("INSERT INTO \(table) VALUES (3)", preparation: .shared),
                        Statement("SELECT count(*) FROM \(table)"),
                    ])[2].rows[0].int(0)
                }
                #expect(count == 2)
                #expect(pool.statistics.opened == 1)
            }
        }
    }

    @Test func `a local setting lasts for one pipeline and not for the next lease`() async throws {
        try await TestDatabase.withPool(PoolLimits(maxConnections: 1)) { pool in
            let inside = try await pool.withLease { lease in
                try await lease.run([
                    Statement(
                        "SELECT set_config('search_path', 'pg_catalog', true), set_config('sila.tenant', 'safwa', true)"
                    ),
                    Statement("SELECT current_setting('search_path'), current_setting('sila.tenant')"),
                ])[1].rows[0]
            }
            #expect(try inside.text(0) == "pg_catalog")
            #expect(try inside.text(1) == "safwa")
            let outside = try await pool.withLease { lease in
                try await lease.run(
                    Statement("SELECT current_setting('search_path'), current_setting('sila.tenant', true)")
                ).rows[0]
            }
            #expect(try outside.text(0) != "pg_catalog")
            #expect(outside[1] == nil || outside[1] == "")
            #expect(pool.statistics.opened == 1)
        }
    }

    @Test func `a session-level SET costs the connection`() async throws {
        try await TestDatabase.withPool(PoolLimits(maxConnections: 1)) { pool in
            try await pool.withLease { lease in _ = try await lease.run(Statement("SET search_path TO pg_catalog")) }
            let path = try await pool.withLease { lease in
                try await lease.run(Statement("SHOW search_path")).rows[0].text(0)
            }
            #expect(path != "pg_catalog")
            #expect(pool.statistics.opened == 2)
        }
    }

    @Test func `10,000 statements with large answers do not block each other`() async throws {
        try await TestDatabase.withPool { pool in
            let filler = String(repeating: "ص", count: 2000)
            let statements = (0..<10_000).map {
                Statement("SELECT $1::int, $2::text", [.int($0), .text(filler)], preparation: .shared)
            }
            let results = try await pool.withLease { lease in try await lease.run(statements) }
            #expect(results.count == 10_000)
            #expect(try results[9_999].rows[0].int(0) == 9_999)
            #expect(try results[9_999].rows[0].text(1) == filler)
        }
    }

    @Test func `a reader that throws ends the stream and keeps the connection`() async throws {
        struct Enough: Error {}
        try await TestDatabase.withPool(PoolLimits(maxConnections: 1)) { pool in
            var seen = 0
            await #expect(throws: Enough.self) {
                try await pool.withLease { lease in
                    try await lease.stream(Statement("SELECT repeat('x', 1000) FROM generate_series(1, 10000000)")) {
                        _ in
                        seen += 1
                        if seen == 1000 { throw Enough() }
                    }
                }
            }
            #expect(seen == 1000)
            let one = try await pool.withLease { lease in try await lease.run(Statement("SELECT 1")).rows[0].int(0) }
            #expect(one == 1)
            #expect(pool.statistics.opened == 1)
        }
    }

    @Test func `an error in a stream is thrown and the connection goes on`() async throws {
        try await TestDatabase.withPool(PoolLimits(maxConnections: 1)) { pool in
            var seen = 0
            let error = try await TestDatabase.error {
                try await pool.withLease { lease in
                    try await lease.stream(Statement("SELECT 1000 / (5000 - n) FROM generate_series(1, 10000) AS n")) {
                        _ in seen += 1
                    }
                }
            }
            #expect(error.sqlState == "22012")
            let early = try await TestDatabase.error {
                try await pool.withLease { lease in
                    try await lease.stream(Statement("SELECT 1"), preceding: [Statement("SELECT 1 / 0")]) { _ in }
                }
            }
            #expect(early.sqlState == "22012")
            #expect(early.serverError?.statementIndex == 0)
            var rows = 0
            try await pool.withLease { lease in
                try await lease.stream(Statement("SELECT 1 WHERE false")) { _ in rows += 1 }
            }
            #expect(rows == 0)
            #expect(pool.statistics.opened == 1)
        }
    }
}
