internal import SilaCore

/// What the items of one section say beyond number and title.
protocol SectionItems {
    /// What an item asks for.
    associatedtype Ask: Hashable & Sendable

    /// The keys that these items have besides those of every item.
    static var entries: [Layout.Entry] { get }

    /// What ties those keys to one another.
    static var conditions: [Layout.Condition] { get }

    /// What the item asks for; what cannot be read is taken down and left out.
    static func asks(of item: Fields, id: String, known: Constituted) -> [Ask]
}

/// What the policy has set up by the time its sections refer to it, each with its name.
struct Constituted {
    /// Its bodies.
    var bodies = Vocabulary([])
    /// Its channels.
    var channels = Vocabulary([])

    /// The body that the field names.
    ///
    /// An id that is not constituted is a finding, told with all the others; what is no id is a fault, told here.
    func body(_ field: Field?) -> BodyID? {
        guard let field else { return nil }
        guard let written = field.written else { return field.wrongType("the id of a body", ar: "معرّف هيئة") }
        if Field.isID(written) { return BodyID(written) }
        field.reportUnknownWord(.unknownBody, written, among: bodies)
        return nil
    }

    /// The channel that the field names, taken as bodies are.
    func channel(_ field: Field) -> ChannelID? {
        guard let written = field.written else { return field.wrongType("the id of a channel", ar: "معرّف قناة") }
        if Field.isID(written) { return ChannelID(written) }
        field.reportUnknownWord(.unknownChannel, written, among: channels)
        return nil
    }
}

extension Fields {
    /// Takes down that neither the item's id nor the key says of what kind it is.
    func reportUnknownKind(_ key: String, id: String, among vocabulary: Vocabulary, example: String) {
        let known = vocabulary.texts.joined(separator: ", ")
        sheet.report(
            .missingKey, at: position, path: path.isEmpty ? key : "\(path).\(key)", expected: key,
            suggestion: vocabulary.nearest(to: id),
            ar: "المعرّف «\(Sheet.short(id))» ليس نوعاً من الأنواع: «\(known)»؛ فيلزم معه «\(key): \(example)»",
            en:
                "the id `\(Sheet.short(id))` is no kind (\(known)), and so `\(key)` is missing, as in `\(key): \(example)`"
        )
    }
}
