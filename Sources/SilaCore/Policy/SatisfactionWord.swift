/// A word under `asks` in the section on satisfaction; some take a parameter, as `SatisfactionAsk` has it.
public enum SatisfactionWord: String, VocabularyWord, Codable {
    /// A periodic survey.
    case survey
    /// A field survey.
    case fieldSurvey = "field-survey"
    /// Supervisory visits.
    case supervisoryVisits = "supervisory-visits"
    /// Interviews.
    case interviews
    /// A body follows the complaints and inquiries link.
    case complaintsLink = "complaints-link"
    /// A body oversees the liaison officer.
    case liaisonOversight = "liaison-oversight"
    /// How often the rest of the item is done.
    case frequency

    /// What it is called in both languages.
    public var name: Name {
        switch self {
        case .survey: Name(ar: "الاستبانة الدورية", en: "Periodic survey")
        case .fieldSurvey: Name(ar: "المسح الميداني", en: "Field survey")
        case .supervisoryVisits: Name(ar: "الزيارات الإشرافية", en: "Supervisory visits")
        case .interviews: Name(ar: "المقابلات", en: "Interviews")
        case .complaintsLink: Name(ar: "متابعة رابط الشكاوى والاستفسارات", en: "The complaints link is followed")
        case .liaisonOversight: Name(ar: "الإشراف على ضابط الاتصال", en: "The liaison officer is overseen")
        case .frequency: Name(ar: "الدورية المنصوص عليها", en: "How often, as printed")
        }
    }
}
