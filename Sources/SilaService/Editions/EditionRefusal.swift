public import SilaCore

/// Why something with an edition or a draft is refused; the raw value is the rule's stable name.
///
/// Of two that apply, the earlier is given. The list with what to do stands in `docs/editions.md`.
public enum EditionRule: String, CaseIterable, Hashable, Sendable {
    /// The draft was published or withdrawn.
    case draftEnded = "draft.ended"
    /// The draft has another text than the one that was read.
    case draftChanged = "draft.changed"
    /// A change by form cannot be made in the text.
    case editNotMade = "draft.edit-not-made"
    /// Who had a hand in the draft does not publish it.
    case fourEyes = "edition.four-eyes"
    /// The text cannot be read as a policy.
    case notSound = "edition.not-sound"
    /// The text says what must not come into force.
    case blocked = "edition.blocked"
    /// The text is that of the edition that was published last.
    case unchanged = "edition.unchanged"
    /// Another edition was published since the draft was begun.
    case baseReplaced = "edition.base-replaced"
    /// The edition has come into force, so that it can only be replaced.
    case inForceAlready = "edition.in-force-already"
    /// The edition was withdrawn.
    case withdrawn = "edition.withdrawn"
    /// The two dates are not the same day.
    case datesDisagree = "approval.dates-disagree"
    /// The day has not come.
    case dayNotCome = "approval.day-not-come"
    /// Nobody grants a delegation to themselves.
    case delegationToOneself = "delegation.to-oneself"
    /// The delegation holds no more.
    case delegationEnded = "delegation.ended"
}

/// A step with an edition or a draft that is not taken, with the rule and what to do instead.
public struct EditionRefusal: Error, Hashable, Sendable {
    /// The rule.
    public var rule: EditionRule
    /// What is wrong and what to do.
    public var message: Name
    /// The field at fault, as the API names it.
    public var field: String?
    /// What the message speaks of: what has changed, who had a hand in it.
    public var items: [RefusalItem]
    /// What is wrong with the text, place by place.
    public var faults: [FieldFault]
    /// The revision that the draft has now.
    public var current: Int?

    /// A refusal with its parts.
    public init(
        _ rule: EditionRule, field: String? = nil, ar: String, en: String, items: [RefusalItem] = [],
        faults: [FieldFault] = [], current: Int? = nil
    ) {
        self.rule = rule
        self.field = field
        message = Name(ar: ar, en: en)
        self.items = items
        self.faults = faults
        self.current = current
    }
}
