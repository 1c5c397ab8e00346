/// What a period held for one kind of case, reckoned from what happened.
public struct KindFigures: Hashable, Sendable {
    /// How replies stood to their terms.
    public struct Replies: Hashable, Sendable {
        /// All of them.
        public var given = 0
        /// Within the term.
        public var inTime = 0
        /// Before the policy's floor.
        public var early = 0
        /// After the ceiling.
        public var late = 0
        /// With no term to be judged by.
        public var unbound = 0
        /// Where the late ones stood when the term ran out.
        public var lateAt: [LateAt: Int] = [:]
        /// By how many working days the late ones missed the ceiling.
        public var lateness = Quantiles()
        /// How many working days replies took, pauses left out.
        public var workingDays = Quantiles()
    }

    /// How often the clock stood still, and how long.
    public struct Pauses: Hashable, Sendable {
        /// How many began.
        public var begun = 0
        /// The working days of the period on which a clock stood still, over all cases.
        public var workingDays = 0
        /// Why.
        public var reasons = ReasonCounts()
    }

    /// An outcome with the clause it rests on.
    public struct OutcomeKey: Hashable, Sendable {
        /// How it was decided.
        public var outcome: String
        /// The clause; nil where none was cited.
        public var clause: Citation?
    }

    /// The kind.
    public let kind: CaseKind
    /// Received within the policy, by channel.
    public var receivedWithin: [String: Int] = [:]
    /// Recorded outside the policy, by what they came over.
    public var receivedOutside: [String: Int] = [:]
    /// Complete.
    public var completed = 0
    /// The replies.
    public var replies = Replies()
    /// The pauses.
    public var pauses = Pauses()
    /// How many terms were extended.
    public var extensions = 0
    /// Why.
    public var extensionReasons = ReasonCounts()
    /// The outcomes, by clause.
    public var outcomes: [OutcomeKey: Int] = [:]
    /// What else happened, by its name in the history: `withdrawn`, `objected`, `offer-accepted`, `referred-outside`.
    public var others: [String: Int] = [:]
    /// How many were open at the end of the period.
    public var openAtEnd = 0
    /// Of these, past their last day without an answer.
    public var overdueAtEnd = 0
    /// Of these, with the clock stopped.
    public var pausedAtEnd = 0

    /// A report of a kind of which nothing is known yet.
    public init(_ kind: CaseKind) {
        self.kind = kind
    }

    /// How many were received, within the policy and outside it.
    public var received: Int { receivedWithin.values.reduce(0, +) + receivedOutside.values.reduce(0, +) }

    /// The outcomes in an order of their own: by outcome, then by clause.
    public var sortedOutcomes: [(key: OutcomeKey, count: Int)] {
        outcomes.sorted {
            ($0.key.outcome, $0.key.clause?.clause.rawValue ?? "", $0.key.clause?.title.en ?? "")
                < ($1.key.outcome, $1.key.clause?.clause.rawValue ?? "", $1.key.clause?.title.en ?? "")
        }.map { (key: $0.key, count: $0.value) }
    }
}
