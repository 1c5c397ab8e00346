/// What an answer holds, as JSON Schema (draft 2020-12) says it.
///
/// Every field of an answer is always there; what has no value is `null`.
indirect enum Schema: Sendable {
    /// Text, perhaps of a format such as `date`.
    case text(format: String? = nil, example: String? = nil)
    /// One of these words.
    case words([String])
    /// A whole number.
    case integer
    /// True or false.
    case flag
    /// An object with exactly these fields.
    case object([Property])
    /// Texts by names that are data.
    case map
    /// An array.
    case list(Schema)
    /// A schema of the document, by its name.
    case named(String)
    /// That, or `null`.
    case nullable(Schema)

    /// Text.
    static let text = Schema.text()
    /// A day of the Gregorian calendar.
    static let date = Schema.text(format: "date")
    /// An instant.
    static let moment = Schema.text(format: "date-time")
    /// Words in both languages.
    static let name = Schema.named("Name")

    /// One of the words of an enumeration.
    static func words<Word: CaseIterable & RawRepresentable<String>>(of words: Word.Type) -> Schema {
        .words(Word.allCases.map(\.rawValue))
    }

    /// The schema as the document holds it.
    var node: JSONNode {
        switch self {
        case .text(let format, let example):
            let node: JSONNode = ["type": "string"]
            return node.adding("format", format.map(JSONNode.text))
                .adding("examples", example.map { .list([.text($0)]) })
        case .words(let words): return ["type": "string", "enum": .list(words.map(JSONNode.text))]
        case .integer: return ["type": "integer"]
        case .flag: return ["type": "boolean"]
        case .map: return ["type": "object", "additionalProperties": ["type": "string"]]
        case .list(let element): return ["type": "array", "items": element.node]
        case .named(let name): return ["$ref": .text("#/components/schemas/\(name)")]
        case .object(let properties): return Self.object(properties)
        case .nullable(let schema): return Self.nullable(schema)
        }
    }

    private static func object(_ properties: [Property]) -> JSONNode {
        let node: JSONNode = ["type": "object", "additionalProperties": false]
        return node.adding("required", .list(properties.map { .text($0.key) }))
            .adding("properties", .object(properties.map { JSONMember(key: $0.key, value: $0.node) }))
    }

    private static func nullable(_ schema: Schema) -> JSONNode {
        if case .words(let words) = schema {
            return ["type": ["string", "null"], "enum": .list(words.map(JSONNode.text) + [.null])]
        }
        if case .named = schema { return ["anyOf": [schema.node, ["type": "null"]]] }
        guard let type = schema.node["type"] else { return schema.node }
        return schema.node.adding("type", [type, "null"])
    }
}

/// One field of an answer.
struct Property: Sendable {
    /// Its key.
    var key: String
    /// What it holds.
    var schema: Schema
    /// What it is; nil where the key says it.
    var about: String?

    /// A field with its parts.
    init(_ key: String, _ schema: Schema, _ about: String? = nil) {
        self.key = key
        self.schema = schema
        self.about = about
    }

    var node: JSONNode {
        guard let about else { return schema.node }
        return schema.node.adding("description", .text(about))
    }
}

/// A schema of the document with the name under which others refer to it.
struct NamedSchema: Sendable {
    /// Its name.
    var name: String
    /// What it is.
    var schema: Schema

    /// A schema under a name.
    init(_ name: String, _ schema: Schema) {
        self.name = name
        self.schema = schema
    }
}
