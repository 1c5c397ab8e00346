/// Taking a complaint that was recorded outside the policy into its procedure, over a complaint channel.
public struct AdmitComplaint: ComplaintStep {
    /// Which step it is.
    public static let action = ComplaintAction.admission
    /// The channel, by its id in the policy or by its kind.
    public var channel: String
    /// What the desk calls it, under an open-ended channel.
    public var channelName: String?
    /// Why.
    public var reason: String
    /// Who is left to deal with it.
    public var reach: Reach

    /// An admission with its parts.
    public init(channel: String, channelName: String? = nil, reason: String, reach: Reach = .everybody) {
        self.channel = channel
        self.channelName = channelName
        self.reason = reason
        self.reach = reach
    }

    /// While it stands outside the policy, where the policy has a procedure for complaints.
    public static func gate(_ complaint: Complaint, at desk: Desk) throws(Refusal) {
        try complaint.requireOpen()
        guard complaint.isOutside else {
            throw Refusal(
                .caseWithin,
                message: Name(
                    ar: "الشكوى داخل إجراءات السياسة", en: "the complaint is within the policy's procedure already")
            )
        }
        guard desk.policy.complaints != nil else { throw desk.lackingComplaints(field: nil) }
        try complaint.requireUnanswered(clause: desk.policy.complaints?.channels?.clause)
    }

    /// Taken in today; the policy's term, where it has one, counts from here, and the ladder from the receipt as before.
    public func entry(_ complaint: Complaint, at desk: Desk) throws(Refusal) -> Entry<ComplaintEvent> {
        let (standing, clause) = try desk.complaintStanding(channel: channel, named: channelName, outsideReason: nil)
        if reason.isBlank { throw .missing("reason", clause: clause, Name(ar: "السبب", en: "the reason")) }
        guard case .within(let id, let named) = standing else { throw desk.lackingComplaints(field: nil) }
        let level = desk.level(of: standing, against: complaint.receipt.against, reach: reach)
        let promise = desk.complaintPromise(from: desk.today, outside: false)
        return desk.entry(
            .admitted(channel: id, named: named, reason: reason, level: level, promise: promise), on: clause)
    }
}
