public import SilaCore
public import SilaStorage

/// What minutes say, beside what the sitting itself shows; sealed where it is stored.
public struct MinutesContent: Hashable, Sendable, Codable {
    /// The text.
    public var text: String
    /// What they state of each case, by the case's id.
    public var statements: [String: [MinutesStatement: String]]

    /// A content with its parts.
    public init(text: String, statements: [String: [MinutesStatement: String]] = [:]) {
        self.text = text
        self.statements = statements
    }
}

/// Minutes with all that an answer about them shows and their rules look at.
public struct MinutesSheet: Sendable {
    /// The minutes as they are stored.
    public internal(set) var row: MinutesRow
    /// What they say.
    public internal(set) var content: MinutesContent
    /// What was said of them, of every writing, in order.
    public internal(set) var opinions: [Opinion]
    /// The sitting.
    public let sitting: SittingSheet
    /// What the policy asks these minutes to state; empty where it asks for nothing.
    public let asked: [MinutesStatement]

    /// What a member said of a writing.
    public struct Opinion: Sendable {
        /// As it is stored.
        public let row: OpinionRow
        /// The note of an objection.
        public let note: String?
    }

    /// The staff ids of those who were present, stand-ins among them.
    var present: [String] {
        sitting.sitting.present
            + sitting.attendance.filter { $0.office == nil && $0.presence == .present }.map(\.staff.text)
    }

    /// The minutes as rules look at them.
    public var minutes: SittingMinutes {
        let current = opinions.map(\.row).filter { $0.revision == row.revision }
        let approved = Set(current.filter { $0.opinion == .approved }.map(\.staff.text))
        let objected = Set(current.filter { $0.opinion == .objected }.map(\.staff.text))
        return SittingMinutes(
            sitting: sitting.row.number, present: present, dated: row.dated, revision: row.revision,
            approvedBy: approved, objectedBy: objected.subtracting(approved), isLocked: row.lockedAt != nil)
    }

    /// What they are worth for the case of an item of the agenda.
    public func act(on item: AgendaItem) -> MinutesAct {
        let stated = item.row.caseID.flatMap { content.statements[$0.text] } ?? [:]
        return minutes.act(
            stating: stated,
            sitting: sitting.sitting.table(barring: item.barred, for: item.motions.last?.motion).present)
    }
}

extension [MinutesSheet] {
    /// Those that count: the last that are locked, else the last.
    var counting: MinutesSheet? { last { $0.row.lockedAt != nil } ?? last }
}
