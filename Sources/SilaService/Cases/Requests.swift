public import SilaCore
internal import SilaDelivery
public import SilaStorage

/// What the desk writes down when it takes a request.
public struct RequestIntake: Sendable {
    /// The channel, by its id in the policy or by its kind.
    public var channel: String
    /// What the desk calls it, under an open-ended channel.
    public var channelName: String?
    /// Why it is recorded though the policy lacks the channel.
    public var outsideReason: String?
    /// The service asked for.
    public var service: String?
    /// The agreed medium.
    public var medium: Medium?
    /// Who it is for.
    public var person: DeclaredPerson
    /// Who acts for the person.
    public var representative: Representative?
    /// Which of those recorded on the person acts; takes the place of `representative`.
    public var recorded: ChosenAuthority?
    /// What is supplied, by the item's id.
    public var items: [String: String]

    /// An intake with what every one has; the rest is set afterwards.
    public init(channel: String, person: DeclaredPerson, service: String? = nil, items: [String: String] = [:]) {
        self.channel = channel
        self.person = person
        self.service = service
        self.items = items
    }

    /// The step of the engine that takes it.
    func receive(_ mark: ContentMark, contact: Contact, convertedFrom: String? = nil) -> Receive {
        Receive(
            channel: channel, channelName: channelName, outsideReason: outsideReason, service: service, medium: medium,
            contact: contact, representative: representative, content: mark, convertedFrom: convertedFrom)
    }
}

/// A change to a request.
public enum RequestChange: Sendable {
    /// A step that carries all the engine needs.
    case step(any RequestStep)
    /// What is declared: items (an empty value takes one away), the service, the person; nil leaves as it is.
    case content(items: [String: String], service: String?, person: PersonChange?)
    /// Send a code to sign with.
    case signatureCode
    /// Sign with the code read back.
    case signByCode(code: String, digest: String?, byRepresentative: Bool)
    /// Let one of those recorded on the person act for them.
    case representation(ChosenAuthority)
    /// Enter what the body decided: what `sitting` carried, or its head; `standsIn` is why a deputy acts for the head.
    case decision(Decide, sitting: RowID?, standsIn: String?)
    /// Answer; without `proof` over a medium that needs nobody, the outbox's key is the proof.
    case answer(medium: Medium?, text: String, proof: String?)
}

extension Office {
    /// Takes a request; the answer is stored with it.
    public func takeRequest(
        _ intake: RequestIntake, by caller: Caller, _ submission: Submission,
        answer: (RequestRecord) throws(ServiceError) -> StoredAnswer
    ) async throws(ServiceError) -> StoredAnswer {
        let opening = CaseOpening(
            declaration: Declaration(person: intake.person, service: intake.service, items: intake.items))
        return try await open(
            Request.self, opening, by: Acting(caller), submission,
            decide: { desk, mark throws(Refusal) in
                var intake = intake
                if let chosen = intake.recorded { intake.representative = try desk.representative(chosen) }
                return try intake.receive(mark, contact: intake.person.contact).take(at: desk)
            },
            answer: answer)
    }

    /// The request with that reference.
    public func request(_ reference: Reference, by caller: Caller) async throws(ServiceError) -> RequestRecord {
        try await record(Request.self, reference, by: caller)
    }

    /// Changes a request; the answer is stored with the change.
    public func changeRequest(
        _ reference: Reference, seen: Int?, by caller: Caller, _ submission: Submission, _ change: RequestChange,
        answer: (RequestRecord) throws(ServiceError) -> StoredAnswer
    ) async throws(ServiceError) -> StoredAnswer {
        try await changeRequest(reference, seen: seen, by: Acting(caller), submission, change, answer: answer)
    }

    /// Changes a request as whoever acts; the answer is stored with the change.
    func changeRequest(
        _ reference: Reference, seen: Int?, by acting: Acting, _ submission: Submission, _ change: RequestChange,
        answer: (RequestRecord) throws(ServiceError) -> StoredAnswer
    ) async throws(ServiceError) -> StoredAnswer {
        try await self.change(
            Request.self, reference, seen: seen, by: acting, submission,
            decide: { record async throws(ServiceError) in
                try draft(try await acted(change, on: record, by: acting), of: record)
            },
            answer: answer)
    }

