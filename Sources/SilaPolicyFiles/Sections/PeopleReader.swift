internal import SilaCore

/// What the people served are called: `{kind, one, many, in_title, slips}`.
enum PeopleReader {
    /// The words; `in_title` is `kind` where it is not written.
    static func read(_ field: Field) -> People? {
        guard let fields = Fields(field, keys: ["kind", "one", "many", "in_title", "slips"]) else { return nil }
        let kind = fields.required("kind")?.word(of: PeopleKind.self)
        let one = fields.required("one")?.name()
        let many = fields.required("many")?.name()
        let inTitle = fields.optional("in_title")?.word(of: PeopleKind.self)
        let slips = fields.optional("slips")?.words(of: PeopleKind.self) ?? []
        guard let kind, let one, let many else { return nil }
        return People(kind: kind, one: one, many: many, inTitle: inTitle ?? kind, slips: slips)
    }
}

/// The association as its policy names it: `{name, licence, supervisor}`.
enum AssociationReader {
    /// The association; nil where the file says `association: null`.
    static func read(_ field: Field) -> Association? {
        if field.isNothing { return nil }
        guard let fields = Fields(field, keys: ["name", "licence", "supervisor"]) else { return nil }
        let name = fields.required("name")?.name()
        let licence = fields.optional("licence")?.printed()
        let supervisor = fields.optional("supervisor")?.name()
        return name.map { Association(name: $0, licence: licence, supervisor: supervisor) }
    }
}
