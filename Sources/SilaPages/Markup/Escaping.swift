/// Writing text so that a browser shows it and never obeys it; the same for text and for quoted attributes.
///
/// `& < > " '` become entities. Control characters other than tab and line feed, which HTML does not allow, become
/// U+FFFD. Marks of direction stay: what people wrote is set apart by `<bdi>` and `dir="auto"` instead.
enum Escaping {
    /// Appends the text, escaped.
    static func append(_ text: String, to bytes: inout [UInt8]) {
        let whole: Void? = text.utf8.withContiguousStorageIfAvailable { append($0, to: &bytes) }
        if whole == nil { Array(text.utf8).withUnsafeBufferPointer { append($0, to: &bytes) } }
    }

    private static func append(_ source: UnsafeBufferPointer<UInt8>, to bytes: inout [UInt8]) {
        var start = 0
        for index in source.indices where isSpecial(source[index]) {
            bytes.append(contentsOf: source[start..<index])
            entity(of: source[index]).withUTF8Buffer { bytes.append(contentsOf: $0) }
            start = index + 1
        }
        bytes.append(contentsOf: source[start...])
    }

    /// Most bytes are letters: one comparison sets them aside.
    private static func isSpecial(_ byte: UInt8) -> Bool {
        guard byte < 0x40 || byte == 0x7F else { return false }
        switch byte {
        case UInt8(ascii: "&"), UInt8(ascii: "<"), UInt8(ascii: ">"), UInt8(ascii: "\""), UInt8(ascii: "'"): return true
        case 0x09, 0x0A: return false
        case 0x7F: return true
        default: return byte < 0x20
        }
    }

    private static func entity(of byte: UInt8) -> StaticString {
        switch byte {
        case UInt8(ascii: "&"): "&amp;"
        case UInt8(ascii: "<"): "&lt;"
        case UInt8(ascii: ">"): "&gt;"
        case UInt8(ascii: "\""): "&quot;"
        case UInt8(ascii: "'"): "&#39;"
        default: "\u{FFFD}"
        }
    }
}
