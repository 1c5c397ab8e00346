/// For whom, or with what, a survey is.
public enum SurveyAudience: String, VocabularyWord, Codable {
    /// Everybody the association serves, from time to time.
    case periodic
    /// Who has just had a case closed.
    case afterClosing = "after-closing"
    /// People who are asked where they are.
    case fieldSurvey = "field-survey"
    /// What is looked at on a supervisory visit.
    case visit
    /// What is asked in an interview.
    case interview

    /// What it is called in both languages.
    public var name: Name {
        switch self {
        case .periodic: Name(ar: "استبانة دورية", en: "Periodic survey")
        case .afterClosing: Name(ar: "تقييم بعد إغلاق الحالة", en: "Rating after closing")
        case .fieldSurvey: Name(ar: "مسح ميداني", en: "Field survey")
        case .visit: Name(ar: "زيارة إشرافية", en: "Supervisory visit")
        case .interview: Name(ar: "مقابلة", en: "Interview")
        }
    }

    /// True where people are invited and answer by themselves; the others are filled in by staff.
    public var invites: Bool { self == .periodic || self == .afterClosing }
}

/// A survey as the association declares it.
public struct Survey: Hashable, Sendable {
    /// Its name within the association, lower-case words joined by hyphens.
    public var id: String
    /// What it is called.
    public var title: Name
    /// For whom.
    public var audience: SurveyAudience
    /// Of which kinds the case is that was closed; empty unless it is for after closing.
    public var kinds: [CaseKind]
    /// How often it comes round; nil where the policy or the settings say it.
    public var every: Months?
    /// How long one round of it takes answers.
    public var open: CalendarDays
    /// Fewer answers than this give no results.
    public var minimum: Int
    /// Whether results are told service by service too, as far as enough answered for each.
    public var byService: Bool
    /// What is asked, in order.
    public var questions: [SurveyQuestion]

    /// The house's own number of answers below which there are no results.
    public static let usualMinimum = 5
    /// No association can set fewer: of two answers, each is known to who gave the other.
    public static let leastMinimum = 3
    /// How long a round takes answers where the file does not say.
    public static let usualOpen = CalendarDays(30)

    /// A survey with its parts.
    public init(
        id: String, title: Name, audience: SurveyAudience, kinds: [CaseKind] = [], every: Months? = nil,
        open: CalendarDays = Survey.usualOpen, minimum: Int = Survey.usualMinimum, byService: Bool = false,
        questions: [SurveyQuestion]
    ) {
        self.id = id
        self.title = title
        self.audience = audience
        self.kinds = kinds
        self.every = every
        self.open = open
        self.minimum = max(minimum, Self.leastMinimum)
        self.byService = byService
        self.questions = questions
    }
}

extension CaseKind: VocabularyWord {}
