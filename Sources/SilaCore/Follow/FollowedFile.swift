/// A case as the person whom it is for may see it over the public link: in plain words, without the names of staff,
/// without notes and without what is the house's own.
public protocol FollowedFile: CaseFile {
    /// What the person is told of an entry; nil for what is the house's own.
    static func told(_ entry: Entry<Event>) -> ToldEvent?

    /// Where it stands and what comes next.
    func outlook(at desk: Desk) -> Outlook

    /// What the person can do with it now; the desk has the person as its actor.
    func personSteps(at desk: Desk) -> [PersonStep]
}

/// What the person is told of an event.
public struct ToldEvent: Hashable, Sendable {
    /// What happened.
    public var summary: Name
    /// The words that belong to it, as they were said to the person or by them; nil where there are none.
    public var detail: String?
    /// True where it happened by itself, whosesoever step it followed.
    public var isOfItself = false

    /// A telling with its parts.
    public init(_ summary: Name, _ detail: String? = nil) {
        self.summary = summary
        self.detail = detail
    }
}

/// Where a case stands and what comes next, in sentences to the person.
public struct Outlook: Hashable, Sendable {
    /// Where it stands.
    public var stands: Name
    /// What comes next; nil where nothing is left.
    public var next: Name?
    /// The clause that what comes next rests on; nil where none asks for it.
    public var clause: Citation?
    /// Where it goes if nobody answers, and after which day; nil where it goes nowhere.
    public var otherwise: Otherwise?

    /// Where a case goes if nobody answers in time.
    public struct Otherwise: Hashable, Sendable {
        /// To whom.
        public var to: Name
        /// The last day on which an answer keeps it from going there.
        public var on: CivilDate

        /// A way up with its parts.
        public init(to name: Name, on day: CivilDate) {
            to = name
            on = day
        }
    }

    /// An outlook with its parts.
    public init(stands: Name, next: Name? = nil, clause: Clause? = nil) {
        self.stands = stands
        self.next = next
        self.clause = clause?.citation
    }
}
