internal import ArgumentParser
internal import SilaCore
internal import SilaStorage

/// `sila migrate`: brings the control schema and the schema of every association up to date.
struct Migrate: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        abstract: "Bring the control schema and every association's schema up to date.",
        discussion: "The database must be given as an owner: a superuser, or a role that may create roles.")

    @OptionGroup var installation: Installation

    @Option(help: "How many associations at once.")
    var jobs = 2

    @Option(help: "This association only.")
    var tenant: String?

    @Flag(help: "Say what would be applied and apply nothing.")
    var dryRun = false

    func validate() throws {
        guard (1...64).contains(jobs) else { throw ValidationError("--jobs takes 1 to 64") }
    }

    func run() async throws {
        let set = try await installation.migrationSet()
        let logger = try await installation.logger()
        let workshop = Workshop(try await installation.database(), connections: jobs + 1, logger: logger)
        try await workshop.use { workshop in
            let migrator = Migrator(pool: workshop.pool, set: set, logger: logger)
            if !dryRun && tenant == nil {
                try await Bootstrap(pool: workshop.pool, set: set, logger: logger).run(appPassword: nil)
            }
            let targets = try await targets(workshop)
            let reports =
                dryRun
                ? await migrator.pending(targets, jobs: jobs) : await migrator.migrate(targets, jobs: jobs)
            try say(reports)
        }
    }

    private func targets(_ workshop: Workshop) async throws -> [MigrationTarget] {
        if let tenant { return [.tenant(try await workshop.tenant(tenant).slug)] }
        let tenants: [Tenant]
        do { tenants = try await workshop.catalogue.list() } catch {
            // Before the first migration there is no catalogue to list; the control schema is all there is to do.
            if dryRun { return [.control] }
            throw error
        }
        return [.control] + tenants.map { .tenant($0.slug) }
    }

    private func say(_ reports: [MigrationReport]) throws {
        for report in reports {
            let files = report.files.isEmpty ? "up to date" : report.files.joined(separator: ", ")
            Terminal.say("\(report.target.schema): \(report.error.map { "failed: \($0)" } ?? files)")
        }
        let failed = reports.count { $0.error != nil }
        if failed > 0 { throw SetUpError.some(failed: failed, of: reports.count) }
    }
}
