internal import ArgumentParser
internal import SilaCore
internal import SilaPolicyFiles
internal import SilaService

extension PolicyCommand {
    /// `sila policy explore`: every state that a case can come to under an edition.
    struct Explore: AsyncParsableCommand {
        static let configuration = CommandConfiguration(
            abstract:
                "Walk every state of an edition: all reachable, none without a way out, or the shortest way there.",
            discussion: """
                Kinds of case, roles and relations to the clock. Exits with 0 when nothing stands in anybody's way, 1 when
                something does, 2 when the folder cannot be read.
                """)

        @Argument(help: "The folder of an association's files, such as tenants/safwa.")
        var folder: String

        @Option(help: "text or json.")
        var format = AnswerFormat.text

        @Option(help: "ar or en.")
        var lang = RemarkLanguage.en

        @Option(help: "The roles that somebody holds, with commas between; every role where it is not given.")
        var staff: String?

        func run() async throws {
            let roles = try staffed()
            let files: TenantFiles
            do throws(PolicyFileError) {
                files = try TenantDirectory.load(at: folder, for: .template)
            } catch {
                for fault in error.faults { Terminal.complain("\(fault)") }
                throw ExitCode(2)
            }
            let begins = Clock.system.now()
            let start = ContinuousClock.now
            let exploration = Exploration(
                of: ExploredEdition(
                    policy: files.policy.policy, services: files.services, settings: files.settings,
                    calendar: .labour, begins: begins, staffed: roles))
            let taken = start.duration(to: .now)
            switch format {
            case .json: Terminal.say(try ExplorationJSON(exploration, taken: taken).text())
            case .text:
                let text = ExplorationText(exploration, folder: folder, taken: taken, lang: lang)
                for line in text.lines { Terminal.say(line) }
            }
            if !exploration.isSound { throw ExitCode(1) }
        }

        private func staffed() throws -> Set<Role> {
            guard let staff else { return Set(Role.allCases) }
            return Set(
                try staff.split(separator: ",").map { word in
                    if let role = Role(rawValue: String(word)) { return role }
                    let known = Role.allCases.map(\.rawValue).joined(separator: ", ")
                    throw ValidationError("`\(word)` is no role; there are: \(known)")
                })
        }
    }
}
