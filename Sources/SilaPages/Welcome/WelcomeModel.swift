public import SilaCore

/// What the public page of an association shows: all of it comes from the policy in force and the services offered.
public struct WelcomeModel: Hashable, Sendable {
    /// Whose page it is.
    public var tenant: TenantHeading
    /// The policy in force.
    public var policy: Policy
    /// The services offered today.
    public var services: [Service]
    /// The board's approval of it as it was recorded; nil where nothing was.
    public var recorded: BoardApproval?

    /// A public page with its parts.
    public init(tenant: TenantHeading, policy: Policy, services: [Service], recorded: BoardApproval? = nil) {
        self.tenant = tenant
        self.policy = policy
        self.services = services
        self.recorded = recorded
    }
}
