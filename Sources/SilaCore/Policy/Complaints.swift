/// What an item of the section on complaints asks for (`clauses.md` section 6).
public enum ComplaintAsk: Hashable, Sendable {
    /// Complaints come over these channels.
    case channels([ChannelID])
    /// This body deals with them.
    case body(BodyID)
    /// Technical support for problems of contact.
    case support
    /// Inquiries about contact are answered.
    case contactInquiries
    /// Disputes are settled amicably; `first` when that must be tried before anything formal.
    case amicable(first: Bool)
    /// A term for the answer, where one is printed.
    case reply(ReplyTerm)
}

extension Section<ComplaintAsk> {
    /// The channels over which complaints come, with the clause.
    public var channels: (clause: Clause, ids: [ChannelID])? {
        first { if case .channels(let ids) = $0 { ids } else { nil } }.map { ($0.clause, $0.found) }
    }

    /// The body that deals with complaints, with the clause.
    public var body: (clause: Clause, id: BodyID)? {
        first { if case .body(let body) = $0 { body } else { nil } }.map { ($0.clause, $0.found) }
    }

    /// Whether disputes are settled amicably before anything formal, with the clause; nil where they are not at all.
    public var amicable: (clause: Clause, first: Bool)? {
        first { if case .amicable(let first) = $0 { first } else { nil } }.map { ($0.clause, $0.found) }
    }

    /// The term for the answer, with the clause; nil where none is printed.
    public var reply: (clause: Clause, term: ReplyTerm)? {
        first { if case .reply(let term) = $0 { term } else { nil } }.map { ($0.clause, $0.found) }
    }
}
