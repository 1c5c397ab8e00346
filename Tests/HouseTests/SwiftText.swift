/// Swift source whose comments and string literals can be blanked out, so that a rule about code does not trip over prose.
///
/// Line breaks stay where they are. What an interpolation holds is blanked with the string around it.
struct SwiftText {
    private let bytes: [UInt8]

    init(_ text: String) {
        bytes = Array(text.utf8)
    }

    /// The text with everything in comments and between quotes replaced by spaces.
    var code: String {
        var out = bytes
        var at = 0
        while at < bytes.count {
            let end = literalOrComment(at: at)
            if let end {
                for index in at..<end where bytes[index] != newline { out[index] = space }
                at = end
            } else {
                at += 1
            }
        }
        return String(decoding: out, as: UTF8.self)
    }

    /// Where the comment or literal that starts at `at` ends; nil when none starts there.
    private func literalOrComment(at: Int) -> Int? {
        guard bytes[at] == slash || bytes[at] == quote || bytes[at] == hash else { return nil }
        if has("//", at: at) { return endOfLine(from: at) }
        if has("/*", at: at) { return endOfBlockComment(from: at) }
        if bytes[at] == quote { return endOfString(from: at, hashes: 0) }
        if bytes[at] == hash, at == 0 || bytes[at - 1] != hash {
            let hashes = bytes[at...].prefix { $0 == hash }.count
            if at + hashes < bytes.count, bytes[at + hashes] == quote {
                return endOfString(from: at + hashes, hashes: hashes)
            }
        }
        return nil
    }

    private func endOfLine(from start: Int) -> Int {
        bytes[start...].firstIndex(of: newline) ?? bytes.count
    }

    private func endOfBlockComment(from start: Int) -> Int {
        var depth = 0
        var at = start
        while at < bytes.count {
            if has("/*", at: at) {
                depth += 1
                at += 2
            } else if has("*/", at: at) {
                depth -= 1
                at += 2
                if depth == 0 { return at }
            } else {
                at += 1
            }
        }
        return at
    }

    private func endOfString(from start: Int, hashes: Int) -> Int {
        let marks = String(repeating: "#", count: hashes)
        let isLong = has("\"\"\"", at: start)
        let close = (isLong ? "\"\"\"" : "\"") + marks
        let escape = "\\" + marks
        var at = start + (isLong ? 3 : 1)
        while at < bytes.count {
            if has(close, at: at) { return at + close.utf8.count }
            if has(escape + "(", at: at) {
                at = endOfInterpolation(from: at + escape.utf8.count)
            } else if has(escape, at: at) {
                at += escape.utf8.count + 1
            } else if bytes[at] == newline, !isLong {
                return at
            } else {
                at += 1
            }
        }
        return at
    }

    private func endOfInterpolation(from open: Int) -> Int {
        var depth = 0
        var at = open
        while at < bytes.count {
            if let end = literalOrComment(at: at) {
                at = end
                continue
            }
            if bytes[at] == UInt8(ascii: "(") { depth += 1 }
            if bytes[at] == UInt8(ascii: ")") { depth -= 1 }
            at += 1
            if depth == 0 { return at }
        }
        return at
    }

    private func has(_ text: String, at index: Int) -> Bool {
        bytes[index...].starts(with: text.utf8)
    }
}

private let newline = UInt8(ascii: "\n")
private let space = UInt8(ascii: " ")
private let slash = UInt8(ascii: "/")
private let quote = UInt8(ascii: "\"")
private let hash = UInt8(ascii: "#")
