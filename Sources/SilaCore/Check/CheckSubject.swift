/// What is given to the check to read; a rule that needs what is not there does not run.
public struct CheckSubject: Sendable {
    /// The policy; nil where its file gave none.
    public var policy: Policy?
    /// False where some of the policy's file could not be read: then only rules run that no missing part can mislead.
    public var policyIsWhole: Bool
    /// What the association offers; nil where its file could not be read.
    public var services: [Service]?
    /// What it sets for itself; nil where its file could not be read.
    public var settings: Settings?
    /// True for a model, from which associations' files are made: it need not name one.
    public var isModel: Bool
    /// The media by which something can reach a person here; nil where that is not known.
    public var carried: Set<Medium>?
    /// What is so at the association; nil where only its files are read.
    public var facts: TenantFacts?
    /// The working days by which lengths of time are compared.
    public var calendar: WorkingCalendar

    /// A subject with its parts.
    public init(
        policy: Policy?, policyIsWhole: Bool = true, services: [Service]? = nil, settings: Settings? = nil,
        isModel: Bool = false, carried: Set<Medium>? = nil, facts: TenantFacts? = nil,
        calendar: WorkingCalendar = .labour
    ) {
        self.policy = policy
        self.policyIsWhole = policyIsWhole
        self.services = services
        self.settings = settings
        self.isModel = isModel
        self.carried = carried
        self.facts = facts
        self.calendar = calendar
    }

    /// The policy, where all of its file was read.
    var wholePolicy: Policy? { policyIsWhole ? policy : nil }
}
