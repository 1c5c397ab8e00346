/// The difference between two editions in meaning: what was added, removed, changed, renumbered, moved or renamed.
///
/// It looks at values, so that comments and layout are no difference; equal contents give no change, and unequal ones
/// always give one. Clauses, bodies, channels and services are matched by their ids. Changes come in the order in
/// which the document reads, what is gone standing where it stood.
public struct PolicyComparison: Sendable {
    private let old: EditionContents
    private let new: EditionContents

    /// The comparison of an older edition with a newer one.
    public init(from old: EditionContents, to new: EditionContents) {
        self.old = old
        self.new = new
    }

    /// Every change; empty exactly when the two are equal.
    public var changes: [PolicyChange] {
        if old == new { return [] }
        return opening + sections + ending
    }

    private var opening: [PolicyChange] {
        HeadComparison(old: old.policy, new: new.policy).changes
            + BodyComparison(old: old.policy.bodies, new: new.policy.bodies).changes
    }

    private var sections: [PolicyChange] {
        let (one, two) = (old.policy, new.policy)
        let comparing = Comparing(old: one, new: two)
        let first = comparing.section(one.scope, two.scope) + comparing.section(one.sources, two.sources)
        let desk =
            comparing.groups(one.goals, two.goals) + comparing.section(one.channels, two.channels)
            + comparing.section(one.tools, two.tools) + comparing.section(one.handling, two.handling)
        let harm =
            comparing.section(one.compensation, two.compensation) + comparing.section(one.complaints, two.complaints)
        let care =
            comparing.section(one.relation, two.relation) + comparing.section(one.informing, two.informing)
            + comparing.section(one.satisfaction, two.satisfaction)
        return first + desk + harm + care + comparing.section(one.responsibilities, two.responsibilities)
    }

    private var ending: [PolicyChange] {
        ApprovalComparison(old: old.policy.approval, new: new.policy.approval).changes
            + TermsComparison(old: old.policy.edition, new: new.policy.edition).changes
            + ServiceComparison(old: old.services, new: new.services).changes
            + SettingsComparison(old: old.settings, new: new.settings).changes
    }
}
