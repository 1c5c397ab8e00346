/// Closing a complaint: answered or settled, every remedy done and verified, every referral outside with its outcome.
public struct CloseComplaint: ComplaintStep {
    /// Which step it is.
    public static let action = ComplaintAction.closure
    /// A note; of one outside the policy that was not answered what was done about it, and then required.
    public var note: String?

    /// A closing with its note.
    public init(note: String? = nil) { self.note = note }

    /// At the end of the way: nothing is closed as not ours.
    public static func gate(_ complaint: Complaint, at desk: Desk) throws(Refusal) {
        try complaint.requireOpen()
        let clause = complaint.clauseOfAnswer(at: desk)
        if complaint.referralOpen { throw complaint.referralStands(clause) }
        if complaint.awaitsAnswer && !complaint.isOutside {
            throw complaint.tooEarly(clause, first: ComplaintAction.answer.name)
        }
        let open = complaint.remedies.filter(\.isOpen)
        guard open.isEmpty else {
            throw Refusal(
                .remedyOpen,
                message: Name(
                    ar: "إجراءات لم تُنفذ أو لم يُتحقق منها: \(open.map(\.what).joined(separator: "؛ "))",
                    en: "remedies are not yet done and verified: \(open.map(\.what).joined(separator: "; "))"
                ),
                items: open.map { RefusalItem(id: String($0.number), name: Name(ar: $0.what, en: $0.what)) }
            )
        }
    }

    /// Closed today.
    public func entry(_ complaint: Complaint, at desk: Desk) throws(Refusal) -> Entry<ComplaintEvent> {
        if complaint.reply == nil && complaint.settlement == nil && note?.written == nil {
            throw .missing("note", Name(ar: "ما تم بشأنها", en: "what was done about it"))
        }
        return desk.entry(.closed(note: note?.written, on: desk.today), on: nil)
    }
}
