internal import SilaCore

/// A value as a file writes it, with its place.
struct MarkupNode {
    /// What it is.
    enum Value {
        /// Text, a number, a word: whatever stands alone; `plain` when without quotes.
        case scalar(String, plain: Bool)
        /// A list.
        case list([MarkupNode])
        /// A mapping in written order, no key twice.
        case mapping([MarkupEntry])
        /// Something refused already: nothing more is said of it.
        case refused
    }

    /// How it is written.
    enum Style {
        /// Without quotes.
        case plain
        /// In single quotes.
        case single
        /// In double quotes.
        case double
        /// On its own lines: a list or mapping without brackets, or text behind `|` or `>`.
        case block
        /// A list or mapping in brackets.
        case flow
    }

    let value: Value
    let position: Position
    /// How much of its line it takes, in code points; more than the line has when it goes on to the next.
    let length: Int
    /// From where to where it stands, in code points from the start of the text; what follows on its last line is out.
    let span: Range<Int>
    /// How it is written.
    let style: Style

    /// What is written, when it stands alone.
    var written: String? {
        if case .scalar(let text, _) = value { text } else { nil }
    }

    /// The nodes of a list; empty when it is none.
    var items: [MarkupNode] {
        if case .list(let nodes) = value { nodes } else { [] }
    }

    /// What stands under the key of a mapping.
    subscript(key: String) -> MarkupNode? {
        guard case .mapping(let entries) = value else { return nil }
        return entries.first { $0.key == key }?.value
    }

    /// What kind of thing stands there, for messages.
    var kind: Name {
        switch value {
        case .scalar(let text, let plain): (plain ? PlainScalar(text).kind : .text).name
        case .list: Name(ar: "قائمة", en: "a list")
        case .mapping: Name(ar: "مفاتيح وقيم", en: "a mapping")
        case .refused: Name(ar: "مرفوض", en: "something refused")
        }
    }
}

/// A key and its value.
struct MarkupEntry {
    let key: String
    let keyPosition: Position
    let keyLength: Int
    /// From where to where the key stands, in code points from the start of the text.
    let keySpan: Range<Int>
    let value: MarkupNode
}
