internal import Glibc
internal import Logging
internal import Postgres

/// The driver beside pgbench: the same statements, on as many connections, in turns.
struct DriverBench {
    let url: String
    var connections = 16
    var rounds = 5
    var seconds = 4
    /// Rows of the table that is read by key.
    var rows = 100_000

    private static let schema = "sila_driver_bench"
    private static let read = "SELECT id, reference, state, version FROM sila_driver_bench.cases WHERE id = "
    /// A create: the case, its first event, and the counter of the association.
    private static let writes = [
        """
        INSERT INTO sila_driver_bench.cases (reference, state, version, body)
        VALUES ({n}::text, 'received', 1, repeat('x', 200))
        """,
        """
        INSERT INTO sila_driver_bench.events (case_id, position, kind, hash)
        VALUES ({n}, 1, 'received', repeat('h', 64))
        """,
        "UPDATE sila_driver_bench.cases SET version = version + 1 WHERE id = {n}",
    ]

    func measure() async throws -> [Measurement] {
        let configuration = try PostgresConfiguration(url: url)
        let pool = Pool(
            configuration: configuration,
            limits: PoolLimits(maxConnections: connections),
            logger: Logger(label: "sila.bench", factory: { _ in SwiftLogNoOpLogHandler() })
        )
        try await prepare(pool)
        let measurements = [try await measureRead(pool), try await measureCreate(pool)]
        try await pool.withLease { lease in _ = try await lease.run(Statement("DROP SCHEMA \(Self.schema) CASCADE")) }
        await pool.close()
        return measurements
    }

    private func prepare(_ pool: Pool) async throws {
        let statements = [
            "DROP SCHEMA IF EXISTS \(Self.schema) CASCADE", "CREATE SCHEMA \(Self.schema)",
            """
            CREATE TABLE \(Self.schema).cases (id bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
            reference text NOT NULL, state text NOT NULL, version int NOT NULL, body text NOT NULL)
            """,
            "CREATE TABLE \(Self.schema).events (case_id bigint, position int, kind text, hash text)",
            """
            INSERT INTO \(Self.schema).cases (reference, state, version, body)
            SELECT n::text, 'received', 1, repeat('x', 200) FROM generate_series(1, \(rows)) AS n
            """,
        ]
        try await pool.withLease { lease in _ = try await lease.run(statements.map { Statement($0) }) }
        try await pool.withLease { lease in _ = try await lease.run(Statement("VACUUM ANALYZE \(Self.schema).cases")) }
    }

    private func measureRead(_ pool: Pool) async throws -> Measurement {
        let sql = Self.read + "$1"
        let script = "\\set n random(1, \(rows))\n\(Self.read):n;\n"
        return try await compare("key read, one round trip", script, aim: 0.6, against: "pgbench, the same read") {
            task, number in
            let scope = "tenant-\(task)"
            let row = try await pool.withLease(affinity: scope) { lease in
                try await lease.run(Statement(sql, [.int(number)], preparation: .scoped(scope))).rows[0]
            }
            _ = try row.text(1)
        }
    }

    private func measureCreate(_ pool: Pool) async throws -> Measurement {
        let script =
            "\\set n random(1, \(rows))\nBEGIN;\n"
            + Self.writes.map { $0.replacing("{n}", with: ":n") + ";\n" }.joined() + "COMMIT;\n"
        let work = Self.writes.map { $0.replacing("{n}", with: "$1::bigint") }
        return try await compare(
            "create transaction of 5 statements, one round trip", script, aim: 1.4, against: "pgbench, five round trips"
        ) { task, number in
            let scope = "tenant-\(task)"
            try await pool.withLease(affinity: scope) { lease in
                var statements = [Statement("BEGIN", preparation: .shared)]
                for sql in work { statements.append(Statement(sql, [.int(number)], preparation: .scoped(scope))) }
                statements.append(Statement("COMMIT", preparation: .shared))
                _ = try await lease.run(statements)
            }
        }
    }

    private func compare(
        _ name: String,
        _ script: String,
        aim: Double,
        against: String,
        _ operation: @escaping @Sendable (_ task: Int, _ number: Int) async throws -> Void
    ) async throws -> Measurement {
        let other = PgBench(url: url, connections: connections)
        _ = try await drive(for: .seconds(1), operation)
        var results: [Measurement.Round] = []
        for _ in 0..<rounds {
            let comparison = try other.run(script: script, seconds: seconds)
            let (rate, processor) = try await drive(for: .seconds(seconds), operation)
            results.append(Measurement.Round(rate: rate, comparisonRate: comparison, processorMicroseconds: processor))
        }
        return Measurement(name: name, rounds: results, comparison: against, aim: aim)
    }

    /// Runs the operation on as many tasks as connections; gives operations a second, and microseconds of processor
    /// time for each.
    private func drive(
        for time: Duration,
        _ operation: @escaping @Sendable (_ task: Int, _ number: Int) async throws -> Void
    ) async throws -> (rate: Double, processor: Double) {
        let start = ContinuousClock.now
        let end = start.advanced(by: time)
        let before = Self.processorTime()
        let count = try await withThrowingTaskGroup(of: Int.self) { group in
            for task in 0..<connections {
                group.addTask { [rows] in
                    var seed = UInt64(task) &* 0x9E37_79B9_7F4A_7C15 | 1
                    var count = 0
                    while ContinuousClock.now < end {
                        seed = seed &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
                        try await operation(task, Int(seed >> 33) % rows + 1)
                        count += 1
                    }
                    return count
                }
            }
            return try await group.reduce(0, +)
        }
        let taken = start.duration(to: .now) / .seconds(1)
        return (Double(count) / taken, (Self.processorTime() - before) * 1_000_000 / Double(count))
    }

    /// Seconds of processor time that this process has used.
    private static func processorTime() -> Double {
        var usage = rusage()
        getrusage(__rusage_who_t(RUSAGE_SELF.rawValue), &usage)
        func seconds(_ time: timeval) -> Double { Double(time.tv_sec) + Double(time.tv_usec) / 1_000_000 }
        return seconds(usage.ru_utime) + seconds(usage.ru_stime)
    }
}
