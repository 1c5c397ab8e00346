/// What somebody is in a body.
public enum SeatOffice: String, CaseIterable, Hashable, Sendable, Codable {
    /// Chairs a committee, heads a unit.
    case chair
    /// Stands in for the chair or the head.
    case deputy
    /// Writes its minutes; a member like the others.
    case secretary
    /// A member.
    case member

    /// The office in both languages.
    public var name: Name {
        switch self {
        case .chair: Name(ar: "رئيس", en: "Chair")
        case .deputy: Name(ar: "نائب الرئيس", en: "Deputy")
        case .secretary: Name(ar: "أمين السر", en: "Secretary")
        case .member: Name(ar: "عضو", en: "Member")
        }
    }
}

/// A seat that somebody holds in a body of the policy for a term.
///
/// The head of a unit holds its chair.
public struct Seat: Hashable, Sendable, Codable {
    /// Its id, as stored.
    public var id: String
    /// The body.
    public var body: BodyID
    /// The staff id of who holds it.
    public var staff: String
    /// What they are there.
    public var office: SeatOffice
    /// The first day of the term.
    public var from: CivilDate
    /// The last day of the term; nil where the term has none.
    public var until: CivilDate?
    /// The first day on which it is held no more, where it was ended early; nil where it was not.
    public var endedOn: CivilDate?

    /// A seat with its parts.
    public init(
        id: String, body: BodyID, staff: String, office: SeatOffice, from: CivilDate, until: CivilDate? = nil,
        endedOn: CivilDate? = nil
    ) {
        self.id = id
        self.body = body
        self.staff = staff
        self.office = office
        self.from = from
        self.until = until
        self.endedOn = endedOn
    }

    /// Whether it is held on that day.
    public func isHeld(on day: CivilDate) -> Bool {
        from <= day && (until.map { day <= $0 } ?? true) && (endedOn.map { day < $0 } ?? true)
    }

    /// Whether there is a day on which both are held.
    public func overlaps(_ other: Seat) -> Bool {
        max(from, other.from) <= min(lastDay, other.lastDay)
    }

    /// The last day on which it is held; before the first where it was ended before it began.
    private var lastDay: CivilDate {
        let ended = endedOn?.adding(days: -1) ?? .last
        return min(until ?? .last, ended)
    }
}
