/// Claims as a kind whose states can be walked: the places are the gates that the policy sets, in its order.
struct ClaimWalk: WalkedKind {
    /// What is brought to a step.
    typealias Trials = @Sendable (ClaimAction, Claim, Desk) -> [ClaimTrial]

    let kind = CaseKind.claim
    let places: [ExploredPlace]
    private let receipts: [(open: OpenClaim, detail: Name?)]
    private let trials: Trials

    /// Claims to whose steps the edition's own trials are brought.
    init(_ edition: ExploredEdition) {
        let trials = ClaimTrials(edition)
        self.init(edition, receipts: trials.receipts(on: edition.begins.date), trials: trials.steps)
    }

    /// Claims to whose steps these trials are brought.
    init(_ edition: ExploredEdition, receipts: [(open: OpenClaim, detail: Name?)], trials: @escaping Trials) {
        places = Self.places(of: edition.policy)
        self.receipts = receipts
        self.trials = trials
    }

    /// Outside the policy; then, where it has a section on compensation, gate after gate to the payment.
    ///
    /// Where it has none, the first step of the procedure stands for all of it: that is what it lacks.
    private static func places(of policy: Policy) -> [ExploredPlace] {
        func place(_ stage: ClaimStage, by action: ClaimAction?, from: [ClaimStage] = []) -> ExploredPlace {
            ExploredPlace(stage.rawValue, stage.name, by: action?.rawValue ?? "receipt", from: from.map(\.rawValue))
        }
        let outside = [
            place(.outside, by: nil), place(.closed, by: .closure, from: [.outside, .paid, .answered]),
            place(.withdrawn, by: .withdrawal, from: [.outside]),
        ]
        guard policy.compensation != nil else { return outside + [place(.fault, by: nil)] }
        var places: [ExploredPlace] = []
        var last: ClaimStage?
        for gate in ClaimGate.all(in: policy)
        where !places.contains(where: { $0.id == ClaimStage.at(gate.gate).rawValue }) {
            let stage = ClaimStage.at(gate.gate)
            places.append(place(stage, by: last.flatMap(Self.onward), from: last.map { [$0] } ?? []))
            last = stage
        }
        places.append(place(.settlement, by: last.flatMap(Self.onward), from: last.map { [$0] } ?? []))
        let refusing: (ClaimAction, ClaimStage) =
            places.contains { $0.id == ClaimStage.fault.rawValue }
            ? (.fault, .fault) : (.disagreement, last == .negotiation ? .negotiation : .settlement)
        return outside + places + [
            place(.settled, by: .settlementSignature, from: [.settlement]),
            place(.paid, by: .paymentExecution, from: [.settled]),
            place(.refused, by: refusing.0, from: [refusing.1]),
            place(.answered, by: .answer, from: [.refused, .paid]),
        ]
    }

    /// The step that leads on from a gate.
    private static func onward(from stage: ClaimStage) -> ClaimAction? {
        switch stage {
        case .fault: .fault
        case .minutes: .minutes
        case .ruling: .ruling
        case .negotiation: .offerAnswer
        default: nil
        }
    }

    func openings(in edition: ExploredEdition) -> [Attempt<Claim>] {
        let step = ExploredStep("receipt", Name(ar: "استقبال المطالبة", en: "Take the claim"))
        return edition.attempts(of: step, roles: OpenClaim.roles, at: edition.begins) { desk throws(Refusal) in
            try desk.requireRole(OpenClaim.roles, for: step.name)
        } trials: { desk in
            receipts.map { open, detail in
                let told = ExploredStep(step.action, step.name, detail)
                do throws(Refusal) {
                    let entry = try open.take(at: desk)
                    return Attempt(step: told, outcome: .opened(Claim(opening: entry), entry.basis))
                } catch {
                    return Attempt(step: told, outcome: .refused(error))
                }
            }
        }
    }

    func attempts(_ claim: Claim, at now: Moment, in edition: ExploredEdition) -> [Attempt<Claim>] {
        ClaimAction.allCases.flatMap { action in
            let step = ExploredStep(action.rawValue, action.name)
            return edition.attempts(of: step, roles: action.roles, at: now) { desk throws(Refusal) in
                try action.check(claim, at: desk.held(by: action == .reopening ? "another" : desk.actor.id))
            } trials: { desk in
                let desk = desk.held(by: action == .reopening ? "another" : desk.actor.id)
                return trials(action, claim, desk).compactMap { attempt($0, action, claim, desk) }
            }
        }
    }

    /// What came of it; nil where it changed nothing.
    private func attempt(
        _ trial: ClaimTrial, _ action: ClaimAction, _ claim: Claim, _ desk: Desk
    ) -> Attempt<Claim>? {
        let step = ExploredStep(action.rawValue, action.name, trial.detail)
        var desk = desk
        if let actor = trial.actor { desk.actor.id = actor }
        do throws(Refusal) {
            let entries = try trial.step.entries(claim, at: desk)
            return entries.isEmpty
                ? nil
                : Attempt(step: step, outcome: .taken(claim.after(entries), entries.last?.basis.citation))
        } catch {
            return Attempt(step: step, outcome: .refused(error))
        }
    }

    func mark(_ claim: Claim, at now: Moment) -> ClaimMark { ClaimMark(claim, at: now) }

    func bearing(_ claim: Claim, at now: Moment) -> Bearing {
        let stage = claim.stage
        let ending = stage.ended ? Ending(place: stage.rawValue, givenUp: claim.withdrawn) : nil
        return Bearing(place: stage.rawValue, clock: ending == nil ? .none : .over, ending: ending)
    }

    /// The code or the authority runs out, the offer lapses.
    func watershed(_ claim: Claim, after now: Moment) -> Moment? {
        if claim.stage.ended { return nil }
        var moments: [Moment] = []
        if let code = claim.signatureCode { moments.append(code.expires.adding(.microseconds(1))) }
        if let until = claim.receipt.representative?.validUntil { moments.append(Moment(endOf: until)) }
        if let offer = claim.standingOffer(on: now.date) { moments.append(Moment(endOf: offer.expires)) }
        return moments.filter { $0 > now }.min()
    }
}
