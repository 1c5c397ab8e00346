/// A step with a complaint: given the complaint and the desk it returns what happened, or throws the refusal.
///
/// `gate` looks at the case, the policy and nothing else, so that it also tells what may be done now; `entry` looks at
/// what the step carries. Both are pure.
public protocol ComplaintStep: Sendable {
    /// Which step it is.
    static var action: ComplaintAction { get }

    /// Throws when the step cannot be taken now, whatever it carries.
    static func gate(_ complaint: Complaint, at desk: Desk) throws(Refusal)

    /// What happens when it is taken; called after the gate.
    func entry(_ complaint: Complaint, at desk: Desk) throws(Refusal) -> Entry<ComplaintEvent>
}

extension ComplaintStep {
    /// Takes the step: who acts first, then the gate, then what it carries.
    public func take(_ complaint: Complaint, at desk: Desk) throws(Refusal) -> Entry<ComplaintEvent> {
        try Self.action.check(complaint, at: desk)
        return try entry(complaint, at: desk)
    }
}

extension ComplaintAction {
    /// Throws when this actor cannot take the step with this complaint now.
    public func check(_ complaint: Complaint, at desk: Desk) throws(Refusal) {
        let body = isOfABody ? Find.body(of: complaint, at: desk)?.id : nil
        try desk.requireRole(
            roles(at: complaint.receipt.level), orPerson: isPersons, orOfficerOf: body, for: name)
        try step.gate(complaint, at: desk)
        if self == .finding || self == .answer { try complaint.requireOthersThanBefore(at: desk) }
    }

    /// What the actor may do with the complaint now, step by step; nil for what is allowed, else the refusal.
    public static func standing(
        _ complaint: Complaint, at desk: Desk
    ) -> [(action: ComplaintAction, refusal: Refusal?)] {
        allCases.map { action in
            do throws(Refusal) {
                try action.check(complaint, at: desk)
                return (action, nil)
            } catch {
                return (action, error)
            }
        }
    }

    /// The step behind the name.
    var step: any ComplaintStep.Type {
        switch self {
        case .admission: AdmitComplaint.self
        case .comment: Comment.self
        case .points: WritePoints.self
        case .accused: NameAccused.self
        case .medium: AgreeComplaintMedium.self
        case .offer: MakeOffer.self
        case .acceptance: AcceptOffer.self
        case .rejection: RejectOffer.self
        case .waiver: WaiveAmicable.self
        case .finding: Find.self
        case .answer: AnswerComplaint.self
        case .remedy: PlanRemedy.self
        case .remedyCompletion: CompleteRemedy.self
        case .remedyVerification: VerifyRemedy.self
        case .referral: ReferOutside.self
        case .referralFollowUp: FollowReferral.self
        case .referralOutcome: ConcludeReferral.self
        case .withdrawal: WithdrawComplaint.self
        case .reopening: ReopenComplaint.self
        case .appeal: Appeal.self
        case .closure: CloseComplaint.self
        }
    }
}
