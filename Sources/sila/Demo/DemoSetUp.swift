internal import Logging
internal import Postgres
internal import SilaCore
internal import SilaService
internal import SilaStorage

/// Makes the demo's staff, one for each role of each association, and cases to look at; what is there is left alone.
struct DemoSetUp {
    /// The database, as `sila_app`.
    let database: PostgresConfiguration
    /// The master key.
    let key: MasterKey
    /// What the schemas should have.
    let migrations: MigrationSet
    /// Where the logins are kept.
    let file: String
    /// The address of the service.
    let base: String
    /// The log.
    let logger: Logger
    /// Whether the installation had no association before this run.
    let isNew: Bool

    /// Sets up and gives the logins, which are in the file by then.
    func run(tenants: String) async throws -> DemoLogins {
        let known = DemoLogins.read(file)
        var logins = DemoLogins(base: base, tenants: [:])
        let workshop = Workshop(database, logger: logger)
        try await workshop.use { workshop in
            let time = DemoTime(reachingBack: isNew)
            time.go(daysAgo: Self.began)
            let offices = Offices(
                catalogue: workshop.catalogue, placement: workshop.placement, master: key,
                passwords: Passwords(threads: 2), clock: time.clock)
            try await offices.open(tenants: tenants, migrations: migrations, publishFiles: true, logger: logger)
            for office in offices.list {
                time.go(daysAgo: Self.began)
                logins.tenants[office.slug.text] = try await staff(office, known?.tenants[office.slug.text] ?? [:])
                try await DemoCare(office: office).makeRoutes()
                try await DemoBodies(office: office).seat()
                try await DemoDuties(office: office, logins: logins.tenants[office.slug.text] ?? [:]).make()
                try await cases(office, time)
                time.go(daysAgo: 0)
                try await DemoCare(office: office).makeRest()
                try await DemoSurveys(office: office).make()
            }
        }
        try logins.write(file)
        return logins
    }

    /// How many days ago a new installation's associations began.
    static let began = 60

    /// The cases, where the association has none yet.
    private func cases(_ office: Office, _ time: DemoTime) async throws {
        guard let staff = try await DemoStaff(office),
            try await office.cases(CaseQuery(), by: staff.desk).rows.isEmpty
        else { return }
        try await DemoClaims(office: office, staff: staff, time: time).make()
        try await DemoComplaints(office: office, staff: staff, time: time).make()
        time.go(daysAgo: 0)
        try await DemoCases(office: office).make()
        try await DemoBodies(office: office).plan()
        try await DemoDuties(office: office, logins: [:]).reviseForm(by: staff.admin)
    }

    /// One for each role; a second administrator, since who drafts an edition does not publish it; and who sits in the
    /// bodies beside the chair and the member.
    private static let staff =
        Role.allCases.map { ($0.rawValue, $0) } + [
            ("second_admin", Role.admin), ("committee_deputy", .committeeChair),
            ("committee_secretary", .committeeMember),
        ]

    private func staff(
        _ office: Office, _ known: [String: DemoLogins.Login]
    ) async throws -> [String: DemoLogins.Login] {
        var logins: [String: DemoLogins.Login] = [:]
        let there = Set(try await office.staff().map(\.login))
        for (key, role) in Self.staff {
            if let login = known[key], there.contains(login.login) {
                logins[key] = login
                continue
            }
            let login = DemoLogins.Login(login: key.replacing("_", with: "."), password: Secret.password())
            if there.contains(login.login) {
                try await office.resetStaff(login: login.login, password: login.password)
            } else {
                _ = try await office.addStaff(
                    login: login.login, name: role.name, roles: [role], password: login.password)
            }
            logins[key] = login
        }
        return logins
    }
}
