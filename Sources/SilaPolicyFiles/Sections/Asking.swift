internal import SilaCore

/// A key that goes with some of the words of its item, and has to be there with them.
struct Parameter<AskWord: VocabularyWord>: Sendable {
    let key: String
    let words: [AskWord]
    let shape: Shape
    let name: Name

    init(_ key: String, with words: [AskWord], _ shape: Shape, ar: String, en: String) {
        self.key = key
        self.words = words
        self.shape = shape
        name = Name(ar: ar, en: en)
    }

    var entry: Layout.Entry { .optional(key, shape, ar: name.ar, en: name.en) }

    /// What ties it to the words under `key`.
    func condition(under: String) -> Layout.Condition {
        .goesWith(key: key, under: under, words: words.map(\.rawValue))
    }

    /// Takes down every parameter whose word is not asked for.
    static func check(_ parameters: [Parameter], in item: Fields, asked: [AskWord]) {
        for parameter in parameters where !parameter.words.contains(where: asked.contains) {
            let words = parameter.words.map(\.rawValue)
            item.reportOutOfPlace(
                parameter.key, ar: "لا يكتب إلا مع \(words.map { "«\($0)»" }.joined(separator: " أو "))",
                en: "goes only with \(words.map { "`\($0)`" }.joined(separator: " or "))")
        }
    }
}

/// The words that the items of a section write under `asks`, and the keys that some of them take.
protocol AskVocabulary {
    /// What an item asks for.
    associatedtype Ask: Hashable & Sendable
    /// The words under `asks`.
    associatedtype AskWord: VocabularyWord

    /// The keys that go with a word, each with the words that it goes with.
    static var parameters: [Parameter<AskWord>] { get }

    /// What the word asks for, with the item's parameters; nil when one of them cannot be read.
    static func ask(_ word: AskWord, in item: Fields, known: Constituted) -> Ask?
}

/// Items that list what they ask for under `asks: [...]`; without the key they ask for nothing the engine knows.
enum Asking<Vocabularies: AskVocabulary>: SectionItems {
    typealias Ask = Vocabularies.Ask

    static var entries: [Layout.Entry] {
        let words = Vocabulary(Vocabularies.AskWord.self)
        let asks = Layout.Entry.optional(
            "asks", .words(words), ar: "ما يعمل به النظام من البند", en: "what the software acts on")
        return [asks] + Vocabularies.parameters.map(\.entry)
    }

    static var conditions: [Layout.Condition] { Vocabularies.parameters.map { $0.condition(under: "asks") } }

    static func asks(of item: Fields, id: String, known: Constituted) -> [Ask] {
        let asked = item.optional("asks")?.knownWords(of: Vocabularies.AskWord.self)
        let words = asked?.words ?? []
        if asked?.areAll ?? !item.isMeant("asks") { Parameter.check(Vocabularies.parameters, in: item, asked: words) }
        return words.compactMap { Vocabularies.ask($0, in: item, known: known) }
    }
}

/// Words that ask for something by themselves, without parameters.
enum PlainVocabulary<Ask: VocabularyWord>: AskVocabulary {
    static var parameters: [Parameter<Ask>] { [] }

    static func ask(_ word: Ask, in item: Fields, known: Constituted) -> Ask? { word }
}
