/// Whether a court's or settlement body's final ruling stands between a claim and its payment.
public enum RulingNeed: String, CaseIterable, Hashable, Sendable, Codable {
    /// Always.
    case required
    /// Only where it is needed; why it was or was not goes on record.
    case ifNeeded = "if-needed"

    /// What it is called in both languages.
    public var name: Name {
        switch self {
        case .required: Name(ar: "لازم في كل حال", en: "Always required")
        case .ifNeeded: Name(ar: "عند الحاجة", en: "Only where needed")
        }
    }
}

/// What minutes that acknowledge harm must state in order to count.
public enum MinutesStatement: String, CaseIterable, Hashable, Sendable, Codable, CodingKeyRepresentable {
    /// The harm itself.
    case harm
    /// How far it goes.
    case extent
    /// What led to it.
    case causes

    /// What it is called in both languages.
    public var name: Name {
        switch self {
        case .harm: Name(ar: "الضرر", en: "The harm")
        case .extent: Name(ar: "مدى الضرر", en: "Its extent")
        case .causes: Name(ar: "أسبابه", en: "Its causes")
        }
    }
}

/// What an item of the section on compensation asks for (`clauses.md` section 5).
public enum CompensationAsk: Hashable, Sendable {
    /// It is established that the association caused the fault and the harm.
    case fault
    /// The body's minutes: dated, approved by its members, stating what `stating` lists.
    case minutes(body: BodyID, stating: [MinutesStatement])
    /// A court's or settlement body's final ruling.
    case ruling(RulingNeed)
    /// Negotiation with the person harmed, to settle and compensate.
    case negotiation
}
