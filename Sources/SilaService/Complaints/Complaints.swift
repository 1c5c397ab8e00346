public import SilaCore
internal import SilaDelivery
internal import SilaStorage

/// A complaint with all that an answer about it shows.
public typealias ComplaintRecord = CaseRecord<Complaint>

/// What is written down when somebody complains.
public struct ComplaintIntake: Sendable {
    /// What the engine takes; who is complained of by staff id.
    public var filing: FileComplaint
    /// Who complains; nil for somebody who gives no name.
    public var person: DeclaredPerson?

    /// An intake; without a person it is without a name.
    public init(_ filing: FileComplaint, person: DeclaredPerson?) {
        self.filing = filing
        self.person = person
        self.filing.anonymous = person == nil
    }
}

extension Office {
    /// Takes a complaint; the answer is stored with it.
    ///
    /// Those complained of, and those under them, are barred from it in the same transaction. `ServiceError.invalid` where
    /// somebody is named who does not work here, or a case that the caller cannot see.
    public func openComplaint(
        _ intake: ComplaintIntake, by caller: Caller, _ submission: Submission,
        answer: (ComplaintRecord) throws(ServiceError) -> StoredAnswer
    ) async throws(ServiceError) -> StoredAnswer {
        try await requireSeen(intake.filing.about, by: caller)
        return try await openComplaint(intake, by: Acting(caller), submission, answer: answer)
    }

    /// Takes a complaint by whoever files it; `followKey` is what its follow secret is made from, where one is given out.
    func openComplaint(
        _ intake: ComplaintIntake, by acting: Acting, followKey: String? = nil, _ submission: Submission,
        answer: (ComplaintRecord) throws(ServiceError) -> StoredAnswer
    ) async throws(ServiceError) -> StoredAnswer {
        let staff = try await staff()
        var filing = intake.filing
        filing.against = try Self.named(filing.against, among: staff)
        let reach = Reach(of: filing.against.staff, among: staff)
        var opening = CaseOpening(
            declaration: Declaration(person: intake.person ?? DeclaredPerson(name: ""), service: nil, items: [:]))
        opening.isAnonymous = intake.person == nil
        opening.followKey = followKey
        return try await open(
            Complaint.self, opening, by: acting, submission,
            decide: { desk, _ throws(Refusal) in try filing.take(at: desk, reach: reach) },
            beside: { row, desk in Self.barring(filing.against.staff, from: row.id, at: desk) }, answer: answer)
    }

    /// The complaint with that reference.
    public func complaint(_ reference: Reference, by caller: Caller) async throws(ServiceError) -> ComplaintRecord {
        try await record(Complaint.self, reference, by: caller)
    }

    /// Changes a complaint; the answer is stored with the change.
    ///
    /// `call` says by what the body acted, where it finds.
    public func changeComplaint(
        _ reference: Reference, seen: Int?, by caller: Caller, _ submission: Submission, _ step: any ComplaintStep,
        call: ActCall? = nil, answer: (ComplaintRecord) throws(ServiceError) -> StoredAnswer
    ) async throws(ServiceError) -> StoredAnswer {
        try await changeComplaint(reference, seen: seen, by: Acting(caller), submission, step, call, answer: answer)
    }

    /// Changes a complaint by whoever takes the step.
    func changeComplaint(
        _ reference: Reference, seen: Int?, by acting: Acting, _ submission: Submission, _ step: any ComplaintStep,
        _ call: ActCall? = nil, answer: (ComplaintRecord) throws(ServiceError) -> StoredAnswer
    ) async throws(ServiceError) -> StoredAnswer {
        let staff = try await staff()
        return try await change(
            Complaint.self, reference, seen: seen, by: acting, submission,
            decide: { record async throws(ServiceError) in
                guard var find = step as? Find, let call, let caller = acting.staff else {
                    return try Self.draft(step, of: record, among: staff)
                }
                if let body = Find.body(of: record.file, at: record.desk) {
                    find.act = try await act(
                        of: body.id, sitting: call.sitting, on: record.row.id, by: caller, standsIn: call.standsIn)
                }
                return try Self.draft(find, of: record, among: staff)
            }, answer: answer)
    }

    private static func draft(
        _ step: any ComplaintStep, of record: ComplaintRecord, among staff: [StaffRow]
    ) throws(ServiceError) -> CaseDraft<Complaint> {
        let complaint = record.file
        let reach = Reach(of: complaint.receipt.against.staff, among: staff)
        var draft = CaseDraft<Complaint>(entries: [])
        switch step {
        case var step as AdmitComplaint:
            step.reach = reach
            draft.entries = [try take(step, record)]
        case var step as Appeal:
            step.reach = reach
            draft.entries = [try take(step, record)]
        case var step as NameAccused:
            step.against = try named(step.against, among: staff)
            step.reach = Reach(of: complaint.receipt.against.staff + step.against.staff, among: staff)
            draft.entries = [try take(step, record)]
            draft.beside = barring(step.against.staff, from: record.row.id, at: record.desk)
        default: draft.entries = [try take(step, record)]
        }
        draft.finishes = finished(by: step, complaint.after(draft.entries))
        return draft
    }

    private static func take(
        _ step: some ComplaintStep, _ record: ComplaintRecord
    ) throws(ServiceError) -> Entry<ComplaintEvent> {
        do throws(Refusal) { return try step.take(record.file, at: record.desk) } catch { throw .refused(error) }
    }

    /// The tasks that a step does away with, and what came of them; nil where it does with none.
    private static func finished(
        by step: any ComplaintStep, _ after: Complaint
    ) -> (kinds: Set<StaffTask.Kind>, outcome: String)? {
        switch step {
        case let step as AnswerComplaint:
            return ([.complaint, .escalation, .outside, .call, .letter, .visit], step.proof)
        case let step as CloseComplaint:
            return ([.complaint, .escalation, .outside], step.note ?? ComplaintAction.closure.rawValue)
        case let step as AdmitComplaint: return ([.outside], step.reason)
        case let step as AcceptOffer: return ([.offer, .complaint, .escalation], "offer \(step.number) accepted")
        case let step as RejectOffer: return ([.offer], step.reason)
        case let step as WithdrawComplaint: return (Set(StaffTask.Kind.allCases), step.reason)
        case let step as FollowReferral: return ([.referral], step.note)
        case let step as ConcludeReferral: return after.referralOpen ? nil : ([.referral], step.outcome)
        case let step as CompleteRemedy:
            return after.remedies.contains { $0.done == nil } ? nil : ([.remedy], step.note)
        default: return nil
        }
    }
}
