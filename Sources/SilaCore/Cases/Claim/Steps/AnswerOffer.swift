/// Entering how the other side answered the offer that stands; nobody accepts an offer of their own.
public struct AnswerOffer: ClaimStep {
    /// Which step it is.
    public static let action = ClaimAction.offerAnswer
    /// Who answers.
    public var side: ClaimSide
    /// True to accept, false to decline.
    public var accepted: Bool
    /// How the answer was given.
    public var note: String?
    /// The offer that is answered, counted from 1; nil for the one that stands.
    public var number: Int?

    /// An answer with its parts.
    public init(side: ClaimSide, accepted: Bool, note: String? = nil, number: Int? = nil) {
        self.side = side
        self.accepted = accepted
        self.note = note
        self.number = number
    }

    /// While an offer stands.
    public static func gate(_ claim: Claim, at desk: Desk) throws(Refusal) {
        try claim.requireUndecided()
        let gate = try claim.requireGate(.negotiation, for: action.name, at: desk)
        if let last = claim.offers.last, last.standing(on: desk.today) == .lapsed {
            throw Refusal(
                .offerLapsed, citing: gate.clause,
                message: Name(
                    ar: "انقضى العرض بنهاية \(last.offer.expires.iso)؛ يقدم عرض جديد",
                    en: "the offer lapsed at the end of \(last.offer.expires.iso); a new one has to be made"))
        }
        try claim.requireOffer(standing: true, at: desk)
    }

    /// Answered.
    public func entries(_ claim: Claim, at desk: Desk) throws(Refusal) -> [Entry<ClaimEvent>] {
        let gate = try claim.requireGate(.negotiation, for: Self.action.name, at: desk)
        try desk.requireSpeaker(for: side, Self.action.name)
        if let number, number != claim.offers.count {
            throw Refusal(
                .offerNone, citing: gate.clause, field: "number",
                message: Name(
                    ar: "لا ينتظر الجواب إلا العرض رقم \(claim.offers.count)",
                    en: "only offer \(claim.offers.count) waits for an answer"))
        }
        if claim.standingOffer(on: desk.today)?.side == side {
            throw Refusal(
                .offerOwn, citing: gate.clause, field: "side",
                message: Name(
                    ar: "لا يقبل العرض ولا يرفضه إلا الطرف الآخر",
                    en: "only the other side accepts or declines an offer"))
        }
        return [
            desk.entry(.offerAnswered(side: side, accepted: accepted, note: note?.written), citing: gate.clause)
        ]
    }
}
