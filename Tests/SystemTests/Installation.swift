import Foundation
import Logging
import Postgres
import Testing

/// An installation of its own for one test: a database on the test server, a state folder, and the real `sila` over both.
final class Installation {
    /// The place of the package.
    static let root = URL(fileURLWithPath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
        .deletingLastPathComponent()

    /// The program as the build left it, beside the tests.
    static let program = (Bundle.main.executableURL ?? Bundle.main.bundleURL).deletingLastPathComponent()
        .appendingPathComponent("sila").path

    /// The folder of the keys and of demo.json.
    let state: URL
    /// The address of its database, as the superuser.
    let url: String
    /// The port that its server listens on.
    let port: Int
    private let database: String
    private var server: Process?
    private var others: [Process] = []
    /// The folder of the associations' files.
    private var tenants = "tenants"

    struct Trouble: Error, CustomStringConvertible { let description: String }

    init() async throws {
        guard let given = ProcessInfo.processInfo.environment["SILA_TEST_DATABASE_URL"] else {
            throw Trouble(description: "SILA_TEST_DATABASE_URL is not set; run `make test`")
        }
        database = "sila_system_\(UInt32.random(in: 0 ... .max))"
        state = FileManager.default.temporaryDirectory.appendingPathComponent(database)
        try FileManager.default.createDirectory(at: state, withIntermediateDirectories: true)
        var address = try #require(URLComponents(string: given))
        let password = address.password ?? "sila-test"
        address.path = "/\(database)"
        url = try #require(address.string)
        port = Int.random(in: 20_000...29_999)
        // Roles belong to the whole server: every test that signs in as `sila_app` has to agree on its password.
        try Data((password + "\n").utf8).write(to: state.appendingPathComponent("app.password"))
        try await Self.command("create database \(database)", on: given)
    }

    /// The address of its server.
    var base: String { "http://127.0.0.1:\(port)" }

    /// Starts the server and waits until it answers that it is ready.
    func start() async throws {
        let process = Process()
        process.executableURL = URL(fileURLWithPath: Self.program)
        process.arguments = ["up", "--demo"]
        process.currentDirectoryURL = Self.root
        process.environment = ProcessInfo.processInfo.environment.merging([
            "SILA_DATABASE_URL": url, "SILA_STATE": state.path, "SILA_HOST": "127.0.0.1", "SILA_PORT": "\(port)",
            "SILA_TENANTS": tenants, "SILA_LOG_LEVEL": "error",
        ]) { _, new in new }
        process.standardOutput = FileHandle.nullDevice
        try process.run()
        server = process
        for _ in 0..<1_200 {
            guard process.isRunning else {
                throw Trouble(description: "the server ended with \(process.terminationStatus)")
            }
            if try await Visitor.status(of: "\(base)/readyz") == 200 { return }
            try await Task.sleep(for: .milliseconds(100))
        }
        throw Trouble(description: "the server was not ready within two minutes")
    }

    /// Gives the installation a folder of files of its own, which a test may change.
    func copyTenants() throws {
        let folder = state.appendingPathComponent("tenants")
        try FileManager.default.copyItem(at: Self.root.appendingPathComponent("tenants"), to: folder)
        tenants = folder.path
    }

    /// Starts another server over the same database and folder; gives its address once it is ready.
    func startAnother() async throws -> String {
        var address = try #require(URLComponents(string: url))
        address.user = "sila_app"
        address.password = address.password ?? "sila-test"
        let process = Process()
        process.executableURL = URL(fileURLWithPath: Self.program)
        process.arguments = ["serve"]
        process.currentDirectoryURL = Self.root
        process.environment = ProcessInfo.processInfo.environment.merging([
            "SILA_DATABASE_URL": try #require(address.string), "SILA_HOST": "127.0.0.1", "SILA_PORT": "\(port + 1)",
            "SILA_KEY_FILE": state.appendingPathComponent("master.key").path, "SILA_TENANTS": tenants,
            "SILA_PUBLISH_FILES": "true", "SILA_LOG_LEVEL": "error",
        ]) { _, new in new }
        process.standardOutput = FileHandle.nullDevice
        try process.run()
        others.append(process)
        let base = "http://127.0.0.1:\(port + 1)"
        for _ in 0..<600 {
            guard process.isRunning else { throw Trouble(description: "the other server ended") }
            if try await Visitor.status(of: "\(base)/readyz") == 200 { return base }
            try await Task.sleep(for: .milliseconds(100))
        }
        throw Trouble(description: "the other server was not ready within a minute")
    }

    /// The ceiling of the reply at the first association, in working days, as the server at that address answers it.
    func term(at base: String) async throws -> Int {
        struct Policy: Decodable {
            struct Reply: Decodable {
                struct Length: Decodable { let count: Int }
                let ceiling: Length
                enum CodingKeys: String, CodingKey { case ceiling = "at_most" }
            }
            let reply: Reply
        }
        let body = try await Visitor.body(of: "\(base)/safwa/api/v1/policy")
        return try JSONDecoder().decode(Policy.self, from: body).reply.ceiling.count
    }

    /// Ends the server without a word, as a power cut does.
    func kill() {
        guard let server else { return }
        Foundation.kill(server.processIdentifier, SIGKILL)
        server.waitUntilExit()
        self.server = nil
    }

    /// Ends the server as an operator does; gives its exit status.
    @discardableResult
    func stop() -> Int32 {
        guard let server else { return 0 }
        server.terminate()
        server.waitUntilExit()
        self.server = nil
        return server.terminationStatus
    }

    /// A login of the demo.
    func login(_ tenant: String, _ role: String) throws -> (login: String, password: String) {
        struct Demo: Decodable {
            struct Login: Decodable { let login, password: String }
            let tenants: [String: [String: Login]]
        }
        let data = try Data(contentsOf: state.appendingPathComponent("demo.json"))
        let demo = try JSONDecoder().decode(Demo.self, from: data)
        let found = try #require(demo.tenants[tenant]?[role])
        return (found.login, found.password)
    }

    /// Runs another program in the package's folder, on a thread of its own; gives its status and everything it said.
    static func run(
        _ path: String, _ arguments: [String], _ environment: [String: String] = [:]
    ) async throws -> (status: Int32, output: String) {
        try await withCheckedThrowingContinuation { continuation in
            Thread { continuation.resume(with: Result { try wait(for: path, arguments, environment) }) }.start()
        }
    }

    private static func wait(
        for path: String, _ arguments: [String], _ environment: [String: String]
    ) throws -> (status: Int32, output: String) {
        let process = Process()
        process.executableURL = URL(fileURLWithPath: path)
        process.arguments = arguments
        process.currentDirectoryURL = root
        process.environment = ProcessInfo.processInfo.environment.merging(environment) { _, new in new }
        let pipe = Pipe()
        process.standardOutput = pipe
        process.standardError = pipe
        try process.run()
        let data = pipe.fileHandleForReading.readDataToEndOfFile()
        process.waitUntilExit()
        return (process.terminationStatus, String(decoding: data, as: UTF8.self))
    }

    /// One row of one column, asked as the superuser.
    func number(_ sql: String) async throws -> Int {
        try await Self.pool(url) { lease in try await lease.run(Statement(sql)).rows[0].int(0) }
    }

    /// Ends the server and drops everything.
    func remove() async {
        for process in others {
            process.terminate()
            process.waitUntilExit()
        }
        stop()
        if let given = ProcessInfo.processInfo.environment["SILA_TEST_DATABASE_URL"] {
            try? await Self.command("drop database if exists \(database) with (force)", on: given)
        }
        try? FileManager.default.removeItem(at: state)
    }

    private static func command(_ sql: String, on url: String) async throws {
        try await pool(url) { lease in _ = try await lease.run(Statement(sql)) }
    }

    private static func pool<Output: Sendable>(
        _ url: String, _ body: (Lease) async throws -> Output
    ) async throws -> Output {
        let pool = Pool(
            configuration: try PostgresConfiguration(url: url), limits: PoolLimits(maxConnections: 1),
            logger: Logger(label: "test", factory: { _ in SwiftLogNoOpLogHandler() }))
        do {
            let output = try await pool.withLease(body)
            await pool.close()
            return output
        } catch {
            await pool.close()
            throw error
        }
    }
}
