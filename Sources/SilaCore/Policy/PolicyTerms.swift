extension Policy {
    /// The clauses that print a term for a reply, with it: on requests first, then on complaints.
    public var terms: [(clause: Clause, term: ReplyTerm)] {
        let complaints = complaints?.first { if case .reply(let term) = $0 { term } else { nil } }
        return [handling.reply, complaints.map { ($0.clause, $0.found) }].compactMap { $0 }
    }
}
