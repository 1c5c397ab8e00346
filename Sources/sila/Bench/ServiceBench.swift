internal import Foundation
internal import Hummingbird
internal import Logging
internal import Postgres
internal import ServiceLifecycle
internal import SilaCore
internal import SilaServer
internal import SilaService
internal import SilaStorage

/// The service over HTTP beside a bare Hummingbird route doing one key read: same process, same database, in turns.
struct ServiceBench {
    let url: String
    let tenants: String
    let migrations: MigrationSet
    let rounds: Int
    let seconds: Int

    /// Cases that are there before anything is measured, and of which some are read.
    private static let cases = 2_000
    private static let read = 200
    private static let silaPort = 18_471
    private static let forgetfulPort = 18_472
    private static let barePort = 18_473

    private let logger = Logger(label: "sila.bench", factory: { _ in SwiftLogNoOpLogHandler() })

    init(url: String, tenants: String, migrations: MigrationSet, rounds: Int, seconds: Int) {
        self.url = url
        self.tenants = tenants
        self.migrations = migrations
        self.rounds = rounds
        self.seconds = seconds
    }

    func measure() async throws -> [Measurement] {
        let owner = try PostgresConfiguration(url: url)
        var app = owner
        app.user = "sila_app"
        app.password = Secret.password()
        let slug = try TenantSlug.parse("safwa")
        try await prepare(owner, password: app.password ?? "", slug)
        let bare = Workshop(owner, connections: 16, logger: logger)
        return try await Workshop(app, connections: 16, logger: logger).use { workshop in
            let key = try MasterKey(hexadecimal: Secret.key(), source: "bench")
            let offices = try await open(workshop, key, answersKept: 1_024)
            let forgetful = try await open(workshop, key, answersKept: 0)
            guard let office = offices.office(slug.text) else {
                throw SetUpError.unsound(offices.faults.map(\.description).joined(separator: "\n"))
            }
            let (references, cookie) = try await fill(office)
            let measurements = try await serving(
                [(offices, Self.silaPort), (forgetful, Self.forgetfulPort)], bare.pool, slug
            ) {
                try compare(references, cookie: cookie)
            }
            await bare.pool.close()
            return measurements
        }
    }

    private func prepare(_ owner: PostgresConfiguration, password: String, _ slug: TenantSlug) async throws {
        try await Workshop(owner, logger: logger).use { workshop in
            try await BenchTenant.make(slug, in: workshop, migrations, password: password)
        }
    }

    /// The associations, keeping so many rendered answers.
    private func open(_ workshop: Workshop, _ key: MasterKey, answersKept: Int) async throws -> Offices {
        let offices = Offices(
            catalogue: workshop.catalogue, placement: workshop.placement, master: key,
            passwords: Passwords(threads: 1), answersKept: answersKept)
        try await offices.open(tenants: tenants, migrations: migrations, publishFiles: true, logger: logger)
        return offices
    }

    /// Makes the cases and signs a member of staff in; gives some references and the cookie.
    private func fill(_ office: Office) async throws -> ([String], String) {
        let password = Secret.password()
        _ = try await office.addStaff(
            login: "bench", name: Name(ar: "قياس", en: "Bench"), roles: [.frontDesk], password: password)
        let session = try await office.signIn(login: "bench", password: password)
        var references: [String] = []
        for index in 0..<Self.cases {
            let intake = RequestIntake(
                channel: "phone",
                person: DeclaredPerson(name: "مثال رقم \(index)", mobile: Mobile(reading: "0500000001")))
            let answer = try await office.takeRequest(intake, by: session.caller, .demo) { record in
                StoredAnswer(status: 201, body: Array(record.reference.text.utf8))
            }
            if index % (Self.cases / Self.read) == 0 { references.append(String(decoding: answer.body, as: UTF8.self)) }
        }
        return (references, "sila-safwa=\(session.token)")
    }

    /// Runs `body` while both servers listen, and ends them.
    private func serving<Output: Sendable>(
        _ servers: [(Offices, port: Int)], _ pool: Pool, _ slug: TenantSlug,
        _ body: @escaping @Sendable () throws -> Output
    ) async throws -> Output {
        let sila: [any ServiceLifecycle.Service] = servers.map { offices, port in
            makeApplication(
                ServerConfiguration(port: port), offices: offices, metrics: MetricsBook(),
                readiness: Readiness { [] }, logger: logger)
        }
        let bare = BareServer.application(pool: pool, table: "\(slug.schemaName).case_file", port: Self.barePort)
        let group = ServiceGroup(services: sila + [bare], logger: logger)
        return try await withThrowingTaskGroup(of: Output?.self) { tasks in
            tasks.addTask {
                try await group.run()
                return nil
            }
            // The generator blocks its thread for seconds, so it gets one outside the pool that serves.
            tasks.addTask {
                try await Task.sleep(for: .seconds(1))
                return try await withCheckedThrowingContinuation { continuation in
                    Thread { continuation.resume(with: Result { try body() }) }.start()
                }
            }
            var output: Output?
            while output == nil, let next = try await tasks.next() { output = next }
            await group.triggerGracefulShutdown()
            guard let output else { throw SetUpError.unsound("the servers of the benchmark ended early") }
            return output
        }
    }

    private func compare(_ references: [String], cookie: String) throws -> [Measurement] {
        let load = LoadGenerator(folder: FileManager.default.temporaryDirectory, seconds: seconds)
        let sila = "http://127.0.0.1:\(Self.silaPort)"
        let bare = "http://127.0.0.1:\(Self.barePort)"
        let signedIn = ["Cookie": cookie]
        let bareScript = LoadGenerator.get(references.map { "/read/\($0)" }, headers: [:])
        let body = #"{"channel":"phone","medium":"phone","person":{"name":"عبدالله المثال","mobile":"0500000001"}}"#
        let forgetful = "http://127.0.0.1:\(Self.forgetfulPort)"
        let reading = LoadGenerator.get(references.map { "/safwa/api/v1/requests/\($0)" }, headers: signedIn)
        let works =
            [
                ("read of a case over HTTP, signed in", 0.7, sila, reading),
                ("the same, the case rendered anew each time", nil, forgetful, reading),
                (
                    "list of 20 cases over HTTP, signed in", nil, sila,
                    LoadGenerator.get(["/safwa/api/v1/requests?limit=20"], headers: signedIn)
                ),
                ("inbox page over HTTP, signed in", nil, sila, LoadGenerator.get(["/safwa/desk/"], headers: signedIn)),
                (
                    "create of a request over HTTP, signed in", nil, sila,
                    LoadGenerator.post("/safwa/api/v1/requests", body, headers: signedIn)
                ),
            ] as [(String, Double?, String, String)]
        _ = try load.run(bare, script: bareScript)
        return try works.map { name, aim, server, script in
            _ = try load.run(server, script: script)
            let turns = try (0..<rounds).map { _ in
                let comparison = try load.run(bare, script: bareScript)
                return Measurement.Round(
                    rate: try load.run(server, script: script), comparisonRate: comparison, processorMicroseconds: nil)
            }
            return Measurement(name: name, rounds: turns, comparison: "a bare route doing one key read", aim: aim)
        }
    }
}
