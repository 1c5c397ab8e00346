/// A JSON value whose keys stand in the order written, so that a schema reads as its layout does.
indirect enum SchemaText: Sendable {
    case text(String)
    case number(Int)
    case flag(Bool)
    case list([SchemaText])
    case object([(key: String, value: SchemaText)])

    /// The value as JSON, two spaces a level, a short list of plain values on one line.
    func json(indent: String = "") -> String {
        let inner = indent + "  "
        switch self {
        case .text(let text): return Self.quoted(text)
        case .number(let number): return "\(number)"
        case .flag(let flag): return "\(flag)"
        case .list(let items):
            let parts = items.map { $0.json(indent: inner) }
            let line = "[" + parts.joined(separator: ", ") + "]"
            if !line.contains("\n"), line.unicodeScalars.count <= 90 { return line }
            return "[\n" + parts.map { inner + $0 }.joined(separator: ",\n") + "\n" + indent + "]"
        case .object(let entries):
            if entries.isEmpty { return "{}" }
            let parts = entries.map { "\(inner)\(Self.quoted($0.key)): \($0.value.json(indent: inner))" }
            return "{\n" + parts.joined(separator: ",\n") + "\n" + indent + "}"
        }
    }

    private static func quoted(_ text: String) -> String {
        var quoted = "\""
        for scalar in text.unicodeScalars {
            switch scalar {
            case "\"", "\\": quoted += "\\\(scalar)"
            case "\n": quoted += "\\n"
            default: quoted.unicodeScalars.append(scalar)
            }
        }
        return quoted + "\""
    }
}
