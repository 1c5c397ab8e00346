/// Senior management takes a case that was recorded outside the policy into its procedure, over a channel it offers.
public struct Admit: RequestStep {
    /// Which step it is.
    public static let action = RequestAction.admission
    /// The channel, by its id in the policy or by its kind.
    public var channel: String
    /// What the desk calls it, under an open-ended channel.
    public var channelName: String?
    /// Why.
    public var reason: String

    /// An admission with its parts.
    public init(channel: String, channelName: String? = nil, reason: String) {
        self.channel = channel
        self.channelName = channelName
        self.reason = reason
    }

    /// Only a case outside the policy.
    public static func gate(_ request: Request, at desk: Desk) throws(Refusal) {
        try request.requireOpen()
        guard request.stage != .outside else { return }
        throw Refusal(
            .caseWithin,
            message: Name(
                ar: "الطلب داخل إجراءات السياسة أصلاً", en: "the case is within the policy's procedure already")
        )
    }

    /// Admitted, over the channel named.
    public func entries(_ request: Request, at desk: Desk) throws(Refusal) -> [Entry<RequestEvent>] {
        let (standing, clause) = try desk.standing(channel: channel, named: channelName, outsideReason: nil)
        if reason.isBlank { throw .missing("reason", Name(ar: "السبب", en: "the reason")) }
        guard case .within(let id, let named) = standing else { return [] }
        return [desk.entry(.admitted(channel: id, named: named, reason: reason), on: clause)]
    }
}
