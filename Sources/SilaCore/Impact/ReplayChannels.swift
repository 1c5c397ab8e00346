/// The channels by which cases come under an edition, looked up once.
struct ReplayChannels: Sendable {
    /// The clause over them.
    let heading: Clause
    private let channels: [String: (clause: Clause, channel: Channel)]
    private let kinds: Set<ChannelKind>

    /// The channels of those items.
    init(_ items: [SectionItem<Channel>], heading: Clause) {
        self.heading = heading
        let offered = items.flatMap { item in item.asks.map { (item.clause, $0) } }
        channels = Dictionary(offered.map { ($0.1.id.rawValue, (clause: $0.0, channel: $0.1)) }) { first, _ in first }
        kinds = Set(offered.flatMap(\.1.kinds))
    }

    /// The clause of the channel of that id, with the channel; nil where there is none.
    subscript(_ id: String) -> (clause: Clause, channel: Channel)? { channels[id] }

    /// Whether something that came over that channel, of these kinds, would be taken.
    ///
    /// By its id, by one of its kinds, or under an open-ended channel, as the engine takes it.
    func takes(_ id: String, kinds of: [ChannelKind]) -> Bool {
        channels[id] != nil || kinds.contains(.openEnded) || !kinds.isDisjoint(with: of)
            || ChannelKind(rawValue: id).map(kinds.contains) == true
    }
}
