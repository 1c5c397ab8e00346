/// Entering the person's objection to a refusal; the body studies the request again, under a term of its own.
///
/// No policy of the five speaks of it, so it rests on the house's practice; the new term has the policy's length.
public struct Object: RequestStep {
    /// Which step it is.
    public static let action = RequestAction.objection
    /// What the person objects.
    public var reason: String

    /// An objection with its reason.
    public init(reason: String) { self.reason = reason }

    /// After a refusal was answered, closed or not.
    public static func gate(_ request: Request, at desk: Desk) throws(Refusal) {
        if request.stage == .outside || request.stage == .withdrawn { try request.requireWithin() }
        guard request.decision?.outcome == .refused else {
            throw Refusal(
                .objectionWithoutRefusal,
                message: Name(ar: "لا اعتراض إلا على رفض", en: "only a refusal can be objected to")
            )
        }
        try request.require(from: .answered, clause: desk.policy.handling.reply?.clause)
    }

    /// Back with the body.
    public func entries(_ request: Request, at desk: Desk) throws(Refusal) -> [Entry<RequestEvent>] {
        if reason.isBlank { throw .missing("reason", Name(ar: "سبب الاعتراض", en: "the reason")) }
        return [desk.entry(.objected(reason: reason, promise: Promise.made(on: desk.today, at: desk)), on: nil)]
    }
}
