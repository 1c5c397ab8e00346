public import SilaCore

/// What somebody who showed the secret of a case sees of it.
public struct FollowModel: Hashable, Sendable {
    /// One line of the history, as the person is told it.
    public struct Line: Hashable, Sendable {
        /// What happened.
        public var told: ToldEvent
        /// The clause it rests on, or the house's own practice.
        public var basis: Basis
        /// When.
        public var at: Moment
        /// Whether it was the person's own step.
        public var isOwn: Bool

        /// A line with its parts.
        public init(told: ToldEvent, basis: Basis, at: Moment, isOwn: Bool) {
            self.told = told
            self.basis = basis
            self.at = at
            self.isOwn = isOwn
        }
    }

    /// A step that was not taken, with what was typed for it.
    public struct Failure: Hashable, Sendable {
        /// Which step.
        public var step: PersonStep.Kind
        /// Why, and what to do.
        public var message: Name
        /// The clause behind it; nil where there is none.
        public var clause: Citation?
        /// What was typed.
        public var typed: String
        /// The sum that was typed.
        public var amount = ""
        /// Which of the step's targets it was for; nil where it has none.
        public var target: String?
        /// True where the sum is at fault, and not the words.
        public var isOfAmount = false

        /// A failure with its parts.
        public init(step: PersonStep.Kind, message: Name, clause: Citation?, typed: String) {
            self.step = step
            self.message = message
            self.clause = clause
            self.typed = typed
        }
    }

    /// Whose page it is.
    public var tenant: TenantHeading
    /// The token of the forms, sent back as `form_token`.
    public var formToken: String
    /// A key by which a step that is sent twice is told, sent back as `key`.
    public var key: String
    /// The version of the case, sent back as `seen`.
    public var version: Int
    /// The civil day in Riyadh.
    public var today: CivilDate
    /// The reference.
    public var reference: Reference
    /// When it was received.
    public var receivedAt: Moment
    /// Where it stands.
    public var stage: CaseStage
    /// Where it stands and what comes next, in sentences.
    public var outlook: Outlook
    /// Its time for the reply.
    public var clock: ReplyClock
    /// The term of the reply and its clause; nil where the policy has none.
    public var term: CaseTerm?
    /// What is missing; empty where nothing is.
    public var missing: [CaseWant] = []
    /// What the person can do now.
    public var steps: [PersonStep] = []
    /// What happened, the oldest first.
    public var lines: [Line] = []
    /// The step that was just taken; nil where none was.
    public var taken: PersonStep.Kind?
    /// The step that was just refused; nil where none was.
    public var failure: Failure?

    /// A page with what every one has; the rest is set afterwards.
    public init(
        tenant: TenantHeading, formToken: String, key: String, version: Int, today: CivilDate, reference: Reference,
        receivedAt: Moment, stage: CaseStage, outlook: Outlook, clock: ReplyClock
    ) {
        self.tenant = tenant
        self.formToken = formToken
        self.key = key
        self.version = version
        self.today = today
        self.reference = reference
        self.receivedAt = receivedAt
        self.stage = stage
        self.outlook = outlook
        self.clock = clock
    }
}
