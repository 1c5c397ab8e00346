/// What an item of a section asks for, in words for anyone and in parts that can be compared.
///
/// Each section has a vocabulary of its own; this is what they have in common.
public protocol ClauseAsk: Hashable, Sendable {
    /// What it is about, by which it is matched with the same of another edition: `reply`, `study`.
    var matter: String { get }

    /// What it asks for, in a sentence without a full stop; bodies and people are called as `policy` calls them.
    func words(in policy: Policy) -> Name

    /// What it settles beyond being asked for: the lengths of a term, the body, the channels.
    func details(in policy: Policy) -> [AskDetail]

    /// True where adding, removing or changing it bears on what people can ask for or how long it takes.
    func bearsOnCases(_ kind: PolicyChange.Kind) -> Bool

    /// True where it says nothing that the title of its item does not say already.
    var isPlain: Bool { get }

    /// What an item of the section is called in a sentence: clause, channel, tool.
    static var noun: Name { get }
}

extension ClauseAsk {
    /// Most settle nothing beyond being asked for.
    public func details(in policy: Policy) -> [AskDetail] { [] }

    /// Most bear on no case.
    public func bearsOnCases(_ kind: PolicyChange.Kind) -> Bool { false }

    /// Most say more than a title.
    public var isPlain: Bool { false }

    /// Most items are clauses.
    public static var noun: Name { Name(ar: "البند", en: "clause") }
}

extension ClauseAsk where Self: RawRepresentable<String> {
    /// The word that the file has for it.
    public var matter: String { rawValue }
}

/// One thing that an ask settles.
public struct AskDetail: Hashable, Sendable {
    /// What it is settled to.
    public enum Value: Hashable, Sendable {
        /// A length of time.
        case length(TermLength)
        /// One of several, by its id or word.
        case choice(AskChoice)
        /// Several, in their order.
        case choices([AskChoice])
    }

    /// Its key in the file: `at_most`, `body`.
    public var key: String
    /// What it is called.
    public var name: Name
    /// What it is settled to.
    public var value: Value
    /// Which changes of it bear on cases.
    public var bears: Set<PolicyChange.Kind>

    /// A detail with its parts.
    public init(_ key: String, _ name: Name, _ value: Value, bears: Set<PolicyChange.Kind> = []) {
        self.key = key
        self.name = name
        self.value = value
        self.bears = bears
    }

    /// Any change of it bears on cases.
    static let always: Set<PolicyChange.Kind> = [.added, .removed, .changed]
}

/// A word, a body or a channel that an ask names.
public struct AskChoice: Hashable, Sendable {
    /// Its id or word.
    public var key: String
    /// What it is called.
    public var name: Name

    /// A choice with its parts.
    public init(_ key: String, _ name: Name) {
        self.key = key
        self.name = name
    }

    /// A name that is settled in the file as it stands.
    static func written(_ name: Name) -> AskChoice { AskChoice("\(name.ar)\n\(name.en)", name) }

    /// A body, called as the policy calls it.
    static func body(_ id: BodyID, in policy: Policy) -> AskChoice {
        AskChoice(id.rawValue, policy.body(id)?.name ?? ChangeWords.printed(id.rawValue))
    }

    /// A channel, called as the policy calls it.
    static func channel(_ id: ChannelID, in policy: Policy) -> AskChoice {
        let item = policy.channels.items.first { $0.asks.contains { $0.id == id } }
        return AskChoice(id.rawValue, item?.clause.title ?? ChangeWords.printed(id.rawValue))
    }
}
