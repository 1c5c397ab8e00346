public import SilaCore

/// Whether an association is served.
public enum TenantState: String, CaseIterable, Hashable, Sendable, Codable {
    /// Being made; creating it again goes on where it stopped.
    case creating
    /// Served.
    case active
    /// Kept and not served.
    case suspended
    /// Being removed; dropping it again goes on where it stopped.
    case dropping
}

/// An association as the catalogue has it.
public struct Tenant: Hashable, Sendable {
    /// Its name in addresses.
    public var slug: TenantSlug
    /// What it is called.
    public var name: Name
    /// Whether it is served.
    public var state: TenantState
    /// The database that its schema lives in, by the name in the catalogue.
    public var database: String
    /// When it was entered in the catalogue.
    public var createdAt: Moment

    /// A tenant with its parts.
    public init(
        slug: TenantSlug, name: Name, state: TenantState = .active, database: String = Placement.standard,
        createdAt: Moment
    ) {
        self.slug = slug
        self.name = name
        self.state = state
        self.database = database
        self.createdAt = createdAt
    }
}
