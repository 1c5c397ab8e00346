/// A heading of a policy and the items under it, in printed order, each with what it asks the association to do.
///
/// `Ask` is the vocabulary of that section: what the engine can act on. An item may ask for nothing the engine knows
/// (`asks` empty) and is still printed, cited and counted.
public struct Section<Ask: Hashable & Sendable>: Hashable, Sendable {
    /// The heading, with its number where one is printed.
    public var heading: Clause
    /// The items in printed order.
    public var items: [SectionItem<Ask>]

    /// A section with its parts.
    public init(heading: Clause, items: [SectionItem<Ask>]) {
        self.heading = heading
        self.items = items
    }

    /// The first item that asks for `ask`, as its clause; nil where the policy asks for no such thing.
    public func clause(asking ask: Ask) -> Clause? {
        items.first { $0.asks.contains(ask) }?.clause
    }

    /// The first value that `pick` finds among the asks, with the clause it stands in.
    public func first<Found>(_ pick: (Ask) -> Found?) -> (clause: Clause, found: Found)? {
        for item in items {
            for ask in item.asks {
                if let found = pick(ask) { return (item.clause, found) }
            }
        }
        return nil
    }

    /// The heading and every item, in printed order.
    public var clauses: [Clause] { [heading] + items.map(\.clause) }
}

/// One printed item of a section.
public struct SectionItem<Ask: Hashable & Sendable>: Hashable, Sendable {
    /// The item as printed.
    public var clause: Clause
    /// What it asks for, in the section's vocabulary.
    public var asks: [Ask]

    /// An item with its parts.
    public init(clause: Clause, asks: [Ask]) {
        self.clause = clause
        self.asks = asks
    }
}
