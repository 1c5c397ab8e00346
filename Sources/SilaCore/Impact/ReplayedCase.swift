/// What is replayed of a case under another edition: its facts, without anything that names a person.
public struct ReplayedCase: Hashable, Sendable {
    /// What people call it by.
    public var reference: Reference
    /// The kind.
    public var kind: CaseKind
    /// The edition that it stands under.
    public var edition: Int
    /// Where it stands, as its kind names it.
    public var stage: String
    /// False where it is recorded outside the policy.
    public var isWithin: Bool
    /// The channel it came over: of its policy, or whatever it was where it is outside.
    public var channel: String
    /// The medium agreed with the person.
    public var medium: Medium?
    /// The service asked for.
    public var service: String?
    /// The body that studies it.
    public var body: BodyID?
    /// The day it was received.
    public var receivedOn: CivilDate
    /// The last day in time as the person was told it; nil where there is none.
    public var due: CivilDate?
    /// The day before which the person was promised no reply; nil where there is none.
    public var notBefore: CivilDate?
    /// The day it ended; nil while it is open.
    public var endedOn: CivilDate?
    /// What happened that a term hangs on, in order.
    public var happenings: [Happening]

    /// A case just received, within the policy; the rest is set afterwards.
    public init(
        reference: Reference, kind: CaseKind, edition: Int, stage: String, channel: String, receivedOn: CivilDate
    ) {
        self.reference = reference
        self.kind = kind
        self.edition = edition
        self.stage = stage
        self.channel = channel
        self.receivedOn = receivedOn
        isWithin = true
        happenings = []
    }

    /// True while it has not ended.
    public var isOpen: Bool { endedOn == nil }
}

/// Something that happened to a case, with its day.
public struct Happening: Hashable, Sendable {
    /// What, as the history names it (`RequestEvent.name`, `ComplaintEvent.name`).
    public enum Sort: String, CaseIterable, Hashable, Sendable {
        /// The request was complete.
        case completed
        /// Its registration was completed.
        case registered
        /// It went to the body.
        case referred
        /// It was sent back, and the clock stopped.
        case returned
        /// It came back whole.
        case resumed
        /// The term was extended, to `due`.
        case extended
        /// A question went to the social-research officer.
        case referredToResearch = "referred-to-research"
        /// The social-research officer answered.
        case researchAnswered = "research-answered"
        /// The body decided.
        case decided
        /// The person was answered.
        case answered
        /// The case was closed.
        case closed
        /// The person withdrew.
        case withdrawn
        /// The person objected to a refusal.
        case objected
        /// It was taken up again.
        case reopened
        /// Recorded outside the policy, it was taken into its procedure.
        case admitted
        /// The person appealed against the answer.
        case appealed
        /// A complaint was settled.
        case offerAccepted = "offer-accepted"
    }

    /// What.
    public var sort: Sort
    /// When.
    public var on: CivilDate
    /// The new last day of an extension; nil of anything else.
    public var due: CivilDate?

    /// Something that happened on that day.
    public init(_ sort: Sort, on: CivilDate, due: CivilDate? = nil) {
        self.sort = sort
        self.on = on
        self.due = due
    }
}
