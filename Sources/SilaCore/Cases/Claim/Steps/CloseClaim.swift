/// Closing a claim: once it is paid and fulfilled, or refused and answered; one outside the policy with what was done about
/// it, by senior management.
public struct CloseClaim: ClaimStep {
    /// Which step it is.
    public static let action = ClaimAction.closure
    /// A note; for a claim outside the policy what was done about it, and then required.
    public var note: String?

    /// A closing with its note.
    public init(note: String? = nil) { self.note = note }

    /// At the end of the way.
    public static func gate(_ claim: Claim, at desk: Desk) throws(Refusal) {
        try claim.requireOpen()
        switch claim.stage {
        case .outside: try desk.requireRole([.management], for: action.name)
        case .paid, .answered: return
        default:
            throw Refusal(
                .stageTooEarly, citing: claim.answering(at: desk),
                message: Name(
                    ar:
                        "المطالبة الآن: \(claim.stage.name.ar)؛ تُغلق بعد تنفيذ التسوية، أو بعد إبلاغ المتضرر بعدم التعويض",
                    en:
                        "the claim is “\(claim.stage.name.en)”; it is closed once paid and fulfilled, or once the person was "
                        + "told that there is no compensation"))
        }
    }

    /// Closed today.
    public func entries(_ claim: Claim, at desk: Desk) throws(Refusal) -> [Entry<ClaimEvent>] {
        if claim.stage == .outside && note?.written == nil {
            throw .missing("note", Name(ar: "ما تم بشأنها", en: "what was done about it"))
        }
        return [desk.entry(.closed(note: note?.written, on: desk.today), on: nil)]
    }
}

/// Entering that the person withdraws the claim.
public struct WithdrawClaim: ClaimStep {
    /// Which step it is.
    public static let action = ClaimAction.withdrawal
    /// What the person gave as the reason.
    public var reason: String

    /// A withdrawal with its reason.
    public init(reason: String) { self.reason = reason }

    /// Until something was paid or done.
    public static func gate(_ claim: Claim, at desk: Desk) throws(Refusal) {
        try claim.requireOpen()
        guard claim.paidSum > .zero || claim.fulfilledOn != nil else { return }
        throw Refusal(
            .stageTooLate, clause: desk.settlementClause,
            message: Name(
                ar: "نُفذ من التسوية شيء فلا تُسحب المطالبة",
                en: "something of the settlement was paid or done; it cannot be withdrawn"))
    }

    /// Withdrawn today.
    public func entries(_ claim: Claim, at desk: Desk) throws(Refusal) -> [Entry<ClaimEvent>] {
        if reason.isBlank { throw .missing("reason", Name(ar: "سبب السحب", en: "the reason")) }
        return [desk.entry(.withdrawn(reason: reason, on: desk.today), on: nil)]
    }
}
