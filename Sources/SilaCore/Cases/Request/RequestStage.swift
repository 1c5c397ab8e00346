/// Where a request stands on its way; derived from its facts, never set.
public enum RequestStage: String, CaseIterable, Hashable, Sendable, Codable, Comparable {
    /// Recorded outside the policy; with senior management.
    case outside
    /// Received, not yet complete.
    case received
    /// Complete.
    case complete
    /// Registered, where the policy asks for registration.
    case registered
    /// With the body for study.
    case referred
    /// Decided, the person not yet answered.
    case decided
    /// Answered.
    case answered
    /// The service delivered.
    case delivered
    /// Closed.
    case closed
    /// Withdrawn by the person.
    case withdrawn

    /// Earlier on the way comes first.
    public static func < (left: RequestStage, right: RequestStage) -> Bool {
        left.order < right.order
    }

    /// True where nothing is left to do.
    public var ended: Bool { self == .closed || self == .withdrawn }

    /// The stage in both languages.
    public var name: Name {
        switch self {
        case .outside: Name(ar: "خارج السياسة", en: "Outside the policy")
        case .received: Name(ar: "مستلم", en: "Received")
        case .complete: Name(ar: "مكتمل", en: "Complete")
        case .registered: Name(ar: "مسجل", en: "Registered")
        case .referred: Name(ar: "قيد الدراسة", en: "Under study")
        case .decided: Name(ar: "صدر القرار", en: "Decided")
        case .answered: Name(ar: "تم الرد", en: "Answered")
        case .delivered: Name(ar: "قُدمت الخدمة", en: "Delivered")
        case .closed: Name(ar: "مغلق", en: "Closed")
        case .withdrawn: Name(ar: "مسحوب", en: "Withdrawn")
        }
    }

    private var order: Int { Self.allCases.firstIndex(of: self) ?? 0 }
}
