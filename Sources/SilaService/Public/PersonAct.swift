public import SilaCore
internal import SilaStorage

/// A step that the person whom a case is for takes themselves, with what they wrote.
public struct PersonAct: Hashable, Sendable {
    /// Which step.
    public var step: PersonStep.Kind
    /// The words: a reason, a value, an offer; empty where there are none.
    public var text: String
    /// What the words are for: the id of an item, the number of an offer, the digest of a settlement; nil where the step
    /// has no such thing.
    public var target: String?
    /// The sum that is offered; nil where none is.
    public var amount: Halalas?

    /// A step with its words.
    public init(_ step: PersonStep.Kind, text: String, target: String? = nil, amount: Halalas? = nil) {
        self.step = step
        self.text = text
        self.target = target
        self.amount = amount
    }
}

extension Office {
    /// Takes a step that is the person's own, as somebody who showed the secret of the case.
    ///
    /// The engine decides; the actor in the history is the person. A kind of case that leaves the step to nobody refuses
    /// it by `role.not-allowed`; more than so many steps an hour are `ServiceError.tooMany`.
    public func take(
        _ act: PersonAct, with pass: FollowPass, seen: Int?, _ submission: Submission,
        answer: (FollowedRecord) -> StoredAnswer
    ) async throws(ServiceError) -> StoredAnswer {
        let now = clock.now()
        let subject = keys.countSubject(reference: pass.reference.text)
        let counts = [PublicLimits.count(.stepOfCase, subject, at: now)]
        try await count(counts)
        let answered = try await taken(act, pass, seen: seen, submission, answer)
        if answered.replayed { try await takeBack(counts) }
        return answered
    }

    private func taken(
        _ act: PersonAct, _ pass: FollowPass, seen: Int?, _ submission: Submission,
        _ answer: (FollowedRecord) -> StoredAnswer
    ) async throws(ServiceError) -> StoredAnswer {
        switch pass.kind {
        case .request:
            let change = try Self.requestChange(act)
            return try await changeRequest(
                pass.reference, seen: seen, by: .person(of: pass.id), submission, change
            ) { record throws(ServiceError) in answer(.request(record)) }
        case .complaint:
            let step = try Self.complaintStep(act, today: clock.now().date)
            return try await changeComplaint(
                pass.reference, seen: seen, by: .person(of: pass.id), submission, step
            ) { record throws(ServiceError) in answer(.complaint(record)) }
        case .claim:
            let change = try Self.claimChange(act, today: clock.now().date)
            return try await changeClaim(
                pass.reference, seen: seen, by: .person(of: pass.id), submission, change
            ) { record throws(ServiceError) in answer(.claim(record)) }
        case .inquiry, .suggestion, .support, .contactInquiry: throw Self.notThePersons(act)
        }
    }

    private static func requestChange(_ act: PersonAct) throws(ServiceError) -> RequestChange {
        switch act.step {
        case .content: .content(items: [act.target ?? "": act.text], service: nil, person: nil)
        case .objection: .step(Object(reason: act.text))
        case .withdrawal: .step(Withdraw(reason: act.text))
        default: throw notThePersons(act)
        }
    }

    private static func complaintStep(
        _ act: PersonAct, today: CivilDate
    ) throws(ServiceError) -> any ComplaintStep {
        let number = act.target.flatMap { Int($0) } ?? 0
        switch act.step {
        case .acceptance: return AcceptOffer(number: number, by: .complainant)
        case .rejection: return RejectOffer(number: number, by: .complainant, reason: act.text)
        case .counterOffer:
            return MakeOffer(by: .complainant, terms: act.text, expires: today.adding(days: offerDays))
        case .addition: return Comment(text: act.text)
        case .appeal: return Appeal(reason: act.text)
        case .reopening: return ReopenComplaint(facts: act.text)
        case .withdrawal: return WithdrawComplaint(reason: act.text)
        case .content, .objection, .signatureCode, .signature: throw notThePersons(act)
        }
    }

    private static func claimChange(_ act: PersonAct, today: CivilDate) throws(ServiceError) -> ClaimChange {
        // What names no offer answers none: the person answers the one that they read, and no other.
        let number = act.target.flatMap { Int($0) } ?? 0
        switch act.step {
        case .acceptance: return .step(AnswerOffer(side: .person, accepted: true, number: number))
        case .rejection: return .step(AnswerOffer(side: .person, accepted: false, note: act.text, number: number))
        case .counterOffer:
            return .step(
                OfferSettlement(
                    ClaimOffer(
                        side: .person, amount: act.amount, terms: act.text, expires: today.adding(days: offerDays))))
        case .signatureCode: return .settlementCode
        case .signature: return .signByCode(code: act.text, digest: act.target ?? "", byRepresentative: false)
        case .objection: return .step(ObjectToFinding(reason: act.text))
        case .withdrawal: return .step(WithdrawClaim(reason: act.text))
        case .content, .addition, .appeal, .reopening: throw notThePersons(act)
        }
    }

    /// How many days an offer of the person stands.
    private static let offerDays = 14

    /// The refusal of a step that a kind of case leaves to nobody, or to staff alone.
    static func notThePersons(_ act: PersonAct) -> ServiceError {
        .refused(
            Refusal(
                .roleNotAllowed,
                message: Name(
                    ar: "ليست هذه الخطوة مما يُتخذ عبر رابط المتابعة في هذا النوع من الحالات",
                    en: "this step is not taken over the follow link in this kind of case")))
    }
}
