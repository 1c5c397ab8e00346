import Postgres
import Testing

@Suite(.serialized) struct `A pool of connections` {
    private static func pid(_ lease: Lease) async throws -> Int {
        try await lease.run(Statement("SELECT pg_backend_pid()")).rows[0].int(0)
    }

    @Test func `a full pool answers in bounded time`() async throws {
        let limits = PoolLimits(maxConnections: 1, maxWaiting: 2, acquireTimeout: .milliseconds(300))
        try await TestDatabase.withPool(limits) { pool in
            try await pool.withLease { _ in
                let start = ContinuousClock.now
                let errors = try await withThrowingTaskGroup(of: PostgresError.self) { group in
                    for _ in 0..<5 {
                        group.addTask { try await TestDatabase.error { try await pool.withLease { _ in } } }
                    }
                    return try await group.reduce(into: []) { $0.append($1) }
                }
                #expect(start.duration(to: .now) < .seconds(10))
                #expect(errors.count { $0.isPoolFull } == 3)
                #expect(errors.count { $0.isAcquireTimeout } == 2)
                #expect(pool.statistics.waiting == 0)
            }
            #expect(try await pool.withLease { try await Self.pid($0) } > 0)
        }
    }

    @Test func `a lease's deadline bounds its wait, and a cancelled wait ends at once`() async throws {
        try await TestDatabase.withPool(PoolLimits(maxConnections: 1)) { pool in
            try await pool.withLease { _ in
                let late = try await TestDatabase.error {
                    try await pool.withLease(deadline: .now.advanced(by: .milliseconds(100))) { _ in }
                }
                #expect(late.isDeadline)
                let start = ContinuousClock.now
                let task = Task { try await TestDatabase.error { try await pool.withLease { _ in } } }
                try await Task.sleep(for: .milliseconds(50))
                task.cancel()
                #expect(try await task.value.isCancelled)
                #expect(start.duration(to: .now) < .seconds(10))
            }
        }
    }

    /// The order in which tasks came to their turn.
    private actor Turns {
        private(set) var order: [Int] = []
        func take(_ number: Int) { order.append(number) }
    }

    @Test func `those who wait are served in turn`() async throws {
        try await TestDatabase.withPool(PoolLimits(maxConnections: 1)) { pool in
            let turns = Turns()
            let waiting = try await pool.withLease { _ in
                var tasks: [Task<Void, any Error>] = []
                for number in 0..<5 {
                    tasks.append(Task { try await pool.withLease { _ in await turns.take(number) } })
                    while pool.statistics.waiting <= number { try await Task.sleep(for: .milliseconds(1)) }
                }
                return tasks
            }
            for task in waiting { try await task.value }
            #expect(await turns.order == [0, 1, 2, 3, 4])
        }
    }

    @Test func `a key keeps to its connection while that is free`() async throws {
        try await TestDatabase.withPool(PoolLimits(maxConnections: 8)) { pool in
            for key in ["safwa", "optometry", "zad-almakkiya"] {
                var seen: Set<Int> = []
                for _ in 0..<10 { seen.insert(try await pool.withLease(affinity: key) { try await Self.pid($0) }) }
                #expect(seen.count == 1)
            }
            #expect(pool.statistics.overflowed == 0)
            let pair = try await pool.withLease(affinity: "safwa") { first in
                let other = try await pool.withLease(affinity: "safwa") { try await Self.pid($0) }
                return (try await Self.pid(first), other)
            }
            #expect(pair.0 != pair.1)
            #expect(pool.statistics.overflowed == 1)
        }
    }

    @Test func `100 tasks share 4 connections and each gets its own answer`() async throws {
        try await TestDatabase.withPool(PoolLimits(maxConnections: 4)) { pool in
            let sum = try await withThrowingTaskGroup(of: Int.self) { group in
                for number in 0..<100 {
                    group.addTask {
                        var sum = 0
                        for _ in 0..<20 {
                            sum += try await pool.withLease(affinity: "t\(number % 10)") { lease in
                                try await lease.run(
                                    Statement("SELECT $1::int", [.int(number)], preparation: .scoped("t\(number % 10)"))
                                ).rows[0].int(0)
                            }
                        }
                        return sum
                    }
                }
                return try await group.reduce(0, +)
            }
            #expect(sum == 20 * 99 * 50)
            #expect(pool.statistics.opened <= 4)
            #expect(pool.statistics.leases == 2000)
        }
    }

    @Test func `connections are recycled by age, by idleness and by the scopes they have touched`() async throws {
        try await TestDatabase.withPool(PoolLimits(maxConnections: 1, maxAge: .milliseconds(50))) { pool in
            let first = try await pool.withLease { lease in
                try await Task.sleep(for: .milliseconds(60))
                return try await Self.pid(lease)
            }
            #expect(try await pool.withLease { try await Self.pid($0) } != first)
        }
        try await TestDatabase.withPool(PoolLimits(maxConnections: 1, maxIdle: .milliseconds(100))) { pool in
            _ = try await pool.withLease { try await Self.pid($0) }
            try await Task.sleep(for: .milliseconds(400))
            #expect(pool.statistics.idle == 0)
        }
        try await TestDatabase.withPool(PoolLimits(maxConnections: 1, maxScopesPerConnection: 3)) { pool in
            for scope in 0..<8 {
                _ = try await pool.withLease {
                    try await $0.run(Statement("SELECT 1", preparation: .scoped("\(scope)")))
                }
            }
            #expect(pool.statistics.opened == 2)
        }
    }

    @Test func `closing waits for leases that are out and refuses new ones`() async throws {
        let pool = try TestDatabase.pool()
        let turns = Turns()
        let work = Task {
            try await pool.withLease { lease in
                _ = try await lease.run(Statement("SELECT pg_sleep(0.3)"))
                await turns.take(1)
            }
        }
        while pool.statistics.leased == 0 { try await Task.sleep(for: .milliseconds(5)) }
        await pool.close()
        #expect(await turns.order == [1])
        try await work.value
        let error = try await TestDatabase.error { try await pool.withLease { _ in } }
        guard case .poolClosed = error else {
            Issue.record("\(error)")
            return
        }
    }
}
