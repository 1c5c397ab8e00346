public import SilaCore

/// The texts of an association's three files, as the editions of its policy keep them.
public struct TenantTexts: Hashable, Sendable {
    /// The text of `policy.yaml`.
    public var policy: String
    /// The text of `services.yaml`.
    public var services: String
    /// The text of `settings.yaml`.
    public var settings: String

    /// The three texts.
    public init(policy: String, services: String, settings: String) {
        self.policy = policy
        self.services = services
        self.settings = settings
    }

    /// The texts with the names of their files, in the order in which hashes run over them.
    public var files: [(name: String, text: String)] {
        [("policy.yaml", policy), ("services.yaml", services), ("settings.yaml", settings)]
    }
}

/// An association's files, read.
public struct TenantFiles: Hashable, Sendable {
    /// Its policy, with the place of everything in it.
    public let policy: PolicyFile
    /// What it offers.
    public let services: [Service]
    /// What it sets for itself.
    public let settings: Settings
    /// What they were read from.
    public let texts: TenantTexts
    /// What it says of its own days; nil where it has no `calendar.yaml`.
    public internal(set) var calendar: HouseCalendar?
}
