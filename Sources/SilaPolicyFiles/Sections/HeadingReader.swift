internal import SilaCore

/// A heading: `{number, title}`, the number only where one is printed.
enum HeadingReader {
    static let layout = Layout(
        "heading", ar: "عنوان قسم «heading»", en: "a section's `heading`", conditions: ReadingList.conditions,
        [
            .optional("number", .printed, ar: "الرقم كما طبع", en: "the number as printed"),
            .required("title", .name, ar: "العنوان", en: "the title"),
        ] + ReadingList.entries("heading", of: ["number", "title"]))

    /// The clause of the heading, whose id is the section's name.
    static func read(_ field: Field, id: String) -> Clause? {
        guard let fields = Fields(field, layout) else { return nil }
        let number = fields.optional("number")?.printed()
        let readings = ReadingList.read(fields, of: ["number", "title"])
        guard let title = fields.required("title")?.name() else { return nil }
        _ = field.sheet.place(ClauseID(id), at: field.node.position)
        return Clause(id: ClauseID(id), number: number, title: title, readings: readings)
    }
}
