/// A Saudi national ID or an iqama: ten digits, of which the first says whose it is and the last is a check digit.
///
/// The check is Luhn's: every digit in an odd place from the left is doubled, its digits added, and the sum of all ten
/// is a multiple of ten. Printed forms keep the last four digits only.
public struct NationalID: WrittenValue, CustomStringConvertible {
    /// The ten digits.
    public let text: String

    /// Whose number it is.
    public enum Kind: String, Hashable, Sendable, Codable, CaseIterable {
        /// A citizen: the number begins with 1.
        case citizen
        /// A resident with an iqama: the number begins with 2.
        case resident
    }

    /// Whose number it is, by its first digit.
    public var kind: Kind { text.utf8.first == UInt8(ascii: "1") ? .citizen : .resident }

    /// Its last four digits, "••••1234".
    public var masked: String { "••••" + text.suffix(4) }

    /// The masked form, so that no log holds the number.
    public var description: String { masked }

    /// Reads ten digits in any of the three scripts, with spaces or hyphens between.
    public static func parse(_ written: String) throws(Malformed) -> NationalID {
        let text = Digits.compact(written)
        try Digits.require(text, .nationalID)
        guard text.utf8.count == 10 else {
            throw .length(.nationalID, expected: 10...10, found: text.utf8.count)
        }
        guard text.hasPrefix("1") || text.hasPrefix("2") else { throw .start(.nationalID, expected: ["1", "2"]) }
        guard passesLuhn(text.utf8) else { throw .checkDigits(.nationalID) }
        return NationalID(text: text)
    }

    private static func passesLuhn(_ digits: some Sequence<UInt8>) -> Bool {
        var sum = 0
        for (place, byte) in digits.enumerated() {
            let digit = Int(byte - 0x30)
            sum += place % 2 == 0 ? digit * 2 / 10 + digit * 2 % 10 : digit
        }
        return sum % 10 == 0
    }
}
