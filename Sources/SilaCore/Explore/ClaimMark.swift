/// What decides which steps a claim has left: two claims of one mark go the same ways.
///
/// Left out are names, numbers, texts and dates; of sums it holds whether something is left, of payments how many wait for
/// which step (two stand for more), of an offer whose it is and whether it can still be answered.
struct ClaimMark: Hashable, Sendable {
    private var stage: ClaimStage
    private var facts: UInt64 = 0
    private var gates: [GateStanding.State]

    init(_ claim: Claim, at now: Moment) {
        stage = claim.stage
        gates = claim.gateStandings.map { $0.state == .passed ? .passed : .open }
        let day = now.date
        let receipt = claim.receipt
        if case .outside = receipt.standing { add(1, below: 2) } else { add(0, below: 2) }
        // What was determined or offered, and whether there was an objection, decide nothing past the gate it was for.
        let gate = claim.current?.gate
        for fact in [
            receipt.contact.mobile, receipt.representative?.isValid(on: day) == true, claim.endedOn != nil,
            claim.reply != nil, claim.objections > 0 && gate == .fault, claim.drawn != nil, claim.settlement != nil,
            claim.fulfilledOn != nil, claim.drawn?.settlement.fulfilment != nil, claim.unpaid > .zero,
            claim.paidSum > .zero, claim.isPaid, claim.rulingNeed?.needed == true && gate == .ruling,
            claim.offers.contains { $0.offer.side == .association },
            gate == .negotiation && claim.offers.last?.standing(on: day) == .lapsed,
        ] { add(fact ? 1 : 0, below: 2) }
        add(receipt.medium.map { $0.needsMobile ? 2 : 1 } ?? 0, below: 4)
        let code = claim.signatureCode.map { $0.digest == claim.drawn?.settlement.digest && now <= $0.expires }
        add(code == true ? 1 : 0, below: 2)
        add(claim.standingOffer(on: day).map { $0.side == .person ? 2 : 1 } ?? 0, below: 4)
        for state in [ClaimPayment.State.prepared, .approved, .executed] {
            add(min(2, claim.payments.count { $0.state == state }), below: 4)
        }
        let refusal =
            switch claim.refusal {
            case nil: 0
            case .notEstablished: 1
            case .dismissed: 2
            case .noAgreement: 3
            }
        add(refusal, below: 4)
    }

    private mutating func add(_ value: Int, below bound: UInt64) { facts = facts &* bound &+ UInt64(value) }
}
