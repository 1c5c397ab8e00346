public import SilaCore

/// What the list of cases shows.
public struct InboxModel: Hashable, Sendable {
    /// Whose desk it is.
    public var tenant: TenantHeading
    /// Who is signed in.
    public var staff: StaffHeading
    /// The token of the sign-out form, sent back as `form_token`.
    public var formToken: String
    /// The civil day in Riyadh, against which lateness is told.
    public var today: CivilDate
    /// What the list is narrowed to.
    public var filter: InboxFilter
    /// The cases of this page, in the order shown.
    public var rows: [InboxRow]
    /// The cursor behind the last row, given back as `after`; nil when there are no more.
    public var next: String?
    /// True where this page is not the first, so that a way back is shown.
    public var continued: Bool
    /// Whether the policy, or the house, asks staff to sign it, so that there is a page for that.
    public var asksToSign: Bool

    /// A list with its parts.
    public init(
        tenant: TenantHeading, staff: StaffHeading, formToken: String, today: CivilDate,
        filter: InboxFilter = InboxFilter(), rows: [InboxRow], next: String? = nil, continued: Bool = false,
        asksToSign: Bool = true
    ) {
        self.tenant = tenant
        self.staff = staff
        self.formToken = formToken
        self.today = today
        self.filter = filter
        self.rows = rows
        self.next = next
        self.continued = continued
        self.asksToSign = asksToSign
    }
}

/// One case in the list.
public struct InboxRow: Hashable, Sendable {
    /// Its reference.
    public var reference: Reference
    /// The person it is for; nil where nobody is named.
    public var person: String?
    /// The service asked for; nil while it is not settled, and for other kinds.
    public var service: Name?
    /// Where it stands, with its kind.
    public var stage: CaseStage
    /// The channel it came by, as the policy prints it or as it was named.
    public var channel: Name
    /// When it was received.
    public var receivedAt: Moment
    /// Its time for the reply.
    public var clock: ReplyClock

    /// A row with its parts.
    public init(
        reference: Reference, person: String?, service: Name?, stage: CaseStage, channel: Name, receivedAt: Moment,
        clock: ReplyClock
    ) {
        self.reference = reference
        self.person = person
        self.service = service
        self.stage = stage
        self.channel = channel
        self.receivedAt = receivedAt
        self.clock = clock
    }
}
