internal import SilaCore

/// A clause as answers cite it.
enum ClauseView {
    static let schema = NamedSchema(
        "Clause",
        .object([
            Property("id", .text(example: "handling.reply"), "our name for it, stable"),
            Property("number", .nullable(.text(example: "تـ.6")), "as printed; null where none is printed"),
            Property("title", .name),
        ]))

    static func write(_ clause: Citation, _ json: inout JSONWriter) {
        json.field("id", clause.clause.rawValue)
        json.field("number", clause.number)
        json.field("title", clause.title)
    }
}

/// Words in both languages.
enum NameView {
    static let schema = NamedSchema("Name", .object([Property("ar", .text), Property("en", .text)]))

    static let item = NamedSchema(
        "NamedItem", .object([Property("id", .text), Property("name", .name)]))

    static let fault = NamedSchema(
        "FieldFault", .object([Property("field", .text), Property("message", .name)]))
}
