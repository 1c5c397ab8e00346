extension Claim {
    /// Where it stands, from its facts.
    public var stage: ClaimStage {
        if endedOn != nil { return withdrawn ? .withdrawn : .closed }
        if case .outside = receipt.standing { return .outside }
        if reply != nil { return .answered }
        if refusal != nil { return .refused }
        if let gate = current { return .at(gate.gate) }
        guard settlement != nil else { return .settlement }
        return isPaid ? .paid : .settled
    }

    /// How each gate stands, in order.
    public var gateStandings: [GateStanding] {
        let current = current
        return gates.map { gate in
            let pass = pass(of: gate)
            let lacking = gate.lacking(pass?.fact)
            let begun = pass != nil || hasBegun(gate)
            return GateStanding(
                gate: gate, state: lacking.isEmpty ? .passed : begun ? .lacking : .open, current: gate == current,
                lacking: lacking, pass: pass)
        }
    }

    /// The first gate that is not passed; nil where all are.
    public var current: ClaimGate? { gates.first { !isPassed($0) } }

    /// The gate of that kind which a fact would pass: the first that is not passed; nil where there is none.
    func current(_ kind: CompensationGate) -> ClaimGate? { gates.first { $0.gate == kind && !isPassed($0) } }

    /// What passed that gate, or did once.
    func pass(of gate: ClaimGate) -> GatePass? {
        passes.first { $0.clause == gate.clause.clause && $0.fact.gate == gate.gate }
    }

    /// Whether that gate is passed, as it is set now.
    func isPassed(_ gate: ClaimGate) -> Bool {
        guard let pass = pass(of: gate) else { return false }
        return gate.lacking(pass.fact).isEmpty
    }

    private func hasBegun(_ gate: ClaimGate) -> Bool {
        switch gate.gate {
        case .fault, .minutes: false
        case .ruling: rulingNeed?.needed == true
        case .negotiation: !offers.isEmpty
        }
    }

    /// The settlement that both sides have signed; nil before.
    public var settlement: Settlement? { drawn?.signature == nil ? nil : drawn?.settlement }

    /// The offer that can be answered on that day; nil where none can.
    public func standingOffer(on day: CivilDate) -> ClaimOffer? {
        guard refusal == nil, let last = offers.last, last.standing(on: day) == .standing else { return nil }
        return last.offer
    }

    /// What the two sides agreed on in the negotiation that stands; nil where they did not, or do not have to.
    public var agreement: ClaimOffer? {
        let place = passes.lazy.compactMap { if case .agreement(let place) = $0.fact { place } else { nil } }.first
        return place.flatMap { offers.indices.contains($0) ? offers[$0].offer : nil }
    }

    /// What was paid.
    public var paidSum: Halalas { sum { $0 == .executed } }

    /// What was paid, and what is prepared or approved to be.
    public var committedSum: Halalas { sum(\.counts) }

    /// What can still be prepared of what was settled; nothing where no money was.
    public var unpaid: Halalas { settlement?.amount?.less(committedSum) ?? .zero }

    private func sum(_ counts: (ClaimPayment.State) -> Bool) -> Halalas {
        Halalas.sum(payments.filter { counts($0.state) }.map(\.order.amount)) ?? .most
    }

    /// True where the whole sum was executed and what was settled in kind was done.
    public var isPaid: Bool {
        guard let settlement else { return false }
        return (settlement.amount ?? .zero) == paidSum && (settlement.fulfilment == nil || fulfilledOn != nil)
    }

    /// Whether the association caused the harm, with the day it was found; nil while it is open.
    ///
    /// By the fault that was found; where the policy sets no such gate, by the minutes or the ruling.
    public var outcome: (outcome: ClaimOutcome, on: CivilDate)? {
        switch refusal {
        case .notEstablished, .dismissed: return refusedOn.map { (.notEstablished, $0) }
        case .noAgreement, nil: break
        }
        for kind in [CompensationGate.fault, .minutes, .ruling] {
            for pass in passes where pass.fact.gate == kind {
                if case .rulingNotNeeded = pass.fact { continue }
                return (.established, pass.on)
            }
        }
        return nil
    }
}
