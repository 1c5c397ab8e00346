/// What the policy says on giving out copies and spreading awareness: who does it, and to whom (`clauses.md`, section 10).
public struct Distribution: Hashable, Sendable {
    /// The clause.
    public var clause: Clause
    /// Who gives the copies.
    public var by: Name
    /// Who is given one.
    public var to: Name

    /// What the policy asks; refused where it asks for no copies.
    public init(asked policy: Policy) throws(DutyRefusal) {
        guard let found = policy.copies else {
            throw policy.lacks(
                Name(ar: "توزيع نسخها على الإدارات", en: "giving copies of it to departments"),
                remedy: Name(ar: "", en: ""))
        }
        clause = found.clause
        (by, to) = found.found
    }
}

/// What the policy says on spreading awareness of it.
public struct Awareness: Hashable, Sendable {
    /// The clause.
    public var clause: Clause
    /// Who spreads it.
    public var by: Name

    /// What the policy asks; refused where it does not ask for awareness.
    public init(asked policy: Policy) throws(DutyRefusal) {
        guard
            let found = policy.responsibilities?.first({ ask -> Name? in
                if case .awareness(let by) = ask { by } else { nil }
            })
        else {
            throw policy.lacks(
                Name(ar: "نشر الوعي بها", en: "spreading awareness of it"), remedy: Name(ar: "", en: ""))
        }
        clause = found.clause
        by = found.found
    }
}

extension Policy {
    /// The clause that asks for copies, who gives them and to whom; nil where none does.
    fileprivate var copies: (clause: Clause, found: (Name, Name))? {
        responsibilities?.first { ask in if case .distribution(let by, let to) = ask { (by, to) } else { nil } }
    }

    /// Whether a clause asks for copies to be given out.
    public var asksForCopies: Bool { copies != nil }
}
