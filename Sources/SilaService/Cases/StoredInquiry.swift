public import SilaCore
public import SilaDelivery
public import SilaStorage

extension Inquiry: StoredCase {
    /// The row of an inquiry.
    public func fill(_ row: inout CaseRow) {
        standing.fill(&row)
        row.medium = medium?.rawValue
        row.stage = stage.rawValue
        row.answeredOn = answeredOn
        row.closedOn = endedOn
    }

    /// What has to reach somebody after an event of an inquiry.
    public func errands(after entry: Entry<InquiryEvent>, reference: Reference, policy: Policy) -> [Errand] {
        if case .outside = standing, case .asked = entry.event { return [.task(.outsidePolicy)] }
        if case .referredToResearch = entry.event { return [.task(.research(policy))] }
        return []
    }
}
