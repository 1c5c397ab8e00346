public import SilaCore

/// The identity of a row: a UUID of version 7, whose first 48 bits are milliseconds, so that rows made together lie
/// together.
///
/// Coded and compared as its 16 bytes.
///
/// The twelve bits after the version hold the fraction of the millisecond, the 62 after the variant are random.
/// Source: RFC 9562, sections 5.7 and 6.2 (method 3).
public struct RowID: Hashable, Sendable {
    let high: UInt64
    let low: UInt64

    init(high: UInt64, low: UInt64) {
        self.high = high
        self.low = low
    }

    /// A new identity for a row made at `moment`, from the system's generator.
    public init(at moment: Moment) {
        var generator = SystemRandomNumberGenerator()
        self.init(at: moment, using: &generator)
    }

    /// A new identity for a row made at `moment`; moments before 1970 count as 1970.
    public init(at moment: Moment, using generator: inout some RandomNumberGenerator) {
        let microseconds = UInt64(max(moment.microseconds, 0))
        let fraction = (microseconds % 1_000) << 12 / 1_000
        high = (microseconds / 1_000) << 16 | 0x7000 | fraction
        low = 0x8000_0000_0000_0000 | (generator.next() as UInt64) >> 2
    }

    /// An identity of version 4, which says nothing of when or in what order rows were made.
    ///
    /// Source: RFC 9562, section 5.4.
    public static func random(using generator: inout some RandomNumberGenerator) -> RowID {
        RowID(
            high: (generator.next() as UInt64) & ~0xF000 | 0x4000,
            low: 0x8000_0000_0000_0000 | (generator.next() as UInt64) >> 2)
    }

    /// Reads 32 hexadecimal digits with hyphens after the 8th, 12th, 16th and 20th; nil for any other text.
    public init?(_ text: String) {
        var digits = 0
        var high: UInt64 = 0
        var low: UInt64 = 0
        for (place, byte) in text.utf8.enumerated() {
            if place == 8 || place == 13 || place == 18 || place == 23 {
                guard byte == UInt8(ascii: "-") else { return nil }
                continue
            }
            guard let digit = Self.value(of: byte), digits < 32 else { return nil }
            if digits < 16 { high = high << 4 | digit } else { low = low << 4 | digit }
            digits += 1
        }
        guard digits == 32 else { return nil }
        self.init(high: high, low: low)
    }

    /// The usual form in small letters: "0199aa3c-8f00-7a1b-9c2d-3e4f5a6b7c8d".
    public var text: String {
        String(unsafeUninitializedCapacity: 36) { buffer in
            var place = 0
            for index in 0..<32 {
                if index == 8 || index == 12 || index == 16 || index == 20 {
                    buffer[place] = UInt8(ascii: "-")
                    place += 1
                }
                let word = index < 16 ? high : low
                let digit = UInt8(truncatingIfNeeded: word >> UInt64(60 - index % 16 * 4) & 15)
                buffer[place] = digit < 10 ? UInt8(ascii: "0") + digit : UInt8(ascii: "a") - 10 + digit
                place += 1
            }
            return place
        }
    }

    /// The 16 bytes in network order.
    public var bytes: [UInt8] {
        [high, low].flatMap { word in (0..<8).map { UInt8(truncatingIfNeeded: word >> UInt64(56 - $0 * 8)) } }
    }

    private static func value(of byte: UInt8) -> UInt64? {
        switch byte {
        case UInt8(ascii: "0")...UInt8(ascii: "9"): UInt64(byte - UInt8(ascii: "0"))
        case UInt8(ascii: "a")...UInt8(ascii: "f"): UInt64(byte - UInt8(ascii: "a") + 10)
        case UInt8(ascii: "A")...UInt8(ascii: "F"): UInt64(byte - UInt8(ascii: "A") + 10)
        default: nil
        }
    }
}

extension RowID: Comparable, CustomStringConvertible, Codable {
    /// In the order in which PostgreSQL sorts them.
    public static func < (left: RowID, right: RowID) -> Bool { (left.high, left.low) < (right.high, right.low) }

    /// The same as `text`.
    public var description: String { text }

    /// Reads the text; any other is `DecodingError.dataCorrupted`.
    public init(from decoder: any Decoder) throws {
        let container = try decoder.singleValueContainer()
        let text = try container.decode(String.self)
        guard let id = RowID(text) else {
            throw DecodingError.dataCorruptedError(in: container, debugDescription: "`\(text)` is not a UUID")
        }
        self = id
    }

    /// Writes the text.
    public func encode(to encoder: any Encoder) throws {
        var container = encoder.singleValueContainer()
        try container.encode(text)
    }
}
