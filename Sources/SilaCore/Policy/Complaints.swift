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
