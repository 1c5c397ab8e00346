/// One of the answers that a question offers.
public struct SurveyChoice: Hashable, Sendable {
    /// Its name within the question, lower-case words joined by hyphens.
    public var id: String
    /// What it says.
    public var text: Name

    /// A choice with its parts.
    public init(id: String, text: Name) {
        self.id = id
        self.text = text
    }
}

/// One question of a survey.
public struct SurveyQuestion: Hashable, Sendable {
    /// How it is answered.
    public enum Kind: Hashable, Sendable {
        /// With 1 to 5, whose ends are called so.
        case scale(low: Name, high: Name)
        /// With one of these.
        case choice([SurveyChoice])
        /// With yes or no.
        case yesNo
        /// In one's own words.
        case text

        /// The word that files and the API have for it.
        public var word: SurveyQuestionWord {
            switch self {
            case .scale: .scale
            case .choice: .choice
            case .yesNo: .yesNo
            case .text: .text
            }
        }
    }

    /// Its name within the survey, lower-case words joined by hyphens.
    public var id: String
    /// What is asked.
    public var text: Name
    /// How it is answered.
    public var kind: Kind
    /// Whether it may be left out.
    public var isOptional: Bool
    /// Whether it asks about who served the person: told for the whole association only, whatever else is told apart.
    public var isAboutStaff: Bool

    /// A question with its parts.
    public init(id: String, text: Name, kind: Kind, isOptional: Bool = false, isAboutStaff: Bool = false) {
        self.id = id
        self.text = text
        self.kind = kind
        self.isOptional = isOptional
        self.isAboutStaff = isAboutStaff
    }

    /// How much may be written in one's own words, in code points.
    public static let textLimit = 1_000

    /// The answers that can be counted, in order: the values as they are stored, with what they say; none for words.
    public var offered: [SurveyChoice] {
        switch kind {
        case .scale(let low, let high):
            (1...5).map { mark in
                let end = mark == 1 ? low : mark == 5 ? high : nil
                return SurveyChoice(id: "\(mark)", text: end ?? Name(ar: "\(mark)", en: "\(mark)"))
            }
        case .choice(let choices): choices
        case .yesNo:
            [
                SurveyChoice(id: "yes", text: Name(ar: "نعم", en: "Yes")),
                SurveyChoice(id: "no", text: Name(ar: "لا", en: "No")),
            ]
        case .text: []
        }
    }
}

/// How a question is answered, as files write it.
public enum SurveyQuestionWord: String, VocabularyWord, Codable {
    /// With 1 to 5.
    case scale
    /// With one of several.
    case choice
    /// With yes or no.
    case yesNo = "yes-no"
    /// In one's own words.
    case text

    /// What it is called in both languages.
    public var name: Name {
        switch self {
        case .scale: Name(ar: "مقياس من 1 إلى 5", en: "A scale from 1 to 5")
        case .choice: Name(ar: "اختيار من متعدد", en: "One of several")
        case .yesNo: Name(ar: "نعم أو لا", en: "Yes or no")
        case .text: Name(ar: "بكلمات المجيب", en: "In one's own words")
        }
    }
}
