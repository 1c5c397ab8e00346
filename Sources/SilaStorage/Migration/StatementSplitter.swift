/// Cuts the text of a file into statements at the semicolons that stand outside quotations, comments and dollar quotes.
///
/// Source: https://www.postgresql.org/docs/15/sql-syntax-lexical.html (E'' strings are not used in migrations).
struct StatementSplitter {
    private let bytes: [UInt8]
    private var place = 0
    private var statements: [String] = []
    private var current: [UInt8] = []
    /// Whether the current statement holds more than white space and comments.
    private var hasWords = false

    /// The statements without their semicolons and outer comments, nil when something is left open at the end.
    static func statements(in text: String) -> [String]? {
        var splitter = StatementSplitter(bytes: Array(text.utf8))
        return splitter.run() ? splitter.statements : nil
    }

    private init(bytes: [UInt8]) { self.bytes = bytes }

    private mutating func run() -> Bool {
        while place < bytes.count {
            let rest = bytes[place...]
            if rest.starts(with: "--".utf8) {
                skip(to: rest.firstIndex(of: UInt8(ascii: "\n")) ?? bytes.endIndex)
            } else if rest.starts(with: "/*".utf8) {
                guard let end = find(Array("*/".utf8), from: place + 2) else { return false }
                skip(to: end)
            } else if let quote = rest.first, quote == UInt8(ascii: "'") || quote == UInt8(ascii: "\"") {
                guard let end = find([quote], from: place + 1) else { return false }
                take(to: end)
            } else if let tag = dollarTag() {
                guard let end = find(tag, from: place + tag.count) else { return false }
                take(to: end)
            } else if rest.first == UInt8(ascii: ";") {
                place += 1
                endStatement()
            } else {
                take(to: place + 1)
            }
        }
        endStatement()
        return true
    }

    private mutating func take(to end: Int) {
        for byte in bytes[place..<end] where !Self.isSpace(byte) { hasWords = hasWords || byte != 0 }
        current += bytes[place..<end]
        place = end
    }

    private mutating func skip(to end: Int) {
        current.append(UInt8(ascii: " "))
        place = end
    }

    private mutating func endStatement() {
        if hasWords {
            let start = current.firstIndex { !Self.isSpace($0) } ?? current.startIndex
            let end = current.lastIndex { !Self.isSpace($0) } ?? current.startIndex
            statements.append(String(decoding: current[start...end], as: UTF8.self))
        }
        current = []
        hasWords = false
    }

    /// The place behind the next `mark`; nil when it does not come again.
    private func find(_ mark: [UInt8], from start: Int) -> Int? {
        var index = start
        while index + mark.count <= bytes.count {
            if bytes[index..<index + mark.count].elementsEqual(mark) { return index + mark.count }
            index += 1
        }
        return nil
    }

    /// `$$` or `$word$` where one begins here, and not inside a word or a parameter.
    private func dollarTag() -> [UInt8]? {
        guard bytes[place] == UInt8(ascii: "$") else { return nil }
        if place > 0, Self.isWord(bytes[place - 1]) { return nil }
        var end = place + 1
        while end < bytes.count, Self.isWord(bytes[end]) { end += 1 }
        guard end < bytes.count, bytes[end] == UInt8(ascii: "$") else { return nil }
        if end > place + 1, (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(bytes[place + 1]) { return nil }
        return Array(bytes[place...end])
    }

    private static func isSpace(_ byte: UInt8) -> Bool { byte == 0x20 || (0x09...0x0D).contains(byte) }

    private static func isWord(_ byte: UInt8) -> Bool {
        switch byte {
        case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
            UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "_"), 0x80...0xFF:
            true
        default: false
        }
    }
}
