internal import SilaCore
internal import SilaPolicyFiles

/// The changes of a policy by form, as a body: a list of edits, each with the keys that its kind takes (`EditKind`).
///
/// The shape says which keys there are and what they hold; which of them belong to which edit, and the words in them,
/// are read by `EditReader`, so that a form and a file are refused in the same words.
enum PolicyEditShapes {
    /// How many edits there may be in one body.
    static let limit = 100

    /// The body: `{"edits": [{"edit": "rename-body", …}, …]}`.
    static let edits = Shape(
        "PolicyEdits", [Field("edits", .parts(edit, limit), .required, "the edits, made in this order, all or none")])

    /// One edit.
    static let edit = Shape(
        "PolicyEdit",
        [Field("edit", .word(of: EditKind.self), .required, "what is changed; see `docs/policy.md` for its keys")]
            + places + texts + terms + approval + settings + service)

    private static let required = Shape(
        "RequiredItemInput",
        [
            Field("id", .line(40), .required, "its id within the service"),
            Field("kind", .word(of: ItemKind.self), .required, "what it is"),
            Field("name", .part(NameShape.name), .required, "what it is called"),
        ])

    private static let places = [
        Field("clause", .line(90), .optional, "the clause by its id: `handling.reply`; a heading by its section's"),
        Field("body", .line(40), .optional, "the body by its id"),
        Field("channel", .line(40), .optional, "the id of the channel"),
        Field("channels", .names(40), .optional, "the channels over which complaints come, by their ids"),
        Field("before", .line(40), .optional, "the id of the one that it is put before; at the end where absent"),
    ]

    private static let texts = [
        Field("title", .part(NameShape.name), .optional, "a title"),
        Field("name", .part(NameShape.name), .optional, "a name"),
        Field("named", .part(NameShape.name), .optional, "the product that a channel names"),
        Field("kind", .line(40), .optional, "what a body or an item is"),
        Field("kinds", .names(12), .optional, "what a channel is, where its id does not say so"),
        Field("number", .line(60), .optional, "the number as printed; `none` takes it away"),
        Field("members", .number(1...100), .optional, "how many members a body has"),
        Field("quorum", .number(1...100), .optional, "how many must be present"),
        Field("of", .line(40), .optional, "the key that a reading settles"),
        Field("reason", .part(NameShape.name), .optional, "why it is settled so"),
    ]

    private static let terms = [
        Field("at_most", .line(40), .optional, "the ceiling: `15 working days`; `none` takes it away"),
        Field("at_least", .line(40), .optional, "the floor: `2 weeks`; `none` takes it away"),
        Field("from", .line(40), .optional, "the start: `completeness`; `none` takes it away"),
        Field("on_day_off", .line(40), .optional, "`same-day` or `next-working-day`; `none` takes it away"),
    ]

    private static let approval = [
        Field("session", .line(60), .optional, "the session's number as printed"),
        Field("hijri", .line(10), .optional, "the Hijri date as printed, year first: `1448-02-09`"),
        Field("gregorian", .line(10), .optional, "the Gregorian date as printed, year first"),
        Field("weekday", .line(12), .optional, "the weekday as printed, in small English letters"),
        Field("listed", .number(0...100), .optional, "how many members are listed"),
        Field("absent", .number(0...100), .optional, "how many of them are marked absent"),
    ]

    private static let settings = [
        Field("media", .names(12), .optional, "the media offered, in the order shown"),
        Field("target", .line(40), .optional, "the association's own target: `10 working days`; `none` for none"),
        Field("colour", .line(7), .optional, "the colour of the pages: `#1f6f54`; `none` for the house's own"),
    ]

    private static let service = [
        Field("service", .line(40), .optional, "the service by its id"),
        Field("item", .line(40), .optional, "a thing that it asks for, by its id"),
        Field("required", .parts(required, 40), .optional, "what a new service asks for"),
    ]

    /// The edits of a body that was read by the shape; throws what `EditReader` finds wrong with them.
    static func read(_ input: Input) throws(PolicyFileError) -> [PolicyEdit] {
        try EditReader.read((input.parts("edits") ?? []).map { value(of: $0, as: edit) })
    }

    /// What the input holds of the shape, as the reader of edits takes it.
    private static func value(of input: Input, as shape: Shape) -> EditValue {
        .object(
            shape.fields.compactMap { field in
                value(of: input, field).map { EditValue.Member(field.key, $0) }
            })
    }

    private static func value(of input: Input, _ field: Field) -> EditValue? {
        switch field.kind {
        case .number: input.number(field.key).map { .number($0) }
        case .names:
            input.names(field.key).isEmpty ? nil : .list(input.names(field.key).map { .text($0) })
        case .part(let shape): input.part(field.key).map { value(of: $0, as: shape) }
        case .parts(let shape, _): input.parts(field.key).map { .list($0.map { value(of: $0, as: shape) }) }
        default: input.text(field.key).map { .text($0) }
        }
    }
}
