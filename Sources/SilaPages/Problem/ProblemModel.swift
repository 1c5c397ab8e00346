public import SilaCore

/// What an error shows to somebody in a browser.
public struct ProblemModel: Hashable, Sendable {
    /// The association it happened at; nil outside all of them.
    public var tenant: TenantHeading?
    /// The HTTP status.
    public var status: Int
    /// What is wrong and what to do; nil where the status says it all.
    public var message: Name?
    /// The rule that refuses, by its id; nil where none does.
    public var rule: String?
    /// The clause behind it; nil where there is none.
    public var clause: Citation?
    /// What the message speaks of: what is missing, what is offered.
    public var items: [Name]
    /// The number under which the operator finds the request in the logs; nil where it has none.
    public var requestID: String?

    /// An error with its parts.
    public init(
        tenant: TenantHeading?, status: Int, message: Name? = nil, rule: String? = nil, clause: Citation? = nil,
        items: [Name] = [], requestID: String? = nil
    ) {
        self.tenant = tenant
        self.status = status
        self.message = message
        self.rule = rule
        self.clause = clause
        self.items = items
        self.requestID = requestID
    }

    /// The error that a refusal of the engine makes.
    public init(tenant: TenantHeading?, status: Int, refusal: Refusal, requestID: String? = nil) {
        self.init(
            tenant: tenant, status: status, message: refusal.message, rule: refusal.rule.rawValue,
            clause: refusal.clause, items: refusal.items.map(\.name), requestID: requestID
        )
    }
}
