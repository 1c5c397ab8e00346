/// Entering whether the association caused the fault and the harm, as the body found it.
///
/// Source: S ثـ.1, and the condition over the list of M. By the body whose minutes acknowledge the harm, else by that of
/// complaints; where the policy names neither, by senior management.
public struct FindFault: ClaimStep {
    /// Which step it is.
    public static let action = ClaimAction.fault
    /// True where it did.
    public var established: Bool
    /// Why it was found so.
    public var reason: String
    /// How the body found it.
    public var act: BodyAct?

    /// A finding with its parts.
    public init(established: Bool, reason: String, act: BodyAct?) {
        self.established = established
        self.reason = reason
        self.act = act
    }

    /// At the gate that asks for it.
    public static func gate(_ claim: Claim, at desk: Desk) throws(Refusal) {
        try claim.requireUndecided()
        let gate = try claim.requireGate(.fault, for: action.name, at: desk)
        if let body = claim.faultBody(in: desk.policy) {
            try desk.requireMayAct(for: body, clause: desk.policy.clause(gate.clause.clause))
        } else {
            try desk.requireRole([.management], for: action.name)
        }
    }

    /// Found.
    public func entries(_ claim: Claim, at desk: Desk) throws(Refusal) -> [Entry<ClaimEvent>] {
        let gate = try claim.requireGate(.fault, for: Self.action.name, at: desk)
        if reason.isBlank { throw .missing("reason", citing: gate.clause, Name(ar: "السبب", en: "the reason")) }
        var finding = FaultFinding(established: established, reason: reason, act: nil)
        if let body = claim.faultBody(in: desk.policy) {
            finding.act = try desk.act(act, of: body, carrying: finding.outcome, on: claim, for: gate)
        }
        return [desk.entry(.faultFound(finding: finding), citing: gate.clause)]
    }
}
