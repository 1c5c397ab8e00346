/// The name of a body within one policy: `research-committee`.
public struct BodyID: RawRepresentable, Hashable, Sendable, Codable, CustomStringConvertible {
    /// Lower-case words joined by hyphens.
    public let rawValue: String

    /// Takes the name as it stands.
    public init(rawValue: String) { self.rawValue = rawValue }

    /// Takes the name as it stands.
    public init(_ rawValue: String) { self.rawValue = rawValue }

    /// The name itself.
    public var description: String { rawValue }
}

/// What a body is: a committee decides in sittings, a unit through its head, an office through who holds it.
public enum BodyKind: String, CaseIterable, Hashable, Sendable, Codable {
    /// A committee (لجنة).
    case committee
    /// An administrative unit (وحدة إدارية).
    case unit
    /// Senior management (الإدارة العليا).
    case management
    /// The board of directors (مجلس الإدارة).
    case board

    /// What it is called in both languages.
    public var name: Name {
        switch self {
        case .committee: Name(ar: "لجنة", en: "Committee")
        case .unit: Name(ar: "وحدة إدارية", en: "Administrative unit")
        case .management: Name(ar: "الإدارة العليا", en: "Senior management")
        case .board: Name(ar: "مجلس الإدارة", en: "Board of directors")
        }
    }
}

/// A body that the policy speaks of.
public struct Body: Hashable, Sendable {
    /// Its name within the policy.
    public var id: BodyID
    /// What it is.
    public var kind: BodyKind
    /// What the policy calls it.
    public var name: Name
    /// False where the text only says "the competent committee" and names none.
    public var named: Bool
    /// How many members it has, where the policy says.
    public var members: Int?
    /// How many must be present, where the policy says.
    public var quorum: Int?
    /// What had to be read into the text, each with its reason.
    public var readings: [Reading]

    /// A body with its parts.
    public init(
        id: BodyID, kind: BodyKind, name: Name, named: Bool = true, members: Int? = nil, quorum: Int? = nil,
        readings: [Reading] = []
    ) {
        self.id = id
        self.kind = kind
        self.name = name
        self.named = named
        self.members = members
        self.quorum = quorum
        self.readings = readings
    }
}
