/// A claim for compensation, as its events make it.
///
/// Source: the section on compensation of S and M: fault established, acknowledged by minutes, a ruling required or where it
/// is needed, negotiation; then the settlement that both sign, and its payment. Nothing is payable before every gate that
/// its policy sets has passed.
public struct Claim: CaseFile {
    /// How it was opened.
    public private(set) var receipt: ClaimReceipt
    /// When it was opened.
    public let receivedAt: Moment
    /// How many events it has.
    public private(set) var version: Int
    /// The gates that it has to pass, in order.
    public private(set) var gates: [ClaimGate]
    /// What passed them.
    public private(set) var passes: [GatePass] = []
    /// Whether a ruling is needed, as it was determined last; nil before.
    public private(set) var rulingNeed: RulingFinding?
    /// The offers, in order.
    public private(set) var offers: [NegotiatedOffer] = []
    /// The settlement that was drawn up last; nil before.
    public private(set) var drawn: DrawnSettlement?
    /// The code sent last, to sign the settlement with.
    public private(set) var signatureCode: SignatureCode?
    /// The payments, in order.
    public private(set) var payments: [ClaimPayment] = []
    /// The day on which what was settled in kind was done.
    public private(set) var fulfilledOn: CivilDate?
    /// Why it leads to no compensation; nil while it may.
    public private(set) var refusal: ClaimRefusal?
    /// The day of that.
    public private(set) var refusedOn: CivilDate?
    /// The answer that stands.
    public private(set) var reply: Reply?
    /// The day it ended, by closing or by withdrawal.
    public private(set) var endedOn: CivilDate?
    /// True where the end was the person's withdrawal.
    public private(set) var withdrawn = false
    /// How many times the person objected.
    public private(set) var objections = 0
    /// The day it came to the body, or came back to it: by opening, admission, objection or reopening.
    public private(set) var withBodySince: CivilDate
    /// The ids of the sittings whose finding was entered, each of which counts once.
    public private(set) var findings: Set<String> = []
    /// The staff ids of those who found that there was no fault, who do not decide whether it is taken up again.
    public private(set) var refusers: Set<String> = []
    /// What it follows of editions that came into force after it was opened, in order.
    public private(set) var moves: [EditionMove] = []

    /// The kind.
    public static let kind = CaseKind.claim

    /// The claim that an opening makes; nil for any other event.
    public init?(opening entry: Entry<ClaimEvent>) {
        guard case .opened(let receipt, let gates) = entry.event else { return nil }
        self.receipt = receipt
        self.gates = gates
        receivedAt = entry.at
        withBodySince = entry.at.date
        version = 1
    }

    /// Takes one further event into account.
    public mutating func apply(_ entry: Entry<ClaimEvent>) {
        version += 1
        let day = entry.at.date
        switch entry.event {
        case .opened: break
        case .admitted(let channel, let named, _):
            receipt.standing = .within(channel: channel, named: named)
            withBodySince = day
        case .mediumAgreed(let medium): receipt.medium = medium
        case .represented(let representative): receipt.representative = representative
        case .faultFound(let finding): find(finding, by: entry.actor, on: day)
        case .minutesRecorded(let act, let minutes): pass(.minutes(act: act, minutes: minutes), on: day)
        case .rulingDetermined(let need):
            rulingNeed = need
            if !need.needed { pass(.rulingNotNeeded(need: need), on: day) }
        case .rulingRecorded(let ruling):
            guard ruling.upholds else { return refuse(.dismissed(ruling: ruling), on: day) }
            pass(.ruling(ruling: ruling), on: day)
        case .offered, .offerAnswered, .disagreed: negotiate(entry.event, on: day)
        case .settlementDrawn, .settlementCodeSent, .settlementSigned: settle(entry)
        case .paymentPrepared, .paymentApproved, .paymentRejected, .paymentExecuted, .paymentReturned: pay(entry)
        case .fulfilled(_, let on): fulfilledOn = on
        case .answered(let given): reply = given
        case .closed, .withdrawn, .objected, .reopened: end(entry.event, on: day)
        case .followed(let edition, let clauses, let gates):
            moves.append(EditionMove(edition: edition, clauses: clauses))
            if let gates { self.gates = gates }
        }
    }

    /// The gate that stands open takes the fact, in the place of one that no longer suffices.
    private mutating func pass(_ fact: GateFact, on day: CivilDate) {
        guard let clause = current(fact.gate)?.clause.clause else { return }
        passes.removeAll { $0.clause == clause && $0.fact.gate == fact.gate }
        passes.append(GatePass(clause: clause, fact: fact, on: day))
    }

