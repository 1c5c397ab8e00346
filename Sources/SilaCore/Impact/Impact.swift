/// What a draft would change for all the cases that were replayed under it.
public struct Impact: Hashable, Sendable {
    /// How many replies stood so.
    public typealias Replies = [ReplyOutcome: Int]

    /// How many cases something changes for.
    public struct Tally: Hashable, Sendable {
        /// Open ones.
        public var open = 0
        /// Ended ones.
        public var ended = 0

        /// So many of each.
        public init(open: Int = 0, ended: Int = 0) {
            self.open = open
            self.ended = ended
        }
    }

    /// The cases replayed.
    public private(set) var cases = 0
    /// The open ones among them.
    public private(set) var open = 0
    /// The cases for which something changes.
    public private(set) var changed = 0
    /// How replies stand as they were promised.
    public private(set) var recorded: Replies = [:]
    /// How they would stand under the edition in force.
    public private(set) var inForce: Replies = [:]
    /// How they would stand under the draft.
    public private(set) var draft: Replies = [:]
    /// For how many cases each sort of change holds.
    public private(set) var changes: [ImpactChange.Sort: Tally] = [:]

    /// Nothing replayed yet.
    public init() {}

    /// Takes one case into account.
    public mutating func add(_ file: ReplayedCase, _ outcome: CaseReplay.Outcome) {
        cases += 1
        if file.isOpen { open += 1 }
        recorded[outcome.recorded, default: 0] += 1
        inForce[outcome.inForce, default: 0] += 1
        draft[outcome.draft, default: 0] += 1
        if outcome.changes.isEmpty { return }
        changed += 1
        for (change, _) in outcome.changes {
            if file.isOpen {
                changes[change.sort, default: Tally()].open += 1
            } else {
                changes[change.sort, default: Tally()].ended += 1
            }
        }
    }
}

extension Impact.Replies {
    /// The answered ones that have a ceiling or a floor to be judged by.
    public var judged: Int { (self[.inTime] ?? 0) + (self[.early] ?? 0) + (self[.late] ?? 0) }

    /// The share answered by the ceiling, early ones among them, from 0 to 1; nil where none was answered.
    public var shareInTime: Double? {
        judged == 0 ? nil : Double((self[.inTime] ?? 0) + (self[.early] ?? 0)) / Double(judged)
    }
}

/// A case for which something changes, as lists tell it.
public struct ImpactedCase: Hashable, Sendable {
    /// One change with the clause that makes it.
    public struct Line: Hashable, Sendable {
        /// The change.
        public var change: ImpactChange
        /// The clause; nil where none makes it.
        public var clause: Citation?
    }

    /// What people call it by.
    public var reference: Reference
    /// The kind.
    public var kind: CaseKind
    /// Where it stands.
    public var stage: String
    /// True while it has not ended.
    public var isOpen: Bool
    /// The last day in time as the person was told it.
    public var due: CivilDate?
    /// The last day in time under the draft.
    public var draftDue: CivilDate?
    /// What changes.
    public var lines: [Line]

    /// What a replay changed; nil where it changed nothing.
    public init?(_ file: ReplayedCase, _ outcome: CaseReplay.Outcome) {
        if outcome.changes.isEmpty { return nil }
        reference = file.reference
        kind = file.kind
        stage = file.stage
        isOpen = file.isOpen
        due = file.due
        draftDue = outcome.due
        lines = outcome.changes.map { Line(change: $0.change, clause: $0.clause) }
    }
}
