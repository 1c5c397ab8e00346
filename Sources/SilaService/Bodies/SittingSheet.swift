public import SilaCore
public import SilaStorage

/// A sitting with all that an answer about it shows and its rules look at.
public struct SittingSheet: Sendable {
    /// The sitting as it is stored.
    public internal(set) var row: SittingRow
    /// The sitting as rules look at it.
    public internal(set) var sitting: Sitting
    /// The clause that gives the body something to do; nil where none does.
    public let clause: Clause?
    /// Who was there, and who was not.
    public internal(set) var attendance: [AttendanceRow]
    /// What is on the agenda, in order.
    public internal(set) var agenda: [AgendaItem]
    /// The staff by id.
    public let staff: [String: StaffRow]

    /// The item of that case; nil where it is not on the agenda.
    public func item(_ reference: Reference) -> AgendaItem? {
        agenda.first { $0.file?.reference == reference }
    }

    /// The item of that case; nil where it is not on the agenda.
    public func item(of id: RowID) -> AgendaItem? { agenda.first { $0.row.caseID == id } }

    /// What the sitting did with the case of that item.
    public func act(on item: AgendaItem, minutes: MinutesAct? = nil) -> SittingAct {
        sitting.act(on: item.motions.last?.motion, barring: item.barred, minutes: minutes)
    }
}

/// Something on the agenda of a sitting.
public struct AgendaItem: Sendable {
    /// The item; of what fills the agenda by itself before the sitting is opened, as it would be stored.
    public internal(set) var row: AgendaRow
    /// The case; nil for a matter.
    public let file: CaseRow?
    /// Whom the case concerns.
    public let interests: [InterestRow]
    /// What was put to the vote, round by round.
    public internal(set) var motions: [MotionSheet]

    /// The staff ids of those whom the case concerns.
    public var barred: Set<String> { Set(interests.map(\.staff.text)) }

    /// Whether that member of staff does not see the case.
    public func isHidden(from staff: RowID) -> Bool {
        interests.contains { $0.staff == staff && $0.kind.hides }
    }
}

/// What was put to the vote, with what goes with it.
public struct MotionSheet: Sendable {
    /// The motion as it is stored.
    public let row: MotionRow
    /// What goes with it.
    public let content: MotionContent
    /// The votes.
    public internal(set) var votes: [VoteRow]
    /// The staff ids of those who came after it was put to the vote.
    public internal(set) var missedBy: Set<String> = []

    /// The motion as rules look at it.
    public var motion: Motion {
        Motion(
            round: row.round, outcome: row.outcome,
            votes: Dictionary(votes.map { ($0.staff.text, $0.vote) }) { first, _ in first }, missedBy: missedBy)
    }
}

/// What goes with something put to the vote; sealed where it is stored.
public struct MotionContent: Hashable, Sendable, Codable {
    /// Why it is proposed.
    public var reason: String
    /// The id of the clause that it rests on; nil where none was named.
    public var clause: String?
    /// What it states of harm, extent and causes, where that is asked for.
    public var statements: [MinutesStatement: String]

    /// A content with its parts.
    public init(reason: String, clause: String? = nil, statements: [MinutesStatement: String] = [:]) {
        self.reason = reason
        self.clause = clause
        self.statements = statements
    }
}
