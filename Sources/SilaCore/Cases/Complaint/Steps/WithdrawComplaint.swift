/// Entering that the person withdraws the complaint.
public struct WithdrawComplaint: ComplaintStep {
    /// Which step it is.
    public static let action = ComplaintAction.withdrawal
    /// What the person gave as the reason.
    public var reason: String

    /// A withdrawal with its reason.
    public init(reason: String) { self.reason = reason }

    /// Until it was settled or answered.
    public static func gate(_ complaint: Complaint, at desk: Desk) throws(Refusal) {
        try complaint.requireOpen()
        try complaint.requireUnanswered(clause: nil)
    }

    /// Withdrawn today.
    public func entry(_ complaint: Complaint, at desk: Desk) throws(Refusal) -> Entry<ComplaintEvent> {
        if reason.isBlank { throw .missing("reason", Name(ar: "سبب السحب", en: "the reason")) }
        return desk.entry(.withdrawn(reason: reason, on: desk.today), on: nil)
    }
}
