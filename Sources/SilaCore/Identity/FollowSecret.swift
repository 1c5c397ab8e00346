/// The secret by which a person follows a case without an account: twelve letters and digits, short enough to be typed.
///
/// Sixty bits in Crockford's base 32 (D. Crockford, 2002), which has no I, L, O and U: what is misread as one of them is
/// read as what was meant. It is shown once and stored nowhere; tables hold a keyed hash of it.
public struct FollowSecret: Hashable, Sendable, CustomStringConvertible {
    /// The twelve characters without hyphens: "7K3MQ0ZX9TEB".
    public let text: String

    /// In groups, as it is printed and read out: "7K3M-Q0ZX-9TEB".
    public var printed: String { "\(text.prefix(4))-\(text.dropFirst(4).prefix(4))-\(text.suffix(4))" }

    /// Nothing of it, so that no log holds one.
    public var description: String { "••••-••••-••••" }

    /// The secret of the lower sixty bits; bits from a generator fit for secrets make it unguessable.
    public init(bits: UInt64) {
        let letters = (0..<12).map { place in Self.alphabet[Int(bits >> UInt64(5 * (11 - place)) & 31)] }
        text = String(decoding: letters, as: UTF8.self)
    }

    /// Reads twelve characters in either case, digits in any of the three scripts, with spaces or hyphens between; nil for
    /// anything else.
    public init?(reading written: String) {
        if written.utf8.count > 200 { return nil }
        var letters: [UInt8] = []
        for character in Digits.compact(written).uppercased() {
            guard let letter = Self.meant(character), letters.count < 12 else { return nil }
            letters.append(letter)
        }
        if letters.count != 12 { return nil }
        text = String(decoding: letters, as: UTF8.self)
    }

    /// The letter of the alphabet that a typed one stands for.
    private static func meant(_ character: Character) -> UInt8? {
        switch character {
        case "O": UInt8(ascii: "0")
        case "I", "L": UInt8(ascii: "1")
        default: character.asciiValue.flatMap { alphabet.contains($0) ? $0 : nil }
        }
    }

    private static let alphabet = Array("0123456789ABCDEFGHJKMNPQRSTVWXYZ".utf8)
}
