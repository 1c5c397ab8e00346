internal import SilaCore

/// Reads JSON strictly (RFC 8259): UTF-8 only, no key twice, no lone surrogates, bounded in depth and in the number of
/// values.
///
/// Written here because Foundation's decoder takes the last of two equal keys without a word and stops at the first
/// fault, without its place.
struct JSONReader {
    /// How deep arrays and objects may stand in each other.
    static let depth = 8
    /// How many values there may be in all.
    static let values = 4_000

    private let bytes: [UInt8]
    private var place = 0
    private var count = 0

    private init(bytes: [UInt8]) { self.bytes = bytes }

    /// The value that the bytes are; throws `ServerError.malformedJSON` with line and column for anything else.
    static func read(_ bytes: [UInt8]) throws(ServerError) -> JSONNode {
        guard String(validating: bytes, as: UTF8.self) != nil else {
            throw .malformedJSON(line: 1, column: 1, what: Name(ar: "النص ليس UTF-8", en: "the text is not UTF-8"))
        }
        var reader = JSONReader(bytes: bytes)
        let node = try reader.value(depth: 0)
        reader.skipBlank()
        guard reader.place == bytes.count else { throw reader.unexpected() }
        return node
    }

    private mutating func value(depth: Int) throws(ServerError) -> JSONNode {
        skipBlank()
        count += 1
        guard depth <= Self.depth, count <= Self.values else {
            throw fault(Name(ar: "التداخل أو العدد فوق المسموح", en: "it nests too deep or holds too many values"))
        }
        switch peek {
        case UInt8(ascii: "{"): return try object(depth: depth)
        case UInt8(ascii: "["): return try list(depth: depth)
        case UInt8(ascii: "\""): return .text(try string())
        case UInt8(ascii: "t"): return try word("true", .flag(true))
        case UInt8(ascii: "f"): return try word("false", .flag(false))
        case UInt8(ascii: "n"): return try word("null", .null)
        default: return .number(try number())
        }
    }

    private mutating func object(depth: Int) throws(ServerError) -> JSONNode {
        place += 1
        var members: [JSONMember] = []
        skipBlank()
        if take("}") { return .object([]) }
        repeat {
            skipBlank()
            let start = place
            guard peek == UInt8(ascii: "\"") else { throw unexpected() }
            let key = try string()
            if members.contains(where: { $0.key == key }) {
                place = start
                let shown = key.prefix(60)
                throw fault(Name(ar: "المفتاح «\(shown)» مكرر", en: "the key `\(shown)` stands twice"))
            }
            skipBlank()
            guard take(":") else { throw unexpected() }
            members.append(JSONMember(key: key, value: try value(depth: depth + 1)))
            skipBlank()
        } while take(",")
        guard take("}") else { throw unexpected() }
        return .object(members)
    }

    private mutating func list(depth: Int) throws(ServerError) -> JSONNode {
        place += 1
        var nodes: [JSONNode] = []
        skipBlank()
        if take("]") { return .list([]) }
        repeat {
            nodes.append(try value(depth: depth + 1))
            skipBlank()
        } while take(",")
        guard take("]") else { throw unexpected() }
        return .list(nodes)
    }

    private mutating func string() throws(ServerError) -> String {
        place += 1
        var text: [UInt8] = []
        while let byte = peek {
            switch byte {
            case UInt8(ascii: "\""):
                place += 1
                return String(decoding: text, as: UTF8.self)
            case UInt8(ascii: "\\"): text.append(contentsOf: Array(String(try escaped()).utf8))
            case 0..<0x20: throw unexpected()
            default:
                text.append(byte)
                place += 1
            }
        }
        throw unexpected()
    }

    private mutating func escaped() throws(ServerError) -> Character {
        place += 1
        guard let byte = peek else { throw unexpected() }
        place += 1
        switch byte {
        case UInt8(ascii: "\""): return "\""
        case UInt8(ascii: "\\"): return "\\"
        case UInt8(ascii: "/"): return "/"
        case UInt8(ascii: "b"): return "\u{8}"
        case UInt8(ascii: "f"): return "\u{C}"
        case UInt8(ascii: "n"): return "\n"
        case UInt8(ascii: "r"): return "\r"
        case UInt8(ascii: "t"): return "\t"
        case UInt8(ascii: "u"): return Character(try codePoint())
        default:
            place -= 1
            throw unexpected()
        }
    }

    private mutating func codePoint() throws(ServerError) -> Unicode.Scalar {
        let first = try fourDigits()
        var value = first
        if (0xD800..<0xDC00).contains(first), take("\\"), take("u") {
            let second = try fourDigits()
            guard (0xDC00..<0xE000).contains(second) else { throw loneSurrogate }
            value = 0x10000 + (first - 0xD800) << 10 + (second - 0xDC00)
        }
        guard let scalar = Unicode.Scalar(value) else { throw loneSurrogate }
        return scalar
    }

    private mutating func fourDigits() throws(ServerError) -> UInt32 {
        var value: UInt32 = 0
        for _ in 0..<4 {
            guard let byte = peek, let digit = Character(Unicode.Scalar(byte)).hexDigitValue else { throw unexpected() }
            value = value << 4 | UInt32(digit)
            place += 1
        }
        return value
    }

    private mutating func number() throws(ServerError) -> String {
        let start = place
        _ = take("-")
        if !take("0") { try digits() }
        if take(".") { try digits() }
        if take("e") || take("E") {
            if !take("+") { _ = take("-") }
            try digits()
        }
        return String(decoding: bytes[start..<place], as: UTF8.self)
    }

    private mutating func digits() throws(ServerError) {
        guard let byte = peek, (0x30...0x39).contains(byte) else { throw unexpected() }
        while let byte = peek, (0x30...0x39).contains(byte) { place += 1 }
    }

    private mutating func word(_ word: StaticString, _ node: JSONNode) throws(ServerError) -> JSONNode {
        let expected = UnsafeBufferPointer(start: word.utf8Start, count: word.utf8CodeUnitCount)
        guard bytes[place...].starts(with: expected) else { throw unexpected() }
        place += expected.count
        return node
    }

    private var peek: UInt8? { place < bytes.count ? bytes[place] : nil }

    private mutating func take(_ sign: Unicode.Scalar) -> Bool {
        guard peek == UInt8(ascii: sign) else { return false }
        place += 1
        return true
    }

    private mutating func skipBlank() {
        while let byte = peek, byte == 0x20 || byte == 0x0A || byte == 0x0D || byte == 0x09 { place += 1 }
    }

    private var loneSurrogate: ServerError {
        fault(Name(ar: "نصف رمز يونيكود بلا نصفه الآخر", en: "a surrogate stands alone"))
    }

    private func unexpected() -> ServerError {
        guard place < bytes.count else { return fault(Name(ar: "النص مقطوع", en: "the text ends too early")) }
        return fault(Name(ar: "رمز في غير موضعه", en: "a character that has no place here"))
    }

    private func fault(_ what: Name) -> ServerError {
        let before = bytes[..<min(place, bytes.count)]
        let line = before.count { $0 == 0x0A } + 1
        let start = before.lastIndex(of: 0x0A).map { $0 + 1 } ?? 0
        let column = before[start...].count { $0 & 0xC0 != 0x80 } + 1
        return .malformedJSON(line: line, column: column, what: what)
    }
}
