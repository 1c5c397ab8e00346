/// Saying that something was put right; it still has to be verified.
public struct CompleteRemedy: ComplaintStep {
    /// Which step it is.
    public static let action = ComplaintAction.remedyCompletion
    /// The remedy's number.
    public var number: Int
    /// What was done.
    public var note: String

    /// A completion with its parts.
    public init(number: Int, note: String) {
        self.number = number
        self.note = note
    }

    /// While a remedy is not done.
    public static func gate(_ complaint: Complaint, at desk: Desk) throws(Refusal) {
        try complaint.requireOpen()
        if !complaint.remedies.contains(where: { $0.done == nil }) { throw complaint.noRemedy(nil) }
    }

    /// Done today.
    public func entry(_ complaint: Complaint, at desk: Desk) throws(Refusal) -> Entry<ComplaintEvent> {
        guard complaint.remedies.contains(where: { $0.number == number && $0.done == nil }) else {
            throw complaint.noRemedy(number)
        }
        if note.isBlank { throw .missing("note", Name(ar: "ما نُفذ", en: "what was done")) }
        return desk.entry(.remedyDone(number: number, note: Remedy.Note(text: note, on: desk.today)), on: nil)
    }
}

extension Complaint {
    /// The refusal where no remedy, or not that one, waits for the step.
    func noRemedy(_ number: Int?) -> Refusal {
        let open = remedies.filter(\.isOpen)
        let which = number.map { Name(ar: " رقمه \($0)", en: " of number \($0)") } ?? Name(ar: "", en: "")
        return Refusal(
            .remedyNone, field: number == nil ? nil : "remedy",
            message: Name(
                ar: "لا إجراء\(which.ar) ينتظر هذه الخطوة", en: "no remedy\(which.en) waits for this step"),
            items: open.map { RefusalItem(id: String($0.number), name: Name(ar: $0.what, en: $0.what)) }
        )
    }
}
