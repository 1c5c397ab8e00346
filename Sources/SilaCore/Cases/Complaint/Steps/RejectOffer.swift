/// Turning down an offer of the other side.
public struct RejectOffer: ComplaintStep {
    /// Which step it is.
    public static let action = ComplaintAction.rejection
    /// The offer's number.
    public var number: Int
    /// Who turns it down.
    public var by: OfferSide
    /// Why; where the desk writes it down for the person, what they said.
    public var reason: String

    /// A rejection with its parts.
    public init(number: Int, by side: OfferSide, reason: String) {
        self.number = number
        by = side
        self.reason = reason
    }

    /// While an offer can be answered.
    public static func gate(_ complaint: Complaint, at desk: Desk) throws(Refusal) {
        try complaint.requireOffer(at: desk)
    }

    /// Turned down today.
    public func entry(_ complaint: Complaint, at desk: Desk) throws(Refusal) -> Entry<ComplaintEvent> {
        let clause = desk.policy.complaints?.amicable?.clause
        try complaint.requireAnswerable(number, by: by, at: desk)
        try desk.requireSide(by, proof: reason, clause: clause)
        if reason.isBlank { throw .missing("reason", clause: clause, Name(ar: "السبب", en: "the reason")) }
        return desk.entry(.offerRejected(number: number, by: by, reason: reason, on: desk.today), on: clause)
    }
}
