internal import SilaCore

/// Documents at the front desk: `id: bylaws`, and `kind: guide` where the id is no kind's own word.
enum ToolItems: SectionItems {
    static let keys = ["kind"]

    static func asks(of item: Fields, id: String, known: Constituted) -> [Tool] {
        if let field = item.optional("kind") {
            return field.word(of: ToolKind.self).map { [Tool(id: id, kind: $0)] } ?? []
        }
        if let kind = ToolKind(rawValue: id) { return [Tool(id: id, kind: kind)] }
        _ = item.required("kind")
        return []
    }
}
