public import SilaCore

/// One event of a case's history, as it is shown.
public struct CaseEventLine: Hashable, Sendable {
    /// What happened.
    public var summary: Name
    /// A reason, a note or a text that belongs to it; nil where there is none.
    public var detail: String?
    /// The clause it rests on, or the house's own practice.
    public var basis: Basis
    /// Who took the step, by name.
    public var actor: String
    /// When.
    public var at: Moment

    /// A line with its parts.
    public init(summary: Name, detail: String? = nil, basis: Basis, actor: String, at: Moment) {
        self.summary = summary
        self.detail = detail
        self.basis = basis
        self.actor = actor
        self.at = at
    }

    /// The line that an entry makes, with the name of its actor.
    public init(_ entry: Entry<some CaseEvent>, actor: String, detail: String? = nil) {
        self.init(
            summary: entry.event.summary, detail: detail, basis: entry.basis, actor: actor, at: entry.at)
    }
}
