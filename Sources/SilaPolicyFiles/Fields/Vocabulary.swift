internal import SilaCore

/// The words that may stand somewhere, each with what it is called where it has a name.
struct Vocabulary: Hashable, Sendable {
    /// A word as files write it.
    struct Word: Hashable, Sendable {
        let text: String
        let name: Name?
    }

    let words: [Word]

    init(_ words: [Word]) { self.words = words }

    /// The words of an enum.
    init<Choice: VocabularyWord>(_ type: Choice.Type) {
        words = type.allCases.map { Word(text: $0.rawValue, name: $0.name) }
    }

    /// Words that are keys and have no other name.
    init(keys: [String]) { words = keys.map { Word(text: $0, name: nil) } }

    /// The days of the week by their English names in small letters.
    static let weekdays = Vocabulary(Weekday.allCases.map { Word(text: $0.englishName.lowercased(), name: $0.name) })

    /// The words alone.
    var texts: [String] { words.map(\.text) }

    /// The word that was meant: the nearest in spelling, or the one whose Arabic or English name was written instead.
    func nearest(to written: String) -> String? {
        guard written.unicodeScalars.prefix(61).count <= 60 else { return nil }
        let clean = Unseen.cleaned(written)
        if texts.contains(clean) { return clean }
        if let near = Spelling.nearest(to: clean, among: texts) { return near }
        let typed = Self.key(clean)
        guard typed.count > 1 else { return nil }
        let names = words.flatMap { word in
            [word.name?.ar, word.name?.en].compactMap { $0 }.map { (word: word.text, key: Self.key($0)) }
        }
        if let same = names.first(where: { $0.key == typed }) { return same.word }
        if typed.count > 2, let wider = names.first(where: { $0.key.contains(typed) || typed.contains($0.key) }) {
            return wider.word
        }
        let near = Spelling.nearest(to: typed, among: names.map(\.key))
        return names.first { $0.key == near }?.word
    }

    /// A name as it is compared: as it is searched for, and without the articles of its words.
    private static func key(_ name: String) -> String {
        let words = ArabicSearchKey(name).text.split(separator: " ")
        return words.map { $0.hasPrefix("ال") && $0.count > 4 ? $0.dropFirst(2) : $0 }.joined(separator: " ")
    }
}
