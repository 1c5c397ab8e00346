/// Taking an ended case up again, with the reason.
///
/// A withdrawn case goes on where it stood, and what was left of an unanswered term runs again from the day after: the
/// days for which it was withdrawn are not the association's. A closed one goes back to its body, under a term of its own.
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
        if reason.isBlank { throw .missing("reason", Name(ar: "سبب إعادة الفتح", en: "the reason")) }
        return [desk.entry(.reopened(reason: reason, promise: promise(request, at: desk)), on: nil)]
    }

    private func promise(_ request: Request, at desk: Desk) -> Promise? {
        guard request.stage == .withdrawn else {
            return request.decision == nil ? nil : Promise.made(on: desk.today, at: desk)
        }
        guard let left = request.endedOn, request.pause == nil, request.reply == nil else { return nil }
        return request.promise?.resumed(pausedOn: left, on: desk.today, at: desk)
    }
}
