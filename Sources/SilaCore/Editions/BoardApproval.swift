/// The board's approval of an edition as it was recorded, beside what the edition's text prints.
public struct BoardApproval: Hashable, Sendable {
    /// The session, as the board numbers it.
    public var session: String
    /// The day of the session.
    public var heldOn: CivilDate
    /// Who was there, by name.
    public var present: [String]
    /// Who was not.
    public var absent: [String]

    /// An approval with its parts.
    public init(session: String, heldOn: CivilDate, present: [String], absent: [String] = []) {
        self.session = session
        self.heldOn = heldOn
        self.present = present
        self.absent = absent
    }
}

extension Approval {
    /// Whether the stanza says that the board approved: one that is blank or names neither session nor day does not.
    public var isFilled: Bool { !clause.blank && (session != nil || hijri != nil || gregorian != nil) }
}
