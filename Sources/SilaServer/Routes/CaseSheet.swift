internal import Hummingbird
internal import SilaCore
internal import SilaPages
internal import SilaService

/// One case as a page, of whichever kind its reference is.
enum CaseSheet {
    static func show(_ staff: StaffVisit) async throws -> Response {
        let reference = try staff.visit.reference()
        if let record = try await found({ () async throws(ServiceError) in
            try await staff.office.request(reference, by: staff.caller)
        }) {
            return try await page(staff, record, RequestSheet.parts(of: record))
        }
        if let record = try await found({ () async throws(ServiceError) in
            try await staff.office.record(Inquiry.self, reference, by: staff.caller)
        }) {
            return try await page(staff, record, WordSheet.parts(of: record))
        }
        if let record = try await found({ () async throws(ServiceError) in
            try await staff.office.record(Suggestion.self, reference, by: staff.caller)
        }) {
            return try await page(staff, record, WordSheet.parts(of: record))
        }
        if let record = try await found({ () async throws(ServiceError) in
            try await staff.office.complaint(reference, by: staff.caller)
        }) {
            return try await page(staff, record, ComplaintSheet.parts(of: record))
        }
        if let record = try await found({ () async throws(ServiceError) in
            try await staff.office.record(SupportCase.self, reference, by: staff.caller)
        }) {
            return try await page(staff, record, WordSheet.parts(of: record, .support(record.file.stage)))
        }
        if let record = try await found({ () async throws(ServiceError) in
            try await staff.office.record(ContactInquiry.self, reference, by: staff.caller)
        }) {
            return try await page(staff, record, WordSheet.parts(of: record, .contactInquiry(record.file.stage)))
        }
        let record = try await staff.office.record(Claim.self, reference, by: staff.caller)
        return try await page(staff, record, ClaimSheet.parts(of: record))
    }

    /// The record, or nil where there is no case of that kind under the reference.
    private static func found<File>(
        _ read: () async throws(ServiceError) -> CaseRecord<File>
    ) async throws(ServiceError) -> CaseRecord<File>? {
        do {
            return try await read()
        } catch {
            if case .notFound = error { return nil }
            throw error
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
