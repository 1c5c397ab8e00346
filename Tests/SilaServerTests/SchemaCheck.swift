import Foundation

@testable import SilaServer

/// Holds a JSON value against a schema of the OpenAPI document, as far as the document uses JSON Schema.
struct SchemaCheck {
    /// The schemas by name.
    let schemas: JSONNode

    init(document: JSONNode) { schemas = document.at("components.schemas") ?? [:] }

    /// What is wrong, each with its path; empty when the value is what the schema says.
    func faults(_ value: JSONNode, _ schema: JSONNode, at path: String = "$") -> [String] {
        if let reference = schema["$ref"]?.string {
            let name = reference.split(separator: "/").last.map(String.init) ?? ""
            guard let found = schemas[name] else { return ["\(path): no schema \(name)"] }
            return faults(value, found, at: path)
        }
        if let choices = schema["anyOf"]?.nodes {
            let tried = choices.map { faults(value, $0, at: path) }
            return tried.contains(where: \.isEmpty) ? [] : tried.min { $0.count < $1.count } ?? []
        }
        return types(value, schema, path) + words(value, schema, path) + contents(value, schema, path)
    }

    private func types(_ value: JSONNode, _ schema: JSONNode, _ path: String) -> [String] {
        let wanted = schema["type"].map { $0.string.map { [$0] } ?? $0.nodes.compactMap(\.string) } ?? []
        let found =
            switch value {
            case .null: "null"
            case .flag: "boolean"
            case .number: "integer"
            case .text: "string"
            case .list: "array"
            case .object: "object"
            }
        return wanted.isEmpty || wanted.contains(found) ? [] : ["\(path): \(found) is none of \(wanted)"]
    }

    private func words(_ value: JSONNode, _ schema: JSONNode, _ path: String) -> [String] {
        if let allowed = schema["enum"]?.nodes, !allowed.contains(value) { return ["\(path): none of the words"] }
        guard let text = value.string, let format = schema["format"]?.string else { return [] }
        let shape = format == "date" ? #"^\d{4}-\d\d-\d\d$"# : #"^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(\.\d+)?\+03:00$"#
        return text.range(of: shape, options: .regularExpression) == nil ? ["\(path): no \(format)"] : []
    }

    private func contents(_ value: JSONNode, _ schema: JSONNode, _ path: String) -> [String] {
        if case .list(let nodes) = value, let element = schema["items"] {
            return nodes.enumerated().flatMap { faults($1, element, at: "\(path)[\($0)]") }
        }
        guard case .object(let members) = value, let properties = schema["properties"]?.members else { return [] }
        let required = schema["required"]?.nodes.compactMap(\.string) ?? []
        let missing = required.filter { value[$0] == nil }.map { "\(path).\($0): missing" }
        return missing
            + members.flatMap { member in
                guard let property = properties.first(where: { $0.key == member.key }) else {
                    return ["\(path).\(member.key): not in the schema"]
                }
                return faults(member.value, property.value, at: "\(path).\(member.key)")
            }
    }
}
