/// One thing that a careful reader of an association's policy would tell its board.
public struct Finding: Hashable, Sendable {
    /// The rule that found it.
    public var rule: FindingRule
    /// How grave it is; mostly as the rule says.
    public var severity: Severity
    /// Where it stands.
    public var place: FindingPlace
    /// The clause it is about, where it is about one.
    public var clause: Citation?
    /// What is the matter, naming the values found: lower case, without a full stop.
    public var message: Name
    /// What to do about it.
    public var remedy: Name
    /// Why the association leaves it so, where its file says; such a finding counts for nothing.
    public var suppressed: Name?

    /// What `rule` saw.
    init(_ rule: FindingRule, _ sighting: Sighting) {
        self.rule = rule
        severity = sighting.severity ?? rule.severity
        place = sighting.place
        clause = sighting.clause?.citation
        message = sighting.message
        remedy = sighting.remedy
    }

    /// True where no edition of the policy may be put in force while it stands.
    ///
    /// Where a rule that blocks says something less grave than an error, it does not block.
    public var blocks: Bool { rule.blocks && severity == .error }
}
