public import SilaCore

/// Which cases a list shows: all, those in the hand of who is signed in or of nobody, or those at some stages.
public enum InboxShow: String, CaseIterable, Hashable, Sendable {
    /// Every case.
    case all
    /// What who is signed in has in hand.
    case mine
    /// What nobody has in hand.
    case unassigned
    /// What waits for a step of the roles held.
    case waiting
    /// Received and not yet complete, asked and not yet answered.
    case intake
    /// Complete and on the way to, or with, whoever studies it.
    case study
    /// Decided, and the person not yet told.
    case reply
    /// Answered, not yet closed.
    case answered
    /// Closed, withdrawn or turned into another case.
    case ended
    /// Recorded outside the policy.
    case outside

    /// The filter in both languages.
    public var name: Name {
        switch self {
        case .all: Name(ar: "الكل", en: "All")
        case .mine: Name(ar: "المسندة إليّ", en: "Mine")
        case .unassigned: Name(ar: "غير المسندة", en: "Nobody's")
        case .waiting: Name(ar: "بانتظار دوري", en: "Waiting for my role")
        case .intake: Name(ar: "قيد الاستقبال", en: "Being received")
        case .study: Name(ar: "قيد الدراسة", en: "Under study")
        case .reply: Name(ar: "بانتظار إبلاغ الرد", en: "To be answered")
        case .answered: Name(ar: "تم الرد", en: "Answered")
        case .ended: Name(ar: "منتهية", en: "Ended")
        case .outside: Name(ar: "خارج السياسة", en: "Outside the policy")
        }
    }

    /// The stored words of the stages it shows to who holds these roles; nil for every stage.
    public func stages(for roles: Set<Role>) -> [String]? {
        switch self {
        case .all, .mine, .unassigned: nil
        case .waiting: Role.allCases.filter(roles.contains).flatMap(Self.awaiting)
        case .intake: ["received", "asked"]
        case .study:
            [
                "complete", "registered", "referred", "with-research", "fault", "minutes", "ruling", "negotiation",
                "settlement", "settled",
            ]
        case .reply: ["decided", "weighed", "refused"]
        case .answered: ["answered", "delivered", "paid"]
        case .ended: ["closed", "withdrawn", "converted"]
        case .outside: ["outside"]
        }
    }

    /// The stages at which a case waits for a step of that role.
    private static func awaiting(_ role: Role) -> [String] {
        switch role {
        case .frontDesk:
            [
                "received", "asked", "complete", "registered", "decided", "weighed", "refused", "answered", "delivered",
                "paid",
            ]
        case .researchOfficer: ["with-research"]
        case .committeeMember, .committeeChair: ["referred", "fault", "minutes"]
        case .followUp: ["fault", "minutes", "ruling", "negotiation", "settled"]
        case .management: ["outside", "ruling", "negotiation", "settlement", "settled"]
        case .admin: ["settled"]
        case .auditor: []
        }
    }
}
