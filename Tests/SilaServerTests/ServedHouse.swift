import Foundation
import Hummingbird
import HummingbirdTesting
import Logging
import Postgres
import SilaCore
import SilaPolicyFiles
import SilaService
import SilaStorage
import Testing

@testable import SilaServer

/// An installation with the five associations from their real files, on a database that is made anew for each run of the
/// tests; one member of staff for each role of each association, and a clock that stands still.
final class ServedHouse: Sendable {
    /// A Sunday in Ramadan, before Eid al-Fitr of 1447.
    static let now = Moment(iso8601: "2026-03-01T09:30:00+03:00")

    /// The five associations; the fifth is made from the model policy.
    static let tenants = ["namudhaj", "optometry", "quwwat-watan", "safwa", "zad-almakkiya"]

    /// What everybody signs in with.
    static let password = "a password for tests"

    private static let database = "sila_server_tests"
    private static let opening = Task { try await ServedHouse() }

    /// The house that all tests share.
    static func shared() async throws -> ServedHouse { try await opening.value }

    /// The associations.
    let offices: Offices
    /// The connections, as `sila_app`.
    let pool: Pool
    let logger: Logger

    struct Trouble: Error, CustomStringConvertible { let description: String }

    /// The place of the package.
    static let root = URL(fileURLWithPath: #filePath).resolvingSymlinksInPath().deletingLastPathComponent()
        .deletingLastPathComponent().deletingLastPathComponent()

    private init() async throws {
        guard let given = ProcessInfo.processInfo.environment["SILA_TEST_DATABASE_URL"],
            var address = URLComponents(string: given), let moment = Self.now
        else { throw Trouble(description: "SILA_TEST_DATABASE_URL is not set; run `make test`") }
        logger = Logger(label: "server-tests", factory: { _ in SwiftLogNoOpLogHandler() })
        try await Self.command("drop database if exists \(Self.database) with (force)", given, logger)
        try await Self.command("create database \(Self.database)", given, logger)
        address.path = "/\(Self.database)"
        // Roles belong to the whole server: every test that signs in as `sila_app` has to agree on its password.
        let password = address.password ?? "sila-test"
        try await Self.setUp(try Self.text(of: address), password, logger)
        address.user = "sila_app"
        address.password = password
        pool = Pool(
            configuration: try PostgresConfiguration(url: try Self.text(of: address)),
            limits: PoolLimits(maxConnections: 8), logger: logger)
        guard let master = MasterKey(bytes: Array(repeating: 7, count: 32)) else {
            throw Trouble(description: "no key")
        }
        offices = Offices(
            catalogue: TenantCatalogue(pool: pool), placement: Placement(pool), master: master,
            passwords: Passwords(threads: 2), clock: Clock { moment })
        try await fill(Clock { moment })
    }

    private static func setUp(_ url: String, _ password: String, _ logger: Logger) async throws {
        let pool = Pool(
            configuration: try PostgresConfiguration(url: url), limits: PoolLimits(maxConnections: 2), logger: logger)
        let set = try MigrationSet(folder: root.appendingPathComponent("migrations").path)
        try await Bootstrap(pool: pool, set: set, logger: logger).run(appPassword: password)
        let making = TenantProvisioning(placement: Placement(pool), set: set, logger: logger)
        for tenant in tenants {
            let name = tenant == "namudhaj" ? model : Name(ar: tenant, en: tenant)
            try await making.create(try TenantSlug.parse(tenant), name: name)
        }
        await pool.close()
    }

    private static let model = Name(ar: "جمعية نموذج", en: "Namudhaj Association")

    private func fill(_ clock: Clock) async throws {
        let folder = Self.root.appendingPathComponent("tenants").path
        let texts = try ModelTemplate.fill(from: "\(folder)/_model", association: Self.model)
        let placement = Placement(pool)
        let slug = try TenantSlug.parse("namudhaj")
        guard let tenant = try await TenantCatalogue(pool: pool).find(slug) else {
            throw Trouble(description: "namudhaj is not in the catalogue")
        }
        _ = try await FilePublishing(database: try placement.database(of: tenant), clock: clock)
            .take(texts, publish: true, by: "model")
        let surveys = try TenantDirectory.surveys(at: "\(folder)/_model")
        try await SurveysTaking(database: try placement.database(of: tenant), clock: clock)
            .take(surveys ?? "", by: "model")
        let set = try MigrationSet(folder: Self.root.appendingPathComponent("migrations").path)
        try await offices.open(tenants: folder, migrations: set, publishFiles: true, logger: logger)
        guard offices.list.count == Self.tenants.count else {
            throw Trouble(description: "not all are served: \(offices.faults)")
        }
        for office in offices.list {
            for role in Role.allCases {
                _ = try await office.addStaff(
                    login: role.rawValue, name: role.name, roles: [role], password: Self.password)
            }
            try await Self.seat(at: office)
        }
    }

    /// A chair and two members in every committee, a head and a deputy in every unit.
    static func seat(at office: Office) async throws {
        for (login, role) in [("secretary", Role.committeeMember), ("deputy", .committeeChair)] {
            _ = try await office.addStaff(login: login, name: role.name, roles: [role], password: password)
        }
        let staff = try await office.staff().map(Caller.init)
        let admin = try #require(staff.first { $0.roles == [.admin] })
        for sheet in try await office.bodies() {
            let seats: [(String, SeatOffice)] =
                sheet.body.kind.sits
                ? [("committee_chair", .chair), ("committee_member", .member), ("secretary", .secretary)]
                : [("committee_chair", .chair), ("deputy", .deputy)]
            for (login, title) in seats {
                _ = try await office.seat(
                    SeatIntake(login: login, office: title), in: sheet.body.id, by: admin,
                    Submission(key: nil, route: "test", bodyHash: [])
                ) { _ in StoredAnswer(status: 200, body: []) }
            }
        }
    }

    private static func text(of address: URLComponents) throws -> String {
        guard let text = address.string else { throw Trouble(description: "no address") }
        return text
    }

    private static func command(_ sql: String, _ url: String, _ logger: Logger) async throws {
        let pool = Pool(
            configuration: try PostgresConfiguration(url: url), limits: PoolLimits(maxConnections: 1), logger: logger)
        _ = try await pool.withLease { lease in try await lease.run(Statement(sql)) }
        await pool.close()
    }

    /// The service over this house.
    func application(
        _ configuration: ServerConfiguration = ServerConfiguration(port: 0), ready: [String] = []
    ) -> some ApplicationProtocol {
        makeApplication(
            configuration, offices: offices, metrics: MetricsBook(), readiness: Readiness { ready }, logger: logger)
    }
}
