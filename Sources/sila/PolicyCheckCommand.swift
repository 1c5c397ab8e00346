internal import ArgumentParser
internal import SilaCore
internal import SilaPolicyFiles
internal import SilaService

/// `sila policy check`: reads policies as a lawyer would, and says what their boards would want to know.
struct PolicyCheckCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "check", abstract: "Say what is wrong in the files of associations and in what they say.",
        discussion: """
            Exits with 0 when there is no error, 1 when there is one (with --strict, or a warning), 2 when something \
            cannot be read. With --tenant the edition in force of an association is checked in its database, beside who \
            is there to act on it.
            """)

    @Argument(help: "Folders of associations' files, such as tenants/safwa.")
    var folders: [String] = []

    @Option(help: "Check the edition in force of this association instead of folders.")
    var tenant: String?

    @OptionGroup var installation: Installation

    @Option(help: "text or json.")
    var format = AnswerFormat.text

    @Flag(help: "Take warnings for errors.")
    var strict = false

    @Option(help: "The language of the text: ar or en.")
    var lang = RemarkLanguage.en

    func validate() throws {
        guard folders.isEmpty != (tenant == nil) else {
            throw ValidationError("give folders such as tenants/safwa, or --tenant and the name of one association")
        }
    }

    func run() async throws {
        let reports = try await reports()
        switch format {
        case .json: Terminal.say(try CheckJSON.text(of: reports))
        case .text: for line in reports.flatMap({ CheckText.lines(of: $0, language: lang) }) { Terminal.say(line) }
        }
        if reports.contains(where: { !$0.isReadable }) { throw ExitCode(2) }
        let failing: [Severity] = strict ? [.error, .warning] : [.error]
        if reports.contains(where: { report in failing.contains { report.count($0) > 0 } }) { throw ExitCode(1) }
    }

    private func reports() async throws -> [CheckReport] {
        guard let tenant else { return folders.map { CheckReport.directory($0) } }
        do {
            let key = try await installation.masterKey()
            let workshop = Workshop(try await installation.database(), logger: try await installation.logger())
            return try await workshop.use { workshop in
                let office = try workshop.office(try await workshop.tenant(tenant), key: key)
                return [try await office.policyFindings()]
            }
        } catch {
            Terminal.complain("\(error)")
            throw ExitCode(2)
        }
    }
}
