/// Something in which a clause was not kept: which, what, when and by how much.
public struct Nonconformity: Hashable, Sendable {
    /// What failed.
    public enum Subject: Hashable, Sendable {
        /// A case.
        case file(reference: Reference, kind: CaseKind)
        /// Something that is no case, by what it is called: a round of a survey, a signature, a visit.
        case other(name: Name)
    }

    /// What failed.
    public var subject: Subject
    /// What was not kept.
    public var what: Name
    /// The day.
    public var on: CivilDate
    /// By how many working days; nil where it is not a matter of days.
    public var by: WorkingDays?

    /// A failing case, or whatever else, with its parts.
    public init(_ subject: Subject, what: Name, on: CivilDate, by: WorkingDays? = nil) {
        self.subject = subject
        self.what = what
        self.on = on
        self.by = by
    }

    /// The case; nil where it is none.
    public var reference: Reference? { if case .file(let reference, _) = subject { reference } else { nil } }

    /// The kind of the case; nil where it is none.
    public var kind: CaseKind? { if case .file(_, let kind) = subject { kind } else { nil } }

    /// What it is called where it is no case.
    public var name: Name? { if case .other(let name) = subject { name } else { nil } }
}

/// How one case, or one of whatever else is judged, stood to one point.
enum Verdict: Hashable {
    /// As the clause asks.
    case conformed
    /// Answered before the floor: the clause promises no reply before it and does not forbid one.
    case early
    /// Not as the clause asks.
    case failed(what: Name, on: CivilDate, by: WorkingDays?)
}
