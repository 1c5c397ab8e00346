/// The reference of a case: nine random digits and a check digit, short enough to read over the phone.
///
/// The check digit is Damm's (H. M. Damm, 2004): every single wrong digit and every swap of two neighbours is noticed.
/// Two references that follow each other in time have nothing in common.
public struct Reference: WrittenValue, CustomStringConvertible {
    /// The ten digits as a number below 10,000,000,000.
    public let number: UInt64

    /// The ten digits without spaces: "4827193605".
    public var text: String {
        let digits = String(number)
        return String(repeating: "0", count: 10 - digits.utf8.count) + digits
    }

    /// In groups, as it is printed and read out: "482 719 3605".
    public var printed: String {
        let text = text
        return "\(text.prefix(3)) \(text.dropFirst(3).prefix(3)) \(text.suffix(4))"
    }

    /// The same as `printed`.
    public var description: String { printed }

    /// The reference drawn from 64 random bits; bits from a generator fit for secrets make it unguessable.
    public init(random: UInt64) {
        let body = random % 1_000_000_000
        number = body * 10 + UInt64(Self.check(body, digits: 9))
    }

    private init(number: UInt64) { self.number = number }

    /// Reads ten digits in any of the three scripts, with spaces or hyphens between.
    public static func parse(_ written: String) throws(Malformed) -> Reference {
        let text = Digits.compact(written)
        try Digits.require(text, .reference)
        guard text.utf8.count == 10, let number = UInt64(text) else {
            throw .length(.reference, expected: 10...10, found: text.utf8.count)
        }
        guard check(number, digits: 10) == 0 else { throw .checkDigits(.reference) }
        return Reference(number: number)
    }

    /// Damm's digit for the number: what to add after it, and 0 when it is there already and right.
    private static func check(_ number: UInt64, digits: Int) -> UInt8 {
        var interim: UInt8 = 0
        var place: UInt64 = 1
        for _ in 1..<digits { place *= 10 }
        while place > 0 {
            interim = quasigroup[Int(interim) * 10 + Int(number / place % 10)]
            place /= 10
        }
        return interim
    }

    /// The totally anti-symmetric quasigroup of order ten of Damm's thesis, by rows.
    private static let quasigroup: [UInt8] = [
        0, 3, 1, 7, 5, 9, 8, 6, 4, 2,
        7, 0, 9, 2, 1, 5, 4, 8, 6, 3,
        4, 2, 0, 6, 8, 7, 1, 3, 5, 9,
        1, 7, 5, 0, 9, 8, 3, 4, 2, 6,
        6, 1, 2, 3, 0, 4, 5, 9, 7, 8,
        3, 6, 7, 4, 2, 0, 9, 5, 8, 1,
        5, 8, 6, 9, 7, 2, 0, 1, 3, 4,
        8, 9, 4, 5, 3, 6, 2, 0, 1, 7,
        9, 4, 3, 8, 6, 1, 7, 2, 0, 5,
        2, 5, 8, 1, 4, 3, 6, 7, 9, 0,
    ]
}
