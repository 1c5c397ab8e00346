/// A Saudi mobile number, stored as E.164: "+9665XXXXXXXX".
///
/// Printed forms keep the last four digits only.
public struct Mobile: WrittenValue, CustomStringConvertible {
    /// E.164, "+966512345678".
    public let text: String

    /// As it is dialled at home: "0512345678".
    public var local: String { "0" + text.dropFirst(4) }

    /// Its last four digits, "••••5678".
    public var masked: String { "••••" + text.suffix(4) }

    /// The masked form, so that no log holds the number.
    public var description: String { masked }

    /// Reads 05XXXXXXXX, 5XXXXXXXX, 9665XXXXXXXX, +9665XXXXXXXX or 009665XXXXXXXX (a 0 after the 966 is forgiven), in
    /// any of the three scripts, with spaces, hyphens or brackets between.
    public static func parse(_ written: String) throws(Malformed) -> Mobile {
        var digits = Digits.compact(written).filter { $0 != "(" && $0 != ")" }[...]
        let international = digits.hasPrefix("+") || digits.hasPrefix("00")
        if international { digits = digits.dropFirst(digits.hasPrefix("+") ? 1 : 2) }
        try Digits.require(digits, .mobile)
        if digits.hasPrefix("966") {
            digits = digits.dropFirst(3)
        } else if international {
            throw .start(.mobile, expected: ["05", "+9665"])
        }
        if digits.hasPrefix("0") { digits = digits.dropFirst() }
        guard digits.hasPrefix("5") else { throw .start(.mobile, expected: ["05", "+9665"]) }
        guard digits.utf8.count == 9 else {
            // Counted as at home, with the 0 before it.
            throw .length(.mobile, expected: 10...10, found: digits.utf8.count + 1)
        }
        return Mobile(text: "+966" + digits)
    }
}
