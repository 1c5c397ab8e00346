/// A file's bytes with spaces in the place of the lines that are left out, so that every other line stays where it is.
struct PatchedText {
    /// The bytes as they are handed to the parser, without a mark of UTF-8 before them.
    private(set) var bytes: [UInt8]
    private let sheet: Sheet
    /// Where each line stands among the bytes; found when the first line is left out.
    private var lines: [Range<Int>] = []

    /// The text without its `%` lines, each of which is taken down.
    init(_ text: String, sheet: Sheet) {
        self.sheet = sheet
        bytes = Array(text.utf8)
        if bytes.starts(with: [0xEF, 0xBB, 0xBF]) { bytes.removeFirst(3) }
        guard hasDirective else { return }
        lines = Self.lines(of: bytes)
        for (place, line) in lines.enumerated() where bytes[line].first == UInt8(ascii: "%") {
            sheet.report(
                .directive, at: Position(line: place + 1, column: 1), length: line.count, path: "",
                ar: "سطر توجيه يبدأ بعلامة «%»، والمطلوب حذفه", en: "a `%` directive; remove the line")
            blank(place + 1)
        }
    }

    /// Leaves out the line and what is indented under it, and, when it is its indentation that is wrong, what is indented
    /// like it; false when it is left out already.
    mutating func leaveOut(_ number: Int, withSisters: Bool) -> Bool {
        if lines.isEmpty { lines = Self.lines(of: bytes) }
        guard lines.indices.contains(number - 1), !sheet.isLeftOut(number) else { return false }
        let indentation = indentation(of: number) ?? 0
        blank(number)
        for next in (number + 1)..<max(number + 1, lines.count + 1) {
            guard let depth = self.indentation(of: next) else { continue }
            if depth < indentation || depth == indentation && !withSisters { break }
            blank(next)
        }
        return true
    }

    private mutating func blank(_ number: Int) {
        _ = sheet.leaveOut(number)
        for place in lines[number - 1] { bytes[place] = UInt8(ascii: " ") }
    }

    /// How many spaces the line begins with; nil where nothing stands on it but a comment.
    private func indentation(of number: Int) -> Int? {
        let line = bytes[lines[number - 1]]
        let spaces = line.prefix { $0 == UInt8(ascii: " ") }.count
        let first = line.dropFirst(spaces).first { $0 != UInt8(ascii: "\t") }
        return first == nil || first == UInt8(ascii: "#") ? nil : spaces
    }

    private var hasDirective: Bool {
        var before = UInt8(ascii: "\n")
        for byte in bytes {
            if byte == UInt8(ascii: "%"), before == UInt8(ascii: "\n") || before == UInt8(ascii: "\r") { return true }
            before = byte
        }
        return false
    }

    /// The lines without their ends, cut as `TextLines` cuts them.
    private static func lines(of bytes: [UInt8]) -> [Range<Int>] {
        var (lines, start, place) = ([Range<Int>](), 0, 0)
        while place < bytes.count {
            let byte = bytes[place]
            place += 1
            guard byte == UInt8(ascii: "\n") || byte == UInt8(ascii: "\r") else { continue }
            lines.append(start..<(place - 1))
            if byte == UInt8(ascii: "\r"), place < bytes.count, bytes[place] == UInt8(ascii: "\n") { place += 1 }
            start = place
        }
        return lines + [start..<bytes.count]
    }
}
