/// One thing in which an edition differs from another, said as a person would say it.
public struct PolicyChange: Hashable, Sendable {
    /// What was done.
    public enum Kind: String, CaseIterable, Hashable, Sendable, Codable {
        /// It is there and was not.
        case added
        /// It was there and is not.
        case removed
        /// It says something else.
        case changed
        /// It bears another printed number.
        case renumbered
        /// It stands in another place.
        case moved
        /// It is called otherwise.
        case renamed
    }

    /// What was done.
    public var kind: Kind
    /// The stable way to it, by ids and never by places: `handling.reply.at_most`, `services.support.required.income`.
    public var path: String
    /// The clause in the older edition; nil where it is in none, or was not there.
    public var before: Citation?
    /// The clause in the newer edition; nil where it is in none, or is gone.
    public var after: Citation?
    /// The change in words, without a full stop.
    public var words: Name
    /// True where it bears on what people can ask for or how long it takes: a term, a channel, a body, a process.
    public var bearsOnCases: Bool

    /// A change with its parts.
    public init(
        kind: Kind, path: String, before: Citation? = nil, after: Citation? = nil, words: Name,
        bearsOnCases: Bool = false
    ) {
        self.kind = kind
        self.path = path
        self.before = before
        self.after = after
        self.words = words
        self.bearsOnCases = bearsOnCases
    }
}
