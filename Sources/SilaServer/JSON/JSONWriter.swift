internal import SilaCore

/// Writes JSON straight into UTF-8 bytes, in the order of the calls.
///
/// Every view writes every field, so that a reader may count on it: what has no value is `null`. Written here because an
/// answer of a case takes Foundation's encoder longer than reading the case takes the database.
struct JSONWriter {
    private(set) var bytes: [UInt8] = []
    private var follows = false

    /// The bytes of one object.
    static func object(_ write: (inout JSONWriter) -> Void) -> [UInt8] {
        var writer = JSONWriter()
        writer.bytes.reserveCapacity(4_096)
        writer.wrap(UInt8(ascii: "{"), UInt8(ascii: "}")) { write(&$0) }
        return writer.bytes
    }

    /// A member that is text or `null`.
    mutating func field(_ key: StaticString, _ value: String?) {
        name(key)
        if let value { text(value) } else { null() }
    }

    /// A member that is a whole number or `null`.
    mutating func field(_ key: StaticString, _ value: Int?) {
        name(key)
        if let value { bytes.append(contentsOf: String(value).utf8) } else { null() }
        follows = true
    }

    /// A member that is true or false.
    mutating func field(_ key: StaticString, _ value: Bool) {
        name(key)
        bytes.append(contentsOf: value ? "true".utf8 : "false".utf8)
        follows = true
    }

    /// A member that is words in both languages, or `null`.
    mutating func field(_ key: StaticString, _ value: Name?) {
        guard let value else { return nothing(key) }
        object(key) {
            $0.field("ar", value.ar)
            $0.field("en", value.en)
        }
    }

    /// A member that is `null`.
    mutating func nothing(_ key: StaticString) {
        name(key)
        null()
    }

    /// A member that is an object.
    mutating func object(_ key: StaticString, _ write: (inout JSONWriter) -> Void) {
        name(key)
        wrap(UInt8(ascii: "{"), UInt8(ascii: "}"), write)
    }

    /// A member that is an object made of a value, or `null` where there is none.
    mutating func object<Value>(_ key: StaticString, _ value: Value?, _ write: (Value, inout JSONWriter) -> Void) {
        guard let value else { return nothing(key) }
        object(key) { write(value, &$0) }
    }

    /// A member that is an object whose keys are data.
    mutating func map(_ key: StaticString, _ pairs: some Sequence<(key: String, value: String)>) {
        object(key) { writer in
            for pair in pairs { writer.pair(pair.key, pair.value) }
        }
    }

    /// A member that is an array of objects, one made of each value.
    mutating func list<Value>(
        _ key: StaticString, _ values: some Sequence<Value>, _ write: (Value, inout JSONWriter) -> Void
    ) {
        name(key)
        wrap(UInt8(ascii: "["), UInt8(ascii: "]")) { list in
            for value in values { list.element { write(value, &$0) } }
        }
    }

    /// A member that is an array of texts.
    mutating func list(_ key: StaticString, _ values: some Sequence<String>) {
        name(key)
        wrap(UInt8(ascii: "["), UInt8(ascii: "]")) { list in
            for value in values {
                list.comma()
                list.text(value)
            }
        }
    }

    /// A text as JSON.
    static func quoted(_ value: String) -> [UInt8] {
        var writer = JSONWriter()
        writer.text(value)
        return writer.bytes
    }

    private mutating func pair(_ key: String, _ value: String) {
        comma()
        text(key)
        bytes.append(UInt8(ascii: ":"))
        text(value)
    }

    private mutating func element(_ write: (inout JSONWriter) -> Void) {
        comma()
        wrap(UInt8(ascii: "{"), UInt8(ascii: "}"), write)
    }

    private mutating func wrap(_ open: UInt8, _ close: UInt8, _ write: (inout JSONWriter) -> Void) {
        bytes.append(open)
        follows = false
        write(&self)
        bytes.append(close)
        follows = true
    }

    private mutating func name(_ key: StaticString) {
        comma()
        bytes.append(UInt8(ascii: "\""))
        bytes.append(contentsOf: UnsafeBufferPointer(start: key.utf8Start, count: key.utf8CodeUnitCount))
        bytes.append(UInt8(ascii: "\""))
        bytes.append(UInt8(ascii: ":"))
    }

    private mutating func comma() {
        if follows { bytes.append(UInt8(ascii: ",")) }
        follows = false
    }

    private mutating func null() {
        bytes.append(contentsOf: "null".utf8)
        follows = true
    }

    private mutating func text(_ value: String) {
        bytes.append(UInt8(ascii: "\""))
        var value = value
        value.withUTF8 { run in
            var start = 0
            for (index, byte) in run.enumerated() where byte < 0x20 || byte == 0x22 || byte == 0x5C {
                bytes.append(contentsOf: run[start..<index])
                escape(byte)
                start = index + 1
            }
            bytes.append(contentsOf: run[start...])
        }
        bytes.append(UInt8(ascii: "\""))
        follows = true
    }

    private mutating func escape(_ byte: UInt8) {
        switch byte {
        case 0x22: bytes.append(contentsOf: #"\""#.utf8)
        case 0x5C: bytes.append(contentsOf: #"\\"#.utf8)
        case 0x0A: bytes.append(contentsOf: #"\n"#.utf8)
        default:
            bytes.append(contentsOf: #"\u00"#.utf8)
            bytes.append(UInt8(ascii: byte < 0x10 ? "0" : "1"))
            bytes.append(contentsOf: String(byte & 0xF, radix: 16).utf8)
        }
    }
}
