public import SilaCore
public import SilaDelivery
public import SilaStorage

extension Claim: StoredCase {
    /// The row of a claim.
    public func fill(_ row: inout CaseRow) {
        receipt.standing.fill(&row)
        row.medium = receipt.medium?.rawValue
        row.stage = stage.rawValue
        row.body = ownBody?.rawValue
        row.decidedOn = outcome?.on
        row.outcome = outcome?.outcome.rawValue
        row.answeredOn = reply?.on
        row.closedOn = endedOn
    }

    /// What has to reach somebody after an event of a claim.
    public func errands(after entry: Entry<ClaimEvent>, reference: Reference, policy: Policy) -> [Errand] {
        ClaimErrands.after(entry, self, reference: reference)
    }

    /// The settlement and the payments that `before` did not have, or had otherwise.
    public func rows(since before: Claim, of id: RowID) throws(ServiceError) -> [Write] {
        guard let settlement = try settlementRow(of: id) else { return [] }
        let same = try before.settlementRow(of: id) == settlement
        var writes = same ? [] : [ClaimStore.write(settlement)]
        for payment in payments where !before.payments.contains(payment) {
            writes.append(ClaimStore.write(try row(of: payment, id)))
        }
        return writes
    }

    private func settlementRow(of id: RowID) throws(ServiceError) -> SettlementRow? {
        guard let settlement, let drawn, let signedOn = drawn.signedOn else { return nil }
        let executed = payments.filter { $0.state == .executed }.compactMap(\.executedOn)
        return SettlementRow(
            caseID: id, amount: settlement.amount, inKind: settlement.fulfilment != nil,
            drawnBy: try Self.staff(drawn.by), drawnOn: drawn.on, signedOn: signedOn, committed: committedSum,
            paid: paidSum, fulfilledOn: fulfilledOn,
            paidOn: isPaid ? (executed + [fulfilledOn].compactMap { $0 }).max() : nil)
    }

    private func row(of payment: ClaimPayment, _ id: RowID) throws(ServiceError) -> PaymentRow {
        var row = PaymentRow(
            caseID: id, number: payment.order.number, amount: payment.order.amount, state: payment.state,
            preparedBy: try Self.staff(payment.preparedBy), preparedOn: payment.preparedOn)
        if let by = payment.approvedBy { row.decidedBy = try Self.staff(by) }
        row.decidedOn = payment.approvedOn
        row.delegation = payment.delegation.flatMap { RowID($0) }
        row.executedOn = payment.executedOn
        return row
    }

    private static func staff(_ actor: String) throws(ServiceError) -> RowID {
        if let id = RowID(actor) { return id }
        throw .damaged("who took a step with a claim")
    }
}
