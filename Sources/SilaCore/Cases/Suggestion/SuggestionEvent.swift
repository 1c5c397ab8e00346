/// How a suggestion was weighed.
public enum Weighing: String, CaseIterable, Hashable, Sendable, Codable {
    /// It is taken up.
    case adopted
    /// It is taken up in part.
    case partly
    /// It is not taken up.
    case declined

    /// The outcome in both languages.
    public var name: Name {
        switch self {
        case .adopted: Name(ar: "أُخذ به", en: "Adopted")
        case .partly: Name(ar: "أُخذ ببعضه", en: "Adopted in part")
        case .declined: Name(ar: "لم يؤخذ به", en: "Declined")
        }
    }
}

/// What can happen to a suggestion.
public enum SuggestionEvent: CaseEvent {
    /// It was received.
    case received(standing: Standing, text: String, medium: Medium?)
    /// It was weighed.
    case weighed(outcome: Weighing, reason: String)
    /// Who made it was answered.
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
        case .weighed: "weighed"
        case .answered: "answered"
        case .converted: "converted"
        case .closed: "closed"
        case .followed: "followed"
        }
    }

    /// What happened, in plain words.
    public var summary: Name {
        switch self {
        case .received: Name(ar: "ورد المقترح", en: "The suggestion was received")
        case .weighed(let outcome, _): Name(ar: "دُرس المقترح: \(outcome.name.ar)", en: "Weighed: \(outcome.name.en)")
        case .answered: Name(ar: "أُبلغ صاحب المقترح", en: "Who made it was answered")
        case .converted(let kind, _): Name(ar: "حُوّل إلى \(kind.name.ar)", en: "It became a \(kind.rawValue)")
        case .closed: Name(ar: "أُغلق المقترح", en: "The suggestion was closed")
        case .followed(let edition, _): EditionMove.summary(edition)
        }
    }
}
