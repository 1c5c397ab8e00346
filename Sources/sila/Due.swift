internal import ArgumentParser
internal import Foundation
internal import SilaCore
internal import SilaPolicyFiles

/// `sila due`: when the reply to a request is due under a policy, and why.
struct Due: AsyncParsableCommand {
    static let configuration = CommandConfiguration(abstract: "Say when a reply is due under a policy, day by day.")

    /// How the answer is written.
    enum Format: String, ExpressibleByArgument, CaseIterable { case text, json }

    @Option(help: "The folder of the association's files.")
    var policy: String

    @Option(help: "The day on which the request was complete: 2026-03-15.")
    var complete: String

    @Flag(help: "List every day counted and skipped, with the reason.")
    var explain = false

    @Option(help: "text or json.")
    var format = Format.text

    func run() async throws {
        guard let start = CivilDate(iso: complete) else {
            throw ValidationError("`\(complete)` is not a day; write it as 2026-03-15")
        }
        let policy = try TenantDirectory.load(at: policy, for: .template).policy.policy
        guard let reply = policy.handling.reply else {
            throw SetUpError.unsound("this policy has no clause on the reply")
        }
        let answer = DueAnswer(reply.term, clause: reply.clause, complete: start, calendar: .labour)
        switch format {
        case .json: Terminal.say(try answer.json())
        case .text: for line in answer.lines(explain: explain) { Terminal.say(line) }
        }
    }
}
