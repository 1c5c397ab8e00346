internal import SilaCore

/// The keys of one kind of mapping: what the decoder takes, the schema lists and advice on a wrong key names.
struct Layout: Sendable {
    /// One key and what may stand under it.
    struct Entry: Sendable {
        let key: String
        let name: Name
        let shape: Shape
        let isRequired: Bool

        /// A key that has to be there.
        static func required(_ key: String, _ shape: Shape, ar: String, en: String) -> Entry {
            Entry(key: key, name: Name(ar: ar, en: en), shape: shape, isRequired: true)
        }

        /// A key that may be left out.
        static func optional(_ key: String, _ shape: Shape, ar: String, en: String) -> Entry {
            Entry(key: key, name: Name(ar: ar, en: en), shape: shape, isRequired: false)
        }
    }

    /// What ties keys to one another.
    enum Condition: Sendable {
        /// One of these keys at the least.
        case anyOf([String])
        /// The two do not stand together.
        case apart(String, String)
        /// Where the flag is true, these keys have no place.
        case bars(flag: String, keys: [String])
        /// The key has to be there unless the flag is true.
        case unlessFlag(String, requires: String)
        /// The key has to be there unless the flag is true or the id is one of these words.
        case unlessID(Vocabulary, flag: String, requires: String)
        /// The key goes with one of these words under `under`, and has to be there with it.
        case goesWith(key: String, under: String, words: [String])
        /// The key has a place only with one of these words under `under`, and may be left out there.
        case onlyWith(key: String, under: String, words: [String])
    }

    /// What the schema calls it.
    let id: String
    /// What it is: an item of `complaints`.
    let name: Name
    let entries: [Entry]
    let conditions: [Condition]
    /// The keys in the order of the entries.
    let keys: [String]

    init(_ id: String, ar: String, en: String, conditions: [Condition] = [], _ entries: [Entry]) {
        self.id = id
        name = Name(ar: ar, en: en)
        self.entries = entries
        self.conditions = conditions
        keys = entries.map(\.key)
    }

    /// The keys of a mapping that no schema describes, such as one of a calendar or of an edit; what may stand under each
    /// is seen when it is read.
    init(keys: [String]) {
        var seen: Set<String> = []
        self.init(
            "keys", ar: "مفاتيح", en: "keys",
            keys.filter { seen.insert($0).inserted }.map {
                Entry(key: $0, name: Name(ar: "", en: ""), shape: .text(limit: 2_000), isRequired: false)
            })
    }

    /// What is called by that key; nil when there is none, or it has no name but its own.
    func name(of key: String) -> Name? { entries.first { $0.key == key && !$0.name.en.isEmpty }?.name }

    /// Words in both languages: `{ar: …, en: …}`.
    static func name(limit: Int) -> Layout {
        Layout(
            "name-\(limit)", ar: "نص باللغتين", en: "text in both languages",
            [
                .required("ar", .arabic(limit: limit), ar: "النص بالعربية", en: "the Arabic text"),
                .required("en", .text(limit: limit), ar: "النص بالإنجليزية", en: "the English text"),
            ])
    }

    static let name = name(limit: 200)
    static let reason = name(limit: 600)
}

/// What may stand under a key.
indirect enum Shape: Sendable {
    /// Text of one line.
    case text(limit: Int)
    /// Text of one line with an Arabic letter in it.
    case arabic(limit: Int)
    /// A number or a short text, as printed.
    case printed
    /// Words in both languages.
    case name
    /// An id given here.
    case id
    /// An id given elsewhere in the file, or a list of such.
    case reference, references
    /// `true` or `false`.
    case flag
    /// A whole number within bounds.
    case count(ClosedRange<Int>)
    /// A word of a vocabulary, or a list of its words.
    case word(Vocabulary), words(Vocabulary)
    /// A date, year first.
    case date
    /// A length of time.
    case length
    /// A length of time in working days.
    case workingDays
    /// How often something comes round.
    case months
    /// A colour.
    case colour
    /// A mapping.
    case mapping(Layout)
    /// A mapping, or `null`.
    case mappingOrNull(Layout)
    /// A list of mappings.
    case list(Layout)
}
