public import SilaCore

/// Which edition of a policy is shown, and where it stands.
public struct EditionLabel: Hashable, Sendable {
    /// Where an edition stands.
    public enum Standing: Hashable, Sendable {
        /// Nobody has put it in force.
        case draft
        /// It is put in force from that day on, which is still to come.
        case coming(CivilDate)
        /// It has been in force since that day.
        case inForce(CivilDate)
        /// It came into force on that day, and another has since taken its place.
        case past(CivilDate)
    }

    /// Counts from 1; nil for a draft that has none.
    public var number: Int?
    /// Where it stands.
    public var standing: Standing
    /// SHA-256 over its texts, in hexadecimal.
    public var sha256: String
    /// The board's approval as it was recorded; nil where nothing was.
    public var recorded: BoardApproval?

    /// A label with its parts.
    public init(number: Int?, standing: Standing, sha256: String, recorded: BoardApproval? = nil) {
        self.number = number
        self.standing = standing
        self.sha256 = sha256
        self.recorded = recorded
    }

    /// True where it is not in force and never was.
    var isDraft: Bool { standing == .draft }

    /// Where it stands, in a word or two.
    var word: Name {
        switch standing {
        case .draft: Name(ar: "مسودة غير سارية", en: "Draft, not in force")
        case .coming: Name(ar: "تسري لاحقاً", en: "In force later")
        case .inForce: Name(ar: "السارية اليوم", en: "In force today")
        case .past: Name(ar: "نسخة سابقة", en: "An earlier edition")
        }
    }

    /// What its day is called, and the day; nil for a draft.
    var day: (name: Name, date: CivilDate)? {
        switch standing {
        case .draft: nil
        case .coming(let date): (Name(ar: "تسري من", en: "In force from"), date)
        case .inForce(let date): (Name(ar: "سارية منذ", en: "In force since"), date)
        case .past(let date): (Name(ar: "سرت من", en: "Came into force"), date)
        }
    }
}
