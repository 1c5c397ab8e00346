internal import Crypto
public import SilaCore
internal import SilaStorage

/// What somebody brings over the complaints link, without signing in.
public struct VisitorReport: Hashable, Sendable {
    /// What it is.
    public enum Kind: String, CaseIterable, Hashable, Sendable {
        /// A complaint.
        case complaint
        /// Technical support for a problem of contact.
        case support
        /// An inquiry about contact.
        case contactInquiry = "contact-inquiry"

        /// The kind of case that it becomes.
        public var caseKind: CaseKind {
            switch self {
            case .complaint: .complaint
            case .support: .support
            case .contactInquiry: .contactInquiry
            }
        }
    }

    /// What it is.
    public var kind: Kind
    /// What happened, point by point; one at least, and one alone of what is no complaint.
    public var points: [String]
    /// The case it is about, as far as they say.
    public var about: Reference?
    /// Whom it is about, in their words; nil where they do not say.
    public var whom: String?
    /// Who they are; nil where they do not say.
    public var person: DeclaredPerson?
    /// The medium to reach them over; nil where they read the answer over their link alone.
    public var medium: Medium?

    /// A report with its points.
    public init(kind: Kind, points: [String]) {
        self.kind = kind
        self.points = points
    }

    /// What it holds, for telling whether a repetition says the same.
    var digest: [UInt8] {
        let parts =
            [
                kind.rawValue, about?.text ?? "", whom ?? "", medium?.rawValue ?? "", person?.name ?? "",
                person?.mobile?.text ?? "", person?.email?.text ?? "",
            ] + points
        return Array(SHA256.hash(data: Array(parts.joined(separator: "\u{1F}").utf8)))
    }
}

/// A report that was taken, as its receipt shows it.
public struct TakenReport: Sendable {
    /// The reference.
    public var reference: Reference
    /// The kind of case it is.
    public var kind: CaseKind
    /// The secret to follow it with; nil where another was given out since.
    public var secret: FollowSecret?
    /// When it was received.
    public var receivedAt: Moment
    /// What happens next.
    public var road: [RoadMark]
    /// True where it is recorded outside the policy.
    public var isOutside: Bool
    /// True where it was sent before, and this is what came of it then.
    public var isRepeated = false
    /// True where it was sent before with other words, which were not taken.
    public var isChanged = false
}