    private mutating func find(_ finding: FaultFinding, by actor: String, on day: CivilDate) {
        if case .sitting(let act)? = finding.act { findings.insert(act.sitting) }
        refusers = finding.established ? [] : finding.act?.deciders ?? [actor]
        guard finding.established else { return refuse(.notEstablished(finding: finding), on: day) }
        pass(.fault(finding: finding), on: day)
    }

    private mutating func refuse(_ why: ClaimRefusal, on day: CivilDate) {
        refusal = why
        refusedOn = day
    }

    private mutating func negotiate(_ event: ClaimEvent, on day: CivilDate) {
        switch event {
        case .offered(let offer):
            answer(.countered, on: day, unless: offer.side)
            offers.append(NegotiatedOffer(offer: offer, on: day))
        case .offerAnswered(_, let accepted, _):
            answer(accepted ? .accepted : .declined, on: day)
            if accepted { pass(.agreement(offer: offers.count - 1), on: day) }
        case .disagreed(let reason): refuse(.noAgreement(reason: reason), on: day)
        default: break
        }
    }

    /// Answers the last offer where it has none yet; not one of `side`'s own, nor one that has lapsed.
    private mutating func answer(_ answer: NegotiatedOffer.Answer, on day: CivilDate, unless side: ClaimSide? = nil) {
        guard let last = offers.indices.last, offers[last].standing(on: day) == .standing,
            offers[last].offer.side != side
        else { return }
        offers[last].answer = answer
        offers[last].answeredOn = day
    }

    private mutating func settle(_ entry: Entry<ClaimEvent>) {
        switch entry.event {
        case .settlementDrawn(let settlement):
            drawn = DrawnSettlement(settlement: settlement, by: entry.actor, on: entry.at.date)
            signatureCode = nil
        case .settlementCodeSent(let code): signatureCode = code
        case .settlementSigned(let signature):
            drawn?.signature = signature
            drawn?.signedOn = entry.at.date
            signatureCode = nil
        default: break
        }
    }

    private mutating func pay(_ entry: Entry<ClaimEvent>) {
        let day = entry.at.date
        switch entry.event {
        case .paymentPrepared(let order):
            payments.append(
                ClaimPayment(order: order, state: .prepared, preparedBy: entry.actor, preparedOn: day))
        case .paymentApproved(let number, let delegation):
            change(number) { $0.decide(.approved, by: entry.actor, on: day, delegation: delegation, reason: nil) }
        case .paymentRejected(let number, let reason):
            change(number) { $0.decide(.rejected, by: entry.actor, on: day, delegation: nil, reason: reason) }
        case .paymentExecuted(let number, let bankReference, let on):
            change(number) { payment in
                payment.state = .executed
                payment.bankReference = bankReference
                payment.executedOn = on
            }
        case .paymentReturned(let number, let reason):
            change(number) { payment in
                payment.state = .returned
                payment.reason = reason
            }
            // What the person was told of the payment holds no longer.
            reply = nil
        default: break
        }
    }

    private mutating func change(_ number: Int, _ change: (inout ClaimPayment) -> Void) {
        guard let place = payments.firstIndex(where: { $0.order.number == number }) else { return }
        change(&payments[place])
    }

    private mutating func end(_ event: ClaimEvent, on day: CivilDate) {
        switch event {
        case .closed(_, let on): endedOn = on
        case .withdrawn(_, let on):
            endedOn = on
            withdrawn = true
        case .objected:
            objections += 1
            takeUp(on: day)
        case .reopened:
            if !withdrawn { takeUp(on: day) }
            withdrawn = false
            endedOn = nil
        default: break
        }
    }

    /// A claim that was refused goes back to the gate it was refused at; where no agreement was found, to the negotiation.
    private mutating func takeUp(on day: CivilDate) {
        endedOn = nil
        guard let refusal else { return }
        if case .noAgreement = refusal {
            passes.removeAll { $0.fact.gate == .negotiation }
            drawn = nil
            signatureCode = nil
        }
        withBodySince = day
        self.refusal = nil
        refusedOn = nil
        reply = nil
    }
}

extension ClaimPayment {
    fileprivate mutating func decide(
        _ state: State, by actor: String, on day: CivilDate, delegation: String?, reason: String?
    ) {
        self.state = state
        approvedBy = actor
        approvedOn = day
        self.delegation = delegation
        self.reason = reason
    }
}
