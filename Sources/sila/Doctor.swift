internal import ArgumentParser
internal import SilaCore
internal import SilaPolicyFiles
internal import SilaService
internal import SilaStorage

/// `sila doctor`: what is wrong with this installation, and how to mend it.
struct Doctor: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        abstract: "Say what is wrong with this installation, and how to mend it.",
        discussion: "Exits with 1 when something is wrong.")

    @OptionGroup var installation: Installation

    func run() async throws {
        var wrong = 0
        func look(_ what: String, mend: String, _ body: () async throws -> Void) async {
            do {
                try await body()
                Terminal.say("ok     \(what)")
            } catch {
                wrong += 1
                Terminal.say("wrong  \(what): \(error)")
                Terminal.say("       \(mend)")
            }
        }
        await look("settings", mend: "see `sila serve --help`") { _ = try await installation.logger() }
        await look("master key", mend: "make one: `openssl rand -hex 32`, in a file of mode 600") {
            _ = try await installation.masterKey()
        }
        await look("migrations folder", mend: "run from the folder of the installation, or pass --migrations") {
            _ = try await installation.migrationSet()
        }
        await look("files of the associations", mend: "`sila policy check` says each fault with its line") {
            let folder = try await installation.tenantsFolder()
            var faults: [String] = []
            for name in TenantDirectory.names(in: folder) {
                do throws(PolicyFileError) { _ = try TenantDirectory.load(at: "\(folder)/\(name)") } catch {
                    faults.append(error.description)
                }
            }
            guard faults.isEmpty else { throw SetUpError.unsound(faults.joined(separator: "\n       ")) }
        }
        await look("editions and files", mend: "docs/editions.md says what each means and how to go on") {
            try await agreement()
        }
        await look("database", mend: "see that it runs and that SILA_DATABASE_URL leads to it") { try await database() }
        if wrong > 0 { throw ExitCode(1) }
    }

    /// Throws where an association's files are not the edition that was published last, saying for each how they stand.
    private func agreement() async throws {
        let folder = try await installation.tenantsFolder()
        let logger = try await installation.logger()
        try await Workshop(try await installation.database(), logger: logger).use { workshop in
            var said: [String] = []
            for tenant in try await workshop.catalogue.list() where tenant.state == .active {
                let (slug, path) = (tenant.slug.text, "\(folder)/\(tenant.slug.text)")
                guard TenantDirectory.names(in: folder).contains(slug), let files = try? TenantDirectory.load(at: path)
                else { continue }
                let publishing = FilePublishing(database: try workshop.placement.database(of: tenant))
                if let words = try await publishing.standing(of: files.texts) { said.append("\(slug): \(words)") }
            }
            guard said.isEmpty else { throw SetUpError.unsound(said.joined(separator: "\n       ")) }
        }
    }

    private func database() async throws {
        let set = try await installation.migrationSet()
        let logger = try await installation.logger()
        try await Workshop(try await installation.database(), logger: logger).use { workshop in
            try await workshop.catalogue.ping()
            let tenants = try await workshop.catalogue.list().filter { $0.state == .active }
            for tenant in tenants {
                let lacking = try await workshop.placement.database(of: tenant).lacking(of: set)
                guard lacking.isEmpty else {
                    throw SetUpError.unsound("`\(tenant.slug.schemaName)` lacks migrations; run `sila migrate`")
                }
            }
            Terminal.say("       \(tenants.count) associations")
        }
    }
}
