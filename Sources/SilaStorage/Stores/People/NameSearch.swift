internal import SilaCore

/// What is typed to find somebody by name: words, each of which stands somewhere in the name, in any order.
///
/// A word of three letters or more may stand anywhere; of one or two, a word of the name begins with it. Found over the
/// index on `name_grams`, which holds the three letters that stand together and how words begin.
public struct NameSearch: Hashable, Sendable {
    /// What of the index a name must have.
    let grams: [String]
    /// What a name must be like, word by word.
    let patterns: [String]

    /// A search for a key of `ArabicSearchKey`; nil where nothing is typed.
    public init?(key: String) {
        let words = key.split(separator: " ").prefix(10).map { String.UnicodeScalarView($0.unicodeScalars) }
        if words.isEmpty { return nil }
        var grams: Set<String> = []
        for word in words {
            let letters = Array(word)
            if letters.count < 3 {
                grams.insert(Self.text([" "] + letters))
            } else {
                for place in 0...(letters.count - 3) { grams.insert(Self.text(letters[place..<place + 3])) }
            }
        }
        self.grams = grams.sorted()
        patterns = words.filter { $0.count >= 3 }.map { LikePattern.holding(String($0)) }
    }

    private static func text(_ letters: some Sequence<Unicode.Scalar>) -> String {
        var view = String.UnicodeScalarView()
        view.append(contentsOf: letters)
        return String(view)
    }

    /// The condition on a row of `person` with these parameters.
    static func condition(grams: String, patterns: String) -> String {
        "name_grams(person.name_key) @> \(grams)::text[] and person.name_key like all (\(patterns)::text[])"
    }
}
