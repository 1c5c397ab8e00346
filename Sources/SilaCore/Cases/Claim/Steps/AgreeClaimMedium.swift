/// Agreeing with the person harmed on a medium, among those the association offers; every notice goes there.
public struct AgreeClaimMedium: ClaimStep {
    /// Which step it is.
    public static let action = ClaimAction.medium
    /// The medium.
    public var medium: Medium

    /// An agreement on `medium`.
    public init(medium: Medium) { self.medium = medium }

    /// Until the case has ended.
    public static func gate(_ claim: Claim, at desk: Desk) throws(Refusal) {
        try claim.requireWithin()
    }

    /// Agreed; over what needs a mobile, only where one is on file.
    public func entries(_ claim: Claim, at desk: Desk) throws(Refusal) -> [Entry<ClaimEvent>] {
        try desk.requireOffered(medium)
        let clause = desk.policy.handling.clause(asking: .updates)
        if medium.needsMobile && !claim.receipt.contact.mobile {
            throw Refusal(
                .mobileMissing, clause: clause, field: "medium",
                message: Name(
                    ar: "«\(medium.name.ar)» تحتاج رقم جوال، ولا رقم مسجلاً؛ اختر وسيلة أخرى",
                    en: "\(medium.name.en) needs a mobile number and none is on file; agree on another medium"))
        }
        return [desk.entry(.mediumAgreed(medium: medium), on: clause)]
    }
}
