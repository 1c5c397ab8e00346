internal import SilaCore

extension Office {
    /// The clause on liaison in the edition in force; nil where routing is the house's own practice.
    func informingClause(_ ask: InformingAsk) async throws(ServiceError) -> Clause? {
        try await edition().policy.informing?.clause(asking: ask)
    }
}

extension ServiceError {
    /// One field that cannot be taken.
    static func field(_ field: String, ar: String, en: String) -> ServiceError {
        .invalid([FieldFault(field: field, message: Name(ar: ar, en: en))])
    }
}
