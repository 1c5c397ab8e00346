/// Drawing up the settlement and signing it for the association, as it was agreed on.
///
/// It can be drawn up anew until the person signs; a code that was sent for the former falls. Source: S ثـ.4, M 4.3.
public struct DrawSettlement: ClaimStep {
    /// Which step it is.
    public static let action = ClaimAction.settlement
    /// What is settled, with the officer who signs.
    public var settlement: Settlement

    /// A step that draws up `settlement`.
    public init(_ settlement: Settlement) { self.settlement = settlement }

    /// Once every gate is passed, until the person has signed.
    public static func gate(_ claim: Claim, at desk: Desk) throws(Refusal) {
        try claim.requireUndecided()
        try claim.requireGatesPassed(before: action.name)
        if claim.settlement != nil { throw claim.settledAlready(at: desk) }
    }

    /// Drawn up.
    public func entries(_ claim: Claim, at desk: Desk) throws(Refusal) -> [Entry<ClaimEvent>] {
        let clause = desk.settlementClause
        var settlement = settlement
        settlement.fulfilment = settlement.fulfilment?.written
        if settlement.officer.isBlank {
            throw .missing(
                "officer", clause: clause, Name(ar: "اسم الموقع عن الجمعية وصفته", en: "who signs for the association"))
        }
        if settlement.amount == nil && settlement.fulfilment == nil {
            throw .missing(
                "amount", clause: clause, Name(ar: "المبلغ أو ما ينفذ عيناً", en: "an amount or what is done in kind"))
        }
        try desk.requireSum(settlement.amount, "amount", citing: clause?.citation)
        if let agreed = claim.agreement, agreed.amount != settlement.amount {
            let sum = agreed.amount?.name ?? Name(ar: "بلا مبلغ", en: "no sum of money")
            throw Refusal(
                .settlementNotAgreed, clause: clause, field: "amount",
                message: Name(ar: "المتفق عليه: \(sum.ar)", en: "what was agreed on is: \(sum.en)"))
        }
        return [desk.entry(.settlementDrawn(settlement: settlement), on: clause)]
    }
}
