internal import SilaCore

/// The words that the items of a section write under `asks`, and the keys that some of them take.
protocol AskVocabulary {
    /// What an item asks for.
    associatedtype Ask: Hashable & Sendable
    /// The words under `asks`.
    associatedtype AskWord: Word

    /// The keys that go with a word, each with the words that it goes with.
    static var parameters: [(key: String, words: [AskWord])] { get }

    /// What the word asks for, with the item's parameters; nil when one of them cannot be read.
    static func ask(_ word: AskWord, in item: Fields, known: Constituted) -> Ask?
}

/// Items that list what they ask for under `asks: [...]`; without the key they ask for nothing the engine knows.
enum Asking<Vocabulary: AskVocabulary>: SectionItems {
    typealias Ask = Vocabulary.Ask

    static var keys: [String] { ["asks"] + Vocabulary.parameters.map(\.key) }

    static func asks(of item: Fields, id: String, known: Constituted) -> [Ask] {
        let asked = item.optional("asks")?.knownWords(of: Vocabulary.AskWord.self)
        let words = asked?.words ?? []
        if asked?.areAll ?? true { Parameters.check(Vocabulary.parameters, in: item, asked: words) }
        return words.compactMap { Vocabulary.ask($0, in: item, known: known) }
    }
}

/// The rule that a parameter stands only beside the word it belongs to.
enum Parameters {
    /// Takes down every parameter whose word is not asked for.
    static func check<AskWord: Word>(_ parameters: [(key: String, words: [AskWord])], in item: Fields, asked: [AskWord])
    {
        for (key, words) in parameters where !words.contains(where: asked.contains) {
            let names = words.map { "`\($0.rawValue)`" }.joined(separator: " or ")
            item.reportOutOfPlace(key, ar: "لا يكتب إلا مع \(names)", en: "goes only with \(names)")
        }
    }
}

/// Words that ask for something by themselves, without parameters.
enum PlainVocabulary<Ask: Word & Sendable>: AskVocabulary {
    static var parameters: [(key: String, words: [Ask])] { [] }

    static func ask(_ word: Ask, in item: Fields, known: Constituted) -> Ask? { word }
}
