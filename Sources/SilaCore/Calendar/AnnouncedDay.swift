/// A day off, or a day worked, that no rule gives: it was announced.
public struct AnnouncedDay: Hashable, Sendable, Codable {
    /// The day.
    public let date: CivilDate
    /// What it is announced to be.
    public let kind: Kind
    /// What it is called: "إجازة إضافية لعيد الفطر".
    public let name: Name
    /// On what it rests: the decision, its number and date.
    public let reason: String

    /// What a day is announced to be.
    public enum Kind: String, VocabularyWord, Codable {
        /// The association does not work.
        case off
        /// The association works, though a rule or the weekend would have it off.
        case working

        /// The word in both languages.
        public var name: Name {
            switch self {
            case .off: Name(ar: "إجازة", en: "day off")
            case .working: Name(ar: "يوم عمل", en: "working day")
            }
        }
    }

    /// That day, announced to be so, under that name and for that reason.
    public init(date: CivilDate, kind: Kind = .off, name: Name, reason: String) {
        self.date = date
        self.kind = kind
        self.name = name
        self.reason = reason
    }
}
