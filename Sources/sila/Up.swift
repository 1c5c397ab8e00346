internal import ArgumentParser
internal import Foundation
internal import Logging
internal import Postgres
internal import SilaCore
internal import SilaPolicyFiles
internal import SilaServer
internal import SilaService
internal import SilaStorage

/// `sila up`: everything on one machine: PostgreSQL, migrations, associations, service.
struct Up: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        abstract: "Set up and serve everything on this machine.",
        discussion: """
            Without a database, the private cluster of deploy/cluster.sh is started. Roles, schemas and keys are made where
            they are missing; every folder of tenants/ becomes an association. With --demo, staff and cases come with it.
            """)

    @OptionGroup var installation: Installation
    @OptionGroup var listening: Listening

    @Option(help: "The folder of the keys and of demo.json (SILA_STATE, else .sila).")
    var state: String?

    @Flag(help: "Make staff and cases to look at, and write their logins to demo.json.")
    var demo = false

    func run() async throws {
        let state = try await installation.value(state, "sila.state") ?? ".sila"
        let owner = try await ownerDatabase()
        let logger = try await installation.logger()
        let set = try await installation.migrationSet()
        let tenants = try await installation.tenantsFolder()
        let keyFile = try await installation.value(installation.keyFile, "sila.key.file") ?? "\(state)/master.key"
        _ = try Secret.kept(in: keyFile, make: Secret.key)
        let key = try Installation.masterKey(in: keyFile)
        var app = owner
        app.user = "sila_app"
        app.password = try Secret.kept(in: "\(state)/app.password", make: Secret.password)
        let isNew = try await setUp(owner, password: app.password ?? "", set, tenants, logger)
        let place = try await listening.configuration(installation)
        let base = place.publicURL ?? "http://\(place.host):\(place.port)"
        var logins: DemoLogins?
        if demo {
            logins = try await DemoSetUp(
                database: app, key: key, migrations: set, file: "\(state)/demo.json", base: base, logger: logger,
                isNew: isNew
            )
            .run(tenants: tenants)
        }
        let serving = Serving(
            database: app, key: key, migrations: set, tenants: tenants, publishFiles: true, listening: place,
            logger: logger)
        let shown = logins
        try await serving.run { port in
            Terminal.say("")
            Terminal.say("Sila is serving on http://\(place.host):\(port)/")
            for line in shown?.lines ?? [] { Terminal.say(line) }
        }
    }

    private func ownerDatabase() async throws -> PostgresConfiguration {
        if let url = try await installation.value(installation.databaseURL, "sila.database.url") {
            return try PostgresConfiguration(url: url)
        }
        let url = try Program.run("deploy/cluster.sh", ["start", "run"])
        return try PostgresConfiguration(url: url)
    }

    /// Roles, the control schema, one schema an association, the demo association from the model; gives whether there was
    /// no association before.
    private func setUp(
        _ owner: PostgresConfiguration, password: String, _ set: MigrationSet, _ tenants: String, _ logger: Logger
    ) async throws -> Bool {
        try await Workshop(owner, logger: logger).use { workshop in
            try await Bootstrap(pool: workshop.pool, set: set, logger: logger).run(appPassword: password)
            let isNew = try await workshop.catalogue.list().isEmpty
            for folder in TenantDirectory.names(in: tenants) {
                guard let slug = TenantSlug(reading: folder), slug.text == folder else {
                    logger.error(
                        "a folder of tenants is not a slug and is not served", metadata: ["folder": "\(folder)"])
                    continue
                }
                let files: TenantFiles
                do { files = try TenantDirectory.load(at: "\(tenants)/\(folder)") } catch {
                    logger.error(
                        "the files of a tenant are not sound", metadata: ["tenant": "\(slug)", "why": "\(error)"])
                    continue
                }
                let name = files.policy.policy.association?.name ?? Name(ar: slug.text, en: slug.text)
                try await make(slug, name, set, workshop)
            }
            guard demo else { return isNew }
            let time = DemoTime(reachingBack: isNew)
            time.go(daysAgo: DemoSetUp.began)
            try await DemoAssociation.make(in: workshop, set, tenants, time)
            return isNew
        }
    }

    private func make(_ slug: TenantSlug, _ name: Name, _ set: MigrationSet, _ workshop: Workshop) async throws {
        let making = TenantProvisioning(placement: workshop.placement, set: set, logger: workshop.logger)
        do throws(StorageError) {
            try await making.create(slug, name: name)
        } catch .tenantExists {
            try await Migrator(pool: workshop.pool, set: set, logger: workshop.logger).migrate(.tenant(slug))
        }
    }
}
