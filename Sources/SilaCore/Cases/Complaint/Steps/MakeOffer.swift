/// Making an offer to settle a dispute amicably, by either side; a counter-offer is one too.
///
/// What the other side offers is made by them over their link, or written down at the desk with what shows it.
public struct MakeOffer: ComplaintStep {
    /// Which step it is.
    public static let action = ComplaintAction.offer
    /// Whose offer; over the link always the person's.
    public var by: OfferSide
    /// What is offered.
    public var terms: String
    /// The last day on which it can be answered.
    public var expires: CivilDate
    /// What shows that the person offers it, where the desk writes it down.
    public var proof: String?

    /// An offer with its parts.
    public init(by side: OfferSide, terms: String, expires: CivilDate, proof: String? = nil) {
        by = side
        self.terms = terms
        self.expires = expires
        self.proof = proof
    }

    /// Until it was found or settled.
    public static func gate(_ complaint: Complaint, at desk: Desk) throws(Refusal) {
        try complaint.requireAmicable(at: desk)
    }

    /// Offered today.
    public func entry(_ complaint: Complaint, at desk: Desk) throws(Refusal) -> Entry<ComplaintEvent> {
        let clause = desk.policy.complaints?.amicable?.clause
        try desk.requireSide(by, proof: proof, clause: clause)
        if terms.isBlank { throw .missing("terms", clause: clause, Name(ar: "مضمون العرض", en: "the terms")) }
        let last = desk.today.adding(days: Offer.longest.count)
        guard (desk.today...last).contains(expires) else {
            throw .outOfRange("expires", from: desk.today, through: last, clause: clause)
        }
        let offer = Offer(
            number: complaint.offersMade + 1, by: by, terms: terms, expires: expires, proof: proof?.written,
            on: desk.today)
        return desk.entry(.offered(offer: offer), on: clause)
    }
}

extension Desk {
    /// Throws where somebody speaks for a side that is not theirs, or for the person without what shows it.
    func requireSide(_ side: OfferSide, proof: String?, clause: Clause?) throws(Refusal) {
        if actor.isPerson && side == .association {
            throw Refusal(
                .offerOwn, clause: clause, field: "by",
                message: Name(
                    ar: "لا يتكلم صاحب الشكوى باسم الجمعية", en: "who complained does not speak for the association")
            )
        }
        if !actor.isPerson && side == .complainant && proof?.written == nil {
            throw .missing(
                "proof", clause: clause, Name(ar: "ما يثبت قول صاحب الشكوى", en: "what shows that they said so"))
        }
    }
}

extension Refusal {
    /// The refusal of a date that is not between two others.
    static func outOfRange(
        _ field: String, from first: CivilDate, through last: CivilDate?, clause: Clause? = nil
    ) -> Refusal {
        let until = last.map { Name(ar: " إلى \($0.iso)", en: " to \($0.iso)") } ?? Name(ar: "", en: "")
        return Refusal(
            .dateOutOfRange, clause: clause, field: field,
            message: Name(
                ar: "التاريخ يكون من \(first.iso)\(until.ar)", en: "the date is from \(first.iso)\(until.en)")
        )
    }
}
