/// A Saudi IBAN: "SA", two check digits, two digits of the bank, eighteen digits or letters of the account.
///
/// Checked by ISO 13616: the number rearranged leaves 1 when divided by 97. Printed forms keep the last four only.
public struct IBAN: WrittenValue, CustomStringConvertible {
    /// The 24 characters, in capitals and without spaces.
    public let text: String

    /// The two digits of the bank: "80".
    public var bank: String { String(text.dropFirst(4).prefix(2)) }

    /// In groups of four, as banks print it: "SA03 8000 0000 6080 1016 7519".
    public var printed: String {
        var groups = ""
        for (place, character) in text.enumerated() {
            if place > 0, place % 4 == 0 { groups.append(" ") }
            groups.append(character)
        }
        return groups
    }

    /// Its last four characters, "••••7519".
    public var masked: String { "••••" + text.suffix(4) }

    /// The masked form, so that no log holds the number.
    public var description: String { masked }

    /// Reads it in any of the three scripts of digits, in small letters or capitals, with spaces or hyphens between.
    public static func parse(_ written: String) throws(Malformed) -> IBAN {
        let text = Digits.compact(written).uppercased()
        if text.isEmpty { throw .empty(.iban) }
        if let stranger = text.first(where: { !isDigitOrCapital($0) }) { throw .character(.iban, stranger) }
        guard text.hasPrefix("SA") else { throw .start(.iban, expected: ["SA"]) }
        guard text.utf8.count == 24 else { throw .length(.iban, expected: 24...24, found: text.utf8.count) }
        if let letter = text.dropFirst(2).prefix(4).first(where: { !$0.isNumber }) { throw .character(.iban, letter) }
        guard remainder(text) == 1 else { throw .checkDigits(.iban) }
        return IBAN(text: text)
    }

    private static func isDigitOrCapital(_ character: Character) -> Bool {
        guard let byte = character.asciiValue else { return false }
        return (0x30...0x39).contains(byte) || (0x41...0x5A).contains(byte)
    }

    /// The remainder by 97 of the number that begins at the fifth character, with letters as 10 to 35.
    private static func remainder(_ text: String) -> Int {
        let digits = Array(text.utf8)
        var left = 0
        for byte in digits[4...] + digits[..<4] {
            let isDigit = byte < 0x41
            left = isDigit ? left * 10 + Int(byte) - 0x30 : left * 100 + Int(byte) - 0x41 + 10
            left %= 97
        }
        return left
    }
}
