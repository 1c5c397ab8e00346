/// Accepting an offer of the other side, which settles the dispute.
public struct AcceptOffer: ComplaintStep {
    /// Which step it is.
    public static let action = ComplaintAction.acceptance
    /// The offer's number.
    public var number: Int
    /// Who accepts.
    public var by: OfferSide
    /// What shows that the person accepts, where the desk writes it down.
    public var proof: String?

    /// An acceptance with its parts.
    public init(number: Int, by side: OfferSide, proof: String? = nil) {
        self.number = number
        by = side
        self.proof = proof
    }

    /// While an offer can be answered.
    public static func gate(_ complaint: Complaint, at desk: Desk) throws(Refusal) {
        try complaint.requireOffer(at: desk)
    }

    /// Settled today.
    public func entry(_ complaint: Complaint, at desk: Desk) throws(Refusal) -> Entry<ComplaintEvent> {
        let clause = desk.policy.complaints?.amicable?.clause
        try complaint.requireAnswerable(number, by: by, at: desk)
        try desk.requireSide(by, proof: proof, clause: clause)
        return desk.entry(.offerAccepted(number: number, by: by, proof: proof?.written, on: desk.today), on: clause)
    }
}

extension Complaint {
    /// Throws where the offer of that number cannot be answered by that side today.
    func requireAnswerable(_ number: Int, by side: OfferSide, at desk: Desk) throws(Refusal) {
        let clause = desk.policy.complaints?.amicable?.clause
        guard let offer = offers.first(where: { $0.number == number }), offer.answer == nil else {
            let standing = offersStanding(on: desk.today).map { String($0.number) }
            throw Refusal(
                .offerNone, clause: clause, field: "offer",
                message: Name(
                    ar: "لا عرض قائماً رقمه \(number)؛ القائم: \(standing.joined(separator: "، "))",
                    en: "no offer of number \(number) waits; these do: \(standing.joined(separator: ", "))")
            )
        }
        if offer.hasLapsed(on: desk.today) {
            throw Refusal(
                .offerLapsed, clause: clause, field: "offer",
                message: Name(
                    ar: "انتهت صلاحية العرض رقم \(number) في \(offer.expires.iso)؛ يلزم عرض جديد",
                    en: "offer \(number) lapsed after \(offer.expires.iso); a new one is needed")
            )
        }
        guard side == offer.by.other else {
            throw Refusal(
                .offerOwn, clause: clause, field: "by",
                message: Name(
                    ar: "العرض رقم \(number) من \(offer.by.name.ar) فلا يجيب عنه إلا الطرف الآخر",
                    en: "offer \(number) is by \(offer.by.name.en.lowercased()); only the other side answers it")
            )
        }
    }
}
