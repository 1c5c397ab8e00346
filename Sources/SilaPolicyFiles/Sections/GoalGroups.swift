internal import SilaCore

/// The goals, group by group: each a section with the `id` of its group (`aim`, `general`, `detailed`, `trust`).
enum GoalGroups {
    /// The groups in printed order.
    static func read(_ field: Field) -> [Section<GoalAsk>] {
        (field.list() ?? []).compactMap(group)
    }

    private static func group(_ field: Field) -> Section<GoalAsk>? {
        guard let fields = Fields(field, keys: ["id", "heading", "items"]) else { return nil }
        guard let idField = fields.required("id"), let id = idField.id() else { return nil }
        let prefix = "goals.\(id)"
        if field.sheet.clauses[ClauseID(prefix)] != nil {
            idField.reportTaken(id)
            return nil
        }
        let reader = SectionReader<Asking<PlainVocabulary<GoalAsk>>>(prefix: prefix, known: Constituted())
        return reader.read(fields)
    }
}
