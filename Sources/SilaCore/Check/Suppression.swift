/// A finding that the association has looked at and leaves as it is, with the reason, recorded in its policy file.
public struct Suppression: Hashable, Sendable {
    /// The id of the rule: `approval.none`.
    public var rule: String
    /// The clause of the finding meant; nil for every finding of the rule.
    public var clause: ClauseID?
    /// Why it is left.
    public var reason: Name

    /// A suppression with its parts.
    public init(rule: String, clause: ClauseID? = nil, reason: Name) {
        self.rule = rule
        self.clause = clause
        self.reason = reason
    }

    /// Whether this is meant by it.
    func covers(_ finding: Finding) -> Bool {
        finding.rule.id == rule && (clause == nil || finding.clause?.clause == clause)
    }
}
