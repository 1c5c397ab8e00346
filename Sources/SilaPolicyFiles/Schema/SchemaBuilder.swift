internal import SilaCore

/// The JSON Schema (draft 2020-12) of the files, made from the layouts that the decoder takes its keys from.
///
/// Editors complete keys and words by it and show their names in both languages. What a schema cannot say is left to the
/// reader: that ids are given once and references lead somewhere, that a quorum is within the membership, and what
/// belongs to YAML and not to JSON (keys twice, anchors, bare `no`).
enum SchemaBuilder {
    private static let draft = "https://json-schema.org/draft/2020-12/schema"

    /// The schema of one file.
    static func schema(of root: Layout) -> SchemaText {
        var definitions: [(key: String, value: SchemaText)] = []
        for layout in layouts(under: root) where layout.id != root.id {
            definitions.append((layout.id, mapping(layout)))
        }
        var entries: [(key: String, value: SchemaText)] = [("$schema", .text(draft))]
        entries.append(("title", .text("Sila: \(root.id).yaml")))
        guard case .object(let body) = mapping(root) else { return .object(entries) }
        entries += body
        entries.append(("$defs", .object(definitions + shared)))
        return .object(entries)
    }

    /// Every layout that is reached from the root, it first.
    private static func layouts(under root: Layout) -> [Layout] {
        var (found, waiting, seen) = ([Layout](), [root], Set<String>())
        while let layout = waiting.first {
            waiting.removeFirst()
            if !seen.insert(layout.id).inserted { continue }
            found.append(layout)
            waiting += layout.entries.compactMap { $0.shape.layout }
        }
        return found
    }

    private static func mapping(_ layout: Layout) -> SchemaText {
        let required = layout.entries.filter(\.isRequired).map { SchemaText.text($0.key) }
        var entries: [(key: String, value: SchemaText)] = named(layout.name)
        entries.append(("type", .text("object")))
        entries.append(("additionalProperties", .flag(false)))
        if !required.isEmpty { entries.append(("required", .list(required))) }
        entries.append(
            ("properties", .object(layout.entries.map { ($0.key, .object(named($0.name) + shape($0.shape))) })))
        let conditions = layout.conditions.map(SchemaConditions.schema)
        if !conditions.isEmpty { entries.append(("allOf", .list(conditions))) }
        return .object(entries)
    }

    /// The two names, as editors show them and each by itself.
    private static func named(_ name: Name) -> [(key: String, value: SchemaText)] {
        let (ar, en) = (plain(name.ar), plain(name.en))
        return [("description", .text("\(ar) — \(en)")), ("x-ar", .text(ar)), ("x-en", .text(en))]
    }

    private static func plain(_ words: String) -> String {
        String(words.filter { !"«»`".contains($0) })
    }

    private static func shape(_ shape: Shape) -> [(key: String, value: SchemaText)] {
        switch shape {
        case .text(let limit):
            [
                ("type", .text("string")), ("minLength", .number(1)), ("maxLength", .number(limit)),
                ("pattern", .text(oneLine)),
            ]
        case .arabic(let limit):
            [
                ("type", .text("string")), ("minLength", .number(1)), ("maxLength", .number(limit)),
                ("pattern", .text("[\u{0620}-\u{064A}]")),
            ]
        case .printed: reference("printed")
        case .name: reference(Layout.name.id)
        case .id: reference("id")
        case .reference: reference("id")
        case .references: list(.object(reference("id")), isUnique: true)
        case .flag: [("type", .text("boolean"))]
        case .count(let bounds): count(bounds)
        case .word(let vocabulary): words(vocabulary)
        case .words(let vocabulary): list(.object(words(vocabulary)), isUnique: true)
        case .date: reference("date")
        case .length: reference("length")
        case .workingDays: reference("working-days")
        case .months: reference("months")
        case .colour: [("type", .text("string")), ("pattern", .text("^#[0-9A-Fa-f]{6}$"))]
        case .mapping(let layout): reference(layout.id)
        case .mappingOrNull(let layout):
            [("anyOf", .list([.object(reference(layout.id)), .object([("type", .text("null"))])]))]
        case .list(let layout): list(.object(reference(layout.id)), isUnique: false)
        }
    }

    private static func reference(_ id: String) -> [(key: String, value: SchemaText)] {
        [("$ref", .text("#/$defs/\(id)"))]
    }

    private static func list(_ items: SchemaText, isUnique: Bool) -> [(key: String, value: SchemaText)] {
        [("type", .text("array")), ("minItems", .number(1)), ("items", items)]
            + (isUnique ? [("uniqueItems", .flag(true))] : [])
    }

    private static func words(_ vocabulary: Vocabulary) -> [(key: String, value: SchemaText)] {
        let words = vocabulary.texts.map(SchemaText.text)
        let names = vocabulary.words.compactMap { word in word.name.map { SchemaText.text("\($0.ar) — \($0.en)") } }
        return [("enum", .list(words))] + (names.isEmpty ? [] : [("enumDescriptions", .list(names))])
    }

    /// A whole number, or the same in Arabic digits, which JSON takes for text.
    private static func count(_ bounds: ClosedRange<Int>) -> [(key: String, value: SchemaText)] {
        let number: [(key: String, value: SchemaText)] = [
            ("type", .text("integer")), ("minimum", .number(bounds.lowerBound)),
            ("maximum", .number(bounds.upperBound)),
        ]
        let arabic: [(key: String, value: SchemaText)] = [
            ("type", .text("string")), ("pattern", .text("^[\u{0660}-\u{0669}\u{06F0}-\u{06F9}]{1,3}$")),
        ]
        return [("anyOf", .list([.object(number), .object(arabic)]))]
    }

    /// Text of one line that is not all spaces.
    private static let oneLine = "^[^\\n]*\\S[^\\n]*$"
    private static let digit = "[0-9\u{0660}-\u{0669}\u{06F0}-\u{06F9}]"
    private static let above = "[1-9\u{0661}-\u{0669}\u{06F1}-\u{06F9}]"
    private static let one = "[1\u{0661}\u{06F1}]"

    /// What is the same everywhere.
    private static let shared: [(key: String, value: SchemaText)] = {
        let text: (String) -> SchemaText = { .object([("type", .text("string")), ("pattern", .text($0))]) }
        let workingDays = "\(above)\(digit){0,2} +working +days|\(one) +working +day"
        let days = "\(above)\(digit){0,2} +days|\(one) +day"
        let weeks = "\(above)\(digit){0,1} +weeks|\(one) +week"
        return [
            (
                "id",
                .object([
                    ("type", .text("string")), ("maxLength", .number(40)),
                    ("pattern", .text("^[a-z0-9]+(-[a-z0-9]+)*$")),
                ])
            ),
            (
                "printed",
                .object([
                    (
                        "anyOf",
                        .list([
                            .object([("type", .text("number")), ("minimum", .number(0))]),
                            .object([
                                ("type", .text("string")), ("minLength", .number(1)), ("maxLength", .number(60)),
                                ("pattern", .text(oneLine)),
                            ]),
                        ])
                    )
                ])
            ),
            ("date", text("^\(digit){4}-\(digit){2}-\(digit){2}$")),
            ("length", text("^ *(\(workingDays)|\(days)|\(weeks)) *$")),
            ("working-days", text("^ *(\(workingDays)) *$")),
            ("months", text("^ *(\(above)\(digit){0,1} +months|\(one) +month) *$")),
        ]
    }()
}
