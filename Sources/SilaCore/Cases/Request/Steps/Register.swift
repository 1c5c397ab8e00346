/// The registration is completed along with the request.
///
/// Source: the sixth clause on handling in Z, O and Q; S and M ask for none.
public struct Register: RequestStep {
    /// Which step it is.
    public static let action = RequestAction.registration
    /// The number in the association's register, where it keeps one.
    public var number: String?

    /// A registration under `number`.
    public init(number: String? = nil) { self.number = number }

    /// Only where the policy asks for it, once, after completeness.
    public static func gate(_ request: Request, at desk: Desk) throws(Refusal) {
        try request.requireWithin()
        let clause = try desk.clause(asking: .registration, for: action.name)
        try request.require(from: .complete, clause: clause)
        try request.require(through: .complete, clause: clause)
        try request.requireRunning()
    }

    /// Registered.
    public func entries(_ request: Request, at desk: Desk) throws(Refusal) -> [Entry<RequestEvent>] {
        [desk.entry(.registered(number: number?.written), on: desk.policy.handling.clause(asking: .registration))]
    }
}
