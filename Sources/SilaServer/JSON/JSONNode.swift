internal import SilaCore

/// A JSON value as it was written: members in their order, numbers as their text.
enum JSONNode: Hashable, Sendable {
    /// `null`.
    case null
    /// `true` or `false`.
    case flag(Bool)
    /// A number, as its characters.
    case number(String)
    /// A string, unescaped.
    case text(String)
    /// An array.
    case list([JSONNode])
    /// An object; no key stands twice.
    case object([JSONMember])

    /// What it is called in a message about a wrong type.
    var kind: Name {
        switch self {
        case .null: Name(ar: "لا شيء", en: "null")
        case .flag: Name(ar: "قيمة منطقية", en: "a boolean")
        case .number: Name(ar: "عدد", en: "a number")
        case .text: Name(ar: "نص", en: "a string")
        case .list: Name(ar: "قائمة", en: "an array")
        case .object: Name(ar: "كائن", en: "an object")
        }
    }
}

/// One member of an object.
struct JSONMember: Hashable, Sendable {
    /// Its key.
    var key: String
    /// Its value.
    var value: JSONNode
}
