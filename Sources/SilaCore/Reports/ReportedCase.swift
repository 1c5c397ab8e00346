/// What a report reads of a case: its facts and what happened to it, in order, without anything that names the person.
public struct ReportedCase: Hashable, Sendable {
    /// What people call it by.
    public var reference: Reference
    /// The kind.
    public var kind: CaseKind
    /// The edition that it stands under.
    public var edition: Int
    /// False where it is recorded outside the policy.
    public var isWithin: Bool
    /// The channel it came over: of its policy, or whatever it was where it is outside.
    public var channel: String
    /// The service asked for.
    public var service: String?
    /// The body that deals with it.
    public var body: BodyID?
    /// The last day in time as it stands now; nil where there is none.
    public var due: CivilDate?
    /// The day before which no reply is promised, as it stands now.
    public var notBefore: CivilDate?
    /// How it was decided, as it stands now.
    public var outcome: String?
    /// The day on which a member of staff first had it in hand; nil where none ever had.
    public var assignedOn: CivilDate?
    /// What happened, in order; the first is its receipt.
    public var happenings: [ReportedHappening]

    /// A case with the parts that every one has; the rest is set afterwards.
    public init(
        reference: Reference, kind: CaseKind, edition: Int, channel: String, happenings: [ReportedHappening] = []
    ) {
        self.reference = reference
        self.kind = kind
        self.edition = edition
        self.channel = channel
        self.happenings = happenings
        isWithin = true
    }

    /// The happenings after which a promise is another: where there is none of them, the one that stands is the first.
    public static let promiseChanging: Set<String> = [
        "resumed", "extended", "objected", "reopened", "appealed", "deadline-moved", "followed",
    ]

    /// The happenings with which a term begins.
    public static let promiseGiving: Set<String> = ["completed", "referred", "acknowledged", "admitted"]

    /// The kinds that end with their answer; others go on until they are closed.
    static let endWithAnswer: Set<CaseKind> = [.inquiry, .suggestion, .support, .contactInquiry]

    /// Whether it came in outside the policy, though it may have been taken into its procedure since.
    public var cameOutside: Bool { !isWithin || happenings.contains { $0.name == "admitted" } }

    /// Whether the promise changed on the way, so that the dates of each happening have to be looked up.
    public var changesPromise: Bool { happenings.contains { Self.promiseChanging.contains($0.name) } }
}

/// Something that happened to a case, as a report reads it.
public struct ReportedHappening: Hashable, Sendable {
    /// What, as the history names it.
    public var name: String
    /// The day in Riyadh.
    public var day: CivilDate
    /// What else is known of it; nil where it was not looked up.
    public var facts: ReportedFacts?

    /// Something that happened on that day.
    public init(_ name: String, on day: CivilDate, facts: ReportedFacts? = nil) {
        self.name = name
        self.day = day
        self.facts = facts
    }
}

/// What a report reads of a happening beyond its name and moment.
public struct ReportedFacts: Hashable, Sendable {
    /// What it left promised; nil where it left the promise as it was.
    public var promise: ReportedPromise?
    /// Why, in the words recorded.
    public var reason: String?
    /// How it was decided.
    public var outcome: String?
    /// The clause that the step, or the decision, rests on; nil for the house's own practice.
    public var clause: Citation?
    /// What it settled: whether a ruling is needed, whether a ruling is for the person, whether an offer was accepted.
    public var holds: Bool?
    /// The numbers of the points that were raised, or answered, in a complaint.
    public var points: [Int]?
    /// The clauses of a later edition that the case follows from then on.
    public var move: EditionMove?

    /// Nothing known yet.
    public init() {}
}

/// The days between which a reply is in time.
public struct ReportedPromise: Hashable, Sendable {
    /// The day before which none is promised.
    public var notBefore: CivilDate?
    /// The last day in time.
    public var due: CivilDate?

    /// A promise with its days.
    public init(notBefore: CivilDate?, due: CivilDate?) {
        self.notBefore = notBefore
        self.due = due
    }
}
