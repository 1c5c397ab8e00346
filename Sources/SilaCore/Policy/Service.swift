/// What an item that a service asks for is.
public enum ItemKind: String, CaseIterable, Hashable, Sendable, Codable {
    /// A few words or a number typed in.
    case text
    /// A document that is shown or handed in; what is kept is its description or number.
    case document
    /// A whole number.
    case number
    /// A date.
    case date

    /// What it is called in both languages.
    public var name: Name {
        switch self {
        case .text: Name(ar: "نص", en: "Text")
        case .document: Name(ar: "مستند", en: "Document")
        case .number: Name(ar: "عدد", en: "Number")
        case .date: Name(ar: "تاريخ", en: "Date")
        }
    }
}

/// One thing that must be there for a request for a service to be complete.
public struct RequiredItem: Hashable, Sendable, Codable {
    /// Its name within the service, lower-case words joined by hyphens.
    public var id: String
    /// What it is called at the desk.
    public var name: Name
    /// What it is.
    public var kind: ItemKind

    /// An item with its parts.
    public init(id: String, name: Name, kind: ItemKind) {
        self.id = id
        self.name = name
        self.kind = kind
    }
}

/// A service that the association offers and what a complete request for it holds.
public struct Service: Hashable, Sendable {
    /// Its name within the association, lower-case words joined by hyphens.
    public var id: String
    /// What it is called at the desk.
    public var name: Name
    /// What must be there.
    public var required: [RequiredItem]

    /// A service with its parts.
    public init(id: String, name: Name, required: [RequiredItem]) {
        self.id = id
        self.name = name
        self.required = required
    }
}
