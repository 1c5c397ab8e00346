internal import Hummingbird
internal import SilaCore
internal import SilaPages
internal import SilaService

/// One case as a page, of whichever kind its reference is.
enum CaseSheet {
    static func show(_ staff: StaffVisit) async throws -> Response {
        let reference = try staff.visit.reference()
        let (office, caller) = (staff.office, staff.caller)
        switch try await office.kind(of: reference, by: caller) {
        case .request:
            let record = try await office.request(reference, by: caller)
            return try await page(staff, record, RequestSheet.parts(of: record))
        case .inquiry:
            let record = try await office.record(Inquiry.self, reference, by: caller)
            return try await page(staff, record, WordSheet.parts(of: record))
        case .suggestion:
            let record = try await office.record(Suggestion.self, reference, by: caller)
            return try await page(staff, record, WordSheet.parts(of: record))
        case .complaint:
            let record = try await office.complaint(reference, by: caller)
            return try await page(staff, record, ComplaintSheet.parts(of: record))
        case .support:
            let record = try await office.record(SupportCase.self, reference, by: caller)
            return try await page(staff, record, WordSheet.parts(of: record, .support(record.file.stage)))
        case .contactInquiry:
            let record = try await office.record(ContactInquiry.self, reference, by: caller)
            return try await page(staff, record, WordSheet.parts(of: record, .contactInquiry(record.file.stage)))
        case .claim:
            let record = try await office.record(Claim.self, reference, by: caller)
            return try await page(staff, record, ClaimSheet.parts(of: record))
        }
    }

    private static func page<File: StoredCase>(
        _ staff: StaffVisit, _ record: CaseRecord<File>, _ parts: CaseParts
    ) async throws -> Response {
        var model = CaseModel(
            tenant: try await staff.office.heading(), staff: staff.heading, formToken: staff.formToken,
            today: record.desk.today, summary: parts.summary, clock: parts.clock, events: [])
        if !staff.caller.roles.isDisjoint(with: FollowSecretRoutes.givers) { model.receiptKey = FormToken.draw() }
        model.term = parts.term
        model.reckonings = parts.reckonings
        model.items = parts.items
        model.missing = parts.missing
        model.actions = parts.actions
        model.events = record.entries.map { entry in
            CaseEventLine(
                entry, actor: record.names[entry.actor]?.ar ?? "—", detail: EventDetail.of(entry.event))
        }
        // Oldest first; what happened in the same moment stays in the order of the history.
        let beside = try await CaseBeside.lines(staff, record.reference)
        model.events = (model.events + beside).enumerated()
            .sorted { ($0.element.at, $0.offset) < ($1.element.at, $1.offset) }.map(\.element)
        return .page(SilaPages.CasePage(model))
    }
}

/// The parts of a case's page that its kind decides.
struct CaseParts {
    /// What the case is.
    var summary: SilaPages.CaseSummary
    /// Its time for the reply.
    var clock = ReplyClock()
    /// The term of the reply.
    var term: CaseTerm?
    /// How its dates are found, day by day.
    var reckonings: [CaseReckoning] = []
    /// What was declared, or the words of an inquiry or a suggestion.
    var items: [CaseItem] = []
    /// What stands between it and completeness.
    var missing: [CaseWant] = []
    /// The steps, and why some are refused.
    var actions: [CaseAction] = []

    /// The summary with what every kind of case has.
    static func summary<File: StoredCase>(
        _ record: CaseRecord<File>, _ stage: CaseStage, _ standing: Standing, _ receivedAt: Moment
    ) -> SilaPages.CaseSummary {
        let person = record.declaration.person
        let shown = CasePerson(
            name: person.name, nationalID: person.nationalID?.masked, mobile: person.mobile?.masked,
            email: person.email?.masked, membership: person.membershipNumber)
        let (channel, reason): (String, String?) =
            switch standing {
            case .within(let channel, _): (channel.rawValue, nil)
            case .outside(let channel, let reason): (channel, reason)
            }
        var summary = SilaPages.CaseSummary(
            reference: record.reference, stage: stage, person: person.name.isEmpty ? nil : shown,
            channel: StandingView.name(channel, record.desk.policy), receivedAt: receivedAt, edition: record.edition,
            version: record.file.version)
        summary.outsideReason = reason
        return summary
    }
}
