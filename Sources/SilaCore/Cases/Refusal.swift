/// A step that the engine does not take, with the rule, the clause behind it and what to do instead.
public struct Refusal: Error, Hashable, Sendable {
    /// The rule that refuses.
    public var rule: Rule
    /// The clause behind it; nil where the rule is the house's own.
    public var clause: Citation?
    /// The field at fault, as the API names it; nil where the step as a whole is refused.
    public var field: String?
    /// What is wrong and what to do, in both languages.
    public var message: Name
    /// The things the message speaks of, by id and name: what is missing, what is offered.
    public var items: [RefusalItem]

    /// A refusal with its parts.
    public init(
        _ rule: Rule, clause: Clause? = nil, field: String? = nil, message: Name, items: [RefusalItem] = []
    ) {
        self.rule = rule
        self.clause = clause?.citation
        self.field = field
        self.message = message
        self.items = items
    }
}

/// One thing that a refusal speaks of.
public struct RefusalItem: Hashable, Sendable, Codable {
    /// Its id, as the API takes it.
    public var id: String
    /// What it is called.
    public var name: Name

    /// An item with its parts.
    public init(id: String, name: Name) {
        self.id = id
        self.name = name
    }
}

extension String {
    /// True where nothing but white space is written.
    var isBlank: Bool { unicodeScalars.allSatisfy(\.properties.isWhitespace) }

    /// The text, nil where nothing is written.
    var written: String? { isBlank ? nil : self }
}

extension Refusal {
    /// The refusal of an empty text where one is needed.
    static func missing(_ field: String, clause: Clause? = nil, _ name: Name) -> Refusal {
        Refusal(
            .fieldMissing, clause: clause, field: field,
            message: Name(ar: "الحقل «\(name.ar)» مطلوب", en: "\(name.en) is required")
        )
    }
}
