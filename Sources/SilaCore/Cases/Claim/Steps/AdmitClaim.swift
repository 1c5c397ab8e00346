/// Senior management takes a claim that was recorded outside the policy into its procedure, over a channel it offers.
///
/// Only where the policy has the procedure: what is outside for want of a clause on compensation stays outside.
public struct AdmitClaim: ClaimStep {
    /// Which step it is.
    public static let action = ClaimAction.admission
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

    /// Only a claim outside the policy.
    public static func gate(_ claim: Claim, at desk: Desk) throws(Refusal) {
        try claim.requireOpen()
        guard claim.stage == .outside else {
            throw Refusal(
                .caseWithin,
                message: Name(
                    ar: "المطالبة داخل إجراءات السياسة أصلاً", en: "the claim is within the policy's procedure already"))
        }
        if claim.gates.isEmpty && desk.policy.compensation == nil { throw desk.lackingCompensation }
    }

    /// Admitted, over the channel named.
    public func entries(_ claim: Claim, at desk: Desk) throws(Refusal) -> [Entry<ClaimEvent>] {
        let (standing, clause) = try desk.standing(channel: channel, named: channelName, outsideReason: nil)
        if reason.isBlank { throw .missing("reason", Name(ar: "السبب", en: "the reason")) }
        guard case .within(let id, let named) = standing else { return [] }
        return [desk.entry(.admitted(channel: id, named: named, reason: reason), on: clause)]
    }
}
