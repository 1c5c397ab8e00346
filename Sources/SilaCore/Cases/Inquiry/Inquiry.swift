/// A question that somebody asks: asked, perhaps referred to the social-research officer, answered.
///
/// Source: the first clause on handling of all five policies (an accurate answer to the question asked).
public struct Inquiry: CaseFile {
    /// Under the policy or outside it.
    public let standing: Standing
    /// What was asked.
    public let question: String
    /// The medium agreed with the person; nil when answered on the spot.
    public let medium: Medium?
    /// When it was asked.
    public let askedAt: Moment
    /// How many events it has.
    public private(set) var version = 1
    /// True while it is with the social-research officer.
    public private(set) var withResearch = false
    /// The day it was answered or closed.
    public private(set) var answeredOn: CivilDate?
    /// The answer; nil while there is none.
    public private(set) var answer: String?
    /// The reference of the case it became.
    public private(set) var becameReference: String?
    /// The day it ended: answered, closed or turned into another case, whichever came first.
    public private(set) var endedOn: CivilDate?
    /// What it follows of editions that came into force after its receipt, in order.
    public private(set) var moves: [EditionMove] = []

    /// The kind.
    public static let kind = CaseKind.inquiry

    /// The inquiry that a question opens; nil for any other event.
    public init?(opening entry: Entry<InquiryEvent>) {
        guard case .asked(let standing, let question, let medium) = entry.event else { return nil }
        self.standing = standing
        self.question = question
        self.medium = medium
        askedAt = entry.at
    }

    /// Takes one further event into account.
    public mutating func apply(_ entry: Entry<InquiryEvent>) {
        version += 1
        switch entry.event {
        case .asked: break
        case .referredToResearch: withResearch = true
        case .followed(let edition, let clauses): moves.append(EditionMove(edition: edition, clauses: clauses))
        case .answered(let text, _, _):
            answer = text
            answeredOn = entry.at.date
            withResearch = false
        case .converted(_, let reference): becameReference = reference
        case .closed: answeredOn = entry.at.date
        }
        if answeredOn != nil || becameReference != nil { endedOn = endedOn ?? entry.at.date }
    }

    /// Where the inquiry stands to a step that a clause governs.
    public func standing(at step: GovernedStep) -> StepStanding {
        switch step {
        case .receipt: stage == .outside ? .ahead : .reached
        case .research: withResearch || answeredOn != nil ? .reached : .ahead
        case .answer: answeredOn != nil ? .reached : .ahead
        default: .foreign
        }
    }

    /// What happens to it when it follows clauses of an edition that came into force after its receipt.
    public func following(_ move: EditionMove, since start: CivilDate, at desk: Desk) -> Entry<InquiryEvent> {
        desk.entry(
            .followed(edition: move.edition, clauses: move.clauses),
            on: move.clauses.lazy.compactMap { desk.policy.clause($0) }.first)
    }

    /// Where it stands, from its facts.
    public var stage: InquiryStage {
        if becameReference != nil { return .converted }
        if answeredOn != nil { return answer == nil ? .closed : .answered }
        if case .outside = standing { return .outside }
        return withResearch ? .withResearch : .asked
    }
}

/// Where an inquiry stands.
public enum InquiryStage: String, CaseIterable, Hashable, Sendable, Codable {
    /// Recorded outside the policy; with senior management.
    case outside
    /// Asked, not yet answered.
    case asked
    /// With the social-research officer.
    case withResearch = "with-research"
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
        case .asked: Name(ar: "بانتظار الإجابة", en: "Waiting for the answer")
        case .withResearch: Name(ar: "لدى مسؤول البحث الاجتماعي", en: "With the social-research officer")
        case .answered: Name(ar: "أُجيب عنه", en: "Answered")
        case .converted: Name(ar: "محوّل", en: "Converted")
        case .closed: Name(ar: "مغلق", en: "Closed")
        }
    }
}
