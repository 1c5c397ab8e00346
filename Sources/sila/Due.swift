internal import ArgumentParser
internal import SilaCore
internal import SilaPolicyFiles

/// `sila due`: when the reply to a request is due under a policy, and why.
struct Due: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        abstract: "Say when a reply is due under a policy, day by day.",
        discussion: """
            The calendar is that of the folder: its calendar.yaml, and the regime beside it in _calendars; without them the
            labour regime. The policy may have a ceiling, a floor, both or neither.
            """)

    @Option(help: "The folder of the association's files.")
    var policy: String

    @Option(help: "The day on which the request was complete: 2026-03-15.")
    var complete: String

    @Flag(help: "List every day counted and skipped, with the reason.")
    var explain = false

    @Option(help: "text or json.")
    var format = AnswerFormat.text

    @Option(help: "The language of the text: ar or en.")
    var lang = RemarkLanguage.en

    @Option(help: "The clause whose term is reckoned, else that of the reply to a request: complaints.reply.")
    var clause: String?

    @Option(help: "The file of another regime's calendar: tenants/_calendars/civil-service.yaml.")
    var calendar: String?

    func run() async throws {
        guard let start = CivilDate(iso: complete) else {
            throw ValidationError("`\(complete)` is not a day; write it as 2026-03-15")
        }
        let files = try TenantDirectory.load(at: policy, for: .template)
        let (term, clause) = try term(of: files.policy.policy)
        let days = try calendar.map { file in
            try CalendarDirectory.load(file: file).adapted(
                to: HouseCalendar(announced: files.calendar?.announced ?? []))
        }
        let reckoned = ReckonedTerm(
            term, from: start, calendar: try days ?? CalendarDirectory.calendar(ofTenant: policy))
        switch format {
        case .json: Terminal.say(try DueAnswer(reckoned, clause: clause).json())
        case .text:
            let text = DueText(reckoned: reckoned, clause: clause, isArabic: lang == .ar)
            for line in text.lines(explain: explain) { Terminal.say(line) }
        }
    }

    /// The term of the clause that is asked for; none where the policy has no clause on the reply.
    private func term(of policy: Policy) throws -> (ReplyTerm?, Clause?) {
        guard let clause else { return (policy.handling.reply?.term, policy.handling.reply?.clause) }
        if let found = policy.terms.first(where: { $0.clause.id.rawValue == clause }) {
            return (found.term, found.clause)
        }
        let known = policy.terms.map(\.clause.id.rawValue).joined(separator: ", ")
        throw ValidationError("`\(clause)` is no clause with a term; there are: \(known.isEmpty ? "none" : known)")
    }
}
