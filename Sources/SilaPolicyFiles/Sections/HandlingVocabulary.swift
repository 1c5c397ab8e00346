internal import SilaCore

/// The words of the section on handling requests, with `officer`, `body` and `reply` beside those that take them.
enum HandlingVocabulary: AskVocabulary {
    static let parameters: [Parameter<HandlingWord>] = [
        Parameter("officer", with: [.researchReferral], .name, ar: "من يجيب", en: "the officer who answers"),
        Parameter(
            "body", with: [.study], .reference, ar: "الهيئة التي تدرس الطلب", en: "the body that studies requests"),
        Parameter("reply", with: [.reply], .mapping(Field.termLayout), ar: "مدة الرد", en: "the term of the reply"),
    ]

    static func ask(_ word: HandlingWord, in item: Fields, known: Constituted) -> HandlingAsk? {
        switch word {
        case .reception: .reception
        case .answer: .answer
        case .criteria: .criteria
        case .receivedWhole: .receivedWhole
        case .completeData: .completeData
        case .matching: .matching
        case .researchReferral: item.required("officer")?.name().map { .researchReferral(officer: $0) }
        case .declaration: .declaration
        case .study: known.body(item.required("body")).map { .study(body: $0) }
        case .updates: .updates
        case .reply: item.required("reply")?.replyTerm().map { .reply($0) }
        case .registration: .registration
        case .delivery: .delivery
        }
    }
}
