/// Sending a request back for completion, since something was found wanting later.
///
/// The clock stops and the ledger says why. A request once complete is paused and resumed, never restarted.
public struct Return: RequestStep {
    /// Which step it is.
    public static let action = RequestAction.return
    /// Why.
    public var reason: String
    /// The ids of the items wanted.
    public var wanted: [String]

    /// A return with its parts.
    public init(reason: String, wanted: [String] = []) {
        self.reason = reason
        self.wanted = wanted
    }

    /// Between completeness and the decision, while the clock runs.
    public static func gate(_ request: Request, at desk: Desk) throws(Refusal) {
        let clause = desk.policy.handling.clause(asking: .completeData)
        try request.requireWithin()
        try request.require(from: .complete, clause: clause)
        try request.require(through: .referred, clause: clause)
        try request.requireRunning()
    }

    /// Sent back today.
    public func entries(_ request: Request, at desk: Desk) throws(Refusal) -> [Entry<RequestEvent>] {
        let clause = desk.policy.handling.clause(asking: .completeData)
        if reason.isBlank { throw .missing("reason", clause: clause, Name(ar: "سبب الإعادة", en: "the reason")) }
        let service = Service(id: "", name: Name(ar: "", en: ""), required: request.receipt.required)
        try desk.requireItems(Set(wanted), of: service)
        return [desk.entry(.returned(reason: reason, wanted: wanted, on: desk.today), on: clause)]
    }
}
