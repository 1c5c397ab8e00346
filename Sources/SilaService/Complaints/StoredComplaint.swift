public import SilaCore
public import SilaDelivery
public import SilaStorage

extension Complaint: StoredCase {
    /// The row of a complaint.
    public func fill(_ row: inout CaseRow) {
        receipt.standing.fill(&row)
        row.medium = receipt.medium?.rawValue
        row.stage = stage.rawValue
        row.body = receipt.level == .body ? receipt.body?.rawValue : nil
        row.notBefore = promise?.notBefore
        row.due = promise?.due
        row.target = promise?.target
        row.decidedOn = finding?.on
        row.outcome = finding?.outcome.rawValue
        row.answeredOn = reply?.on ?? settlement?.settledOn
        row.closedOn = endedOn
        row.countsFrom = countsFrom
        row.escalations = escalations.count
    }

    /// What has to reach somebody after an event of a complaint.
    public func errands(after entry: Entry<ComplaintEvent>, reference: Reference, policy: Policy) -> [Errand] {
        ComplaintErrands.after(entry, self, reference: reference, policy: policy)
    }

    /// Who is complained of.
    public var accused: [String] { receipt.against.staff }

    /// It goes to another level when nobody is left at its own, and up when nobody answered by the day of a rung.
    public func lapses(at desk: Desk, reach: Reach) -> [Entry<ComplaintEvent>] {
        reroutings(at: desk, reach: reach) + escalations(at: desk, reach: reach)
    }

    /// Its receipt is acknowledged at once.
    public func sequel(at desk: Desk) -> [Entry<ComplaintEvent>] { [acknowledgement(at: desk)] }
}
