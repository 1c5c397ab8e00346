/// Taking an ended case up again, with the reason.
///
/// A withdrawn case goes on where it stood. A closed one goes back to its body, under a term of its own.
public struct Reopen: RequestStep {
    /// Which step it is.
    public static let action = RequestAction.reopening
    /// Why.
    public var reason: String

    /// A reopening with its reason.
    public init(reason: String) { self.reason = reason }

    /// Once it has ended.
    public static func gate(_ request: Request, at desk: Desk) throws(Refusal) {
        guard !request.stage.ended else { return }
        throw Refusal(
            .caseNotEnded,
            message: Name(ar: "الطلب لم ينته حتى يُعاد فتحه", en: "the case has not ended, so it cannot be reopened")
        )
    }

    /// Taken up again.
    public func entries(_ request: Request, at desk: Desk) throws(Refusal) -> [Entry<RequestEvent>] {
        if reason.isEmpty { throw .missing("reason", Name(ar: "سبب إعادة الفتح", en: "the reason")) }
        let again = request.body != nil && request.stage == .closed
        let promise = again ? Promise.made(on: desk.today, at: desk) : nil
        return [desk.entry(.reopened(reason: reason, promise: promise), on: nil)]
    }
}
