internal import Crypto
public import SilaCore
internal import SilaDelivery
public import SilaStorage

/// What the desk writes down when somebody claims compensation.
public struct ClaimIntake: Sendable {
    /// The claim as the engine takes it; whom it is for and how they are reached comes from `person`.
    public var open: OpenClaim
    /// Who it is for; without a name where none was given, which is refused.
    public var person: DeclaredPerson
    /// The reference of the request or complaint it comes from.
    public var linked: Reference?
    /// Which of those recorded on the person acts.
    public var recorded: ChosenAuthority?

    /// An intake with its parts.
    public init(open: OpenClaim, person: DeclaredPerson, linked: Reference?) {
        self.open = open
        self.person = person
        self.linked = linked
    }
}

/// By what a body acts: a sitting of its, or its head.
public struct ActCall: Hashable, Sendable {
    /// The sitting that carried it.
    public var sitting: RowID?
    /// Why who enters it stands in for the head.
    public var standsIn: String?

    /// A call with its parts.
    public init(sitting: RowID?, standsIn: String?) {
        self.sitting = sitting
        self.standsIn = standsIn
    }
}

/// A change to a claim.
public enum ClaimChange: Sendable {
    /// A step that carries all the engine needs.
    case step(any ClaimStep)
    /// Let one of those recorded on the person act for them.
    case representation(ChosenAuthority)
    /// Whether there was fault, as the body found it.
    case fault(established: Bool, reason: String, ActCall)
    /// The minutes of the body; `written` are those of a unit, by its head, without who approved them.
    case minutes(written: MinutesAct, ActCall)
    /// Whether a ruling is needed, by the body or by senior management.
    case need(needed: Bool, reason: String, ActCall)
    /// What is settled, with the officer who signs.
    case settlement(amount: Halalas?, fulfilment: String?, officer: String)
    /// Send a code to sign the settlement with.
    case settlementCode
    /// Sign with the code read back.
    case signByCode(code: String, digest: String?, byRepresentative: Bool)
    /// Approve a payment, or not.
    case approval(number: Int?, approved: Bool, reason: String?)
    /// Answer; without `proof` over a medium that needs nobody, the outbox's key is the proof.
    case answer(medium: Medium?, text: String, proof: String?)
}

extension Office {
    /// Opens a claim; the answer is stored with it.
    public func openClaim(
        _ intake: ClaimIntake, by caller: Caller, _ submission: Submission,
        answer: (CaseRecord<Claim>) throws(ServiceError) -> StoredAnswer
    ) async throws(ServiceError) -> StoredAnswer {
        var open = intake.open
        open.isNamed = !intake.person.name.allSatisfy(\.isWhitespace)
        open.contact = intake.person.contact
        open.linked = try await linked(intake, open, caller)?.text
        if let linked = intake.linked, open.linked != nil {
            open.linkedIsTheirs = try await linkedCase(linked, intake.person).isOf(intake.person)
        }
        let opening = CaseOpening(declaration: Declaration(person: intake.person, service: nil, items: [:]))
        let (taken, recorded) = (open, intake.recorded)
        return try await self.open(
            Claim.self, opening, by: Acting(caller), submission,
            decide: { desk, _ throws(Refusal) in
                var taken = taken
                if let recorded { taken.representative = try desk.representative(recorded) }
                return try taken.take(at: desk)
            }, answer: answer)
    }

    /// The case that a claim is linked to, with what shows whose it is.
    private func linkedCase(
        _ linked: Reference, _ person: DeclaredPerson
    ) async throws(ServiceError) -> LinkedCase {
        let lookup = person.nationalID.map { keys.nationalIDLookup($0.text) } ?? []
        let (owner, claimant): (PersonRow?, PersonRow?)
        let (ownersActing, claimantsActing): ([RepresentativeRow], [RepresentativeRow])
        do {
            (owner, ownersActing, claimant, claimantsActing) = try await database.run(
                PersonStore.of(linked), RepresentativeStore.of(linked), PersonStore.find(nationalID: lookup),
                RepresentativeStore.of(nationalID: lookup))
        } catch {
            throw .storage(error)
        }
        return LinkedCase(
            owner: owner, ownersActing: ownersActing, claimant: claimant, claimantsActing: claimantsActing, keys: keys,
            today: clock.now().date)
    }

