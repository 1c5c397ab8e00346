/// An amount of money in halalas, hundredths of a riyal: whole, not negative, below a trillion riyals.
///
/// People write riyals ("1250.50"), with two places at the most; what is stored and added up is the whole number. There is
/// no way to it from a floating-point number. Coded as that whole number.
public struct Halalas: Hashable, Sendable, Codable {
    /// How many.
    public let count: Int

    /// Nothing.
    public static let zero = Halalas(unchecked: 0)
    /// The most there can be: 999,999,999,999.99 riyals.
    public static let most = Halalas(unchecked: 99_999_999_999_999)

    private init(unchecked count: Int) { self.count = count }

    /// So many halalas; nil for fewer than none and for more than `most`.
    public init?(_ count: Int) {
        guard (0...Self.most.count).contains(count) else { return nil }
        self.count = count
    }

    /// The sum; nil where it would be over `most`.
    public static func sum(_ amounts: some Sequence<Halalas>) -> Halalas? {
        var sum = Halalas.zero
        for amount in amounts {
            guard let next = Halalas(sum.count + amount.count) else { return nil }
            sum = next
        }
        return sum
    }

    /// What is left of it when `other` is taken away; nil where `other` is more.
    public func less(_ other: Halalas) -> Halalas? { Halalas(count - other.count) }

    /// Reads a whole number of halalas; a fault in it is `DecodingError.dataCorrupted`.
    public init(from decoder: any Decoder) throws {
        let container = try decoder.singleValueContainer()
        guard let amount = Halalas(try container.decode(Int.self)) else {
            throw DecodingError.dataCorruptedError(in: container, debugDescription: "no amount of money")
        }
        self = amount
    }

    /// Writes the whole number.
    public func encode(to encoder: any Encoder) throws {
        var container = encoder.singleValueContainer()
        try container.encode(count)
    }
}

extension Halalas: Comparable {
    /// The smaller amount comes first.
    public static func < (left: Halalas, right: Halalas) -> Bool { left.count < right.count }
}

extension Halalas: CustomStringConvertible {
    /// In riyals, with two places and nothing between the digits: "1250.50".
    public var riyals: String { "\(count / 100).\(Digits.padded(count % 100, to: 2))" }

    /// In riyals, with the thousands set off: "1,250.50".
    public var grouped: String {
        var groups: [String] = []
        var rest = count / 100
        while rest >= 1_000 {
            groups.append(Digits.padded(rest % 1_000, to: 3))
            rest /= 1_000
        }
        groups.append(String(rest))
        return groups.reversed().joined(separator: ",") + "." + Digits.padded(count % 100, to: 2)
    }

    /// In words of both languages: "1,250.50 ريال", "SAR 1,250.50".
    public var name: Name { Name(ar: "\(grouped) ريال", en: "SAR \(grouped)") }

    /// In riyals, as `riyals`.
    public var description: String { riyals }
}

extension Halalas {
    /// Reads riyals as people write them: digits of any of the three scripts, thousands set off or not, then perhaps a point
    /// and one or two places.
    ///
    /// The point is "." or "٫", the thousands are set off by "," or "٬", and only in groups of three, so that "12,50" is not
    /// taken for 1,250 riyals. A sign, a third place, an exponent and whatever else are faults, and so is what is over `most`.
    public static func parse(_ written: String) throws(Malformed) -> Halalas {
        let text = folded(written)
        if text.isEmpty { throw .empty(.amount) }
        if let stranger = text.first(where: { !$0.isASCII || !($0.isNumber || $0 == "." || $0 == ",") }) {
            throw .character(.amount, stranger)
        }
        let parts = text.split(separator: ".", omittingEmptySubsequences: false)
        guard parts.count <= 2, let whole = ungrouped(parts[0]) else { throw .shape(.amount, example: example) }
        let places = parts.count == 2 ? parts[1] : "00"
        guard (1...2).contains(places.count), places.allSatisfy(\.isNumber) else {
            throw .shape(.amount, example: example)
        }
        let significant = whole.drop { $0 == "0" }
        guard significant.count <= 12 else { throw .length(.amount, expected: 1...12, found: significant.count) }
        let riyals = significant.reduce(0) { $0 * 10 + ($1.wholeNumberValue ?? 0) }
        let halalas = places.reduce(0) { $0 * 10 + ($1.wholeNumberValue ?? 0) } * (places.count == 1 ? 10 : 1)
        return Halalas(unchecked: riyals * 100 + halalas)
    }

    private static let example = "1250.50"

    /// With Latin digits, "." for the point and "," between thousands; white space and invisible marks left out.
    private static func folded(_ written: String) -> String {
        var kept = String.UnicodeScalarView()
        for scalar in written.unicodeScalars {
            let properties = scalar.properties
            if properties.isWhitespace || properties.generalCategory == .format { continue }
            switch scalar.value {
            case 0x066B: kept.append(".")
            case 0x066C: kept.append(",")
            default: kept.append(Digits.latin(scalar))
            }
        }
        return String(kept)
    }

    /// The digits alone; nil where there are none, or they are set off otherwise than in groups of three.
    private static func ungrouped(_ text: Substring) -> String? {
        let groups = text.split(separator: ",", omittingEmptySubsequences: false)
        guard let first = groups.first, !first.isEmpty, groups.count == 1 || first.count <= 3,
            groups.dropFirst().allSatisfy({ $0.count == 3 })
        else { return nil }
        return groups.joined()
    }
}
