/// A walk through every state that a case can come to under an edition: kinds of case, roles, relations to the clock.
///
/// It is exhaustive: two cases that it does not tell apart go the same ways (`RequestMark`). Every state that is not an
/// end has a way to one, or the shortest way to where none leads on is told. A place that is never reached is told with the
/// refusal that bars it; where that refusal is the engine's own word that the policy has no clause on the step, the place is
/// not part of the policy, which is no fault.
public struct Exploration: Hashable, Sendable {
    /// What was found, kind by kind.
    public let kinds: [KindReport]

    /// Walks every state of every kind under that edition.
    public init(of edition: ExploredEdition) {
        kinds = CaseKind.allCases.map { kind in
            switch kind {
            case .request: KindReport(RequestWalk(edition), in: edition)
            case .inquiry: KindReport(InquiryWalk(edition), in: edition)
            case .suggestion: KindReport(SuggestionWalk(edition), in: edition)
            case .complaint: KindReport(ComplaintWalk(edition), in: edition)
            }
        }
    }

    /// Everything found.
    public var findings: [ExplorationFinding] { kinds.flatMap(\.findings) }

    /// True where nothing stands in anybody's way.
    public var isSound: Bool { !findings.contains { $0.rule.isError } }
}
