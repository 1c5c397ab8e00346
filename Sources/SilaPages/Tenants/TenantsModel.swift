/// What the first page of the site shows: the associations served here.
public struct TenantsModel: Hashable, Sendable {
    /// The associations, in the order shown.
    public var tenants: [TenantHeading]

    /// A first page that lists these.
    public init(tenants: [TenantHeading]) {
        self.tenants = tenants
    }
}
