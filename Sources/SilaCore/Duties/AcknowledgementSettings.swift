/// What an association sets for itself about its staff's signing the policy: never cited as policy.
public struct AcknowledgementSettings: Hashable, Sendable {
    /// True where the house asks its staff to sign though the policy has no clause that does.
    public var asked: Bool
    /// After how many working days who has not signed writes no more; nil where nothing is ever withheld.
    public var grace: WorkingDays?
    /// How often who has not signed is reminded; nil for never.
    public var remindEvery: WorkingDays?
    /// After how many working days management is told of who has not signed; nil where it is told when the grace ends.
    public var tellManagementAfter: WorkingDays?

    /// Settings with their parts.
    public init(
        asked: Bool = false, grace: WorkingDays? = nil, remindEvery: WorkingDays? = nil,
        tellManagementAfter: WorkingDays? = nil
    ) {
        self.asked = asked
        self.grace = grace
        self.remindEvery = remindEvery
        self.tellManagementAfter = tellManagementAfter
    }
}

extension Policy {
    /// The clause by which everyone who works there reads, knows and signs the policy; nil where none asks for it.
    public var acknowledgementClause: Clause? { responsibilities?.clause(asking: .acknowledgement) }

    /// On what it rests that staff sign: the policy's clause, else the house's own practice where it is set; nil where
    /// neither asks for it.
    public func signingBasis(_ settings: Settings) -> Basis? {
        if let clause = acknowledgementClause { return .clause(citation: clause.citation) }
        return settings.acknowledgement?.asked == true ? .house : nil
    }

    /// The clause that asks for the code of ethics to be kept to; nil where none does.
    public var ethicsClause: Clause? { relation?.clause(asking: .ethics) }
}
