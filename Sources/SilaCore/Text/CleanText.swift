/// Words that a person wrote, fit to be stored and shown: trimmed, of bounded length, without hidden characters.
///
/// Refused are control characters and the characters that turn the direction of what follows (U+202A–202E,
/// U+2066–2069), with which a text can be made to read otherwise than it is stored. Line ends of every kind become one
/// newline, and a tab becomes a space. Length is counted in Unicode code points, as PostgreSQL's `char_length` and JSON
/// Schema's `maxLength` count it. Coded as the bare text; decoding checks all but the length.
public struct CleanText: Hashable, Sendable {
    /// The words.
    public let text: String

    /// Whether newlines may stand in it.
    public enum Shape: Hashable, Sendable {
        /// One line: a newline is refused.
        case line
        /// Lines and paragraphs.
        case paragraphs
    }

    /// The words, with the spaces around them cut off; the fault is named when they are empty, too long or not clean.
    public init(_ written: String, limit: Int, shape: Shape = .paragraphs) throws(Malformed) {
        let text = try Self.clean(written, shape: shape).trimmingBlank
        if text.isEmpty { throw .empty(.text) }
        let length = text.unicodeScalars.count
        if length > limit { throw .length(.text, expected: 1...max(1, limit), found: length) }
        self.text = text
    }

    private static func clean(_ written: String, shape: Shape) throws(Malformed) -> String {
        var kept = String.UnicodeScalarView()
        var afterReturn = false
        for scalar in written.unicodeScalars {
            let isNewline = scalar == "\n"
            if isNewline, afterReturn {
                afterReturn = false
                continue
            }
            afterReturn = scalar == "\r"
            switch scalar.value {
            case 0x0A, 0x0D, 0x85, 0x2028, 0x2029:
                kept.append("\n")
            case 0x09:
                kept.append(" ")
            case 0x00...0x1F, 0x7F...0x9F, 0x202A...0x202E, 0x2066...0x2069:
                throw .control(.text, scalar.value)
            default:
                kept.append(scalar)
            }
        }
        let text = String(kept)
        if shape == .line, text.trimmingBlank.unicodeScalars.contains("\n") { throw .control(.text, 0x0A) }
        return text
    }
}

extension CleanText: Codable, CustomStringConvertible {
    /// The words.
    public var description: String { text }

    /// Reads the text; one that is not clean is `DecodingError.dataCorrupted`.
    public init(from decoder: any Decoder) throws {
        let container = try decoder.singleValueContainer()
        let written = try container.decode(String.self)
        do throws(Malformed) {
            try self.init(written, limit: .max)
        } catch {
            throw DecodingError.dataCorruptedError(in: container, debugDescription: error.description)
        }
    }

    /// Writes the text.
    public func encode(to encoder: any Encoder) throws {
        var container = encoder.singleValueContainer()
        try container.encode(text)
    }
}

extension String {
    /// The text without the white space at its two ends.
    var trimmingBlank: String {
        let scalars = unicodeScalars
        guard let first = scalars.firstIndex(where: { !$0.properties.isWhitespace }),
            let last = scalars.lastIndex(where: { !$0.properties.isWhitespace })
        else { return "" }
        return String(scalars[first...last])
    }
}
