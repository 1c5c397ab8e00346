/// A file's text without the lines that are left out, each of which leaves an empty line in its place.
struct PatchedText {
    /// The text as it is handed to the parser, without a mark of UTF-8 before it.
    private(set) var text: String
    private let sheet: Sheet

    /// The text without its `%` lines, each of which is taken down.
    init(_ text: String, sheet: Sheet) {
        self.sheet = sheet
        self.text = text.hasPrefix("\u{FEFF}") ? String(text.unicodeScalars.dropFirst()) : text
        guard Self.hasDirective(self.text) else { return }
        for (place, line) in sheet.lines.enumerated() where line.first == "%" {
            sheet.report(
                .directive, at: Position(line: place + 1, column: 1), length: line.count, path: "",
                ar: "سطر توجيه يبدأ بعلامة «%»، والمطلوب حذفه", en: "a `%` directive; remove the line")
            _ = sheet.leaveOut(place + 1)
        }
        compose()
    }

    /// Leaves out the line and what is indented under it, and, when it is its indentation that is wrong, what is indented
    /// like it; false when it is left out already.
    mutating func leaveOut(_ number: Int, withSisters: Bool) -> Bool {
        let lines = sheet.lines
        guard lines.indices.contains(number - 1), sheet.leaveOut(number) else { return false }
        let indentation = BrokenLine(lines[number - 1]).indentation
        for place in number..<lines.count {
            let line = BrokenLine(lines[place])
            if line.isBlank { continue }
            if line.indentation < indentation || line.indentation == indentation && !withSisters { break }
            _ = sheet.leaveOut(place + 1)
        }
        compose()
        return true
    }

    private mutating func compose() {
        var composed = String.UnicodeScalarView()
        for (place, line) in sheet.lines.enumerated() {
            if !sheet.isLeftOut(place + 1) { composed.append(contentsOf: line) }
            composed.append("\n")
        }
        text = String(composed)
    }

    private static func hasDirective(_ text: String) -> Bool {
        var before = UInt8(ascii: "\n")
        for byte in text.utf8 {
            if byte == UInt8(ascii: "%"), before == UInt8(ascii: "\n") || before == UInt8(ascii: "\r") { return true }
            before = byte
        }
        return false
    }
}
