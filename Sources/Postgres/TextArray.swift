/// PostgreSQL's text form of a one-dimensional array of text: `{"a","b \"c\"",NULL}`.
///
/// Source: https://www.postgresql.org/docs/15/arrays.html#ARRAYS-IO
enum TextArray {
    static func append(_ elements: [String], to buffer: inout [UInt8]) {
        buffer.append(UInt8(ascii: "{"))
        var first = true
        for element in elements {
            if !first { buffer.append(UInt8(ascii: ",")) }
            first = false
            buffer.append(UInt8(ascii: "\""))
            for byte in element.utf8 {
                if byte == UInt8(ascii: "\"") || byte == UInt8(ascii: "\\") { buffer.append(UInt8(ascii: "\\")) }
                buffer.append(byte)
            }
            buffer.append(UInt8(ascii: "\""))
        }
        buffer.append(UInt8(ascii: "}"))
    }

    /// The elements, with nil for NULL; nil altogether when the text is no one-dimensional array.
    static func elements(_ text: UnsafeBufferPointer<UInt8>) -> [String?]? {
        guard text.count >= 2, text[0] == UInt8(ascii: "{"), text[text.count - 1] == UInt8(ascii: "}") else {
            return nil
        }
        var elements: [String?] = []
        var index = 1
        let end = text.count - 1
        while index < end {
            var bytes: [UInt8] = []
            let quoted = text[index] == UInt8(ascii: "\"")
            if quoted { index += 1 }
            while index < end {
                let byte = text[index]
                if quoted ? byte == UInt8(ascii: "\"") : byte == UInt8(ascii: ",") { break }
                if !quoted && byte == UInt8(ascii: "{") { return nil }
                if byte == UInt8(ascii: "\\") { index += 1 }
                bytes.append(text[index])
                index += 1
            }
            if quoted { index += 1 }
            if !quoted && bytes.elementsEqual("NULL".utf8) {
                elements.append(nil)
            } else {
                guard let element = String(validating: bytes, as: UTF8.self) else { return nil }
                elements.append(element)
            }
            if index < end {
                guard text[index] == UInt8(ascii: ",") else { return nil }
                index += 1
            }
        }
        return elements
    }
}
