extension Desk {
    /// The clause that a decision or a finding names; refused where the policy has none of that name, or leaves it blank.
    func cited(_ id: ClauseID) throws(Refusal) -> Clause {
        guard let found = policy.clause(id) else {
            throw Refusal(
                .clauseUnknown, field: "clause",
                message: Name(ar: "لا بند باسم «\(id)» في السياسة", en: "the policy has no clause called `\(id)`"),
                items: policy.handling.clauses.map { RefusalItem(id: $0.id.rawValue, name: $0.title) }
            )
        }
        guard found.blank else { return found }
        let cited = found.number ?? found.id.rawValue
        throw Refusal(
            .clauseUnknown, clause: found, field: "clause",
            message: Name(
                ar: "البند \(cited) فارغ في السياسة فلا يستند إليه",
                en: "\(cited) is blank in the policy; nothing can rest on it"
            )
        )
    }
}
