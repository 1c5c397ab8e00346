internal import SilaCore

/// Documents at the front desk: `id: bylaws`, and `kind: guide` where the id is no kind's own word.
enum ToolItems: SectionItems {
    private static let vocabulary = Vocabulary(ToolKind.self)

    static let entries: [Layout.Entry] = [
        .optional(
            "kind", .word(vocabulary), ar: "نوع الأداة، إن لم يكن المعرّف نوعاً",
            en: "the kind of document, where the id is none")
    ]

    static let conditions: [Layout.Condition] = [.unlessID(vocabulary, flag: "blank", requires: "kind")]

    static func asks(of item: Fields, id: String, known: Constituted) -> [Tool] {
        if let field = item.optional("kind") {
            return field.word(of: ToolKind.self).map { [Tool(id: id, kind: $0)] } ?? []
        }
        if let kind = ToolKind(rawValue: id) { return [Tool(id: id, kind: kind)] }
        item.reportUnknownKind("kind", id: id, among: vocabulary, example: "guide")
        return []
    }
}
