internal import ArgumentParser
internal import SilaCore
internal import SilaPolicyFiles
internal import SilaServer
internal import SilaService

extension PolicyCommand {
    /// `sila policy impact`: what a draft would change for an association's real cases.
    struct Impact: AsyncParsableCommand {
        static let configuration = CommandConfiguration(
            abstract: "Replay an association's cases, open and of the last year, under a draft of its policy.",
            discussion: "Nothing is changed. Exits with 0, or with 2 when the draft's files cannot be read.")

        @OptionGroup var installation: Installation

        @Argument(help: "The association's name in addresses.")
        var tenant: String

        @Argument(help: "The folder of the draft's files.")
        var folder: String

        @Option(help: "text or json (as the API answers it).")
        var format = AnswerFormat.text

        @Option(help: "ar or en.")
        var lang = RemarkLanguage.en

        @Option(help: "How many of the cases are listed.")
        var limit = 50

        func validate() throws {
            guard (0...1_000_000).contains(limit) else { throw ValidationError("--limit takes 0 to 1000000") }
        }

        func run() async throws {
            let files: TenantFiles
            do throws(PolicyFileError) {
                files = try TenantDirectory.load(at: folder, for: .template)
            } catch {
                for fault in error.faults { Terminal.complain("\(fault)") }
                throw ExitCode(2)
            }
            let key = try await installation.masterKey()
            let workshop = Workshop(try await installation.database(), logger: try await installation.logger())
            let start = ContinuousClock.now
            let found = try await workshop.use { workshop in
                let office = try workshop.office(try await workshop.tenant(tenant), key: key)
                return try await office.impact(of: files, ImpactListing(limit: limit)) { done, all in
                    if done % 20_000 == 0 || done == all { Terminal.complain("\(done) / \(all)") }
                }
            }
            switch format {
            case .json: Terminal.say(String(decoding: ImpactView.bytes(found), as: UTF8.self))
            case .text:
                let text = ImpactText(found, taken: start.duration(to: .now), lang: lang)
                for line in text.lines { Terminal.say(line) }
            }
        }
    }
}
