/// A colour of the screen (sRGB, eight bits each), with the readability of one on another.
///
/// Contrast is WCAG 2.2's: from 1 (the same) to 21 (black on white); text needs 4.5.
public struct Colour: Hashable, Sendable {
    /// Red, 0…255.
    public let red: UInt8
    /// Green, 0…255.
    public let green: UInt8
    /// Blue, 0…255.
    public let blue: UInt8

    /// The least contrast at which text is readable (WCAG 2.2, 1.4.3).
    public static let readable = 4.5

    static let black = Colour(red: 0, green: 0, blue: 0)
    static let white = Colour(red: 255, green: 255, blue: 255)

    init(red: UInt8, green: UInt8, blue: UInt8) {
        self.red = red
        self.green = green
        self.blue = blue
    }

    /// Reads `#rrggbb`; nil for any other shape.
    public init?(hex: String) {
        let digits = hex.utf8.dropFirst()
        guard hex.utf8.first == UInt8(ascii: "#"), digits.count == 6, digits.allSatisfy(Self.isHexadecimal),
            let value = UInt32(hex.dropFirst(), radix: 16)
        else { return nil }
        self.init(red: UInt8(value >> 16 & 255), green: UInt8(value >> 8 & 255), blue: UInt8(value & 255))
    }

    /// `#rrggbb`, in small letters.
    public var hex: String {
        let value = UInt32(1) << 24 | UInt32(red) << 16 | UInt32(green) << 8 | UInt32(blue)
        return "#" + String(value, radix: 16).dropFirst()
    }

    /// The contrast between this colour and another, whichever is in front.
    public func contrast(with other: Colour) -> Double {
        let (one, two) = (luminance, other.luminance)
        return (max(one, two) + 0.05) / (min(one, two) + 0.05)
    }

    /// The colour moved toward `end` by the least step, of a hundred, at which it has this contrast on all grounds.
    ///
    /// It is `end` itself when nothing nearer will do.
    func moved(toward end: Colour, contrast: Double, on grounds: [Colour]) -> Colour {
        for step in 0..<100 {
            let moved = mixed(with: end, percent: step)
            if grounds.allSatisfy({ moved.contrast(with: $0) >= contrast }) { return moved }
        }
        return end
    }

    /// White or black, whichever reads better on this colour; one of them always reads well enough.
    var ink: Colour { contrast(with: .white) >= Self.readable ? .white : .black }

    private func mixed(with other: Colour, percent: Int) -> Colour {
        func mix(_ from: UInt8, _ to: UInt8) -> UInt8 { UInt8((Int(from) * (100 - percent) + Int(to) * percent) / 100) }
        return Colour(red: mix(red, other.red), green: mix(green, other.green), blue: mix(blue, other.blue))
    }

    /// Relative luminance, 0…1 (WCAG 2.2).
    private var luminance: Double {
        0.2126 * Self.linear[Int(red)] + 0.7152 * Self.linear[Int(green)] + 0.0722 * Self.linear[Int(blue)]
    }

    /// The light of each of the 256 values of a channel.
    private static let linear: [Double] = (0...255).map { value in
        let share = Double(value) / 255
        return share <= 0.04045 ? share / 12.92 : power2point4((share + 0.055) / 1.055)
    }

    /// x to the power of 2.4, which is the fifth root of x to the twelfth, by Newton's method; x is in 0…1.
    private static func power2point4(_ x: Double) -> Double {
        let square = x * x
        let fourth = square * square
        let twelfth = fourth * fourth * fourth
        var root = square
        for _ in 0..<20 { root = (4 * root + twelfth / (root * root * root * root)) / 5 }
        return root
    }

    private static func isHexadecimal(_ byte: UInt8) -> Bool {
        switch byte {
        case UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "a")...UInt8(ascii: "f"),
            UInt8(ascii: "A")...UInt8(ascii: "F"):
            true
        default: false
        }
    }
}
