public import SilaCore

/// What the page of one case shows.
public struct CaseModel: Hashable, Sendable {
    /// Whose desk it is.
    public var tenant: TenantHeading
    /// Who is signed in.
    public var staff: StaffHeading
    /// The token of the sign-out form, sent back as `form_token`.
    public var formToken: String
    /// The civil day in Riyadh.
    public var today: CivilDate
    /// What the case is.
    public var summary: CaseSummary
    /// Its time for the reply.
    public var clock: ReplyClock
    /// The term of the reply and its clause, in the edition of the case; nil where the policy has none.
    public var term: CaseTerm?
    /// How its dates are found, day by day.
    public var reckonings: [CaseReckoning] = []
    /// What was declared, item by item, and in an inquiry or suggestion its text.
    public var items: [CaseItem]
    /// What stands between a request and its completeness; empty when nothing does.
    public var missing: [CaseWant]
    /// The steps, and for each that is refused why.
    public var actions: [CaseAction]
    /// What happened, the oldest first.
    public var events: [CaseEventLine]
    /// The key of the form that gives out a follow secret; nil for who does not give any.
    public var receiptKey: String?

    /// A case page with its parts.
    public init(
        tenant: TenantHeading, staff: StaffHeading, formToken: String, today: CivilDate, summary: CaseSummary,
        clock: ReplyClock, term: CaseTerm? = nil, items: [CaseItem] = [], missing: [CaseWant] = [],
        actions: [CaseAction] = [], events: [CaseEventLine]
    ) {
        self.tenant = tenant
        self.staff = staff
        self.formToken = formToken
        self.today = today
        self.summary = summary
        self.clock = clock
        self.term = term
        self.items = items
        self.missing = missing
        self.actions = actions
        self.events = events
    }
}
