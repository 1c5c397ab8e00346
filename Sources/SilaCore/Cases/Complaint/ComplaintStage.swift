/// Where a complaint stands.
public enum ComplaintStage: String, CaseIterable, Hashable, Sendable, Codable {
    /// Recorded outside the policy; with senior management.
    case outside
    /// Acknowledged, and with those who deal with it.
    case underReview = "under-review"
    /// Offers were made to settle it amicably.
    case amicable
    /// With somebody outside who is competent; nothing has come of it yet.
    case referred
    /// It was found whether it holds.
    case found
    /// An offer was accepted.
    case settled
    /// The person was answered.
    case answered
    /// Closed.
    case closed
    /// The person withdrew it.
    case withdrawn

    /// The stage in both languages.
    public var name: Name {
        switch self {
        case .outside: Name(ar: "خارج السياسة", en: "Outside the policy")
        case .underReview: Name(ar: "قيد المعالجة", en: "Under review")
        case .amicable: Name(ar: "قيد التسوية الودية", en: "Amicable settlement under way")
        case .referred: Name(ar: "لدى جهة خارجية", en: "Referred outside")
        case .found: Name(ar: "صدرت النتيجة", en: "Found")
        case .settled: Name(ar: "سُويت ودياً", en: "Settled")
        case .answered: Name(ar: "تم الرد", en: "Answered")
        case .closed: Name(ar: "مغلقة", en: "Closed")
        case .withdrawn: Name(ar: "مسحوبة", en: "Withdrawn")
        }
    }

    /// True where nothing is left to do.
    public var ended: Bool { self == .closed || self == .withdrawn }
}

extension Complaint {
    /// Where it stands, from its facts.
    public var stage: ComplaintStage {
        if endedOn != nil { return withdrawn ? .withdrawn : .closed }
        if reply != nil { return .answered }
        if settlement != nil { return .settled }
        if finding != nil { return .found }
        if referralOpen { return .referred }
        if isOutside { return .outside }
        return offers.isEmpty ? .underReview : .amicable
    }

    /// True where it is recorded outside the policy.
    public var isOutside: Bool { if case .outside = receipt.standing { true } else { false } }

    /// True while a referral outside has no outcome.
    public var referralOpen: Bool { referrals.contains(where: \.isOpen) }

    /// True where an amicable attempt was made, or who complained wants none.
    public var amicableTried: Bool { waived || offersMade > 0 }

    /// The offers that can be answered on that day.
    public func offersStanding(on day: CivilDate) -> [Offer] { offers.filter { $0.stands(on: day) } }
}
