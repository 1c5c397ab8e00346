public import SilaCore

/// A page of the desk beside the cases, with who may see it: what the list of cases leads to, and by which doors the pages
/// are opened.
public enum DeskPlace: CaseIterable, Hashable, Sendable {
    /// What is late, and what will be.
    case overview
    /// The register of what came in.
    case incoming
    /// The register of what went out.
    case outgoing
    /// The statement of conformity.
    case statement
    /// Surveys and fieldwork.
    case satisfaction
    /// What is announced.
    case announcements
    /// What one has to read and sign.
    case acknowledgement
    /// Who signed the policy, and who did not.
    case signatures

    /// Who oversees: senior management, who runs the association's set-up, and who reads everything.
    public static let overseers: Set<Role> = [.management, .admin, .auditor]

    /// Who sees the registers of correspondence.
    public static let registrars: Set<Role> = [.frontDesk, .followUp, .management, .admin, .auditor]

    /// The roles that may see it; nil for all staff.
    public var roles: Set<Role>? {
        switch self {
        case .overview, .statement, .signatures: Self.overseers
        case .incoming, .outgoing: Self.registrars
        case .satisfaction, .announcements, .acknowledgement: nil
        }
    }

    /// Whether somebody with those roles may see it.
    public func isOpen(to held: Set<Role>) -> Bool { roles.map { !$0.isDisjoint(with: held) } ?? true }

    /// What it is called.
    var name: Name {
        switch self {
        case .overview: Name(ar: "نظرة الإدارة العليا", en: "Overview")
        case .incoming: RegisterDirection.incoming.name
        case .outgoing: RegisterDirection.outgoing.name
        case .statement: Name(ar: "بيان المطابقة", en: "Statement of conformity")
        case .satisfaction: Name(ar: "الرضا والزيارات", en: "Satisfaction and visits")
        case .announcements: Name(ar: "الإعلانات", en: "Announcements")
        case .acknowledgement: Name(ar: "توقيعي على السياسة", en: "My signature")
        case .signatures: Name(ar: "سجل التوقيعات", en: "Register of signatures")
        }
    }

    /// Where it is, at that association.
    public func address(_ tenant: TenantSlug) -> SiteAddress {
        switch self {
        case .overview: .overview(tenant)
        case .incoming: .register(tenant, .incoming, nil, after: nil)
        case .outgoing: .register(tenant, .outgoing, nil, after: nil)
        case .statement: .statement(tenant, nil)
        case .satisfaction: .deskSatisfaction(tenant)
        case .announcements: .announcements(tenant, after: nil)
        case .acknowledgement: .acknowledgement(tenant)
        case .signatures: .signatures(tenant, edition: nil, after: nil)
        }
    }
}
