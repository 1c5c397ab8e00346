/// Taking an ended complaint up again for new facts.
///
/// A withdrawn one goes on where it stood, its term and its ladder having stood still meanwhile, so that it is not late by
/// coming back; a closed one begins anew.
public struct ReopenComplaint: ComplaintStep {
    /// Which step it is.
    public static let action = ComplaintAction.reopening
    /// The new facts.
    public var facts: String

    /// A reopening with the new facts.
    public init(facts: String) { self.facts = facts }

    /// Once it has ended.
    public static func gate(_ complaint: Complaint, at desk: Desk) throws(Refusal) {
        guard !complaint.stage.ended else { return }
        throw Refusal(
            .caseNotEnded,
            message: Name(
                ar: "الشكوى لم تنته حتى يُعاد فتحها", en: "the complaint has not ended, so it cannot be reopened")
        )
    }

    /// Taken up again.
    public func entry(_ complaint: Complaint, at desk: Desk) throws(Refusal) -> Entry<ComplaintEvent> {
        if facts.isBlank { throw .missing("facts", Name(ar: "الوقائع الجديدة", en: "the new facts")) }
        return desk.entry(.reopened(facts: facts, promise: promise(of: complaint, at: desk)), on: nil)
    }

    private func promise(of complaint: Complaint, at desk: Desk) -> Promise? {
        guard complaint.withdrawn, let left = complaint.endedOn else {
            return desk.complaintPromise(from: desk.today, outside: complaint.isOutside)
        }
        return complaint.promise?.resumed(
            pausedOn: left, on: desk.today, of: desk.policy.complaints?.reply?.term, by: desk.calendar)
    }
}
