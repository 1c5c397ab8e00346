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
    /// Its bodies; nil where they cannot be read, so that nothing can be said of what refers to them.
    var bodies: Vocabulary?
    /// Its channels, likewise.
    var channels: Vocabulary?

    /// The body that the field names.
    ///
    /// An id that is not constituted is a finding, told with all the others; what is no id is a fault, told here.
    func body(_ field: Field?) -> BodyID? {
        guard let field else { return nil }
        guard let written = field.written, !field.isNothing else {
            return field.wrongType("the id of a body", ar: "معرّف هيئة")
        }
        if field.isPlain, field.unquoted(written) != nil { return nil }
        guard let bodies, !Field.isID(written) else { return BodyID(written) }
        field.reportUnknownWord(.unknownBody, written, among: bodies)
        return nil
    }

    /// The channel that the field names, taken as bodies are.
    func channel(_ field: Field) -> ChannelID? {
        guard let written = field.written, !field.isNothing else {
            return field.wrongType("the id of a channel", ar: "معرّف قناة")
        }
        if field.isPlain, field.unquoted(written) != nil { return nil }
        guard let channels, !Field.isID(written) else { return ChannelID(written) }
        field.reportUnknownWord(.unknownChannel, written, among: channels)
        return nil
    }
}

extension Vocabulary {
    /// The ids of a list's items with their names.
    ///
    /// Items in which something is wrong are among them, since what refers to one of those is right; a blank item is not.
    static func ids(in list: MarkupNode?, namedBy key: String) -> Vocabulary? {
        guard let list, case .list = list.value else { return nil }
        let items = list.items.filter { $0["blank"]?.written?.lowercased() != "true" }
        return Vocabulary(
            items.compactMap { item in
                guard let id = item["id"]?.written else { return nil }
                let name = item[key]
                return Word(text: id, name: Name(ar: name?["ar"]?.written ?? id, en: name?["en"]?.written ?? id))
            })
    }
}

extension Fields {
    /// Takes down that neither the item's id, where it has a sound one, nor the key says of what kind it is.
    func reportUnknownKind(_ key: String, id: String, among vocabulary: Vocabulary, example: String) {
        if isMeant(key) || !Field.isID(id) { return }
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
