public import SilaCore
public import SilaDelivery
public import SilaStorage

extension Request: StoredCase {
    /// The row of a request.
    public func fill(_ row: inout CaseRow) {
        receipt.standing.fill(&row)
        row.medium = receipt.medium?.rawValue
        row.service = receipt.service
        row.stage = stage.rawValue
        row.body = body?.rawValue
        row.completedOn = completedOn
        row.notBefore = promise?.notBefore
        row.due = promise?.due
        row.target = promise?.target
        row.pausedSince = pause?.from
        row.decidedOn = decision?.on
        row.outcome = decision?.outcome.rawValue
        row.answeredOn = reply?.on
        row.deliveredOn = deliveredOn
        row.closedOn = endedOn
    }

    /// What has to reach somebody after an event of a request.
    public func errands(after entry: Entry<RequestEvent>, reference: Reference, policy: Policy) -> [Errand] {
        RequestErrands.after(entry, self, reference: reference, policy: policy)
    }
}

extension Standing {
    /// Writes where the case stands to the policy into the row.
    func fill(_ row: inout CaseRow) {
        switch self {
        case .within(let channel, _):
            row.standing = "within"
            row.channel = channel.rawValue
        case .outside(let channel, _):
            row.standing = "outside"
            row.channel = channel
        }
    }
}
