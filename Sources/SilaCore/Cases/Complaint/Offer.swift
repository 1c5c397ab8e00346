/// Who makes an offer, and who answers one.
public enum OfferSide: String, CaseIterable, Hashable, Sendable, Codable {
    /// The association.
    case association
    /// Who complained.
    case complainant

    /// The other side.
    public var other: OfferSide { self == .association ? .complainant : .association }

    /// The side in both languages.
    public var name: Name {
        switch self {
        case .association: Name(ar: "الجمعية", en: "The association")
        case .complainant: Name(ar: "صاحب الشكوى", en: "Who complained")
        }
    }
}

/// An offer to settle a dispute amicably; a later one of either side does not take it back.
public struct Offer: Hashable, Sendable, Codable {
    /// Counts from 1 within the case.
    public var number: Int
    /// Who makes it.
    public var by: OfferSide
    /// What is offered.
    public var terms: String
    /// The last day on which it can be answered.
    public var expires: CivilDate
    /// What shows that the other side said so, where the desk writes it down for them.
    public var proof: String?
    /// The day it was made.
    public var on: CivilDate
    /// What it was answered with; nil while it is not.
    public var answer: Answer?

    /// What an offer was answered with.
    public enum Answer: Hashable, Sendable, Codable {
        /// It was accepted, which settles the dispute.
        case accepted(on: CivilDate)
        /// It was turned down.
        case rejected(on: CivilDate, reason: String)
    }

    /// An offer with its parts, not yet answered.
    public init(
        number: Int, by side: OfferSide, terms: String, expires: CivilDate, proof: String? = nil, on: CivilDate
    ) {
        self.number = number
        by = side
        self.terms = terms
        self.expires = expires
        self.proof = proof
        self.on = on
    }

    /// How many calendar days ahead an offer may run at most, so that none holds up a finding for ever.
    public static let longest = CalendarDays(30)

    /// True while it can be answered: reckoned from the day, and by nobody's doing.
    public func stands(on day: CivilDate) -> Bool { answer == nil && day <= expires }

    /// The day it was accepted; nil where it was not.
    public var settledOn: CivilDate? { if case .accepted(let on) = answer { on } else { nil } }

    /// True where nobody answered it in time.
    public func hasLapsed(on day: CivilDate) -> Bool { answer == nil && expires < day }
}
