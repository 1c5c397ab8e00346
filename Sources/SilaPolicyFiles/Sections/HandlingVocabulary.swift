internal import SilaCore

/// The words of the section on handling requests, with `officer`, `body` and `reply` beside those that take them.
enum HandlingVocabulary: AskVocabulary {
    enum AskWord: String, CaseIterable {
        case reception, answer, criteria
        case receivedWhole = "received-whole"
        case completeData = "complete-data"
        case matching
        case researchReferral = "research-referral"
        case declaration, study, updates, reply, registration, delivery
    }

    static var parameters: [(key: String, words: [AskWord])] {
        [("officer", [.researchReferral]), ("body", [.study]), ("reply", [.reply])]
    }

    static func ask(_ word: AskWord, in item: Fields, known: Constituted) -> HandlingAsk? {
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
