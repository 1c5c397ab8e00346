/// Closing a case: an accepted request once delivered, a refused one once answered; one outside the policy with what
/// was done about it, by senior management.
public struct Close: RequestStep {
    /// Which step it is.
    public static let action = RequestAction.closure
    /// A note; for a case outside the policy what was done about it, and then required.
    public var note: String?

    /// A closing with its note.
    public init(note: String? = nil) { self.note = note }

    /// At the end of the way.
    public static func gate(_ request: Request, at desk: Desk) throws(Refusal) {
        try request.requireOpen()
        if request.stage == .outside {
            return try desk.requireRole([.management], for: action.name)
        }
        let accepted = request.decision?.outcome == .accepted
        try request.require(
            from: accepted ? .delivered : .answered,
            clause: accepted ? desk.policy.handling.clause(asking: .delivery) : desk.policy.handling.reply?.clause
        )
    }

    /// Closed today.
    public func entries(_ request: Request, at desk: Desk) throws(Refusal) -> [Entry<RequestEvent>] {
        if request.stage == .outside && note?.written == nil {
            throw .missing("note", Name(ar: "ما تم بشأنه", en: "what was done about it"))
        }
        return [desk.entry(.closed(note: note?.written, on: desk.today), on: nil)]
    }
}
