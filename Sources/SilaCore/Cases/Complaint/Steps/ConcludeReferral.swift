/// Entering what came of a complaint with those outside who are competent for it.
public struct ConcludeReferral: ComplaintStep {
    /// Which step it is.
    public static let action = ComplaintAction.referralOutcome
    /// The referral's number.
    public var number: Int
    /// What came of it.
    public var outcome: String

    /// An outcome with its parts.
    public init(number: Int, outcome: String) {
        self.number = number
        self.outcome = outcome
    }

    /// While a referral has no outcome.
    public static func gate(_ complaint: Complaint, at desk: Desk) throws(Refusal) {
        try complaint.requireOpen()
        if !complaint.referralOpen { throw complaint.noReferral(nil) }
    }

    /// Known today.
    public func entry(_ complaint: Complaint, at desk: Desk) throws(Refusal) -> Entry<ComplaintEvent> {
        try complaint.requireReferral(number)
        if outcome.isBlank { throw .missing("outcome", Name(ar: "نتيجة الإحالة", en: "what came of it")) }
        let note = Remedy.Note(text: outcome, on: desk.today)
        return desk.entry(.referralConcluded(number: number, outcome: note), on: nil)
    }
}
