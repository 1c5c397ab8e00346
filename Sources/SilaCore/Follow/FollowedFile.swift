/// A case as the person whom it is for may see it over the public link: in plain words, without the names of staff,
/// without notes and without what is the house's own.
public protocol FollowedFile: CaseFile {
    /// What the person is told of an event; nil for what is the house's own.
    static func told(_ event: Event) -> ToldEvent?

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

    /// An outlook with its parts.
    public init(stands: Name, next: Name? = nil, clause: Clause? = nil) {
        self.stands = stands
        self.next = next
        self.clause = clause?.citation
    }
}

/// One thing that the person can do with a case now.
public struct PersonStep: Hashable, Sendable {
    /// What it is, as addresses name it.
    public enum Kind: String, CaseIterable, Hashable, Sendable {
        /// Supply something that is missing.
        case content
        /// Accept what was offered.
        case acceptance
        /// Offer something else.
        case counterOffer = "counter-offer"
        /// Object to a refusal.
        case objection
        /// Ask for an ended case to be looked at again.
        case appeal
        /// Withdraw.
        case withdrawal
    }

    /// What it is.
    public var kind: Kind
    /// What it is called.
    public var name: Name
    /// What follows from it, in a sentence; nil where the name says it.
    public var about: Name?
    /// What may be supplied, where something is; empty otherwise.
    public var items: [RequiredItem]

    /// A step with its parts.
    public init(_ kind: Kind, _ name: Name, about: Name? = nil, items: [RequiredItem] = []) {
        self.kind = kind
        self.name = name
        self.about = about
        self.items = items
    }
}
