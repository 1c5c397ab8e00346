internal import Foundation
internal import Logging
internal import Postgres
internal import SilaCore
internal import SilaPolicyFiles
internal import SilaService
internal import SilaStorage

/// The report and the statement of a year of 100,000 cases beside reading the same cases, and senior management's
/// overview of 100,000 cases beside that of 1,000.
struct ReportBench {
    let url: String
    let tenants: String
    let migrations: MigrationSet
    let rounds: Int

    private static let cases = 100_000
    private static let few = 1_000
    private static let page = 2_000
    private static let looks = 20
    private let logger = Logger(label: "sila.bench", factory: { _ in SwiftLogNoOpLogHandler() })

    init(url: String, tenants: String, migrations: MigrationSet, rounds: Int) {
        self.url = url
        self.tenants = tenants
        self.migrations = migrations
        self.rounds = rounds
    }

    func measure() async throws -> [Measurement] {
        try await Workshop(try PostgresConfiguration(url: url), logger: logger).use { workshop in
            let key = try MasterKey(hexadecimal: Secret.key(), source: "bench")
            let large = try await prepare(workshop, "report-large", Self.cases, key)
            let small = try await prepare(workshop, "report-small", Self.few, key)
            let today = large.office.now.date
            guard let period = Period(from: today.adding(days: -365), through: today) else { return [] }
            var (reports, overviews) = ([] as [Measurement.Round], [] as [Measurement.Round])
            for _ in 0..<rounds {
                let read = try await Self.rate(of: Self.cases) { try await Self.read(large.database, period) }
                let told = try await Self.rate(of: Self.cases) {
                    let report = try await large.office.reckoning(of: period, by: nil).report
                    guard report.kinds.first?.received ?? 0 > Self.cases * 9 / 10 else {
                        throw SetUpError.unsound("the report of the benchmark lacks cases")
                    }
                }
                reports.append(Measurement.Round(rate: told, comparisonRate: read, processorMicroseconds: nil))
                let beside = try await Self.looking(small)
                overviews.append(
                    Measurement.Round(
                        rate: try await Self.looking(large), comparisonRate: beside, processorMicroseconds: nil))
            }
            return [
                Measurement(
                    name: "report and statement of a year, cases (\(Self.cases) in PostgreSQL)", rounds: reports,
                    comparison: "reading the same cases and opening nothing", aim: nil),
                Measurement(
                    name: "overview of senior management, \(Self.cases) cases", rounds: overviews,
                    comparison: "the same with \(Self.few) cases", aim: nil),
            ]
        }
    }

    private struct House {
        var office: Office
        var database: TenantDatabase
        var caller: Caller
    }

    private static func looking(_ house: House) async throws -> Double {
        try await rate(of: looks) {
            for _ in 0..<looks { _ = try await house.office.overview(by: house.caller) }
        }
    }

    private static func rate(of count: Int, _ work: () async throws -> Void) async throws -> Double {
        let start = ContinuousClock.now
        try await work()
        return Double(count) / (start.duration(to: .now) / .seconds(1))
    }

    private static func read(_ database: TenantDatabase, _ period: Period) async throws {
        var after: RowID?
        while true {
            let rows = try await database.run(
                ReportStore.page(after: after, from: period.from, through: period.through, limit: page))
            guard let last = rows.last, rows.count == page else { return }
            after = last.id
        }
    }

    private func prepare(_ workshop: Workshop, _ name: String, _ cases: Int, _ key: MasterKey) async throws -> House {
        let slug = try TenantSlug.parse(name)
        try await BenchTenant.make(slug, in: workshop, migrations)
        let tenant = try await workshop.tenant(slug.text)
        let database = try workshop.placement.database(of: tenant)
        let files = try TenantDirectory.load(at: "\(tenants)/safwa")
        _ = try await FilePublishing(database: database).take(files.texts, publish: true, by: "bench")
        try await CaseSeed(schema: slug.schemaName, cases: cases).write(over: workshop.pool)
        try await seal(cases, slug.schemaName, key.keys(of: slug), over: workshop.pool)
        let office = try workshop.office(tenant, key: key)
        let password = Secret.password()
        _ = try await office.addStaff(
            login: "bench", name: Name(ar: "قياس", en: "Bench"), roles: [.management], password: password)
        return House(
            office: office, database: database,
            caller: try await office.signIn(login: "bench", password: password).caller)
    }

    /// Gives the events that a report opens a body that opens: decisions, and what a pause moved.
    private func seal(_ cases: Int, _ schema: String, _ keys: TenantKeys, over pool: Pool) async throws {
        let found = try await pool.withLease { lease in
            try await lease.run(
                Statement(
                    """
                    select case_id, seq, kind from \(schema).event where kind in ('decided', 'returned') or (case_id in
                    (select case_id from \(schema).event where kind = 'resumed') and kind in ('completed', 'referred',
                    'resumed'))
                    """))
        }
        let lines = found.rows.map { (id: $0[0] ?? "", seq: $0[1] ?? "", kind: $0[2] ?? "") }
        for start in stride(from: 0, to: lines.count, by: 5_000) {
            let some = lines[start..<min(start + 5_000, lines.count)]
            let bodies = try some.map { line in
                let place = SealedPlace(table: "event", column: "body", row: "\(line.id)/\(line.seq)")
                return "\\x" + Hexadecimal.text(try keys.seal(Array(Self.body(line.kind).utf8), for: place))
            }
            try await pool.withLease { lease in
                _ = try await lease.run([
                    Statement("select set_config('session_replication_role', 'replica', true)"),
                    Statement(
                        """
                        update \(schema).event e set body = s.body::bytea from unnest($1::text[], $2::text[], $3::text[])
                        as s (id, seq, body) where e.case_id = s.id::uuid and e.seq = s.seq::int
                        """,
                        [
                            .textArray(some.map(\.id)), .textArray(some.map(\.seq)), .textArray(bodies),
                        ]),
                ])
            }
        }
    }

    private static func body(_ kind: String) -> String {
        let clause = #"{"clause":"handling.study","number":"تـ.5","title":{"ar":"الدراسة","en":"Study"}}"#
        let basis = #""basis":{"clause":{"citation":\#(clause)}}"#
        let event =
            switch kind {
            case "decided":
                #"{"decided":{"decision":{"outcome":"refused","reason":"لا تنطبق","clause":\#(clause),"on":"2026-01-01"}}}"#
            case "returned": #"{"returned":{"reason":"إثبات الدخل منتهٍ","wanted":[],"on":"2026-01-01"}}"#
            case "referred": #"{"referred":{"body":"competent-committee"}}"#
            default: #"{"\#(kind)":{"on":"2026-01-01","promise":{"from":"2026-01-01","due":"2026-01-26"}}}"#
            }
        return #"{"event":\#(event),\#(basis)}"#
    }
}
