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
    private static let seeded = 10_000
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

    /// The association anew, with the files of Safwa and the cases: a tenth of them open, a twentieth sent back once.
    private func prepare(_ workshop: Workshop, _ slug: TenantSlug, _ files: TenantFiles) async throws -> TenantDatabase
    {
        try await Bootstrap(pool: workshop.pool, set: migrations, logger: logger).run(appPassword: Secret.password())
        let making = TenantProvisioning(placement: workshop.placement, set: migrations, logger: logger)
        if try await workshop.catalogue.find(slug) != nil { try await making.drop(slug, confirmation: slug.text) }
        try await making.create(slug, name: Name(ar: "قياس", en: "Bench"))
        let database = try workshop.placement.database(of: try await workshop.tenant(slug.text))
        _ = try await FilePublishing(database: database).take(files.texts, publish: true, by: "bench")
        let schema = slug.schemaName
        try await workshop.pool.withLease { lease in
            for start in stride(from: 0, to: Self.cases, by: Self.seeded) {
                let references = (start..<start + Self.seeded).map { Reference(random: UInt64($0) &* 7_919).text }
                _ = try await lease.run(
                    Statement(Self.seedingCases(schema), [.int(start), .textArray(references)]))
            }
            for sql in Self.seedingEvents(schema) { _ = try await lease.run(Statement(sql)) }
        }
        return database
    }

    private static let received = "now() - make_interval(days => 30 + n % 300)"
    private static let answered = "5 + n % 25"
    private static let hash = "sha256(convert_to(n::text, 'UTF8'))"

    private static func seedingCases(_ schema: String) -> String {
        let answeredOn = "case when n % 10 > 0 then (\(received))::date + \(answered) end"
        return """
            insert into \(schema).case_file (id, kind, reference, version, edition, standing, channel, medium, stage, body,
            received_at, completed_on, due, decided_on, outcome, answered_on, closed_on, head_hash)
            select ('0190' || lpad(to_hex(n), 28, '0'))::uuid, 'request', reference, 6, 1, 'within',
            case when n % 20 = 0 then 'fax' else 'in-person' end, 'phone',
            case when n % 10 = 0 then 'referred' else 'closed' end, 'competent-committee', \(received),
            (\(received))::date, (\(received))::date + 21, \(answeredOn),
            case when n % 10 > 0 then 'refused' end, \(answeredOn), \(answeredOn), \(hash)
            from (select $1::int + place::int as n, reference
            from unnest($2::text[]) with ordinality as given (reference, place)) as seed
            """
    }

    private static func seedingEvents(_ schema: String) -> [String] {
        [
            """
            insert into \(schema).event (case_id, seq, kind, recorded_at, actor, body, previous, hash)
            select ('0190' || lpad(to_hex(n), 28, '0'))::uuid, seq, kind, \(received) + make_interval(days => days),
            'bench', decode(repeat('00', 300), 'hex'), \(hash), \(hash)
            from generate_series(1, \(cases)) as n, lateral (values (1, 'received', 0, true), (2, 'signed', 0, true),
            (3, 'completed', 0, true), (4, 'referred', 1, true), (5, 'returned', 2, n % 20 = 3),
            (6, 'resumed', 4, n % 20 = 3), (7, 'decided', \(answered), n % 10 > 0),
            (8, 'answered', \(answered), n % 10 > 0), (9, 'closed', \(answered), n % 10 > 0))
            as happening (seq, kind, days, has) where has
            """,
            "analyze \(schema).case_file", "analyze \(schema).event",
        ]
    }
}
