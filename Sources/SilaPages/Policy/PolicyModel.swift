public import SilaCore

/// What the page and the text of a policy show: one edition, in one language.
public struct PolicyModel: Hashable, Sendable {
    /// Whose policy it is.
    public var tenant: TenantHeading
    /// The policy.
    public var policy: Policy
    /// Which edition it is, and where it stands.
    public var edition: EditionLabel
    /// The language that it is shown in.
    public var language: PageLanguage
    /// The number in the address where an edition was asked for by its number; nil for the one in force.
    public var asked: Int?

    /// A model with its parts.
    public init(
        tenant: TenantHeading, policy: Policy, edition: EditionLabel, language: PageLanguage, asked: Int? = nil
    ) {
        self.tenant = tenant
        self.policy = policy
        self.edition = edition
        self.language = language
        self.asked = asked
    }
}
