/// A name as it is searched for, so that the ways of writing it that people do not tell apart find each other.
///
/// - Harakat, tatweel, zero-width and direction marks fall away; presentation forms become plain letters.
/// - أ إ آ ٱ become ا, ى and ئ become ي, ؤ becomes و, ة becomes ه; the Persian ک ی ہ ھ become ك ي ه ه.
/// - Latin letters become small and lose their accents, apostrophes fall away, digits become Latin; every run of spaces, hyphens and underscores becomes one space.
/// - عبد is joined to a following word that begins with ال: "عبد الله" and "عبدالله" are one name.
///
/// The article stays: "الغامدي" and "غامدي" are two keys, since ال also begins words of which it is no article
/// (إلياس). Search for the key inside the stored one, and the shorter finds the longer. Coded as its text.
public struct ArabicSearchKey: Hashable, Sendable {
    /// The key; empty when nothing in the name can be searched for.
    public let text: String

    /// The key of a name, or of what is typed in a search field.
    public init(_ name: String) {
        var folded = String.UnicodeScalarView()
        for scalar in name.unicodeScalars { Self.fold(scalar, into: &folded) }
        let words = String(folded).split(separator: " ")
        var key = ""
        for (place, word) in words.enumerated() {
            let joins = place > 0 && words[place - 1] == "عبد" && word.hasPrefix("ال") && word.unicodeScalars.count > 2
            if place > 0, !joins { key.append(" ") }
            key.append(contentsOf: word)
        }
        text = key
    }

    private static func fold(_ scalar: Unicode.Scalar, into folded: inout String.UnicodeScalarView) {
        switch scalar.value {
        case 0x0622, 0x0623, 0x0625, 0x0671...0x0673: folded.append("ا")
        case 0x0624: folded.append("و")
        case 0x0626, 0x0649, 0x06CC, 0x06CD: folded.append("ي")
        case 0x0629, 0x06BE, 0x06C0...0x06C3, 0x06D5: folded.append("ه")
        case 0x06A9, 0x06AA: folded.append("ك")
        case 0x0640, 0x00AD, 0x27, 0x2018, 0x2019, 0x02BC, 0x02BE, 0x02BF: break
        case 0xFE80...0xFEFC:
            for letter in presentationForms[Int(scalar.value - 0xFE80)].unicodeScalars { fold(letter, into: &folded) }
        case 0x20, 0x30...0x39, 0x61...0x7A, 0x0621...0x064A: folded.append(scalar)
        default: foldByCategory(scalar, into: &folded)
        }
    }

    private static func foldByCategory(_ scalar: Unicode.Scalar, into folded: inout String.UnicodeScalarView) {
        switch scalar.properties.generalCategory {
        case .nonspacingMark, .enclosingMark, .format, .surrogate, .unassigned: break
        case .control, .spaceSeparator, .lineSeparator, .paragraphSeparator, .dashPunctuation, .connectorPunctuation:
            folded.append(" ")
        default:
            let small = plainLatin(Digits.latin(scalar)).properties.lowercaseMapping.unicodeScalars
            folded.append(contentsOf: small.filter { $0.properties.generalCategory != .nonspacingMark })
        }
    }

    /// A Latin letter without its accents, found by its Unicode name ("LATIN SMALL LETTER H WITH DOT BELOW").
    private static func plainLatin(_ scalar: Unicode.Scalar) -> Unicode.Scalar {
        let isAccented = (0xC0...0x24F).contains(scalar.value) || (0x1E00...0x1EFF).contains(scalar.value)
        guard isAccented, let name = scalar.properties.name else { return scalar }
        let words = name.split(separator: " ")
        guard words.count > 4, words[2] == "LETTER", words[4] == "WITH", words[3].unicodeScalars.count == 1 else {
            return scalar
        }
        return words[3].unicodeScalars.first ?? scalar
    }

    /// The plain letters of U+FE80–FEFC, which old programs and PDF files write instead of them.
    private static let presentationForms: [String] = {
        let runs: [(String, Int)] = [
            ("ء", 1), ("آ", 2), ("أ", 2), ("ؤ", 2), ("إ", 2), ("ئ", 4), ("ا", 2), ("ب", 4), ("ة", 2),
            ("ت", 4), ("ث", 4), ("ج", 4), ("ح", 4), ("خ", 4), ("د", 2), ("ذ", 2), ("ر", 2), ("ز", 2),
            ("س", 4), ("ش", 4), ("ص", 4), ("ض", 4), ("ط", 4), ("ظ", 4), ("ع", 4), ("غ", 4), ("ف", 4),
            ("ق", 4), ("ك", 4), ("ل", 4), ("م", 4), ("ن", 4), ("ه", 4), ("و", 2), ("ى", 2), ("ي", 4),
            ("لآ", 2), ("لأ", 2), ("لإ", 2), ("لا", 2),
        ]
        return runs.flatMap { letters, forms in Array(repeating: letters, count: forms) }
    }()
}

extension ArabicSearchKey: Codable, CustomStringConvertible {
    /// The same as `text`.
    public var description: String { text }

    /// Reads a name and makes its key: a key read again is itself.
    public init(from decoder: any Decoder) throws {
        self.init(try decoder.singleValueContainer().decode(String.self))
    }

    /// Writes the key.
    public func encode(to encoder: any Encoder) throws {
        var container = encoder.singleValueContainer()
        try container.encode(text)
    }
}
