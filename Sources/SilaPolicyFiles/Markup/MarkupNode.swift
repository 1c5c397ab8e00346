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

    let value: Value
    let position: Position

    /// What kind of thing stands there, for messages.
    var kind: String {
        switch value {
        case .scalar(let text, let plain): plain ? PlainScalar(text).kind.rawValue : "text"
        case .list: "a list"
        case .mapping: "a mapping"
        case .refused: "something refused"
        }
    }
}

/// A key and its value.
struct MarkupEntry {
    let key: String
    let keyPosition: Position
    let value: MarkupNode
}
