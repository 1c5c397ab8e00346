import Logging
import Postgres
import Testing

#if canImport(Glibc)
    import Glibc
#endif

/// The PostgreSQL that these tests run against.
enum TestDatabase {
    /// The address in SILA_TEST_DATABASE_URL; a test without it fails and says how to run the tests.
    static func url() throws -> String {
        guard let value = getenv("SILA_TEST_DATABASE_URL") else {
            throw MissingDatabase()
        }
        return String(cString: value)
    }

    struct MissingDatabase: Error, CustomStringConvertible {
        var description: String {
            "SILA_TEST_DATABASE_URL is not set: run `make test`, which starts a private PostgreSQL and sets it"
        }
    }

    static func configuration() throws -> PostgresConfiguration { try PostgresConfiguration(url: try url()) }

    static func pool(_ limits: PoolLimits = PoolLimits(maxConnections: 2)) throws -> Pool {
        try pool(of: try configuration(), limits)
    }

    static func pool(of configuration: PostgresConfiguration, _ limits: PoolLimits = PoolLimits()) throws -> Pool {
        var logger = Logger(label: "postgres-tests")
        logger.logLevel = .error
        return Pool(configuration: configuration, limits: limits, logger: logger)
    }

    /// Runs the body with a pool of its own and closes it after.
    static func withPool<R>(
        _ limits: PoolLimits = PoolLimits(maxConnections: 2),
        _ body: (Pool) async throws -> R
    ) async throws -> R {
        let pool = try pool(limits)
        do {
            let value = try await body(pool)
            await pool.close()
            return value
        } catch {
            await pool.close()
            throw error
        }
    }

    /// A table name that no other test uses.
    static func uniqueName(_ stem: String) -> String {
        "\(stem)_\(UInt64.random(in: 0...UInt64.max))"
    }

    /// Runs the body with a table of its own, dropped after.
    static func withTable<R>(_ columns: String, in pool: Pool, _ body: (String) async throws -> R) async throws -> R {
        let table = uniqueName("t")
        try await pool.withLease { lease in _ = try await lease.run(Statement("CREATE TABLE \(table) (\(columns))")) }
        do {
            let value = try await body(table)
            try await pool.withLease { lease in _ = try await lease.run(Statement("DROP TABLE \(table)")) }
            return value
        } catch {
            try? await pool.withLease { lease in _ = try await lease.run(Statement("DROP TABLE \(table)")) }
            throw error
        }
    }

    /// How many rows a table has.
    static func count(_ table: String, in pool: Pool) async throws -> Int {
        try await pool.withLease { try await $0.run(Statement("SELECT count(*) FROM \(table)")).rows[0].int(0) }
    }

    /// What `SELECT 1` gives: 1 when the pool works.
    static func one(in pool: Pool) async throws -> Int {
        try await pool.withLease { try await $0.run(Statement("SELECT 1")).rows[0].int(0) }
    }

    /// The error of this module that the work throws; a failure when it throws none.
    static func error(_ body: () async throws -> Void) async throws -> PostgresError {
        do {
            try await body()
        } catch let error as PostgresError {
            return error
        }
        throw NothingThrown()
    }

    struct NothingThrown: Error {}

    /// Resident memory of this process in bytes.
    static func residentMemory() throws -> Int {
        guard let file = fopen("/proc/self/statm", "r") else { throw NothingThrown() }
        defer { fclose(file) }
        var buffer = [CChar](repeating: 0, count: 256)
        guard fgets(&buffer, 256, file) != nil else { throw NothingThrown() }
        let text = String(decoding: buffer.prefix { $0 != 0 }.map { UInt8(bitPattern: $0) }, as: UTF8.self)
        let fields = text.split(separator: " ")
        return (Int(fields[1]) ?? 0) * sysconf(Int32(_SC_PAGESIZE))
    }
}

extension PostgresError {
    var isCancelled: Bool { if case .cancelled = self { true } else { false } }
    var isDeadline: Bool { if case .deadlineExceeded = self { true } else { false } }
    var isLost: Bool { if case .connectionLost = self { true } else { false } }
    var isMisuse: Bool { if case .misuse = self { true } else { false } }
    var isPoolFull: Bool { if case .poolFull = self { true } else { false } }
    var isAcquireTimeout: Bool { if case .acquireTimeout = self { true } else { false } }
    var isDecoding: Bool { if case .decoding = self { true } else { false } }
}
