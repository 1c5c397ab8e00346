/// The digits people type here: Latin, Arabic-Indic (U+0660–0669) and Persian (U+06F0–06F9).
public enum Digits {
    /// The text with every Arabic-Indic and Persian digit as its Latin one; all else is left as it is.
    public static func latin(_ text: String) -> String {
        if text.utf8.allSatisfy({ $0 < 0x80 }) { return text }
        var folded = String.UnicodeScalarView()
        for scalar in text.unicodeScalars { folded.append(latin(scalar)) }
        return String(folded)
    }

    /// The Latin digit of an Arabic-Indic or Persian one, or the scalar itself.
    public static func latin(_ scalar: Unicode.Scalar) -> Unicode.Scalar {
        switch scalar.value {
        case 0x0660...0x0669: Unicode.Scalar(UInt8(0x30 + scalar.value - 0x0660))
        case 0x06F0...0x06F9: Unicode.Scalar(UInt8(0x30 + scalar.value - 0x06F0))
        default: scalar
        }
    }

    /// A number as it is meant, without what people and programs put between its digits: folded to Latin digits, and
    /// with spaces, hyphens and invisible direction marks left out.
    static func compact(_ written: String) -> String {
        var kept = String.UnicodeScalarView()
        for scalar in written.unicodeScalars {
            let properties = scalar.properties
            if properties.isWhitespace || properties.generalCategory == .dashPunctuation { continue }
            if properties.generalCategory == .format { continue }
            kept.append(latin(scalar))
        }
        return String(kept)
    }

    /// Refuses a text that is empty or has anything but Latin digits in it.
    static func require(_ text: some StringProtocol, _ subject: Malformed.Subject) throws(Malformed) {
        if text.isEmpty { throw .empty(subject) }
        if let stranger = text.first(where: { !isLatin($0) }) { throw .character(subject, stranger) }
    }

    private static func isLatin(_ character: Character) -> Bool { ("0"..."9").contains(character) && character.isASCII }

    /// A whole number that is all Latin digits, or nil: no sign, no space, nine digits at the most.
    static func number(_ digits: some Collection<UInt8>) -> Int? {
        guard (1...9).contains(digits.count) else { return nil }
        var value = 0
        for byte in digits {
            guard (0x30...0x39).contains(byte) else { return nil }
            value = value * 10 + Int(byte - 0x30)
        }
        return value
    }

    /// The number in decimal, with zeros before it up to the width.
    static func padded(_ number: Int, to width: Int) -> String {
        let digits = String(number)
        return String(repeating: "0", count: max(0, width - digits.utf8.count)) + digits
    }
}
