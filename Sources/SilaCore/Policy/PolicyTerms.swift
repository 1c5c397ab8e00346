extension Policy {
    /// The clauses that print a term for a reply, with it: on requests first, then on complaints.
    public var terms: [(clause: Clause, term: ReplyTerm)] {
        [handling.reply, complaints?.reply].compactMap { $0 }
    }
}
