/// Asking those outside what has become of a complaint, and saying when to ask again.
public struct FollowReferral: ComplaintStep {
    /// Which step it is.
    public static let action = ComplaintAction.referralFollowUp
    /// The referral's number.
    public var number: Int
    /// What they said.
    public var note: String
    /// The number they gave it, where it is known now.
    public var theirNumber: String?
    /// The day on which to ask again.
    public var followUp: CivilDate

    /// A follow-up with its parts.
    public init(number: Int, note: String, theirNumber: String? = nil, followUp: CivilDate) {
        self.number = number
        self.note = note
        self.theirNumber = theirNumber
        self.followUp = followUp
    }

    /// While a referral has no outcome.
    public static func gate(_ complaint: Complaint, at desk: Desk) throws(Refusal) {
        try complaint.requireOpen()
        if !complaint.referralOpen { throw complaint.noReferral(nil) }
    }

    /// Followed up today.
    public func entry(_ complaint: Complaint, at desk: Desk) throws(Refusal) -> Entry<ComplaintEvent> {
        try complaint.requireReferral(number)
        if note.isBlank { throw .missing("note", Name(ar: "ما قيل", en: "what they said")) }
        guard desk.today < followUp else {
            throw .outOfRange("follow_up", from: desk.today.adding(days: 1), through: nil)
        }
        return desk.entry(
            .referralFollowed(number: number, note: note, theirNumber: theirNumber?.written, followUp: followUp),
            on: nil)
    }
}

extension Complaint {
    /// Throws where no referral of that number waits for an outcome.
    func requireReferral(_ number: Int) throws(Refusal) {
        if !referrals.contains(where: { $0.number == number && $0.isOpen }) { throw noReferral(number) }
    }

    /// The refusal where no referral, or not that one, waits for an outcome.
    func noReferral(_ number: Int?) -> Refusal {
        let which = number.map { Name(ar: " رقمها \($0)", en: " of number \($0)") } ?? Name(ar: "", en: "")
        return Refusal(
            .referralNone, field: number == nil ? nil : "referral",
            message: Name(
                ar: "لا إحالة خارجية\(which.ar) تنتظر نتيجة", en: "no referral outside\(which.en) waits for an outcome"),
            items: referrals.filter(\.isOpen).map {
                RefusalItem(id: String($0.number), name: Name(ar: $0.to, en: $0.to))
            }
        )
    }
}
