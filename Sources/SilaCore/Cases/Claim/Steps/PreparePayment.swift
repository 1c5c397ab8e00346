/// Preparing a payment of what was settled, in whole or in part; never more than is left of it.
///
/// Every gate is looked at anew, here and at each step that follows: nothing is payable before all of them have passed.
public struct PreparePayment: ClaimStep {
    /// Which step it is.
    public static let action = ClaimAction.payment
    /// How much; nil for all that is left.
    public var amount: Halalas?
    /// To which account.
    public var iban: IBAN
    /// To whom, as the bank has the name.
    public var payee: String

    /// A payment with its parts.
    public init(amount: Halalas?, iban: IBAN, payee: String) {
        self.amount = amount
        self.iban = iban
        self.payee = payee
    }

    /// While something is left of the sum.
    public static func gate(_ claim: Claim, at desk: Desk) throws(Refusal) {
        _ = try claim.requireSettled(before: action.name, at: desk)
        guard claim.unpaid == .zero else { return }
        throw Refusal(
            .paymentOver, clause: desk.settlementClause,
            message: Name(
                ar: "لم يبق من مبلغ التسوية ما تُعد له دفعة",
                en: "nothing is left of the settlement to prepare a payment of"))
    }

    /// Prepared.
    public func entries(_ claim: Claim, at desk: Desk) throws(Refusal) -> [Entry<ClaimEvent>] {
        let clause = desk.settlementClause
        if payee.isBlank {
            throw .missing("payee", clause: clause, Name(ar: "اسم المستفيد لدى البنك", en: "the payee"))
        }
        let sum = amount ?? claim.unpaid
        try desk.requireSum(sum, "amount", citing: clause?.citation)
        guard sum <= claim.unpaid else {
            throw Refusal(
                .paymentOver, clause: clause, field: "amount",
                message: Name(
                    ar: "الباقي من مبلغ التسوية \(claim.unpaid.name.ar)",
                    en: "what is left of the settlement is \(claim.unpaid.name.en)"))
        }
        let order = PaymentOrder(number: claim.payments.count + 1, amount: sum, iban: iban, payee: payee)
        return [desk.entry(.paymentPrepared(payment: order), on: clause)]
    }
}
