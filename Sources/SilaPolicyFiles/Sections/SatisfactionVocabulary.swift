internal import SilaCore

/// The words of the section on satisfaction, with `visits`, `body` and `every` beside those that take them.
enum SatisfactionVocabulary: AskVocabulary {
    static let parameters: [Parameter<SatisfactionWord>] = [
        Parameter("visits", with: [.supervisoryVisits], .name, ar: "ما يزار", en: "what is visited"),
        Parameter(
            "body", with: [.complaintsLink, .liaisonOversight], .reference, ar: "الهيئة المعنية",
            en: "the body that does it"),
        Parameter("every", with: [.frequency], .months, ar: "الدورية كما طبعت", en: "how often, as printed"),
    ]

    static func ask(_ word: SatisfactionWord, in item: Fields, known: Constituted) -> SatisfactionAsk? {
        switch word {
        case .survey: .survey
        case .fieldSurvey: .fieldSurvey
        case .supervisoryVisits: item.required("visits")?.name().map { .supervisoryVisits(to: $0) }
        case .interviews: .interviews
        case .complaintsLink: known.body(item.required("body")).map { .complaintsLink(by: $0) }
        case .liaisonOversight: known.body(item.required("body")).map { .liaisonOversight(by: $0) }
        case .frequency: item.required("every")?.months().map { .frequency($0) }
        }
    }
}
