public import SilaCore

/// Where a case of any kind stands, for lists that hold all kinds.
public enum CaseStage: Hashable, Sendable {
    /// Of a request.
    case request(RequestStage)
    /// Of an inquiry.
    case inquiry(InquiryStage)
    /// Of a suggestion.
    case suggestion(SuggestionStage)
    /// Of a complaint.
    case complaint(ComplaintStage)

    /// The stage by its stored word; nil when cases of that kind have no such stage.
    public init?(_ kind: CaseKind, word: String) {
        switch kind {
        case .request: if let stage = RequestStage(rawValue: word) { self = .request(stage) } else { return nil }
        case .inquiry: if let stage = InquiryStage(rawValue: word) { self = .inquiry(stage) } else { return nil }
        case .suggestion:
            if let stage = SuggestionStage(rawValue: word) { self = .suggestion(stage) } else { return nil }
        case .complaint:
            if let stage = ComplaintStage(rawValue: word) { self = .complaint(stage) } else { return nil }
        }
    }

    /// The kind of case.
    public var kind: CaseKind {
        switch self {
        case .request: .request
        case .inquiry: .inquiry
        case .suggestion: .suggestion
        case .complaint: .complaint
        }
    }

    /// The stored word.
    public var word: String {
        switch self {
        case .request(let stage): stage.rawValue
        case .inquiry(let stage): stage.rawValue
        case .suggestion(let stage): stage.rawValue
        case .complaint(let stage): stage.rawValue
        }
    }

    /// The stage in both languages.
    public var name: Name {
        switch self {
        case .request(let stage): stage.name
        case .inquiry(let stage): stage.name
        case .suggestion(let stage): stage.name
        case .complaint(let stage): stage.name
        }
    }

    /// True where it is recorded outside the policy.
    public var outside: Bool { word == RequestStage.outside.rawValue }

    /// True where nothing is left to do.
    public var ended: Bool {
        switch self {
        case .request(let stage): stage.ended
        case .inquiry(let stage): stage == .answered || stage == .converted || stage == .closed
        case .suggestion(let stage): stage == .answered || stage == .converted || stage == .closed
        case .complaint(let stage): stage.ended
        }
    }
}
