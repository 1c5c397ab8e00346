/// What ties keys to one another, in the words of JSON Schema.
enum SchemaConditions {
    /// One condition as a schema, of which a mapping holds all.
    static func schema(of condition: Layout.Condition) -> SchemaText {
        switch condition {
        case .anyOf(let keys): .object([("anyOf", .list(keys.map { requires([$0]) }))])
        case .apart(let one, let other): .object([("not", requires([one, other]))])
        case .bars(let flag, let keys):
            .object([("if", isTrue(flag)), ("then", bars(keys))])
        case .unlessFlag(let flag, let key):
            .object([("if", .object([("not", isTrue(flag))])), ("then", requires([key]))])
        case .unlessID(let vocabulary, let flag, let key):
            .object([
                (
                    "if",
                    .object([
                        ("not", .object([("anyOf", .list([isTrue(flag), has("id", isOneOf(vocabulary.texts))]))]))
                    ])
                ),
                ("then", requires([key])),
            ])
        case .goesWith(let key, let under, let words):
            .object([("if", asks(under, words)), ("then", requires([key])), ("else", bars([key]))])
        case .onlyWith(let key, let under, let words):
            .object([("if", asks(under, words)), ("else", bars([key]))])
        }
    }

    private static func requires(_ keys: [String]) -> SchemaText {
        .object([("required", .list(keys.map(SchemaText.text)))])
    }

    private static func bars(_ keys: [String]) -> SchemaText {
        .object([("properties", .object(keys.map { ($0, .flag(false)) }))])
    }

    private static func isTrue(_ flag: String) -> SchemaText { has(flag, .object([("const", .flag(true))])) }

    private static func isOneOf(_ words: [String]) -> SchemaText {
        .object([("enum", .list(words.map(SchemaText.text)))])
    }

    private static func has(_ key: String, _ value: SchemaText) -> SchemaText {
        .object([("required", .list([.text(key)])), ("properties", .object([(key, value)]))])
    }

    /// True where one of the words stands under the key, alone or in a list.
    private static func asks(_ under: String, _ words: [String]) -> SchemaText {
        let contains: SchemaText = .object([("type", .text("array")), ("contains", isOneOf(words))])
        return has(under, .object([("anyOf", .list([isOneOf(words), contains]))]))
    }
}