    /// The case that a claim comes from, where there is one of that reference: a request or a complaint.
    ///
    /// Where the policy lacks the procedure, the engine says that first.
    private func linked(
        _ intake: ClaimIntake, _ open: OpenClaim, _ caller: Caller
    ) async throws(ServiceError) -> Reference? {
        guard let linked = intake.linked else { return nil }
        if open.outsideReason == nil, try await edition().policy.compensation == nil { return linked }
        let mark: CaseMark?
        do { mark = try await database.run(CaseStore.mark(linked, on: clock.now().date, for: caller.id)) } catch {
            throw .storage(error)
        }
        if let mark, mark.kind == CaseKind.request.rawValue || mark.kind == CaseKind.complaint.rawValue {
            return linked
        }
        let message = Name(
            ar: "لا طلب ولا شكوى بهذا الرقم المرجعي", en: "there is no request or complaint of this reference")
        throw .invalid([FieldFault(field: "linked_to", message: message)])
    }

    /// Changes a claim; the answer is stored with the change.
    public func changeClaim(
        _ reference: Reference, seen: Int?, by caller: Caller, _ submission: Submission, _ change: ClaimChange,
        answer: (CaseRecord<Claim>) throws(ServiceError) -> StoredAnswer
    ) async throws(ServiceError) -> StoredAnswer {
        try await self.change(
            Claim.self, reference, seen: seen, by: Acting(caller), submission,
            decide: { record async throws(ServiceError) in
                try draft(try await acted(change, on: record, by: caller), of: record)
            },
            answer: answer)
    }

    /// Changes a claim by a step of the person's own, in which nothing hangs on what a body did.
    func changeClaim(
        _ reference: Reference, seen: Int?, by acting: Acting, _ submission: Submission, _ change: ClaimChange,
        answer: (CaseRecord<Claim>) throws(ServiceError) -> StoredAnswer
    ) async throws(ServiceError) -> StoredAnswer {
        try await self.change(
            Claim.self, reference, seen: seen, by: acting, submission,
            decide: { record throws(ServiceError) in try draft(change, of: record) },
            answer: answer)
    }

    /// The change with what the body did or the board delegated, where it is one that hangs on it.
    private func acted(
        _ change: ClaimChange, on record: CaseRecord<Claim>, by caller: Caller
    ) async throws(ServiceError) -> ClaimChange {
        switch change {
        case .fault(let established, let reason, let call):
            let act = try await act(call, on: record, by: caller)
            return .step(FindFault(established: established, reason: reason, act: act))
        case .minutes(var written, let call):
            let act = try await act(call, on: record, by: caller)
            written.approvedBy = [caller.id.text]
            return .step(RecordMinutes(act: act, minutes: written))
        case .need(let needed, let reason, let call):
            let act = call.sitting == nil ? nil : try await act(call, on: record, by: caller)
            return .step(RecordRuling(.need(needed: needed, reason: reason, act: act)))
        case .approval(let number, let approved, let reason):
            let delegation: DelegationRow?
            do {
                delegation = try await database.run(
                    DelegationStore.holding(.payment, for: caller.id, on: clock.now().date))
            } catch {
                throw .storage(error)
            }
            return .step(
                ApprovePayment(
                    number: number, approved: approved, reason: reason, delegation: delegation?.id.text))
        case .step, .representation, .settlement, .settlementCode, .signByCode, .answer: return change
        }
    }

    /// How the body that deals with the claim now acts on it; nil where none does.
    private func act(
        _ call: ActCall, on record: CaseRecord<Claim>, by caller: Caller
    ) async throws(ServiceError) -> BodyAct? {
        guard let body = record.file.ownBody else { return nil }
        return try await act(of: body, sitting: call.sitting, on: record.row.id, by: caller, standsIn: call.standsIn)
    }

