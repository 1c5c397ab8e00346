import Foundation
import Logging
import Postgres
import SilaStorage

/// The PostgreSQL server that these tests run against, as a superuser.
enum TestServer {
    /// What is wrong when nobody said where it is.
    struct Missing: Error, CustomStringConvertible {
        var description: String {
            "SILA_TEST_DATABASE_URL is not set: run `make test`, which starts a private PostgreSQL and sets it"
        }
    }

    static var logger: Logger {
        var logger = Logger(label: "storage-tests")
        logger.logLevel = .error
        return logger
    }

    /// The migrations of the tree that the tests are built from.
    static let folder = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
        .deletingLastPathComponent().appending(path: "migrations").path()

    static let migrations: MigrationSet = {
        do { return try MigrationSet(folder: folder) } catch { preconditionFailure("\(error)") }
    }()

    /// At most so many databases at a time: each has two pools.
    static let places = Places(6)

    static func configuration(_ database: String? = nil) throws -> PostgresConfiguration {
        guard let url = ProcessInfo.processInfo.environment["SILA_TEST_DATABASE_URL"] else { throw Missing() }
        var configuration = try PostgresConfiguration(url: url)
        if let database { configuration.database = database }
        return configuration
    }

    /// Every test of the run that signs in as `sila_app` uses the superuser's password, since roles are the server's.
    static func appPassword() throws -> String { try configuration().password ?? "sila-test" }

    static func pool(_ database: String, connections: Int = 4) throws -> Pool {
        Pool(
            configuration: try configuration(database), limits: PoolLimits(maxConnections: connections), logger: logger
        )
    }

    static func appPool(_ database: String, connections: Int = 4) throws -> Pool {
        var configuration = try configuration(database)
        configuration.user = Owner.appRole
        configuration.password = try appPassword()
        return Pool(
            configuration: configuration, limits: PoolLimits(maxConnections: connections), logger: logger
        )
    }

    /// Runs one command on the database of the address itself.
    @discardableResult
    static func command(_ sql: String) async throws -> ResultSet {
        let pool = Pool(configuration: try configuration(), limits: PoolLimits(maxConnections: 1), logger: logger)
        do {
            let result = try await pool.withLease { lease in try await lease.run(Statement(sql)) }
            await pool.close()
            return result
        } catch {
            await pool.close()
            throw error
        }
    }
}

/// So many at a time; the others wait their turn.
actor Places {
    private var free: Int
    private var waiting: [CheckedContinuation<Void, Never>] = []

    init(_ count: Int) { free = count }

    func enter() async {
        if free > 0 {
            free -= 1
        } else {
            await withCheckedContinuation { waiting.append($0) }
        }
    }

    func leave() {
        if waiting.isEmpty { free += 1 } else { waiting.removeFirst().resume() }
    }
}
