/// A word under `asks` in the section on responsibilities; some take a parameter, as `ResponsibilityAsk` has it.
public enum ResponsibilityWord: String, VocabularyWord, Codable {
    /// Everyone reads, knows, signs and keeps to the policy.
    case acknowledgement
    /// Awareness of the conduct code is spread.
    case awareness
    /// Copies are given out.
    case distribution

    /// What it is called in both languages.
    public var name: Name {
        switch self {
        case .acknowledgement: Name(ar: "الاطلاع على السياسة والتوقيع عليها", en: "The policy is read and signed")
        case .awareness: Name(ar: "نشر الوعي", en: "Awareness is spread")
        case .distribution: Name(ar: "توزيع النسخ", en: "Copies are given out")
        }
    }
}
