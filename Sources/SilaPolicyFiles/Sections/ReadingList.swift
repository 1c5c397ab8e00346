internal import SilaCore

/// What a clause or body has had read into it: `reading: {of, reason: {ar, en}}`, or `readings:` with a list of them.
enum ReadingList {
    /// The two keys, of which one is written.
    static let keys = ["reading", "readings"]

    static let conditions: [Layout.Condition] = [.apart("reading", "readings")]

    /// What stands under them; a reading is of one of `words`.
    static func entries(_ owner: String, of words: [String]) -> [Layout.Entry] {
        let layout = layout(owner, of: words)
        return [
            .optional("reading", .mapping(layout), ar: "ما استقر عليه الملف وسببه", en: "what was settled, and why"),
            .optional("readings", .list(layout), ar: "ما استقر عليه الملف، إن تعدد", en: "the same, several of them"),
        ]
    }

    private static func layout(_ owner: String, of words: [String]) -> Layout {
        Layout(
            "\(owner)-reading", ar: "قراءة «reading»", en: "a `reading`",
            [
                .required(
                    "of", .word(Vocabulary(keys: words)), ar: "المفتاح الذي استقر عليه", en: "the key that it settles"),
                .required("reason", .mapping(Layout.reason), ar: "السبب", en: "why it was settled so"),
            ])
    }

    private static let reading = layout("any", of: [])

    /// The readings, each of one of `words`.
    static func read(_ fields: Fields, of words: [String]) -> [Reading] {
        if fields.has("reading") {
            fields.reportOutOfPlace(
                "readings", ar: "لا يكتب مع «reading»، والمطلوب أحدهما",
                en: "has no place beside `reading`; write one of them")
        }
        let one = fields.optional("reading").map { [$0] } ?? []
        let several = fields.optional("readings")?.list() ?? []
        return (one + several).compactMap { reading($0, of: words) }
    }

    private static func reading(_ field: Field, of words: [String]) -> Reading? {
        guard let fields = Fields(field, reading) else { return nil }
        let of = fields.required("of").flatMap { subject($0, among: words) }
        let reason = fields.required("reason")?.name(limit: 600)
        guard let of, let reason else { return nil }
        return Reading(of: of, reason: reason)
    }

    private static func subject(_ field: Field, among words: [String]) -> String? {
        guard let written = field.written else {
            return field.wrongType("a key of this item", ar: "مفتاح من مفاتيح البند")
        }
        if words.contains(written) { return written }
        field.reportUnknownWord(.unknownWord, written, among: Vocabulary(keys: words))
        return nil
    }
}
