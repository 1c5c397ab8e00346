/// Where a case of contact stands.
public enum ContactStage: String, CaseIterable, Hashable, Sendable, Codable {
    /// Recorded outside the policy; with senior management.
    case outside
    /// Received, not yet answered.
    case received
    /// Answered.
    case answered
    /// It became another case.
    case converted
    /// Outside the policy and closed.
    case closed

    /// The stage in both languages.
    public var name: Name {
        switch self {
        case .outside: Name(ar: "خارج السياسة", en: "Outside the policy")
        case .received: Name(ar: "مستلم", en: "Received")
        case .answered: Name(ar: "تم الرد", en: "Answered")
        case .converted: Name(ar: "محوّل", en: "Converted")
        case .closed: Name(ar: "مغلق", en: "Closed")
        }
    }

    /// True where nothing is left to do.
    public var ended: Bool { self == .answered || self == .converted || self == .closed }
}

/// What can happen to a case of contact.
public enum ContactEvent: CaseEvent {
    /// It was received.
    case received(standing: Standing, text: String, medium: Medium?)
    /// It was answered.
    case answered(text: String, medium: Medium?, proof: String)
    /// It became another case.
    case converted(to: CaseKind, reference: String)
    /// Recorded outside the policy, it was closed by senior management.
    case closed(note: String)
    /// The case follows clauses of an edition that came into force after its receipt.
    case followed(edition: Int, clauses: [ClauseID])

    /// Its name in the history.
    public var name: String {
        switch self {
        case .received: "received"
        case .answered: "answered"
        case .converted: "converted"
        case .closed: "closed"
        case .followed: "followed"
        }
    }

    /// What happened, in plain words.
    public var summary: Name {
        switch self {
        case .received: Name(ar: "ورد الطلب", en: "It was received")
        case .answered: Name(ar: "أُجيب صاحبه", en: "The person was answered")
        case .converted(let kind, _): Name(ar: "حُوّل إلى \(kind.name.ar)", en: "It became a \(kind.rawValue)")
        case .closed: Name(ar: "أُغلق", en: "It was closed")
        case .followed(let edition, _): EditionMove.summary(edition)
        }
    }
}
