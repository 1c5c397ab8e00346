/// Entering that the two sides came to no agreement: the claim leads to no compensation, and the person is told.
///
/// In a negotiation only after an offer of the association's was answered or lapsed, so that nobody is sent away without one;
/// where every gate is passed, while the settlement is not signed. The house's own step: no clause of the five speaks of it.
public struct Disagree: ClaimStep {
    /// Which step it is.
    public static let action = ClaimAction.disagreement
    /// Why.
    public var reason: String

    /// A disagreement with its reason.
    public init(reason: String) { self.reason = reason }

    /// When an offer has failed, or the settlement has.
    public static func gate(_ claim: Claim, at desk: Desk) throws(Refusal) {
        try claim.requireUndecided()
        if claim.settlement != nil { throw claim.settledAlready(at: desk) }
        if let current = claim.current {
            _ = try claim.requireGate(.negotiation, for: action.name, at: desk)
            try claim.requireOffer(standing: false, at: desk)
            if !claim.offers.contains(where: { $0.offer.side == .association }) {
                throw Refusal(
                    .offerNone, citing: current.clause,
                    message: Name(
                        ar: "لم تعرض الجمعية شيئاً بعد؛ لا يقال تعذر الاتفاق قبل عرض منها",
                        en: "the association has offered nothing yet; there is no disagreement before it has"))
            }
        }
    }

    /// Entered.
    public func entries(_ claim: Claim, at desk: Desk) throws(Refusal) -> [Entry<ClaimEvent>] {
        if reason.isBlank {
            throw .missing("reason", clause: desk.settlementClause, Name(ar: "سبب تعذر الاتفاق", en: "the reason"))
        }
        return [desk.entry(.disagreed(reason: reason), on: nil)]
    }
}

extension Claim {
    /// The refusal of a step that has no place once both sides have signed.
    func settledAlready(at desk: Desk) -> Refusal {
        Refusal(
            .stageTooLate, clause: desk.settlementClause,
            message: Name(ar: "وقع الطرفان التسوية", en: "both sides have signed the settlement"))
    }
}
