/// The edits by the names that forms and the API give them, with the keys that each takes.
public enum EditKind: String, CaseIterable, Hashable, Sendable {
    case setTitle = "set-title"
    case renameAssociation = "rename-association"
    case renameBody = "rename-body"
    case addBody = "add-body"
    case removeBody = "remove-body"
    case setMembership = "set-membership"
    case renameClause = "rename-clause"
    case setNumber = "set-number"
    case addChannel = "add-channel"
    case removeItem = "remove-item"
    case setReplyTerm = "set-reply-term"
    case assignBody = "assign-body"
    case setComplaintChannels = "set-complaint-channels"
    case setApproval = "set-approval"
    case removeApproval = "remove-approval"
    case setReading = "set-reading"
    case removeReading = "remove-reading"
    case setMedia = "set-media"
    case setServiceTarget = "set-service-target"
    case setColour = "set-colour"
    case addService = "add-service"
    case removeService = "remove-service"
    case renameService = "rename-service"
    case addRequired = "add-required"
    case removeRequired = "remove-required"
    case renameRequired = "rename-required"

    /// The keys beside `edit`, those that have to be there first.
    public var keys: (required: [String], optional: [String]) {
        switch self {
        case .setTitle: (["title"], [])
        case .renameAssociation: (["name"], [])
        case .renameBody: (["body", "name"], [])
        case .addBody: (["body", "kind", "name"], ["members", "quorum", "before"])
        case .removeBody: (["body"], [])
        case .setMembership: (["body"], ["members", "quorum"])
        case .renameClause: (["clause", "title"], [])
        case .setNumber: (["clause", "number"], [])
        case .addChannel: (["channel", "title"], ["number", "kinds", "named", "before"])
        case .removeItem: (["clause"], [])
        case .setReplyTerm: (["clause"], ["at_most", "at_least", "from", "on_day_off"])
        case .assignBody: (["clause", "body"], [])
        case .setComplaintChannels: (["clause", "channels"], [])
        case .setApproval: ([], ["session", "hijri", "gregorian", "weekday", "listed", "absent"])
        case .removeApproval: ([], [])
        case .setReading: (["of", "reason"], ["clause", "body"])
        case .removeReading: (["of"], ["clause", "body"])
        case .setMedia: (["media"], [])
        case .setServiceTarget: (["target"], [])
        case .setColour: (["colour"], [])
        case .addService: (["service", "name"], ["required", "before"])
        case .removeService: (["service"], [])
        case .renameService: (["service", "name"], [])
        case .addRequired: (["service", "item", "kind", "name"], ["before"])
        case .removeRequired: (["service", "item"], [])
        case .renameRequired: (["service", "item", "name"], [])
        }
    }

    /// The word by which a form takes something away: `"at_least": "none"`.
    public static let none = "none"
}
