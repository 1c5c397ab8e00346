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
}
