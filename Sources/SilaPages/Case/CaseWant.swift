public import SilaCore

/// One thing that stands between a request and its completeness.
public struct CaseWant: Hashable, Sendable {
    /// What it is called.
    public var name: Name
    /// The clause that asks for it; nil where none does.
    public var clause: Citation?

    /// A want with its parts.
    public init(name: Name, clause: Citation?) {
        self.name = name
        self.clause = clause
    }

    /// The want that the engine found, with its clause in that policy.
    public init(_ missing: MissingItem, under policy: Policy) {
        self.init(name: missing.name, clause: missing.clause(in: policy)?.citation)
    }
}
