/// How many members of a body have to be there, of how many, and on what that rests.
public struct Quorum: Hashable, Sendable {
    /// What a quorum rests on.
    public enum Source: Hashable, Sendable {
        /// The policy prints it.
        case policy
        /// The policy prints none: more than half of the seats of the day, two at the least, by the house's own rule.
        case house
        /// The board delegated a smaller one; the delegation's id, as stored.
        case board(delegation: String)

        /// Its word in the interface.
        public var word: String {
            switch self {
            case .policy: "policy"
            case .house: "house"
            case .board: "board"
            }
        }
    }

    /// How many have to be there.
    public var count: Int
    /// Of how many.
    public var of: Int
    /// On what it rests.
    public var source: Source

    /// A quorum with its parts.
    public init(count: Int, of: Int, source: Source) {
        self.count = count
        self.of = of
        self.source = source
    }

    /// The quorum of a body in which so many may sit.
    ///
    /// A number that the policy prints stands however many may not sit; the house's own rule counts of those who may.
    public init(of body: Body, seats: Int, delegated: DelegatedQuorum? = nil) {
        if let delegated {
            self.init(count: delegated.count, of: seats, source: .board(delegation: delegated.delegation))
        } else if let printed = body.quorum {
            self.init(count: printed, of: seats, source: .policy)
        } else {
            self.init(count: max(2, seats / 2 + 1), of: seats, source: .house)
        }
    }

    /// What it rests on, in both languages.
    public var name: Name {
        switch source {
        case .policy: Name(ar: "النصاب المطبوع في السياسة", en: "the quorum that the policy prints")
        case .house:
            Name(
                ar: "لا نصاب في السياسة؛ قاعدة النظام: أكثر من نصف المقاعد ولا أقل من عضوين",
                en: "the policy prints no quorum; the house's rule is more than half of the seats and no fewer than two"
            )
        case .board: Name(ar: "نصاب أقل فوضه مجلس الإدارة", en: "a smaller quorum that the board delegated")
        }
    }
}

/// A smaller quorum that the board delegated to a body.
public struct DelegatedQuorum: Hashable, Sendable {
    /// The delegation's id, as stored.
    public var delegation: String
    /// How many suffice.
    public var count: Int

    /// A smaller quorum with its parts.
    public init(delegation: String, count: Int) {
        self.delegation = delegation
        self.count = count
    }
}
