/// A node can be written down as a literal, so that the parts of the OpenAPI document read as what they are.
extension JSONNode: ExpressibleByStringLiteral, ExpressibleByBooleanLiteral, ExpressibleByIntegerLiteral,
    ExpressibleByArrayLiteral, ExpressibleByDictionaryLiteral
{
    init(stringLiteral value: String) { self = .text(value) }

    init(booleanLiteral value: Bool) { self = .flag(value) }

    init(integerLiteral value: Int) { self = .number(String(value)) }

    init(arrayLiteral elements: JSONNode...) { self = .list(elements) }

    init(dictionaryLiteral elements: (String, JSONNode)...) {
        self = .object(elements.map { JSONMember(key: $0.0, value: $0.1) })
    }

    /// The object with one member more, or put in the place of that of the same key.
    func adding(_ key: String, _ value: JSONNode?) -> JSONNode {
        guard let value, case .object(let members) = self else { return self }
        return .object(members.filter { $0.key != key } + [JSONMember(key: key, value: value)])
    }

    /// The member of that key; nil where there is none, or the node is no object.
    subscript(key: String) -> JSONNode? {
        guard case .object(let members) = self else { return nil }
        return members.first { $0.key == key }?.value
    }

    /// The node as JSON, without white space.
    var bytes: [UInt8] {
        switch self {
        case .null: return Array("null".utf8)
        case .flag(let flag): return Array((flag ? "true" : "false").utf8)
        case .number(let digits): return Array(digits.utf8)
        case .text(let text): return JSONWriter.quoted(text)
        case .list(let nodes): return Self.joined(nodes.map(\.bytes), "[", "]")
        case .object(let members):
            return Self.joined(
                members.map { JSONWriter.quoted($0.key) + [UInt8(ascii: ":")] + $0.value.bytes }, "{", "}")
        }
    }

    private static func joined(_ parts: [[UInt8]], _ open: Unicode.Scalar, _ close: Unicode.Scalar) -> [UInt8] {
        [UInt8(ascii: open)] + Array(parts.joined(separator: [UInt8(ascii: ",")])) + [UInt8(ascii: close)]
    }
}
