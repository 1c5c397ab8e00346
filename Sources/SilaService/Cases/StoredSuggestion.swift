public import SilaCore
public import SilaDelivery
public import SilaStorage

extension Suggestion: StoredCase {
    /// The row of a suggestion.
    public func fill(_ row: inout CaseRow) {
        standing.fill(&row)
        row.medium = medium?.rawValue
        row.stage = stage.rawValue
        row.answeredOn = answeredOn
        row.closedOn = endedOn
    }

    /// What has to reach somebody after an event of a suggestion.
    public func errands(after entry: Entry<SuggestionEvent>, reference: Reference, policy: Policy) -> [Errand] {
        if case .outside = standing, case .received = entry.event { return [.task(.outsidePolicy)] }
        return []
    }
}
