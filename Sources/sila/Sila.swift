internal import ArgumentParser

/// The command: everything an operator does with an installation.
@main
struct Sila: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "sila",
        abstract: "Run associations' own policies on relations with the people they serve.",
        discussion: """
            Settings come from flags, else from the environment (SILA_DATABASE_URL and so on), else from the file named by
            --config, whose lines read KEY=value. `sila help COMMAND` tells all about one command.
            """,
        subcommands: [
            Serve.self, Up.self, Migrate.self, TenantCommand.self, StaffCommand.self, PolicyCommand.self, Due.self,
            AuditCommand.self, ReportCommand.self, EvidenceCommand.self, Doctor.self, Bench.self,
        ])
}
