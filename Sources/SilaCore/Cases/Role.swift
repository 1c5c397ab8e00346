/// What a member of staff may do in their association; one may hold several (`product.md`, who uses it).
public enum Role: String, CaseIterable, Hashable, Sendable, Codable {
    /// The liaison or relations officer who takes what people bring.
    case frontDesk = "front_desk"
    /// The social-research officer, who answers those to whom the procedure is unclear.
    case researchOfficer = "research_officer"
    /// A member of a committee or unit.
    case committeeMember = "committee_member"
    /// The chair of a committee or head of a unit, who enters what the body decided.
    case committeeChair = "committee_chair"
    /// The follow-up committee or unit.
    case followUp = "follow_up"
    /// Senior management.
    case management
    /// Edits the policy, staff, calendar and services.
    case admin
    /// Reads everything and changes nothing.
    case auditor

    /// The role in both languages.
    public var name: Name {
        switch self {
        case .frontDesk: Name(ar: "مكتب الاستقبال", en: "Front desk")
        case .researchOfficer: Name(ar: "مسؤول البحث الاجتماعي", en: "Social-research officer")
        case .committeeMember: Name(ar: "عضو اللجنة", en: "Committee member")
        case .committeeChair: Name(ar: "رئيس اللجنة أو الوحدة", en: "Chair of the committee or unit")
        case .followUp: Name(ar: "المتابعة", en: "Follow-up")
        case .management: Name(ar: "الإدارة العليا", en: "Senior management")
        case .admin: Name(ar: "مدير النظام", en: "Administrator")
        case .auditor: Name(ar: "المراجع", en: "Auditor")
        }
    }
}

/// Who takes a step: a member of staff with their roles, or the person whom the case is for.
public struct Actor: Hashable, Sendable, Codable {
    /// The person whom the case is for, over the public link: no member of staff, and in no role.
    public static let person = Actor(id: "person", roles: [])

    /// What the person is called in a history.
    public static let personName = Name(ar: "صاحب الحالة", en: "The person")

    /// The staff id, as stored; stands in events instead of a name.
    ///
    /// `person` where it is the person.
    public var id: String
    /// The roles held at the moment of the step.
    public var roles: Set<Role>

    /// An actor with their roles.
    public init(id: String, roles: Set<Role>) {
        self.id = id
        self.roles = roles
    }

    /// Whether it is the person whom the case is for.
    public var isPerson: Bool { id == Self.person.id }
}
