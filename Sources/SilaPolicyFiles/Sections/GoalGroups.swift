internal import SilaCore

/// The goals, group by group: each a section with the `id` of its group (`aim`, `general`, `detailed`, `trust`).
enum GoalGroups {
    private typealias Reader = SectionReader<Asking<PlainVocabulary<GoalAsk>>>

    static let layout: Layout = {
        let section = Reader.layout("goals")
        let id = Layout.Entry.required("id", .id, ar: "معرّف مجموعة الأهداف", en: "the id of the group of goals")
        return Layout("goal-group", ar: "مجموعة أهداف تحت «goals»", en: "a group of `goals`", [id] + section.entries)
    }()

    /// The groups in printed order.
    static func read(_ field: Field) -> [Section<GoalAsk>] {
        (field.list() ?? []).compactMap(group)
    }

    private static func group(_ field: Field) -> Section<GoalAsk>? {
        guard let fields = Fields(field, layout) else { return nil }
        guard let idField = fields.required("id"), let id = idField.id() else { return nil }
        let prefix = "goals.\(id)"
        if field.sheet.clauses[ClauseID(prefix)] != nil {
            idField.reportTaken(id)
            return nil
        }
        return Reader(section: "goals", prefix: prefix, known: Constituted()).read(fields)
    }
}
