/// Why a case went to somebody, or away from them.
public enum AssignmentReason: String, CaseIterable, Hashable, Sendable {
    /// A route names them as its officer.
    case routed
    /// A route names them as a deputy, and those before them cannot take it.
    case deputy
    /// Somebody gave it to them by hand, with a reason.
    case transferred
    /// They took it themselves.
    case taken
    /// Who had it may not deal with it, and nobody else could take it.
    case barred
    /// Who had it is away, and nobody else could take it.
    case absent

    /// The reason in both languages.
    public var name: Name {
        switch self {
        case .routed: Name(ar: "أُسندت بالتوزيع", en: "Routed")
        case .deputy: Name(ar: "آلت إلى النائب", en: "To a deputy")
        case .transferred: Name(ar: "نُقلت يدوياً", en: "Transferred")
        case .taken: Name(ar: "تولاها بنفسه", en: "Taken")
        case .barred: Name(ar: "سُحبت لصلته بها", en: "Taken away, since they may not deal with it")
        case .absent: Name(ar: "سُحبت لغيابه", en: "Taken away, since they are absent")
        }
    }
}
