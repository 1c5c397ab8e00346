/// The kinds of case.
public enum CaseKind: String, CaseIterable, Hashable, Sendable, Codable {
    /// A request for a service.
    case request
    /// A question.
    case inquiry
    /// A suggestion.
    case suggestion
    /// A complaint.
    case complaint

    /// The kind in both languages.
    public var name: Name {
        switch self {
        case .request: Name(ar: "طلب", en: "Request")
        case .inquiry: Name(ar: "استفسار", en: "Inquiry")
        case .suggestion: Name(ar: "مقترح", en: "Suggestion")
        case .complaint: Name(ar: "شكوى", en: "Complaint")
        }
    }
}

/// A case as its events make it: opened by the first, changed by each that follows, never otherwise.
public protocol CaseFile: Sendable, Hashable {
    /// What can happen to a case of this kind.
    associatedtype Event: CaseEvent

    /// The kind.
    static var kind: CaseKind { get }

    /// The case that an opening event makes; nil when the event opens nothing.
    init?(opening: Entry<Event>)

    /// Takes one further event into account.
    mutating func apply(_ entry: Entry<Event>)

    /// How many events it has: what a change must have seen.
    var version: Int { get }

    /// The day it ended; nil while it is open.
    var endedOn: CivilDate? { get }

    /// What it follows of editions that came into force after its receipt, in order.
    var moves: [EditionMove] { get }

    /// Where it stands to a step that a clause governs.
    func standing(at step: GovernedStep) -> StepStanding

    /// What happens to it when it follows clauses of an edition in force since `start`.
    ///
    /// `desk` has the policy as it is held from now on.
    func following(_ move: EditionMove, since start: CivilDate, at desk: Desk) -> Entry<Event>
}

/// Something that happened to a case.
public protocol CaseEvent: Sendable, Hashable, Codable {
    /// Its name in the history, such as `completed`.
    var name: String { get }

    /// What happened, in plain words.
    var summary: Name { get }
}

/// One event of a case's history with what it rests on, who took the step and when.
public struct Entry<Event: CaseEvent>: Sendable, Hashable, Codable {
    /// What happened.
    public var event: Event
    /// The clause it rests on, or the house's own practice.
    public var basis: Basis
    /// The staff id of who took the step.
    public var actor: String
    /// When.
    public var at: Moment

    /// An entry with its parts.
    public init(event: Event, basis: Basis, actor: String, at: Moment) {
        self.event = event
        self.basis = basis
        self.actor = actor
        self.at = at
    }
}

extension CaseFile {
    /// The case that a whole history makes; nil when it is empty or does not begin with an opening event.
    public init?(history: [Entry<Event>]) {
        guard let first = history.first, var file = Self(opening: first) else { return nil }
        for entry in history.dropFirst() { file.apply(entry) }
        self = file
    }

    /// The case after these further events.
    public func after(_ entries: [Entry<Event>]) -> Self {
        var next = self
        for entry in entries { next.apply(entry) }
        return next
    }
}
