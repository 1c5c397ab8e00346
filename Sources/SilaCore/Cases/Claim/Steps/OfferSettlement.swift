/// Entering an offer that one side makes the other: money, something else in words, or both, until the end of a day.
///
/// An offer while one of the other side stands is a counter-offer; while one's own stands, there is nothing to add to it.
/// Source: S ثـ.4, M 4.3.
public struct OfferSettlement: ClaimStep {
    /// Which step it is.
    public static let action = ClaimAction.offer
    /// The offer.
    public var offer: ClaimOffer

    /// A step that enters `offer`.
    public init(_ offer: ClaimOffer) { self.offer = offer }

    /// While they negotiate.
    public static func gate(_ claim: Claim, at desk: Desk) throws(Refusal) {
        try claim.requireUndecided()
        _ = try claim.requireGate(.negotiation, for: action.name, at: desk)
    }

    /// Made.
    public func entries(_ claim: Claim, at desk: Desk) throws(Refusal) -> [Entry<ClaimEvent>] {
        let gate = try claim.requireGate(.negotiation, for: Self.action.name, at: desk)
        try desk.requireSpeaker(for: offer.side, Self.action.name)
        var offer = offer
        offer.terms = offer.terms?.written
        if offer.amount == nil && offer.terms == nil {
            throw .missing("amount", citing: gate.clause, Name(ar: "المبلغ أو ما يُقدم غيره", en: "an amount or terms"))
        }
        try desk.requireSum(offer.amount, "amount", citing: gate.clause)
        if offer.expires < desk.today {
            throw Refusal(
                .offerLapsed, citing: gate.clause, field: "expires",
                message: Name(
                    ar: "آخر يوم للعرض \(offer.expires.iso) قد مضى",
                    en: "the last day of the offer, \(offer.expires.iso), has passed"))
        }
        if claim.standingOffer(on: desk.today)?.side == offer.side {
            throw Refusal(
                .offerStanding, citing: gate.clause, field: "side",
                message: Name(
                    ar: "لهذا الطرف عرض قائم؛ ينتظر رد الطرف الآخر أو انقضاءه",
                    en: "an offer of this side stands; wait for the other side's answer, or until it lapses"))
        }
        return [desk.entry(.offered(offer: offer), citing: gate.clause)]
    }
}

extension Desk {
    /// Throws unless the actor may speak for that side: the association through follow-up and senior management, the person
    /// through the desk and follow-up, or themselves.
    func requireSpeaker(for side: ClaimSide, _ step: Name) throws(Refusal) {
        switch side {
        case .association: try requireRole([.followUp, .management], for: step)
        case .person: try requireRole([.frontDesk, .followUp], orPerson: true, for: step)
        }
    }
}
