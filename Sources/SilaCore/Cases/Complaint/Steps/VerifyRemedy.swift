/// Looking whether what was put right holds; where it does not, it has to be done again.
public struct VerifyRemedy: ComplaintStep {
    /// Which step it is.
    public static let action = ComplaintAction.remedyVerification
    /// The remedy's number.
    public var number: Int
    /// Whether it holds.
    public var holds: Bool
    /// What was seen.
    public var note: String

    /// A verification with its parts.
    public init(number: Int, holds: Bool, note: String) {
        self.number = number
        self.holds = holds
        self.note = note
    }

    /// While a remedy was done and not verified.
    public static func gate(_ complaint: Complaint, at desk: Desk) throws(Refusal) {
        try complaint.requireOpen()
        if !complaint.remedies.contains(where: { $0.isOpen && $0.done != nil }) { throw complaint.noRemedy(nil) }
    }

    /// Looked at today.
    public func entry(_ complaint: Complaint, at desk: Desk) throws(Refusal) -> Entry<ComplaintEvent> {
        guard complaint.remedies.contains(where: { $0.number == number && $0.isOpen && $0.done != nil }) else {
            throw complaint.noRemedy(number)
        }
        if note.isBlank { throw .missing("note", Name(ar: "ما شوهد", en: "what was seen")) }
        let seen = Remedy.Note(text: note, on: desk.today)
        return desk.entry(.remedyVerified(number: number, holds: holds, note: seen), on: nil)
    }
}
