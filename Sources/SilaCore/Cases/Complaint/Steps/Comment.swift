/// Noting something on a complaint, which changes neither its clock nor where it stands.
public struct Comment: ComplaintStep {
    /// Which step it is.
    public static let action = ComplaintAction.comment
    /// The note.
    public var text: String

    /// A note.
    public init(text: String) { self.text = text }

    /// Until the case has ended.
    public static func gate(_ complaint: Complaint, at desk: Desk) throws(Refusal) { try complaint.requireOpen() }

    /// Noted.
    public func entry(_ complaint: Complaint, at desk: Desk) throws(Refusal) -> Entry<ComplaintEvent> {
        if text.isBlank { throw .missing("text", Name(ar: "نص الملاحظة", en: "the note")) }
        return desk.entry(.commented(text: text), on: nil)
    }
}
