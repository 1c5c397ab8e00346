/// Referring a complaint, or part of one, to somebody outside who is competent; it stays ours until its outcome is known.
public struct ReferOutside: ComplaintStep {
    /// Which step it is.
    public static let action = ComplaintAction.referral
    /// To whom.
    public var to: String
    /// Why.
    public var reason: String
    /// The number they gave it.
    public var theirNumber: String?
    /// The day on which to ask what has become of it.
    public var followUp: CivilDate

    /// A referral with its parts.
    public init(to: String, reason: String, theirNumber: String? = nil, followUp: CivilDate) {
        self.to = to
        self.reason = reason
        self.theirNumber = theirNumber
        self.followUp = followUp
    }

    /// Until it was settled or answered.
    public static func gate(_ complaint: Complaint, at desk: Desk) throws(Refusal) {
        try complaint.requireOpen()
        try complaint.requireUnanswered(clause: nil)
    }

    /// Referred today; no clause of the five speaks of it.
    public func entry(_ complaint: Complaint, at desk: Desk) throws(Refusal) -> Entry<ComplaintEvent> {
        if to.isBlank { throw .missing("to", Name(ar: "الجهة الخارجية", en: "to whom")) }
        if reason.isBlank { throw .missing("reason", Name(ar: "سبب الإحالة", en: "the reason")) }
        guard desk.today < followUp else {
            throw .outOfRange("follow_up", from: desk.today.adding(days: 1), through: nil)
        }
        let referral = OutsideReferral(
            number: complaint.referrals.count + 1, to: to, reason: reason, theirNumber: theirNumber?.written,
            on: desk.today, followUp: followUp)
        return desk.entry(.referredOutside(referral: referral), on: nil)
    }
}
