/// A section of a policy as it is put before who signs it: its heading and clauses, each with what it asks for.
public struct ReadSection: Hashable, Sendable {
    /// One clause.
    public struct Item: Hashable, Sendable {
        /// The clause.
        public var clause: Clause
        /// What it asks for, in plain words.
        public var asks: [Name]
    }

    /// The heading.
    public var heading: Clause
    /// The clauses under it, in printed order.
    public var items: [Item]
}

extension Policy {
    /// The whole policy in printed order, section by section.
    public var reading: [ReadSection] {
        func read<Ask: ClauseAsk>(_ section: Section<Ask>?) -> [ReadSection] {
            guard let section else { return [] }
            return [
                ReadSection(
                    heading: section.heading,
                    items: section.items.map { item in
                        ReadSection.Item(
                            clause: item.clause,
                            asks: item.asks.filter { !$0.isPlain }.map { $0.words(in: self) })
                    })
            ]
        }
        let opening = read(sources) + goals.flatMap { read($0) } + read(scope)
        let desk = read(channels) + read(tools) + read(handling)
        let harm = read(compensation) + read(complaints)
        let care = read(relation) + read(informing) + read(satisfaction)
        return opening + desk + harm + care + read(responsibilities)
    }
}
