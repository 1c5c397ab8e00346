/// What a rule saw: a place, what is the matter and what to do, before it is known as the finding of that rule.
struct Sighting: Sendable {
    /// Where.
    var place: FindingPlace
    /// The clause it is about, where it is about one.
    var clause: Clause?
    /// How grave, where not as grave as the rule says.
    var severity: Severity?
    /// What is the matter, naming the values found.
    var message: Name
    /// What to do about it.
    var remedy: Name

    init(
        _ place: FindingPlace, clause: Clause? = nil, severity: Severity? = nil, message: Name, remedy: Name
    ) {
        self.place = place
        self.clause = clause
        self.severity = severity
        self.message = message
        self.remedy = remedy
    }

    /// Something about a clause, at the clause or at one key of it.
    init(
        on clause: Clause, key: String? = nil, severity: Severity? = nil, message: Name, remedy: Name
    ) {
        self.init(
            .clause(clause.id, key: key), clause: clause, severity: severity, message: message, remedy: remedy)
    }
}
