/// How grave a finding is.
public enum Severity: String, CaseIterable, Hashable, Sendable, Codable {
    /// The text contradicts itself, or cannot be acted on as it stands.
    case error
    /// It can be acted on, and leaves a gap by which somebody may come to harm.
    case warning
    /// Worth the board's knowing.
    case note

    /// The word before the message.
    public var name: Name {
        switch self {
        case .error: Name(ar: "خطأ", en: "error")
        case .warning: Name(ar: "تحذير", en: "warning")
        case .note: Name(ar: "ملاحظة", en: "note")
        }
    }

    /// So many of it, in words: "3 تحذيرات" and "3 warnings".
    public func counted(_ count: Int) -> Name {
        let words = counting
        return Name(ar: words.subject(count), en: "\(count) \(count == 1 ? words.englishOne : words.englishMany)")
    }

    private var counting: CountWords {
        switch self {
        case .error:
            CountWords(
                one: "خطأ واحد", two: "خطآن", ofTwo: "خطأين", few: "أخطاء", many: "خطأ", englishOne: "error",
                englishMany: "errors")
        case .warning:
            CountWords(
                one: "تحذير واحد", two: "تحذيران", ofTwo: "تحذيرين", few: "تحذيرات", many: "تحذيراً",
                englishOne: "warning", englishMany: "warnings")
        case .note:
            CountWords(
                one: "ملاحظة واحدة", two: "ملاحظتان", ofTwo: "ملاحظتين", few: "ملاحظات", many: "ملاحظة",
                englishOne: "note", englishMany: "notes")
        }
    }
}
