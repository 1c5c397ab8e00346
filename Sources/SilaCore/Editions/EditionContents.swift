/// What an edition holds, as values: the policy, what the association offers, and what it sets for itself.
public struct EditionContents: Hashable, Sendable {
    /// The policy.
    public var policy: Policy
    /// The services, in written order.
    public var services: [Service]
    /// What the association sets for itself.
    public var settings: Settings

    /// Contents with their parts.
    public init(policy: Policy, services: [Service], settings: Settings) {
        self.policy = policy
        self.services = services
        self.settings = settings
    }
}
