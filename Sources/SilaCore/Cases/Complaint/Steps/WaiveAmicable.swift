/// Entering that who complained wants no amicable attempt.
public struct WaiveAmicable: ComplaintStep {
    /// Which step it is.
    public static let action = ComplaintAction.waiver
    /// What shows it: their words, a letter.
    public var proof: String

    /// A waiver with what shows it.
    public init(proof: String) { self.proof = proof }

    /// Until it was found or settled, and once.
    public static func gate(_ complaint: Complaint, at desk: Desk) throws(Refusal) {
        try complaint.requireAmicable(at: desk)
        if complaint.waived { throw complaint.tooLate(desk.policy.complaints?.amicable?.clause) }
    }

    /// On record.
    public func entry(_ complaint: Complaint, at desk: Desk) throws(Refusal) -> Entry<ComplaintEvent> {
        let clause = desk.policy.complaints?.amicable?.clause
        if proof.isBlank { throw .missing("proof", clause: clause, Name(ar: "ما يثبت التنازل", en: "what shows it")) }
        return desk.entry(.amicableWaived(proof: proof), on: clause)
    }
}
