public import SilaCore

/// What senior management sees of the association at one look.
public struct OverviewModel: Hashable, Sendable {
    /// Whose it is.
    public var tenant: TenantHeading
    /// Who is signed in.
    public var staff: StaffHeading
    /// The token of the sign-out form.
    public var formToken: String
    /// The day.
    public var today: CivilDate
    /// The last day of what is told to come.
    public var soonThrough: CivilDate
    /// From which day on what moved clocks is counted.
    public var since: CivilDate
    /// The year of the registers and the statement that the page leads to.
    public var year: Period
    /// How many: late, late soon, with nobody, taken up again, with the clock stopped, open.
    public var counts = Counts()
    /// Late, the longest first.
    public var late: [OverviewCase] = []
    /// Late soon.
    public var soon: [OverviewCase] = []
    /// With nobody.
    public var unassigned: [OverviewCase] = []
    /// Taken up again; the day is that of the step.
    public var reopened: [OverviewCase] = []
    /// Answered on the last day; with how long before its end.
    public var lastDay: [OverviewCase] = []
    /// By body, and by member of staff.
    public var bodies: [OverviewDesk] = []
    /// By member of staff.
    public var officers: [OverviewDesk] = []
    /// What came over the link, by kind.
    public var link: [OverviewDesk] = []
    /// Who follows the link, and the clause.
    public var linkOversight = OverviewOversight()
    /// Who oversees the liaison officer, and the clause.
    public var liaisonOversight = OverviewOversight()
    /// What the front role is called.
    public var frontRole: Name

    /// How many there are of what the head of the page shows.
    public struct Counts: Hashable, Sendable {
        /// Past the last day.
        public var late = 0
        /// With the last day soon.
        public var soon = 0
        /// That nobody who is there has in hand.
        public var unassigned = 0
        /// Taken up again.
        public var reopened = 0
        /// With the clock stopped.
        public var paused = 0
        /// Open.
        public var open = 0

        /// None of anything.
        public init() {}
    }

    /// An overview with the parts that every one has; lists and counts are set afterwards.
    public init(
        tenant: TenantHeading, staff: StaffHeading, formToken: String, today: CivilDate, soonThrough: CivilDate,
        since: CivilDate, year: Period, frontRole: Name
    ) {
        self.tenant = tenant
        self.staff = staff
        self.formToken = formToken
        self.today = today
        self.soonThrough = soonThrough
        self.since = since
        self.year = year
        self.frontRole = frontRole
    }
}

/// A case in a list of the overview.
public struct OverviewCase: Hashable, Sendable {
    /// The case.
    public var reference: Reference
    /// What it is: its kind, and the service asked for where there is one.
    public var what: String
    /// Where it stands.
    public var stage: String
    /// The body that deals with it.
    public var body: String?
    /// Who has it, or who took the step.
    public var officer: String?
    /// The day that matters in the list: the last day in time, or that of the step.
    public var on: CivilDate?
    /// What is to be said of that day: by how much it is late, how long is left.
    public var note: String?

    /// A case with the parts that every one has.
    public init(reference: Reference, what: String, stage: String) {
        self.reference = reference
        self.what = what
        self.stage = stage
    }
}

/// A body, a member of staff or a kind of case, with what waits there and what moved clocks there.
public struct OverviewDesk: Hashable, Sendable {
    /// The name.
    public var name: String
    /// Open.
    public var open = 0
    /// Past the last day.
    public var late = 0
    /// With the last day soon.
    public var soon = 0
    /// How often a clock was stopped.
    public var pauses = 0
    /// How often a term was extended.
    public var extensions = 0
    /// How often a case was taken up again.
    public var reopenings = 0
    /// Answers within the last hour of the term.
    public var lastHour = 0
    /// Answers on the last day of the term.
    public var lastDay = 0

    /// A desk of which nothing is counted yet.
    public init(name: String) { self.name = name }
}

/// What the policy gives to senior management to look after, or what is the house's own practice.
public struct OverviewOversight: Hashable, Sendable {
    /// The clause; nil where the policy has none.
    public var clause: Citation?
    /// The body that the clause gives it to.
    public var body: Name?

    /// Under a clause, or the house's own.
    public init(clause: Citation? = nil, body: Name? = nil) {
        self.clause = clause
        self.body = body
    }
}
