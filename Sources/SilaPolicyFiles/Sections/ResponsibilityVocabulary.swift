internal import SilaCore

/// The words of the section on responsibilities, with `by` and `to` beside those that take them.
enum ResponsibilityVocabulary: AskVocabulary {
    enum AskWord: String, CaseIterable {
        case acknowledgement, awareness, distribution
    }

    static var parameters: [(key: String, words: [AskWord])] {
        [("by", [.awareness, .distribution]), ("to", [.distribution])]
    }

    static func ask(_ word: AskWord, in item: Fields, known: Constituted) -> ResponsibilityAsk? {
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
