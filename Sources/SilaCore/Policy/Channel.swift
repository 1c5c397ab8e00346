/// The kinds of way by which people reach an association; the words are ours, `clauses.md` section 2 lists who has which.
public enum ChannelKind: String, CaseIterable, Hashable, Sendable, Codable {
    /// Face to face (المقابلة، اللقاء المباشر).
    case inPerson = "in-person"
    /// Letters and correspondence.
    case letters
    /// Telephone.
    case phone
    /// Fax.
    case fax
    /// The association's website.
    case website
    /// E-mail.
    case email
    /// Social media.
    case socialMedia = "social-media"
    /// The aid-request service.
    case aidRequest = "aid-request"
    /// Volunteering.
    case volunteering
    /// Delegates of branch offices.
    case branchDelegates = "branch-delegates"
    /// Meetings.
    case meetings
    /// "Any other that fits and breaks no law": a channel named at the desk.
    case openEnded = "open-ended"

    /// The kind in both languages.
    public var name: Name {
        switch self {
        case .inPerson: Name(ar: "المقابلة", en: "In person")
        case .letters: Name(ar: "الخطابات", en: "Letters")
        case .phone: Name(ar: "الهاتف", en: "Phone")
        case .fax: Name(ar: "الفاكس", en: "Fax")
        case .website: Name(ar: "الموقع الإلكتروني", en: "Website")
        case .email: Name(ar: "البريد الإلكتروني", en: "E-mail")
        case .socialMedia: Name(ar: "شبكات التواصل الاجتماعي", en: "Social media")
        case .aidRequest: Name(ar: "خدمات طلب المساعدة", en: "Aid-request service")
        case .volunteering: Name(ar: "التطوع", en: "Volunteering")
        case .branchDelegates: Name(ar: "مناديب المكاتب الفرعية", en: "Branch-office delegates")
        case .meetings: Name(ar: "الاجتماعات", en: "Meetings")
        case .openEnded: Name(ar: "قناة أخرى", en: "Another channel")
        }
    }
}

/// The name of a channel within one policy: `fax`, `website-email`.
public struct ChannelID: RawRepresentable, Hashable, Sendable, Codable, CustomStringConvertible {
    /// Lower-case words joined by hyphens.
    public let rawValue: String

    /// Takes the name as it stands.
    public init(rawValue: String) { self.rawValue = rawValue }

    /// Takes the name as it stands.
    public init(_ rawValue: String) { self.rawValue = rawValue }

    /// The name itself.
    public var description: String { rawValue }
}

/// A channel that a policy offers.
///
/// One printed channel may be of two kinds ("website - e-mail").
public struct Channel: Hashable, Sendable {
    /// Its name within the policy.
    public var id: ChannelID
    /// What it is; never empty.
    public var kinds: [ChannelKind]
    /// A product or account that the text names, such as WhatsApp.
    public var named: Name?

    /// A channel with its parts.
    public init(id: ChannelID, kinds: [ChannelKind], named: Name? = nil) {
        self.id = id
        self.kinds = kinds
        self.named = named
    }
}
