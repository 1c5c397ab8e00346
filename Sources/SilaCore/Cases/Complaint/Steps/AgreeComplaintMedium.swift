/// Agreeing with who complained on a medium, among those the association offers.
public struct AgreeComplaintMedium: ComplaintStep {
    /// Which step it is.
    public static let action = ComplaintAction.medium
    /// The medium.
    public var medium: Medium

    /// An agreement on `medium`.
    public init(medium: Medium) { self.medium = medium }

    /// Until it was answered or settled.
    public static func gate(_ complaint: Complaint, at desk: Desk) throws(Refusal) {
        try complaint.requireOpen()
        try complaint.requireUnanswered(clause: nil)
    }

    /// Agreed.
    public func entry(_ complaint: Complaint, at desk: Desk) throws(Refusal) -> Entry<ComplaintEvent> {
        try desk.requireOffered(medium)
        return desk.entry(.mediumAgreed(medium: medium), on: desk.policy.handling.clause(asking: .updates))
    }
}
