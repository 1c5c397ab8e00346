internal import SilaCore

/// What the people served are called: `{kind, one, many, in_title, slips}`.
enum PeopleReader {
    private static let vocabulary = Vocabulary(PeopleKind.self)

    static let layout = Layout(
        "people", ar: "«people»", en: "`people`",
        [
            .required("kind", .word(vocabulary), ar: "من يتحدث عنهم النص", en: "whom the text speaks of"),
            .required("one", .name, ar: "تسمية الواحد منهم", en: "what one of them is called"),
            .required("many", .name, ar: "تسميتهم جميعاً", en: "what all of them are called"),
            .optional(
                "in_title", .word(vocabulary), ar: "من يذكرهم العنوان", en: "whom the title speaks of, where others"),
            .optional(
                "slips", .words(vocabulary), ar: "كلمة أخرى يسهو إليها بند", en: "the other word that a clause slips to"
            ),
        ])

    /// The words; `in_title` is `kind` where it is not written.
    static func read(_ field: Field) -> People? {
        guard let fields = Fields(field, layout) else { return nil }
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
    static let layout = Layout(
        "association", ar: "«association»", en: "`association`",
        [
            .required("name", .name, ar: "اسم الجمعية", en: "the association's name"),
            .optional("licence", .printed, ar: "رقم الترخيص كما طبع", en: "its licence number as printed"),
            .optional("supervisor", .name, ar: "الجهة المشرفة", en: "the ministry it stands under"),
        ])

    /// The association; nil where the file says `association: null`.
    static func read(_ field: Field) -> Association? {
        if field.isNothing { return nil }
        guard let fields = Fields(field, layout) else { return nil }
        let name = fields.required("name")?.name()
        let licence = fields.optional("licence")?.printed()
        let supervisor = fields.optional("supervisor")?.name()
        return name.map { Association(name: $0, licence: licence, supervisor: supervisor) }
    }
}
