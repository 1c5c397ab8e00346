/// A step with a claim: given the claim and the desk it returns what happened, or throws the refusal.
///
/// `gate` looks at the case and the policy, so that it also tells what may be done now; `entries` looks at what the step
/// carries. Both are pure.
public protocol ClaimStep: Sendable {
    /// Which step it is.
    static var action: ClaimAction { get }

    /// Throws when the step cannot be taken now, whatever it carries.
    static func gate(_ claim: Claim, at desk: Desk) throws(Refusal)

    /// What happens when it is taken; called after the gate.
    func entries(_ claim: Claim, at desk: Desk) throws(Refusal) -> [Entry<ClaimEvent>]
}

extension ClaimStep {
    /// Takes the step: the role first, then the gate, then what it carries.
    public func take(_ claim: Claim, at desk: Desk) throws(Refusal) -> [Entry<ClaimEvent>] {
        try Self.action.check(claim, at: desk)
        return try entries(claim, at: desk)
    }
}

extension ClaimAction {
    /// Throws when this actor cannot take the step with this claim now.
    public func check(_ claim: Claim, at desk: Desk) throws(Refusal) {
        try desk.requireRole(roles, orPerson: isPersons, orOfficerOf: isOfABody ? claim.ownBody : nil, for: name)
        try step.gate(claim, at: desk)
        if decides && desk.bodies.barred.contains(desk.actor.id) {
            throw Desk.recusal([desk.actor.id], desk.policy.compensation?.heading)
        }
        if self == .reopening && claim.refusers.contains(desk.actor.id) {
            throw Desk.recusal([desk.actor.id], desk.policy.compensation?.heading)
        }
    }

    /// What the actor may do with the claim now, step by step; nil for what is allowed, else the refusal.
    public static func standing(_ claim: Claim, at desk: Desk) -> [(action: ClaimAction, refusal: Refusal?)] {
        allCases.map { action in
            do throws(Refusal) {
                try action.check(claim, at: desk)
                return (action, nil)
            } catch {
                return (action, error)
            }
        }
    }

    /// The step behind the name.
    var step: any ClaimStep.Type {
        switch self {
        case .admission: AdmitClaim.self
        case .medium: AgreeClaimMedium.self
        case .representation: RepresentClaimant.self
        case .fault: FindFault.self
        case .minutes: RecordMinutes.self
        case .ruling: RecordRuling.self
        case .offer: OfferSettlement.self
        case .offerAnswer: AnswerOffer.self
        case .disagreement: Disagree.self
        case .settlement: DrawSettlement.self
        case .settlementCode: SendSettlementCode.self
        case .settlementSignature: SignSettlement.self
        case .payment: PreparePayment.self
        case .paymentApproval: ApprovePayment.self
        case .paymentExecution: ExecutePayment.self
        case .paymentReturn: ReturnPayment.self
        case .fulfilment: FulfilSettlement.self
        case .answer: AnswerClaim.self
        case .closure: CloseClaim.self
        case .withdrawal: WithdrawClaim.self
        case .objection: ObjectToFinding.self
        case .reopening: ReopenClaim.self
        }
    }
}
