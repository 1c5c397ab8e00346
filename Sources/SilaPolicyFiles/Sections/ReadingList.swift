internal import SilaCore

/// What a clause or body has had read into it: `reading: {of, reason: {ar, en}}`, or `readings:` with a list of them.
enum ReadingList {
    /// The two keys, of which one is written.
    static let keys = ["reading", "readings"]

    /// The readings, each of one of `words`.
    static func read(_ fields: Fields, of words: [String]) -> [Reading] {
        if fields.has("reading") {
            fields.reportOutOfPlace(
                "readings", ar: "لا يكتب مع reading", en: "has no place beside `reading`; write one of them")
        }
        let one = fields.optional("reading").map { [$0] } ?? []
        let several = fields.optional("readings")?.list() ?? []
        return (one + several).compactMap { reading($0, of: words.filter { !keys.contains($0) }) }
    }

    private static func reading(_ field: Field, of words: [String]) -> Reading? {
        guard let fields = Fields(field, keys: ["of", "reason"]) else { return nil }
        let of = fields.required("of").flatMap { subject($0, among: words) }
        let reason = fields.required("reason")?.name(limit: 600)
        guard let of, let reason else { return nil }
        return Reading(of: of, reason: reason)
    }

    private static func subject(_ field: Field, among words: [String]) -> String? {
        guard let written = field.written else { return field.wrongType("a key", ar: "مفتاح") }
        if words.contains(written) { return written }
        field.reportUnknownWord(.unknownWord, written, among: words)
        return nil
    }
}
