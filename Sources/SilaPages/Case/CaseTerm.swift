public import SilaCore

/// The term of the reply with the clause that sets it.
public struct CaseTerm: Hashable, Sendable {
    /// The term as printed.
    public var term: ReplyTerm
    /// Its clause.
    public var clause: Citation

    /// A term under its clause.
    public init(term: ReplyTerm, clause: Citation) {
        self.term = term
        self.clause = clause
    }

    /// The term of the reply that the policy prints; nil where it prints none.
    public init?(_ policy: Policy) {
        guard let reply = policy.handling.reply else { return nil }
        self.init(term: reply.term, clause: reply.clause.citation)
    }
}
