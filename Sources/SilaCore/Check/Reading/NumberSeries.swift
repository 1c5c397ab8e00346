/// The series in which printed numbers follow on each other: digits, letters in one of the two orders, ordinals.
///
/// Arabic lists go by the order of the alphabet (أ ب ت ث ج ح خ د ذ) or by abjad (أ ب ج د هـ و ز ح ط ي); a list that
/// fits either is sound.
enum NumberSeries: CaseIterable {
    case digits, alphabet, abjad, ordinals, latin

    /// The place of the part in this series, from 1; nil where it has none.
    func place(of part: PrintedNumber.Part) -> Int? {
        switch (self, part) {
        case (.digits, .digits(let number)), (.ordinals, .ordinal(let number)): number
        case (.alphabet, .letter(let letter)): Self.alphabetic.firstIndex(of: Self.plain(letter)).map { $0 + 1 }
        case (.abjad, .letter(let letter)): Self.abjadic.firstIndex(of: Self.plain(letter)).map { $0 + 1 }
        case (.latin, .letter(let letter)):
            Self.letters.firstIndex(of: letter.properties.lowercaseMapping).map { $0 + 1 }
        default: nil
        }
    }

    /// The places of all the parts in this series; nil where one has none.
    func places(of parts: [PrintedNumber.Part]) -> [Int]? {
        let places = parts.compactMap(place(of:))
        return places.count == parts.count ? places : nil
    }

    /// The number that stands at that place, as printed.
    func word(at place: Int) -> String {
        switch self {
        case .digits, .ordinals: String(place)
        case .alphabet: Self.word(Self.alphabetic, place)
        case .abjad: Self.word(Self.abjadic, place)
        case .latin: Self.letters.indices.contains(place - 1) ? Self.letters[place - 1] : String(place)
        }
    }

    private static func word(_ letters: [Unicode.Scalar], _ place: Int) -> String {
        place == 1 ? "أ" : letters.indices.contains(place - 1) ? String(letters[place - 1]) : String(place)
    }

    private static func plain(_ letter: Unicode.Scalar) -> Unicode.Scalar {
        switch letter {
        case "أ", "إ", "آ": "ا"
        case "ة": "ه"
        case "ى": "ي"
        default: letter
        }
    }

    private static let alphabetic = Array("ابتثجحخدذرزسشصضطظعغفقكلمنهوي".unicodeScalars)
    private static let abjadic = Array("ابجدهوزحطيكلمنسعفصقرشتثخذضظغ".unicodeScalars)
    private static let letters = "abcdefghijklmnopqrstuvwxyz".map(String.init)
}
