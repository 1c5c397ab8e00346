/// What can happen to an inquiry.
public enum InquiryEvent: CaseEvent {
    /// It was asked.
    case asked(standing: Standing, question: String, medium: Medium?)
    /// It went to the social-research officer.
    case referredToResearch
    /// It was answered.
    case answered(text: String, medium: Medium?, proof: String)
    /// It became another case.
    case converted(to: CaseKind, reference: String)
    /// Recorded outside the policy, it was closed by senior management.
    case closed(note: String)
    /// The case follows clauses of an edition that came into force after its receipt.
    case followed(edition: Int, clauses: [ClauseID])

    /// Its name in the history.
    public var name: String {
        switch self {
        case .asked: "asked"
        case .referredToResearch: "referred-to-research"
        case .answered: "answered"
        case .converted: "converted"
        case .closed: "closed"
        case .followed: "followed"
        }
    }

    /// What happened, in plain words.
    public var summary: Name {
        switch self {
        case .asked: Name(ar: "ورد الاستفسار", en: "The question was asked")
        case .referredToResearch:
            Name(ar: "أُحيل إلى مسؤول البحث الاجتماعي", en: "Referred to the social-research officer")
        case .answered: Name(ar: "أُجيب عن الاستفسار", en: "The question was answered")
        case .converted(let kind, _): Name(ar: "حُوّل إلى \(kind.name.ar)", en: "It became a \(kind.rawValue)")
        case .closed: Name(ar: "أُغلق الاستفسار", en: "The inquiry was closed")
        case .followed(let edition, _): EditionMove.summary(edition)
        }
    }
}
