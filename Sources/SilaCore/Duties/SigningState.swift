/// Where a member of staff stands with an edition.
public enum SigningState: String, CaseIterable, Hashable, Sendable {
    /// They have signed it.
    case signed
    /// They owe it.
    case owed
    /// They owe it, and writing is withheld from them.
    case overdue
    /// It was not signed while it was in force; another has taken its place.
    case lapsed

    /// How many stand so, in both languages.
    public var name: Name {
        switch self {
        case .signed: Name(ar: "وقّعوا", en: "Signed")
        case .owed: Name(ar: "لم يوقّعوا بعد", en: "Not signed yet")
        case .overdue: Name(ar: "موقوفون عن الكتابة", en: "Writing withheld")
        case .lapsed: Name(ar: "لم يوقّعوا حتى حل غيره", en: "Not signed while it held")
        }
    }

    /// The same of one person.
    public var ofOne: Name {
        switch self {
        case .signed: Name(ar: "وقّع", en: "Signed")
        case .owed: Name(ar: "لم يوقّع بعد", en: "Not signed yet")
        case .overdue: Name(ar: "موقوف عن الكتابة", en: "Writing withheld")
        case .lapsed: Name(ar: "لم يوقّع حتى حل غيره", en: "Not signed while it held")
        }
    }
}
