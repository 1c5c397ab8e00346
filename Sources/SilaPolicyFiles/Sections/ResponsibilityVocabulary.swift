internal import SilaCore

/// The words of the section on responsibilities, with `by` and `to` beside those that take them.
enum ResponsibilityVocabulary: AskVocabulary {
    static let parameters: [Parameter<ResponsibilityWord>] = [
        Parameter("by", with: [.awareness, .distribution], .name, ar: "من يقوم به", en: "who does it"),
        Parameter("to", with: [.distribution], .name, ar: "من توزع عليهم النسخ", en: "who is given a copy"),
    ]

    static func ask(_ word: ResponsibilityWord, in item: Fields, known: Constituted) -> ResponsibilityAsk? {
        switch word {
        case .acknowledgement: .acknowledgement
        case .awareness: item.required("by")?.name().map { .awareness(by: $0) }
        case .distribution: distribution(item)
        }
    }

    private static func distribution(_ item: Fields) -> ResponsibilityAsk? {
        let by = item.required("by")?.name()
        let to = item.required("to")?.name()
        guard let by, let to else { return nil }
        return .distribution(by: by, to: to)
    }
}
