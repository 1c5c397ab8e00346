extension Shape {
    /// The schema of what is read by this shape: no other keys, and lengths as the reader counts them.
    var node: JSONNode {
        let required = fields.filter { $0.need != .optional }.map { JSONNode.text($0.key) }
        let node: JSONNode = ["type": "object", "additionalProperties": false]
        return node.adding("required", required.isEmpty ? nil : .list(required))
            .adding("properties", .object(fields.map { JSONMember(key: $0.key, value: $0.node) }))
    }
}

extension Field {
    /// The schema of the field with what it is; `null` is taken as if the field were absent.
    var node: JSONNode { kind.node.adding("description", .text(about)) }
}

extension FieldKind {
    /// The schema of a value of this kind.
    var node: JSONNode {
        switch self {
        case .line(let limit), .paragraphs(let limit), .secret(let limit), .document(let limit):
            ["type": "string", "maxLength": .number(String(limit))]
        case .word(let words): ["type": "string", "enum": .list(words.map(JSONNode.text))]
        case .date: ["type": "string", "format": "date"]
        case .flag: ["type": "boolean"]
        case .number(let range):
            [
                "type": "integer", "minimum": .number(String(range.lowerBound)),
                "maximum": .number(String(range.upperBound)),
            ]
        case .nationalID: ["type": "string", "examples": ["1000000008"]]
        case .mobile: ["type": "string", "examples": ["0500001234"]]
        case .email: ["type": "string", "format": "email"]
        case .amount: ["type": "string", "examples": ["1250.50"]]
        case .iban: ["type": "string", "examples": ["SA0380000000608010167519"]]
        case .items:
            [
                "type": "object", "maxProperties": .number(String(InputReader.items)),
                "additionalProperties": [
                    "type": ["string", "number", "null"], "maxLength": .number(String(InputReader.itemLength)),
                ],
            ]
        case .names(let limit):
            ["type": "array", "maxItems": .number(String(limit)), "items": ["type": "string", "maxLength": 100]]
        case .part(let shape): shape.node
        case .parts(let shape, let limit):
            ["type": "array", "maxItems": .number(String(limit)), "items": shape.node]
        }
    }
}
