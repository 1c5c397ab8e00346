/// A table as CSV: RFC 4180, in UTF-8 behind a byte order mark, so that spreadsheets show Arabic as it is.
///
/// What a person may have written is never a formula: a cell that begins with one of the signs by which spreadsheets know
/// formulas, spaces and invisible marks aside, gets an apostrophe in front. Numbers of ours are written as they are.
/// Source: RFC 4180; OWASP, CSV injection.
public struct CSVText: Sendable {
    /// One cell.
    public enum Cell: Sendable {
        /// Text, which may come from anybody.
        case text(String)
        /// A number of ours.
        case number(Int)
        /// Nothing.
        case nothing

        /// Text, or nothing where there is none.
        public static func text(_ text: String?) -> Cell { text.map { .text($0) } ?? .nothing }

        /// A number, or nothing where there is none.
        public static func number(_ number: Int?) -> Cell { number.map { .number($0) } ?? .nothing }
    }

    /// What was written so far.
    public private(set) var bytes: [UInt8]

    /// A table that begins with these headings.
    public init(_ headings: [String]) {
        bytes = [0xEF, 0xBB, 0xBF]
        add(headings.map { .text($0) })
    }

    /// A row.
    public mutating func add(_ cells: [Cell]) {
        for (place, cell) in cells.enumerated() {
            if place > 0 { bytes.append(UInt8(ascii: ",")) }
            switch cell {
            case .nothing: break
            case .number(let number): bytes.append(contentsOf: String(number).utf8)
            case .text(let text): write(text)
            }
        }
        bytes.append(contentsOf: [0x0D, 0x0A])
    }

    /// Hands over what was written so far and begins anew, so that a long table need not be held.
    public mutating func drain() -> [UInt8] {
        defer { bytes.removeAll(keepingCapacity: true) }
        return bytes
    }

    private mutating func write(_ text: String) {
        let guarded = Self.isFormula(text) ? "'" + text : text
        let needsQuotes = guarded.utf8.contains { [0x22, 0x2C, 0x0A, 0x0D, 0x3B].contains($0) }
        guard needsQuotes || guarded.first?.isWhitespace == true || guarded.last?.isWhitespace == true else {
            return bytes.append(contentsOf: guarded.utf8)
        }
        bytes.append(0x22)
        for byte in guarded.utf8 {
            if byte == 0x22 { bytes.append(0x22) }
            bytes.append(byte)
        }
        bytes.append(0x22)
    }

    /// Whether a spreadsheet might take the text for a formula.
    static func isFormula(_ text: String) -> Bool {
        for scalar in text.unicodeScalars {
            switch scalar {
            case "=", "+", "-", "@", "\t", "\r", "\n", "\u{FF1D}", "\u{FF0B}", "\u{FF0D}", "\u{FF20}", "|", "%":
                return true
            default:
                let properties = scalar.properties
                let isUnseen = properties.generalCategory == .format || properties.generalCategory == .control
                if properties.isWhitespace || isUnseen { continue }
                return false
            }
        }
        return false
    }
}
