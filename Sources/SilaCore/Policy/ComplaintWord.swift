/// A word under `asks` in the section on complaints; some take a parameter, as `ComplaintAsk` has it.
public enum ComplaintWord: String, VocabularyWord, Codable {
    /// Complaints come over these channels.
    case channels
    /// A body deals with them.
    case body
    /// Technical support for problems of contact.
    case support
    /// Inquiries about contact are answered.
    case contactInquiries = "contact-inquiries"
    /// Disputes are settled amicably.
    case amicable
    /// A term for the answer.
    case reply

    /// What it is called in both languages.
    public var name: Name {
        switch self {
        case .channels: Name(ar: "قنوات الشكاوى", en: "Channels of complaints")
        case .body: Name(ar: "الجهة المعالجة للشكاوى", en: "The body that deals with them")
        case .support: Name(ar: "الدعم الفني", en: "Technical support")
        case .contactInquiries: Name(ar: "استفسارات التواصل", en: "Inquiries about contact")
        case .amicable: Name(ar: "التسوية الودية", en: "Amicable settlement")
        case .reply: Name(ar: "الرد ومدته", en: "The reply and its term")
        }
    }
}
