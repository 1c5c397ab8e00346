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
