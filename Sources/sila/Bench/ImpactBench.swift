internal import Foundation
internal import Logging
internal import Postgres
internal import SilaCore
internal import SilaPolicyFiles
internal import SilaService
internal import SilaStorage

/// The impact of a draft on 100,000 cases, beside reading the same cases and doing nothing with them.
struct ImpactBench {
    let url: String
    let tenants: String
    let migrations: MigrationSet
    let rounds: Int

    private static let cases = 100_000
    private static let page = 2_000
    private let logger = Logger(label: "sila.bench", factory: { _ in SwiftLogNoOpLogHandler() })

    init(url: String, tenants: String, migrations: MigrationSet, rounds: Int) {
        self.url = url
        self.tenants = tenants
        self.migrations = migrations
        self.rounds = rounds
    }

    func measure() async throws -> [Measurement] {
        let slug = try TenantSlug.parse("impact-bench")
        return try await Workshop(try PostgresConfiguration(url: url), logger: logger).use { workshop in
            let files = try TenantDirectory.load(at: "\(tenants)/safwa")
            let database = try await prepare(workshop, slug, files)
            let office = try workshop.office(
                try await workshop.tenant(slug.text), key: try MasterKey(hexadecimal: Secret.key(), source: "bench"))
            let draft = try Self.draft(of: files)
            let since = Moment(startOf: office.now.date.adding(days: -365))
            var turns: [Measurement.Round] = []
            for _ in 0..<rounds {
                let read = try await Self.rate { try await Self.read(database, since: since) }
                let replayed = try await Self.rate {
                    try await office.impact(of: draft).impact?.cases ?? 0
                }
                turns.append(Measurement.Round(rate: replayed, comparisonRate: read, processorMicroseconds: nil))
            }
            return [
                Measurement(
                    name: "impact of a draft, cases replayed (\(Self.cases) cases in PostgreSQL)", rounds: turns,
                    comparison: "reading the same cases and no more", aim: nil)
            ]
        }
    }

    /// Ten working days instead of fifteen, and no fax.
    private static func draft(of files: TenantFiles) throws -> TenantFiles {
        var texts = files.texts
        texts.policy = texts.policy.replacing("15 working days", with: "10 working days")
        guard texts.policy != files.texts.policy else {
            throw SetUpError.unsound("the policy of tenants/safwa has no term of 15 working days to change")
        }
        return try TenantDirectory.read(texts, path: "draft")
    }

    private static func rate(_ work: () async throws -> Int) async throws -> Double {
        let start = ContinuousClock.now
        let done = try await work()
        guard done >= cases else { throw SetUpError.unsound("only \(done) cases were replayed") }
        return Double(done) / (start.duration(to: .now) / .seconds(1))
    }

    private static func read(_ database: TenantDatabase, since: Moment) async throws -> Int {
        var (count, after) = (0, nil as RowID?)
        while true {
            let rows = try await database.run(ReplayStore.page(after: after, since: since, limit: page))
            count += rows.count
            guard let last = rows.last, rows.count == page else { return count }
            after = last.id
        }
    }

    /// The association anew, with the files of Safwa and the cases.
    private func prepare(_ workshop: Workshop, _ slug: TenantSlug, _ files: TenantFiles) async throws -> TenantDatabase
    {
        try await BenchTenant.make(slug, in: workshop, migrations)
        let database = try workshop.placement.database(of: try await workshop.tenant(slug.text))
        _ = try await FilePublishing(database: database).take(files.texts, publish: true, by: "bench")
        try await CaseSeed(schema: slug.schemaName, cases: Self.cases).write(over: workshop.pool)
        return database
    }
}
