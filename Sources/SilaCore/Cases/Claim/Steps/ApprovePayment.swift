/// Approving a payment that another person prepared, or not approving it.
///
/// Who prepared it does not approve it, nor does who signed the settlement for the association; in an association too small
/// for that the board delegates it, and the delegation goes on record with the approval. Anybody who may approve may reject.
public struct ApprovePayment: ClaimStep {
    /// Which step it is.
    public static let action = ClaimAction.paymentApproval
    /// Which payment, by its number; nil for the only one that waits.
    public var number: Int?
    /// True to approve.
    public var approved: Bool
    /// Why not, where it is not approved.
    public var reason: String?
    /// The board's delegation of payments to the actor, as stored; nil where there is none.
    public var delegation: String?

    /// An approval with its parts.
    public init(number: Int? = nil, approved: Bool, reason: String? = nil, delegation: String? = nil) {
        self.number = number
        self.approved = approved
        self.reason = reason
        self.delegation = delegation
    }

    /// While a payment waits for it.
    public static func gate(_ claim: Claim, at desk: Desk) throws(Refusal) {
        _ = try claim.requireSettled(before: action.name, at: desk)
        _ = try claim.requirePayment(nil, in: .prepared, at: desk)
    }

    /// Approved or rejected.
    public func entries(_ claim: Claim, at desk: Desk) throws(Refusal) -> [Entry<ClaimEvent>] {
        let clause = desk.settlementClause
        let payment = try claim.requirePayment(number, in: .prepared, at: desk)
        guard approved else {
            guard let reason = reason?.written else {
                throw .missing("reason", clause: clause, Name(ar: "سبب عدم الاعتماد", en: "why it is not approved"))
            }
            return [desk.entry(.paymentRejected(number: payment.order.number, reason: reason), on: clause)]
        }
        let isSecond = desk.actor.id != payment.preparedBy && desk.actor.id != claim.drawn?.by
        guard isSecond || delegation != nil else {
            throw Refusal(
                .paymentFourEyes, clause: clause,
                message: Name(
                    ar: "لا يعتمد الدفعة من أعدها ولا من وقع التسوية عن الجمعية؛ يعتمدها غيره أو يفوضه المجلس",
                    en:
                        "neither who prepared the payment nor who signed the settlement for the association approves it; "
                        + "somebody else does, or the board delegates it"))
        }
        let delegated = isSecond ? nil : delegation
        return [desk.entry(.paymentApproved(number: payment.order.number, delegation: delegated), on: clause)]
    }
}

extension Claim {
    /// The payment of that number in that state; without a number the only one.
    func requirePayment(
        _ number: Int?, in state: ClaimPayment.State, at desk: Desk
    ) throws(Refusal) -> ClaimPayment {
        let waiting = payments.filter { $0.state == state }
        let found = number.map { number in waiting.filter { $0.order.number == number } } ?? waiting
        if let payment = found.first, number == nil || found.count == 1 { return payment }
        throw Refusal(
            .paymentNone, clause: desk.settlementClause, field: number.map { _ in "number" },
            message: Name(
                ar: "لا دفعة لهذه الخطوة (\(state.name.ar))",
                en: "there is no payment for this step (\(state.name.en.lowercased()))"),
            items: waiting.map { payment in
                RefusalItem(id: String(payment.order.number), name: payment.order.amount.name)
            })
    }
}
