/// Saying what is to be put right, by whom and by when.
public struct PlanRemedy: ComplaintStep {
    /// Which step it is.
    public static let action = ComplaintAction.remedy
    /// What is to be done.
    public var what: String
    /// Who is to do it.
    public var who: String
    /// By when.
    public var due: CivilDate

    /// A remedy with its parts.
    public init(what: String, who: String, due: CivilDate) {
        self.what = what
        self.who = who
        self.due = due
    }

    /// Once it was found or settled; outside the policy at any time.
    public static func gate(_ complaint: Complaint, at desk: Desk) throws(Refusal) {
        try complaint.requireOpen()
        if complaint.isOutside || complaint.finding != nil || complaint.settlement != nil { return }
        if complaint.reply != nil { return }
        throw complaint.tooEarly(desk.policy.complaints?.body?.clause, first: ComplaintAction.finding.name)
    }

    /// Planned today.
    public func entry(_ complaint: Complaint, at desk: Desk) throws(Refusal) -> Entry<ComplaintEvent> {
        if what.isBlank { throw .missing("what", Name(ar: "الإجراء", en: "what is to be done")) }
        if who.isBlank { throw .missing("who", Name(ar: "من ينفذه", en: "who is to do it")) }
        guard desk.today <= due else { throw .outOfRange("due", from: desk.today, through: nil) }
        let remedy = Remedy(number: complaint.remedies.count + 1, what: what, who: who, due: due)
        return desk.entry(.remedyPlanned(remedy: remedy), on: nil)
    }
}
