/// A suggestion that somebody makes: received, weighed, answered.
///
/// Source: the general goal of Z, O and Q, which follows people's suggestions; S and M have no clause on them.
public struct Suggestion: CaseFile {
    /// Under the policy or outside it.
    public let standing: Standing
    /// What is suggested.
    public let text: String
    /// The medium agreed with the person.
    public let medium: Medium?
    /// When it was received.
    public let receivedAt: Moment
    /// How many events it has.
    public private(set) var version = 1
    /// How it was weighed; nil before.
    public private(set) var weighing: Weighing?
    /// The day it was answered.
    public private(set) var answeredOn: CivilDate?
    /// The day it was closed, outside the policy.
    public private(set) var closedOn: CivilDate?
    /// The reference of the case it became.
    public private(set) var becameReference: String?
    /// The day it ended: answered, closed or turned into another case, whichever came first.
    public private(set) var endedOn: CivilDate?
    /// What it follows of editions that came into force after its receipt, in order.
    public private(set) var moves: [EditionMove] = []

    /// The kind.
    public static let kind = CaseKind.suggestion

    /// The suggestion that a receipt opens; nil for any other event.
    public init?(opening entry: Entry<SuggestionEvent>) {
        guard case .received(let standing, let text, let medium) = entry.event else { return nil }
        self.standing = standing
        self.text = text
        self.medium = medium
        receivedAt = entry.at
    }

    /// Takes one further event into account.
    public mutating func apply(_ entry: Entry<SuggestionEvent>) {
        version += 1
        switch entry.event {
        case .received: break
        case .weighed(let outcome, _): weighing = outcome
        case .answered: answeredOn = entry.at.date
        case .converted(_, let reference): becameReference = reference
        case .closed: closedOn = entry.at.date
        case .followed(let edition, let clauses): moves.append(EditionMove(edition: edition, clauses: clauses))
        }
        let ended = answeredOn != nil || closedOn != nil || becameReference != nil
        if ended { endedOn = endedOn ?? entry.at.date }
    }

    /// Where the suggestion stands to a step that a clause governs.
    public func standing(at step: GovernedStep) -> StepStanding {
        switch step {
        case .receipt: stage == .outside ? .ahead : .reached
        case .weighing: weighing == nil ? .ahead : .reached
        default: .foreign
        }
    }

    /// What happens to it when it follows clauses of an edition that came into force after its receipt.
    public func following(_ move: EditionMove, since start: CivilDate, at desk: Desk) -> Entry<SuggestionEvent> {
        desk.entry(
            .followed(edition: move.edition, clauses: move.clauses),
            on: move.clauses.lazy.compactMap { desk.policy.clause($0) }.first)
    }

    /// Where it stands, from its facts.
    public var stage: SuggestionStage {
        if becameReference != nil { return .converted }
        if closedOn != nil { return .closed }
        if answeredOn != nil { return .answered }
        if case .outside = standing { return .outside }
        return weighing == nil ? .received : .weighed
    }
}

/// Where a suggestion stands.
public enum SuggestionStage: String, CaseIterable, Hashable, Sendable, Codable {
    /// Recorded outside the policy; with senior management.
    case outside
    /// Received, not yet weighed.
    case received
    /// Weighed, who made it not yet answered.
    case weighed
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
        case .weighed: Name(ar: "دُرس", en: "Weighed")
        case .answered: Name(ar: "تم الرد", en: "Answered")
        case .converted: Name(ar: "محوّل", en: "Converted")
        case .closed: Name(ar: "مغلق", en: "Closed")
        }
    }
}
