internal import SilaCore

/// Channels: `id: fax`, and `kinds: [website, email]` where the id is no kind's own word.
enum ChannelItems: SectionItems {
    private static let vocabulary = Vocabulary(ChannelKind.self)

    static let entries: [Layout.Entry] = [
        .optional(
            "kinds", .words(vocabulary), ar: "أنواع القناة، إن لم يكن المعرّف نوعاً",
            en: "the kinds of channel, where the id is none"),
        .optional("named", .name, ar: "منتج أو حساب يسميه النص", en: "a product or account that the text names"),
    ]

    static let conditions: [Layout.Condition] = [.unlessID(vocabulary, flag: "blank", requires: "kinds")]

    static func asks(of item: Fields, id: String, known: Constituted) -> [Channel] {
        let named = item.optional("named")?.name()
        let kinds = item.optional("kinds")?.words(of: ChannelKind.self) ?? ChannelKind(rawValue: id).map { [$0] } ?? []
        if !item.has("kinds"), kinds.isEmpty {
            item.reportUnknownKind("kinds", id: id, among: vocabulary, example: "[website, email]")
            return []
        }
        return [Channel(id: ChannelID(id), kinds: kinds, named: named)]
    }
}
