internal import ArgumentParser
internal import SilaCore
internal import SilaServer
internal import SilaService

/// `sila report`: what an association did in a period, or how it kept to its policy.
struct ReportCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "report", abstract: "Reckon the report of a period from what happened to an association's cases.",
        discussion: "With --statement the statement of conformity to the association's own policy in its place.")

    @OptionGroup var installation: Installation

    @Argument(help: "The association, by its name in addresses.")
    var tenant: String

    @OptionGroup var period: PeriodOptions

    @Option(help: "json or csv.")
    var format = Format.json

    @Flag(help: "The statement of conformity in place of the report.")
    var statement = false

    /// In which form it is printed.
    enum Format: String, ExpressibleByArgument, CaseIterable {
        case json, csv
    }

    func run() async throws {
        let period = try period.read()
        let key = try await installation.masterKey()
        let workshop = Workshop(try await installation.database(), logger: try await installation.logger())
        let told = try await workshop.use { workshop in
            try await workshop.office(try await workshop.tenant(tenant), key: key).reckoning(of: period, by: nil)
        }
        switch (format, statement) {
        case (.json, false): Terminal.say(String(decoding: ReportView.bytes(told.report), as: UTF8.self))
        case (.json, true): Terminal.say(String(decoding: StatementView.bytes(told.statement), as: UTF8.self))
        case (.csv, false): Terminal.say(bytes: ReportTable.bytes(told.report))
        case (.csv, true): Terminal.say(bytes: StatementTable.bytes(told.statement))
        }
    }
}
