internal import SilaCore

/// Channels: `id: fax`, and `kinds: [website, email]` where the id is no kind's own word.
enum ChannelItems: SectionItems {
    static let keys = ["kinds", "named"]

    static func asks(of item: Fields, id: String, known: Constituted) -> [Channel] {
        let named = item.optional("named")?.name()
        let kinds = item.optional("kinds")?.words(of: ChannelKind.self) ?? ChannelKind(rawValue: id).map { [$0] } ?? []
        if !item.has("kinds"), kinds.isEmpty {
            _ = item.required("kinds")
            return []
        }
        return [Channel(id: ChannelID(id), kinds: kinds, named: named)]
    }
}
