/// A number as a clause prints it, understood: `تـ`, `مادة 3.2`, `أولاً`, `(4)`, `٧`.
struct PrintedNumber: Hashable {
    /// One part of it, in the series that it belongs to.
    enum Part: Hashable {
        /// A number in digits.
        case digits(Int)
        /// A letter, as itself without tatweel.
        case letter(Unicode.Scalar)
        /// An ordinal word: أولاً, الثاني.
        case ordinal(Int)
    }

    /// Its parts, the outermost first: `مادة 3.2` has two.
    let parts: [Part]

    /// The number; nil where it is none that follows on another.
    init?(_ printed: String) {
        let words = Digits.latin(printed).unicodeScalars
            .filter { $0 != "\u{0640}" && $0.properties.generalCategory != .nonspacingMark }
            .split { !Self.isWritten($0) }
            .map { String(String.UnicodeScalarView($0)) }
        let parts = words.flatMap(Self.cut).filter { !Self.isName($0) }.map(Self.part)
        guard !parts.isEmpty, !parts.contains(nil) else { return nil }
        self.parts = parts.compactMap { $0 }
    }

    /// `3أ` cut where digits meet letters.
    private static func cut(_ word: String) -> [String] {
        var pieces: [String] = []
        var lastWasDigit: Bool?
        for scalar in word.unicodeScalars {
            let isDigit = isDigit(scalar)
            if isDigit == lastWasDigit, !pieces.isEmpty {
                pieces[pieces.count - 1].unicodeScalars.append(scalar)
            } else {
                pieces.append(String(scalar))
            }
            lastWasDigit = isDigit
        }
        return pieces
    }

    private static func part(_ word: String) -> Part? {
        if let number = Digits.number(Array(word.utf8)) { return .digits(number) }
        let key = ArabicSearchKey(word).text
        let bare = key.hasPrefix("ال") ? String(key.dropFirst(2)) : key
        if let place = ordinals.firstIndex(where: { $0.contains(bare) }) { return .ordinal(place + 1) }
        guard word.unicodeScalars.count == 1, let letter = word.unicodeScalars.first else { return nil }
        return .letter(letter)
    }

    private static func isDigit(_ scalar: Unicode.Scalar) -> Bool { ("0"..."9").contains(scalar) }

    private static func isWritten(_ scalar: Unicode.Scalar) -> Bool {
        isDigit(scalar) || scalar.properties.isAlphabetic
    }

    /// The word before a number that says what is numbered.
    private static func isName(_ word: String) -> Bool {
        let key = ArabicSearchKey(word).text
        return names.contains(key.hasPrefix("ال") ? String(key.dropFirst(2)) : key)
    }

    private static let names: Set<String> = [
        "ماده", "بند", "فقره", "فصل", "باب", "قسم", "رقم", "article", "section", "clause", "no",
    ]

    private static let ordinals: [Set<String>] = [
        ["اولا", "اول", "اولي"], ["ثانيا", "ثاني", "ثانيه"], ["ثالثا", "ثالث", "ثالثه"], ["رابعا", "رابع", "رابعه"],
        ["خامسا", "خامس", "خامسه"], ["سادسا", "سادس", "سادسه"], ["سابعا", "سابع", "سابعه"],
        ["ثامنا", "ثامن", "ثامنه"], ["تاسعا", "تاسع", "تاسعه"], ["عاشرا", "عاشر", "عاشره"],
    ]
}
