/// The two sides of a claim.
public enum ClaimSide: String, CaseIterable, Hashable, Sendable, Codable {
    /// The association.
    case association
    /// The person harmed.
    case person

    /// The other one.
    public var other: ClaimSide { self == .person ? .association : .person }

    /// The side in both languages.
    public var name: Name {
        switch self {
        case .association: Name(ar: "الجمعية", en: "The association")
        case .person: Name(ar: "المتضرر", en: "The person harmed")
        }
    }
}

/// What one side offers the other: money, something else in words, or both, until the end of a day.
public struct ClaimOffer: Hashable, Sendable, Codable {
    /// Who offers.
    public var side: ClaimSide
    /// How much; nil where no money is offered.
    public var amount: Halalas?
    /// What else, and on what terms; nil where there is nothing to add.
    public var terms: String?
    /// The last day on which it can be accepted.
    public var expires: CivilDate

    /// An offer with its parts.
    public init(side: ClaimSide, amount: Halalas?, terms: String?, expires: CivilDate) {
        self.side = side
        self.amount = amount
        self.terms = terms
        self.expires = expires
    }
}

/// An offer with what became of it.
public struct NegotiatedOffer: Hashable, Sendable {
    /// How the other side answered.
    public enum Answer: String, CaseIterable, Hashable, Sendable, Codable {
        /// It was accepted.
        case accepted
        /// It was declined.
        case declined
        /// The other side made an offer of its own instead.
        case countered
    }

    /// The offer.
    public var offer: ClaimOffer
    /// The day it was made.
    public var on: CivilDate
    /// How the other side answered; nil while it has not.
    public var answer: Answer?
    /// The day of the answer; nil while there is none.
    public var answeredOn: CivilDate?

    /// How it stands on a day.
    public func standing(on day: CivilDate) -> ClaimOfferStanding {
        switch answer {
        case .accepted: .accepted
        case .declined: .declined
        case .countered: .countered
        case nil: offer.expires < day ? .lapsed : .standing
        }
    }
}

/// How an offer stands.
public enum ClaimOfferStanding: String, CaseIterable, Hashable, Sendable, Codable {
    /// It can be answered.
    case standing
    /// It was accepted.
    case accepted
    /// It was declined.
    case declined
    /// The other side made another instead.
    case countered
    /// Its last day has passed.
    case lapsed

    /// The standing in both languages.
    public var name: Name {
        switch self {
        case .standing: Name(ar: "قائم", en: "Standing")
        case .accepted: Name(ar: "قُبل", en: "Accepted")
        case .declined: Name(ar: "رُفض", en: "Declined")
        case .countered: Name(ar: "قوبل بعرض آخر", en: "Countered")
        case .lapsed: Name(ar: "انقضى", en: "Lapsed")
        }
    }
}
