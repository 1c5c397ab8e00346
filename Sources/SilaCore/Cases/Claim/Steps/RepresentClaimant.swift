/// Recording who acts for the person harmed: a guardian, the holder of a power of attorney, an heir.
public struct RepresentClaimant: ClaimStep {
    /// Which step it is.
    public static let action = ClaimAction.representation
    /// Who.
    public var representative: Representative

    /// A recording of `representative`.
    public init(representative: Representative) { self.representative = representative }

    /// Until the case has ended.
    public static func gate(_ claim: Claim, at desk: Desk) throws(Refusal) {
        try claim.requireWithin()
    }

    /// Recorded, while the authority is valid.
    public func entries(_ claim: Claim, at desk: Desk) throws(Refusal) -> [Entry<ClaimEvent>] {
        try representative.requireWhole()
        try desk.requireValid(representative)
        return [desk.entry(.represented(representative: representative), on: nil)]
    }
}
