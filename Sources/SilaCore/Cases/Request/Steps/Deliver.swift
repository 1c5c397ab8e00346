/// Delivering the service that was granted.
///
/// Source: the seventh clause on handling in Z, O and Q; in S and M it is the house's own step.
public struct Deliver: RequestStep {
    /// Which step it is.
    public static let action = RequestAction.delivery
    /// What was delivered.
    public var note: String

    /// A delivery with what was delivered.
    public init(note: String) { self.note = note }

    /// Once answered, when accepted.
    public static func gate(_ request: Request, at desk: Desk) throws(Refusal) {
        let clause = desk.policy.handling.clause(asking: .delivery)
        try request.requireWithin()
        if request.decision?.outcome == .refused {
            throw Refusal(
                .nothingToDeliver, clause: clause,
                message: Name(ar: "رُفض الطلب فلا خدمة تُقدم", en: "the request was refused; there is nothing to deliver")
            )
        }
        try request.require(from: .answered, clause: clause)
        try request.require(through: .answered, clause: clause)
    }

    /// Delivered today.
    public func entries(_ request: Request, at desk: Desk) throws(Refusal) -> [Entry<RequestEvent>] {
        let clause = desk.policy.handling.clause(asking: .delivery)
        if note.isBlank { throw .missing("note", clause: clause, Name(ar: "ما قُدم", en: "what was delivered")) }
        return [desk.entry(.delivered(note: note, on: desk.today), on: clause)]
    }
}
