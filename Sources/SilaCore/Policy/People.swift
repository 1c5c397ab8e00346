/// Whom a policy speaks of.
public enum PeopleKind: String, CaseIterable, Hashable, Sendable, Codable {
    /// Beneficiaries (مستفيدون).
    case beneficiaries
    /// Members (أعضاء).
    case members

    /// What it is called in both languages.
    public var name: Name {
        switch self {
        case .beneficiaries: Name(ar: "المستفيدون", en: "Beneficiaries")
        case .members: Name(ar: "الأعضاء", en: "Members")
        }
    }
}

/// What the people served are called.
public struct People: Hashable, Sendable {
    /// Whom the body of the policy speaks of.
    public var kind: PeopleKind
    /// One of them, with the article: المستفيد, the beneficiary.
    public var one: Name
    /// All of them: المستفيدون, beneficiaries.
    public var many: Name
    /// Whom the title speaks of, where it differs from the body.
    public var inTitle: PeopleKind
    /// The other word that a clause slips to, where one does.
    public var slips: [PeopleKind]

    /// The words with their parts.
    public init(kind: PeopleKind, one: Name, many: Name, inTitle: PeopleKind, slips: [PeopleKind] = []) {
        self.kind = kind
        self.one = one
        self.many = many
        self.inTitle = inTitle
        self.slips = slips
    }
}

/// The association as its policy names it.
public struct Association: Hashable, Sendable {
    /// Its name.
    public var name: Name
    /// Its licence number as printed.
    public var licence: String?
    /// The ministry it stands under, where printed.
    public var supervisor: Name?

    /// An association with its parts.
    public init(name: Name, licence: String? = nil, supervisor: Name? = nil) {
        self.name = name
        self.licence = licence
        self.supervisor = supervisor
    }
}
