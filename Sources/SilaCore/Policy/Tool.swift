/// What a document at the front desk is.
public enum ToolKind: String, CaseIterable, Hashable, Sendable, Codable {
    /// Bylaws or regulations.
    case bylaws
    /// A policy.
    case policy
    /// A guide.
    case guide
    /// The form that a request is filed with.
    case requestForm = "request-form"
    /// "Any other related policy".
    case openEnded = "open-ended"

    /// What it is called in both languages.
    public var name: Name {
        switch self {
        case .bylaws: Name(ar: "اللوائح والأنظمة", en: "Bylaws or regulations")
        case .policy: Name(ar: "سياسة", en: "Policy")
        case .guide: Name(ar: "دليل", en: "Guide")
        case .requestForm: Name(ar: "نموذج طلب", en: "Request form")
        case .openEnded: Name(ar: "أداة أخرى", en: "Any other")
        }
    }
}

/// A document that the front desk works from (`clauses.md` section 3).
public struct Tool: Hashable, Sendable {
    /// Its name within the policy, lower-case words joined by hyphens.
    public var id: String
    /// What it is.
    public var kind: ToolKind

    /// A tool with its parts.
    public init(id: String, kind: ToolKind) {
        self.id = id
        self.kind = kind
    }
}
