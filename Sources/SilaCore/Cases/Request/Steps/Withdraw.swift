/// Entering that the person withdraws the request.
public struct Withdraw: RequestStep {
    /// Which step it is.
    public static let action = RequestAction.withdrawal
    /// What the person gave as the reason.
    public var reason: String

    /// A withdrawal with its reason.
    public init(reason: String) { self.reason = reason }

    /// Until the service is delivered.
    public static func gate(_ request: Request, at desk: Desk) throws(Refusal) {
        try request.requireOpen()
        try request.require(through: .answered, clause: nil)
    }

    /// Withdrawn today.
    public func entries(_ request: Request, at desk: Desk) throws(Refusal) -> [Entry<RequestEvent>] {
        if reason.isBlank { throw .missing("reason", Name(ar: "سبب السحب", en: "the reason")) }
        return [desk.entry(.withdrawn(reason: reason, on: desk.today), on: nil)]
    }
}