    private func draft(
        _ change: ClaimChange, of record: CaseRecord<Claim>
    ) throws(ServiceError) -> CaseDraft<Claim> {
        switch change {
        case .step(let step): return try draft(step, of: record)
        case .representation(let chosen):
            let acting: Representative
            do throws(Refusal) { acting = try record.desk.representative(chosen) } catch { throw .refused(error) }
            return try draft(RepresentClaimant(representative: acting), of: record)
        case .settlement(let amount, let fulfilment, let officer):
            let digest = Self.digest(
                of: [record.reference.text, amount.map { String($0.count) } ?? "", fulfilment ?? "", officer])
            return try draft(
                DrawSettlement(
                    Settlement(amount: amount, fulfilment: fulfilment, officer: officer, digest: digest)), of: record)
        case .settlementCode: return try settlementCode(of: record)
        case .signByCode(let code, let digest, let byRepresentative):
            let sign = SignSettlement(
                way: .code, code: keys.digest(code: code, of: record.row.id.text), digest: digest,
                byRepresentative: byRepresentative)
            return try draft(sign, of: record)
        case .answer(let medium, let text, let proof): return try reply(medium, text, proof, of: record)
        case .fault, .minutes, .need, .approval: throw .damaged("a change to a claim")
        }
    }

    /// What a step comes to, with the tasks that it does away with.
    private func draft(_ step: some ClaimStep, of record: CaseRecord<Claim>) throws(ServiceError) -> CaseDraft<Claim> {
        let entries: [Entry<ClaimEvent>]
        do throws(Refusal) { entries = try step.take(record.file, at: record.desk) } catch { throw .refused(error) }
        var draft = CaseDraft<Claim>(entries: entries)
        let after = record.file.after(entries)
        func waits(_ state: ClaimPayment.State) -> Bool { after.payments.contains { $0.state == state } }
        switch type(of: step).action {
        case .admission, .closure: draft.finishes = ([.outside], type(of: step).action.rawValue)
        case .paymentApproval: if !waits(.prepared) { draft.finishes = ([.approval], "payment-approval") }
        case .paymentExecution: if !waits(.approved) { draft.finishes = ([.execution], "payment-execution") }
        default: break
        }
        return draft
    }

    /// SHA-256 of what is settled, in hexadecimal; the parts are set apart so that none runs into the next.
    private static func digest(of parts: [String]) -> String {
        let text = parts.map { "\($0.utf8.count):\($0)" }.joined(separator: ";")
        return Hexadecimal.text(SHA256.hash(data: Array(text.utf8)))
    }

    private func settlementCode(of record: CaseRecord<Claim>) throws(ServiceError) -> CaseDraft<Claim> {
        var generator = SystemRandomNumberGenerator()
        let code = String(String(1_000_000 + Int.random(in: 0..<1_000_000, using: &generator)).dropFirst())
        let step = SendSettlementCode(code: keys.digest(code: code, of: record.row.id.text))
        var draft = try draft(step, of: record)
        let text = Name(
            ar: "رمز التوقيع على تسوية مطالبتك رقم \(record.reference.printed): \(code)",
            en: "The code to sign the settlement of your claim \(record.reference.printed): \(code)")
        draft.notices = [Notice(topic: .signatureCode, medium: .sms, text: text)]
        return draft
    }

    private func reply(
        _ medium: Medium?, _ text: String, _ proof: String?, of record: CaseRecord<Claim>
    ) throws(ServiceError) -> CaseDraft<Claim> {
        let person = record.declaration.person
        let leavesByItself =
            record.file.receipt.medium.map { !$0.carriedByStaff && person.isReached(over: $0) } ?? false
        let key = Self.outboxKey(.decision, of: record.row.id, seq: record.row.version + 1)
        let shown = proof ?? (leavesByItself ? "outbox:\(key)" : "")
        var draft = try draft(AnswerClaim(medium: medium, text: text, proof: shown), of: record)
        draft.finishes = ([.call, .letter, .visit], shown)
        return draft
    }
}
