internal import Foundation
internal import Logging
internal import Postgres
internal import ServiceLifecycle
internal import SilaCore
internal import SilaServer
internal import SilaService
internal import SilaStorage

/// The inbox and the lists of an association of 100,000 cases beside those of one of 1,000: same process, in turns.
struct InboxBench {
    let url: String
    let tenants: String
    let migrations: MigrationSet
    let rounds: Int
    let seconds: Int

    private static let port = 18_474
    private static let small = (slug: "inbox-small", cases: 1_000)
    private static let large = (slug: "inbox-large", cases: 100_000)

    private let logger = Logger(label: "sila.bench", factory: { _ in SwiftLogNoOpLogHandler() })

    init(url: String, tenants: String, migrations: MigrationSet, rounds: Int, seconds: Int) {
        self.url = url
        self.tenants = tenants
        self.migrations = migrations
        self.rounds = rounds
        self.seconds = seconds
    }

    func measure() async throws -> [Measurement] {
        let folder = FileManager.default.temporaryDirectory.appending(path: "sila-inbox-\(UUID().uuidString)")
        defer { try? FileManager.default.removeItem(at: folder) }
        try copyFiles(to: folder)
        return try await Workshop(try PostgresConfiguration(url: url), connections: 16, logger: logger).use {
            workshop in
            for (slug, _) in [Self.small, Self.large] {
                try await BenchTenant.make(try TenantSlug.parse(slug), in: workshop, migrations)
            }
            let offices = Offices(
                catalogue: workshop.catalogue, placement: workshop.placement,
                master: try MasterKey(hexadecimal: Secret.key(), source: "bench"), passwords: Passwords(threads: 1))
            try await offices.open(
                tenants: folder.path(), migrations: migrations, publishFiles: true, logger: logger)
            var cookies: [String: String] = [:]
            for (slug, cases) in [Self.small, Self.large] {
                try await CaseSeed(schema: try TenantSlug.parse(slug).schemaName, cases: cases)
                    .write(over: workshop.pool)
                cookies[slug] = try await cookie(offices, slug)
            }
            let signedIn = cookies
            return try await serving(offices) { try compare(signedIn) }
        }
    }

    /// The files of Safwa under both names.
    private func copyFiles(to folder: URL) throws {
        let files = FileManager.default
        try files.createDirectory(at: folder, withIntermediateDirectories: true)
        for (name, source) in [("_calendars", "_calendars"), (Self.small.slug, "safwa"), (Self.large.slug, "safwa")] {
            try files.copyItem(
                at: URL(fileURLWithPath: "\(tenants)/\(source)"), to: folder.appending(path: name))
        }
    }

    private func cookie(_ offices: Offices, _ slug: String) async throws -> String {
        guard let office = offices.office(slug) else {
            throw SetUpError.unsound(offices.faults.map(\.description).joined(separator: "\n"))
        }
        let password = Secret.password()
        _ = try await office.addStaff(
            login: "bench", name: Name(ar: "قياس", en: "Bench"), roles: [.frontDesk], password: password)
        return "sila-\(slug)=\(try await office.signIn(login: "bench", password: password).token)"
    }

    private func serving(
        _ offices: Offices, _ body: @escaping @Sendable () throws -> [Measurement]
    ) async throws -> [Measurement] {
        let server = makeApplication(
            ServerConfiguration(port: Self.port), offices: offices, metrics: MetricsBook(),
            readiness: Readiness { [] }, logger: logger)
        let group = ServiceGroup(services: [server], logger: logger)
        async let served: Void = group.run()
        try await Task.sleep(for: .seconds(1))
        // The generator blocks its thread for seconds, so it gets one outside the pool that serves.
        let measured: Result<[Measurement], any Error> = await withCheckedContinuation { continuation in
            Thread { continuation.resume(returning: Result { try body() }) }.start()
        }
        await group.triggerGracefulShutdown()
        try await served
        return try measured.get()
    }

    private func compare(_ cookies: [String: String]) throws -> [Measurement] {
        let load = LoadGenerator(folder: FileManager.default.temporaryDirectory, seconds: seconds)
        let works =
            [
                ("inbox page, 100,000 cases", 1 / 1.5, "desk/"),
                ("list of 50 open cases by due day, 100,000 cases", nil, "api/v1/cases?order=due&open=true"),
                ("list of 50 overdue cases, 100,000 cases", nil, "api/v1/cases?overdue=true&order=due"),
                ("list of 50 cases of a body, 100,000 cases", nil, "api/v1/cases?body=competent-committee"),
            ] as [(String, Double?, String)]
        return try works.map { name, aim, path in
            func rate(_ slug: String) throws -> Double {
                try load.run(
                    "http://127.0.0.1:\(Self.port)",
                    script: LoadGenerator.get(["/\(slug)/\(path)"], headers: ["Cookie": cookies[slug] ?? ""]))
            }
            _ = try rate(Self.large.slug)
            let turns = try (0..<rounds).map { _ in
                let small = try rate(Self.small.slug)
                return Measurement.Round(
                    rate: try rate(Self.large.slug), comparisonRate: small, processorMicroseconds: nil)
            }
            return Measurement(name: name, rounds: turns, comparison: "the same with 1,000 cases", aim: aim)
        }
    }
}
