/// One line of a file as a terminal shows it, and the line under it that points at what is meant.
///
/// Columns count code points, as the status bars of editors do; a terminal counts cells, of which a wide letter takes
/// two and a vowel mark none. So the pointer is set by cells. A terminal that turns Arabic to read from right to left
/// does so run by run; a mark of direction before and after what is meant keeps each side in its own cells, so that the
/// pointer stands right whether the terminal turns the text or not. What would be unseen is shown: a tab as `⇥`, a
/// no-break space as `⍽`, control characters by their pictures. A long line is cut to about a hundred cells.
struct Excerpt {
    /// What is shown of the line.
    let shown: String
    /// Spaces, then `^~~~` under what is meant.
    let pointer: String

    private static let leftToRight = "\u{200E}"
    private static let before = 60
    private static let most = 110

    /// The line, and the place in it by code points: `column` from 1, `length` cut at the line's end.
    init(line: Substring.UnicodeScalarView, column: Int, length: Int) {
        let skipped = max(0, column - 1 - Self.before)
        let window = Array(line.dropFirst(skipped).prefix(Self.most))
        let isCut = line.dropFirst(skipped).dropFirst(Self.most).first != nil
        let from = min(column - 1 - skipped, window.count)
        let upTo = min(from + max(0, min(length, Self.most)), window.count)
        var text = skipped > 0 ? "…" : ""
        var indent = skipped > 0 ? 1 : 0
        let mark = window.contains(where: Self.isRightToLeft) ? Self.leftToRight : ""
        text += mark
        for scalar in window[..<from] {
            text += Self.picture(scalar)
            indent += Self.cells(scalar)
        }
        text += mark
        for scalar in window[from..<upTo] { text += Self.picture(scalar) }
        text += mark
        for scalar in window[upTo...] { text += Self.picture(scalar) }
        indent += max(0, column - 1 - skipped - window.count)
        let meant = window[from..<upTo].reduce(0) { $0 + Self.cells($1) }
        shown = text + (isCut ? "…" : "")
        pointer = String(repeating: " ", count: indent) + "^" + String(repeating: "~", count: max(0, meant - 1))
    }

    /// What stands for the scalar in a terminal, which must obey no file.
    private static func picture(_ scalar: Unicode.Scalar) -> String {
        switch scalar.value {
        case 0x09: return "⇥"
        case 0x00...0x1F: return Unicode.Scalar(0x2400 + scalar.value).map(String.init) ?? "�"
        case 0x7F: return "␡"
        case 0xA0, 0x202F: return "⍽"
        case 0x200C, 0x200D: return String(scalar)
        case 0x80...0x9F, 0x2028...0x2029: return "�"
        default: return scalar.properties.generalCategory == .format ? "�" : String(scalar)
        }
    }

    /// How many cells the picture takes.
    private static func cells(_ scalar: Unicode.Scalar) -> Int {
        switch scalar.value {
        case 0x20...0x7E, 0x0620...0x064A: return 1
        case 0x200C, 0x200D: return 0
        case 0x1100...0x115F, 0x2E80...0x303E, 0x3041...0xA4CF, 0xAC00...0xD7A3, 0xF900...0xFAFF, 0xFE30...0xFE6F,
            0xFF00...0xFF60, 0xFFE0...0xFFE6, 0x1F300...0x1F64F, 0x1F680...0x1F6FF, 0x1F900...0x1F9FF,
            0x20000...0x3FFFD:
            return 2
        default:
            let category = scalar.properties.generalCategory
            return category == .nonspacingMark || category == .enclosingMark ? 0 : 1
        }
    }

    private static func isRightToLeft(_ scalar: Unicode.Scalar) -> Bool {
        switch scalar.value {
        case 0x0590...0x08FF, 0xFB1D...0xFDFF, 0xFE70...0xFEFC, 0x10800...0x10FFF, 0x1E800...0x1EFFF: true
        default: false
        }
    }
}