    /// The change with what the body did, where it is one that a body makes.
    private func acted(
        _ change: RequestChange, on record: RequestRecord, by acting: Acting
    ) async throws(ServiceError) -> RequestChange {
        guard case .decision(var decide, let sitting, let standsIn) = change else { return change }
        if let study = record.desk.policy.handling.study, let staff = acting.staff {
            decide.act = try await act(
                of: study.body, sitting: sitting, on: record.row.id, by: staff, standsIn: standsIn)
        }
        return .step(decide)
    }

    private func draft(_ change: RequestChange, of record: RequestRecord) throws(ServiceError) -> CaseDraft<Request> {
        switch change {
        case .decision(let step, _, _): return CaseDraft(entries: try take(step, record))
        case .representation(let chosen):
            let acting: Representative
            do throws(Refusal) { acting = try record.desk.representative(chosen) } catch { throw .refused(error) }
            return CaseDraft(entries: try take(Represent(representative: acting), record))
        case .step(let step):
            var draft = CaseDraft<Request>(entries: try take(step, record))
            if let answer = step as? AnswerResearch { draft.finishes = ([.research], answer.answer) }
            if step is Complete || step is Resume { draft.finishes = ([.personal], type(of: step).action.rawValue) }
            if step is Admit || step is Close { draft.finishes = ([.outside], type(of: step).action.rawValue) }
            return draft
        case .content(let items, let service, let person):
            return try content(items, service, person, of: record)
        case .signatureCode:
            return try signatureCode(of: record)
        case .signByCode(let code, let digest, let byRepresentative):
            let sign = Sign(
                way: .code, code: keys.digest(code: code, of: record.row.id.text), digest: digest,
                byRepresentative: byRepresentative)
            return CaseDraft(entries: try take(sign, record))
        case .answer(let medium, let text, let proof):
            return try reply(medium, text, proof, of: record)
        }
    }

    private func take(
        _ step: any RequestStep, _ record: RequestRecord
    ) throws(ServiceError) -> [Entry<RequestEvent>] {
        do throws(Refusal) { return try step.take(record.file, at: record.desk) } catch { throw .refused(error) }
    }

    private func content(
        _ items: [String: String], _ service: String?, _ change: PersonChange?, of record: RequestRecord
    ) throws(ServiceError) -> CaseDraft<Request> {
        let before = record.declaration
        let chosen = service ?? before.service
        let kept = chosen == before.service ? before.items : [:]
        let declaration = Declaration(
            person: change?.applied(to: before.person) ?? before.person, service: chosen,
            items: kept.merging(items) { _, new in new })
        let mark = declaration.mark(
            revision: record.file.receipt.content.revision + 1, encoded: try declaration.encoded())
        let supply = Supply(content: mark, service: service, contact: declaration.person.contact)
        let entries = try take(supply, record)
        return CaseDraft(entries: entries, declaration: declaration == before ? nil : declaration)
    }

    private func signatureCode(of record: RequestRecord) throws(ServiceError) -> CaseDraft<Request> {
        var generator = SystemRandomNumberGenerator()
        let code = String(String(1_000_000 + Int.random(in: 0..<1_000_000, using: &generator)).dropFirst())
        let step = SendSignatureCode(code: keys.digest(code: code, of: record.row.id.text))
        let entries = try take(step, record)
        let text = Name(
            ar: "رمز التوقيع على بيانات طلبك رقم \(record.reference.printed): \(code)",
            en: "The code to sign the data of your request \(record.reference.printed): \(code)")
        return CaseDraft(entries: entries, notices: [Notice(topic: .signatureCode, medium: .sms, text: text)])
    }

    private func reply(
        _ medium: Medium?, _ text: String, _ proof: String?, of record: RequestRecord
    ) throws(ServiceError) -> CaseDraft<Request> {
        let agreed = record.file.receipt.medium
        let person = record.declaration.person
        let leavesByItself = agreed.map { !$0.carriedByStaff && person.isReached(over: $0) } ?? false
        let key = Self.outboxKey(.decision, of: record.row.id, seq: record.row.version + 1)
        let shown = proof ?? (leavesByItself ? "outbox:\(key)" : "")
        let entries = try take(AnswerRequest(medium: medium, text: text, proof: shown), record)
        return CaseDraft(entries: entries, finishes: ([.call, .letter, .visit], shown))
    }
}
