import Postgres
import Testing

@Suite struct `A transaction` {
    struct Refused: Error {}

    @Test func `what its body did is there after it and not before`() async throws {
        try await TestDatabase.withPool { pool in
            try await TestDatabase.withTable("n int", in: pool) { table in
                try await pool.withLease { lease in
                    try await lease.transaction { lease in
                        _ = try await lease.run(Statement("INSERT INTO \(table) VALUES (1)"))
                        let outside = try await pool.withLease { other in
                            try await other.run(Statement("SELECT count(*) FROM \(table)")).rows[0].int(0)
                        }
                        #expect(outside == 0)
                    }
                    #expect(try await lease.run(Statement("SELECT count(*) FROM \(table)")).rows[0].int(0) == 1)
                }
            }
        }
    }

    @Test func `the opening travels with the first statements and ends with the transaction`() async throws {
        try await TestDatabase.withPool(PoolLimits(maxConnections: 1)) { pool in
            try await pool.withLease { lease in
                let path = try await lease.transaction(
                    opening: [
                        Statement("SELECT set_config('search_path', $1, true)", ["pg_catalog"], preparation: .shared)
                    ]
                ) { lease in
                    let results = try await lease.run([Statement("SHOW search_path"), Statement("SELECT 2")])
                    #expect(results.count == 2)
                    return try results[0].rows[0].text(0)
                }
                #expect(path == "pg_catalog")
                #expect(try await lease.run(Statement("SHOW search_path")).rows[0].text(0) != "pg_catalog")
            }
        }
    }

    @Test func `finish commits with the last statements`() async throws {
        try await TestDatabase.withPool { pool in
            try await TestDatabase.withTable("n int PRIMARY KEY", in: pool) { table in
                let insert = Statement("INSERT INTO \(table) VALUES (1) RETURNING n")
                let results = try await pool.withLease { lease in
                    try await lease.transaction { try await $0.finish([Statement("SELECT 1"), insert]) }
                }
                #expect(results.count == 2)
                #expect(try results[1].rows[0].int(0) == 1)
                let error = try await TestDatabase.error {
                    try await pool.withLease { lease in
                        _ = try await lease.transaction { lease in
                            _ = try await lease.run(Statement("INSERT INTO \(table) VALUES (2)"))
                            return try await lease.finish([insert])
                        }
                    }
                }
                #expect(error.sqlState == "23505")
                let count = try await TestDatabase.count(table, in: pool)
                #expect(count == 1)
                #expect(pool.statistics.opened == 1)
            }
        }
    }

    @Test func `a body that throws leaves nothing behind and the connection goes on`() async throws {
        try await TestDatabase.withPool(PoolLimits(maxConnections: 1)) { pool in
            try await TestDatabase.withTable("n int", in: pool) { table in
                await #expect(throws: Refused.self) {
                    try await pool.withLease { lease in
                        try await lease.transaction { lease in
                            _ = try await lease.run(Statement("INSERT INTO \(table) VALUES (1)"))
                            throw Refused()
                        }
                    }
                }
                let left = try await TestDatabase.count(table, in: pool)
                #expect(left == 0)
                #expect(pool.statistics.opened == 1)
            }
        }
    }

    @Test func `an error inside BEGIN is rolled back before the connection goes back`() async throws {
        try await TestDatabase.withPool(PoolLimits(maxConnections: 1)) { pool in
            let thrown = try await TestDatabase.error {
                try await pool.withLease { lease in
                    try await lease.transaction { _ = try await $0.run(Statement("SELECT 1 / 0")) }
                }
            }
            #expect(thrown.sqlState == "22012")
            // BEGIN by hand, in one pipeline whose COMMIT the error skips.
            let raw = try await TestDatabase.error {
                try await pool.withLease { lease in
                    _ = try await lease.run([Statement("BEGIN"), Statement("SELECT 1 / 0"), Statement("COMMIT")])
                }
            }
            #expect(raw.sqlState == "22012")
            #expect(try await TestDatabase.one(in: pool) == 1)
            #expect(pool.statistics.opened == 1)
        }
    }

    @Test func `a swallowed error does not pass for a commit`() async throws {
        try await TestDatabase.withPool(PoolLimits(maxConnections: 1)) { pool in
            try await TestDatabase.withTable("n int", in: pool) { table in
                let error = try await TestDatabase.error {
                    try await pool.withLease { lease in
                        try await lease.transaction { lease in
                            _ = try await lease.run(Statement("INSERT INTO \(table) VALUES (1)"))
                            _ = try? await lease.run(Statement("SELECT 1 / 0"))
                        }
                    }
                }
                guard case .transactionAborted = error else {
                    Issue.record("\(error)")
                    return
                }
                #expect(try await TestDatabase.count(table, in: pool) == 0)
            }
        }
    }

    @Test func `an error in the opening is thrown by the first run and names no statement`() async throws {
        try await TestDatabase.withPool(PoolLimits(maxConnections: 1)) { pool in
            let error = try await TestDatabase.error {
                try await pool.withLease { lease in
                    try await lease.transaction(opening: [Statement("SET LOCAL ROLE nobody_of_this_name")]) { lease in
                        _ = try await lease.run(Statement("SELECT 1"))
                    }
                }
            }
            #expect(error.sqlState == "22023")
            #expect(error.serverError?.statementIndex == nil)
            #expect(pool.statistics.idle == 1)
        }
    }

    @Test func `a body that runs nothing sends nothing`() async throws {
        try await TestDatabase.withPool { pool in
            let seven = try await pool.withLease { lease in
                try await lease.transaction(opening: [Statement("SELECT 1 / 0")]) { _ in 7 }
            }
            #expect(seven == 7)
        }
    }

    @Test func `a transaction inside a transaction is refused`() async throws {
        try await TestDatabase.withPool { pool in
            let error = try await TestDatabase.error {
                try await pool.withLease { lease in
                    try await lease.transaction { lease in try await lease.transaction { _ in } }
                }
            }
            #expect(error.isMisuse)
        }
    }

    @Test func `a transaction left open by hand costs the connection and keeps nothing`() async throws {
        try await TestDatabase.withPool(PoolLimits(maxConnections: 1)) { pool in
            try await TestDatabase.withTable("n int", in: pool) { table in
                await #expect(throws: Refused.self) {
                    try await pool.withLease { lease in
                        _ = try await lease.run([Statement("BEGIN"), Statement("INSERT INTO \(table) VALUES (1)")])
                        throw Refused()
                    }
                }
                #expect(pool.statistics.idle == 0)
                let left = try await TestDatabase.count(table, in: pool)
                #expect(left == 0)
            }
        }
    }
}
