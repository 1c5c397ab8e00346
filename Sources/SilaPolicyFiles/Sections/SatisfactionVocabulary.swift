internal import SilaCore

/// The words of the section on satisfaction, with `visits` and `body` beside those that take them.
enum SatisfactionVocabulary: AskVocabulary {
    enum AskWord: String, CaseIterable {
        case survey
        case fieldSurvey = "field-survey"
        case supervisoryVisits = "supervisory-visits"
        case interviews
        case complaintsLink = "complaints-link"
        case liaisonOversight = "liaison-oversight"
    }

    static var parameters: [(key: String, words: [AskWord])] {
        [("visits", [.supervisoryVisits]), ("body", [.complaintsLink, .liaisonOversight])]
    }

    static func ask(_ word: AskWord, in item: Fields, known: Constituted) -> SatisfactionAsk? {
        switch word {
        case .survey: .survey
        case .fieldSurvey: .fieldSurvey
        case .supervisoryVisits: item.required("visits")?.name().map { .supervisoryVisits(to: $0) }
        case .interviews: .interviews
        case .complaintsLink: known.body(item.required("body")).map { .complaintsLink(by: $0) }
        case .liaisonOversight: known.body(item.required("body")).map { .liaisonOversight(by: $0) }
        }
    }
}
