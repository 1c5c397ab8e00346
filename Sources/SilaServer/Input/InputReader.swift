internal import SilaCore
internal import SilaService

/// Reads a body by its shape and collects every fault of it, each with its field and what to do.
struct InputReader {
    /// How many items there may be.
    static let items = 100
    /// How long an item may be, in code points.
    static let itemLength = 2_000

    private var faults: [FieldFault] = []

    /// The input that the node is; throws `ServiceError.invalid` with every fault.
    static func read(_ node: JSONNode, as shape: Shape) throws(ServiceError) -> Input {
        var reader = InputReader()
        guard case .object(let members) = node else {
            throw .invalid([FieldFault(field: "", message: InputFault.type(expected: .object, found: node.kind))])
        }
        let input = reader.object(members, shape, path: "")
        guard reader.faults.isEmpty else { throw .invalid(reader.faults) }
        return input
    }

    private mutating func object(_ members: [JSONMember], _ shape: Shape, path: String) -> Input {
        var input = Input()
        for member in members {
            guard let field = shape.fields.first(where: { $0.key == member.key }) else {
                let shown = String(member.key.prefix(60))
                add(path + shown, InputFault.unknownKey(shown, known: shape.fields.map(\.key)))
                continue
            }
            if member.value != .null { take(member.value, field, path: path + field.key, into: &input) }
        }
        for field in shape.fields where field.need == .required {
            let given = members.contains { $0.key == field.key && !Self.blank($0.value) }
            if !given { add(path + field.key, InputFault.required) }
        }
        return input
    }

    private static func blank(_ node: JSONNode) -> Bool {
        if case .text(let text) = node { return text.allSatisfy(\.isWhitespace) }
        return node == .null
    }

    private mutating func take(_ node: JSONNode, _ field: Field, path: String, into input: inout Input) {
        switch (field.kind, node) {
        case (.flag, .flag(let flag)): input.set(field.key, .flag(flag))
        case (.number(let range), .number(let digits)), (.number(let range), .text(let digits)):
            if let number = Int(digits), range.contains(number) {
                input.set(field.key, .number(number))
            } else {
                add(path, InputFault.range(range))
            }
        case (.items, .object(let members)): input.set(field.key, .items(items(members, path: path)))
        case (.names(let limit), .list(let nodes)): input.set(field.key, .names(names(nodes, limit, path: path)))
        case (.part(let shape), .object(let members)):
            input.set(field.key, part: object(members, shape, path: path + "."))
        case (.parts(let shape, let limit), .list(let nodes)):
            input.set(field.key, parts: parts(nodes, shape, limit, path: path))
        case (_, .text(let text)):
            if let value = word(text, field.kind, path: path) { input.set(field.key, value) }
        default: add(path, InputFault.type(expected: field.kind, found: node.kind))
        }
    }

    /// The value of a text; nil for a blank one and for one with a fault, which is noted.
    private mutating func word(_ text: String, _ kind: FieldKind, path: String) -> Input.Value? {
        if case .document(let limit) = kind { return secret(text, limit, path: path) }
        if case .secret(let limit) = kind { return secret(text, limit, path: path) }
        if text.allSatisfy(\.isWhitespace) { return nil }
        do throws(Malformed) {
            switch kind {
            case .line(let limit): return .text(try CleanText(text, limit: limit, shape: .line).text)
            case .paragraphs(let limit): return .text(try CleanText(text, limit: limit).text)
            case .nationalID: return .nationalID(try NationalID.parse(text))
            case .mobile: return .mobile(try Mobile.parse(text))
            case .email: return .email(try EmailAddress.parse(text))
            case .amount: return .amount(try Halalas.parse(text))
            case .iban: return .iban(try IBAN.parse(text))
            case .word(let words):
                if words.contains(text) { return .text(text) }
                add(path, InputFault.word(words))
            case .date:
                if let date = CivilDate(iso: text) { return .date(date) }
                add(path, InputFault.date)
            case .flag, .number, .items, .names, .part, .parts, .secret, .document:
                add(path, InputFault.type(expected: kind, found: JSONNode.text("").kind))
            }
        } catch {
            add(path, error.message)
        }
        return nil
    }

    private mutating func secret(_ text: String, _ limit: Int, path: String) -> Input.Value? {
        if text.unicodeScalars.count <= limit { return .text(text) }
        add(path, Malformed.length(.text, expected: 1...limit, found: text.unicodeScalars.count).message)
        return nil
    }

    private mutating func items(_ members: [JSONMember], path: String) -> [String: String] {
        if members.count > Self.items { add(path, InputFault.tooMany(Self.items)) }
        var items: [String: String] = [:]
        for member in members.prefix(Self.items) {
            let place = "\(path).\(member.key.prefix(60))"
            switch member.value {
            case .null: items[member.key] = ""
            case .text(let text) where text.allSatisfy(\.isWhitespace): items[member.key] = ""
            case .text(let text), .number(let text):
                if case .text(let clean) = word(text, .paragraphs(Self.itemLength), path: place) {
                    items[member.key] = clean
                }
            default: add(place, InputFault.type(expected: .paragraphs, found: member.value.kind))
            }
        }
        return items
    }

    private mutating func names(_ nodes: [JSONNode], _ limit: Int, path: String) -> [String] {
        if nodes.count > limit { add(path, InputFault.tooMany(limit)) }
        var names: [String] = []
        for (index, node) in nodes.prefix(limit).enumerated() {
            if case .text(let text) = node {
                if case .text(let name) = word(text, .line(100), path: "\(path)[\(index)]") { names.append(name) }
            } else {
                add("\(path)[\(index)]", InputFault.type(expected: .line, found: node.kind))
            }
        }
        return names
    }

    private mutating func parts(_ nodes: [JSONNode], _ shape: Shape, _ limit: Int, path: String) -> [Input] {
        if nodes.count > limit { add(path, InputFault.tooMany(limit)) }
        var parts: [Input] = []
        for (index, node) in nodes.prefix(limit).enumerated() {
            if case .object(let members) = node {
                parts.append(object(members, shape, path: "\(path)[\(index)]."))
            } else {
                add("\(path)[\(index)]", InputFault.type(expected: .part(shape), found: node.kind))
            }
        }
        return parts
    }

    private mutating func add(_ field: String, _ message: Name) {
        faults.append(FieldFault(field: field, message: message))
    }
}
