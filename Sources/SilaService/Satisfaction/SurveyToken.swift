/// What stands in the link of an invitation: 24 signs of which none is taken for another, 120 random bits.
///
/// It can be read aloud and typed: capitals are small letters, `o` is a zero, `i` and `l` are a one. Only a keyed hash of
/// it is stored. Source: Crockford's base 32.
struct SurveyToken: Hashable, Sendable {
    /// The signs.
    let text: String

    private static let signs = Array("0123456789abcdefghjkmnpqrstvwxyz".utf8)
    private static let length = 24

    /// A new one, from the system's generator.
    static func draw() -> SurveyToken {
        var generator = SystemRandomNumberGenerator()
        let drawn = (0..<length).map { _ in signs[Int.random(in: 0..<32, using: &generator)] }
        return SurveyToken(text: String(decoding: drawn, as: UTF8.self))
    }

    private init(text: String) { self.text = text }

    /// Reads what somebody typed or followed; nil where it cannot be a token.
    init?(reading written: String) {
        guard written.utf8.count <= 60 else { return nil }
        var read: [UInt8] = []
        for byte in written.lowercased().utf8 where byte != UInt8(ascii: "-") && byte != UInt8(ascii: " ") {
            switch byte {
            case UInt8(ascii: "o"): read.append(UInt8(ascii: "0"))
            case UInt8(ascii: "i"), UInt8(ascii: "l"): read.append(UInt8(ascii: "1"))
            default: read.append(byte)
            }
        }
        guard read.count == Self.length, read.allSatisfy(Self.signs.contains) else { return nil }
        text = String(decoding: read, as: UTF8.self)
    }
}

extension TenantKeys {
    /// The keyed hash by which an invitation is found.
    func lookup(_ token: SurveyToken) -> [UInt8] { lookup(token.text, kind: "survey-token") }
}
