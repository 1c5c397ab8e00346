internal import Postgres
public import SilaCore

/// What a claim was settled for, and how much of it is paid: a row only once both sides have signed.
public struct SettlementRow: Hashable, Sendable {
    /// The claim.
    public var caseID: RowID
    /// The sum; nil where nothing is paid.
    public var amount: Halalas?
    /// Whether something is done in kind.
    public var inKind: Bool
    /// Who drew it up and signed for the association.
    public var drawnBy: RowID
    /// The day of that.
    public var drawnOn: CivilDate
    /// The day on which the person signed.
    public var signedOn: CivilDate
    /// What payments are prepared, approved or executed for.
    public var committed: Halalas
    /// What was executed.
    public var paid: Halalas
    /// The day on which what was settled in kind was done.
    public var fulfilledOn: CivilDate?
    /// The day on which all of it was paid and fulfilled.
    public var paidOn: CivilDate?

    /// A row with its parts.
    public init(
        caseID: RowID, amount: Halalas?, inKind: Bool, drawnBy: RowID, drawnOn: CivilDate, signedOn: CivilDate,
        committed: Halalas, paid: Halalas, fulfilledOn: CivilDate?, paidOn: CivilDate?
    ) {
        self.caseID = caseID
        self.amount = amount
        self.inKind = inKind
        self.drawnBy = drawnBy
        self.drawnOn = drawnOn
        self.signedOn = signedOn
        self.committed = committed
        self.paid = paid
        self.fulfilledOn = fulfilledOn
        self.paidOn = paidOn
    }
}

/// A payment of a settlement, without the account it goes to.
public struct PaymentRow: Hashable, Sendable {
    /// The claim.
    public var caseID: RowID
    /// Counts from 1 within the claim.
    public var number: Int
    /// How much.
    public var amount: Halalas
    /// Where it stands.
    public var state: ClaimPayment.State
    /// Who prepared it.
    public var preparedBy: RowID
    /// The day of that.
    public var preparedOn: CivilDate
    /// Who approved or rejected it; nil before.
    public var decidedBy: RowID?
    /// The day of that.
    public var decidedOn: CivilDate?
    /// The board's delegation under which one person did both.
    public var delegation: RowID?
    /// The day on which the bank executed it.
    public var executedOn: CivilDate?

    /// A payment just prepared; the rest is set afterwards.
    public init(
        caseID: RowID, number: Int, amount: Halalas, state: ClaimPayment.State, preparedBy: RowID,
        preparedOn: CivilDate
    ) {
        self.caseID = caseID
        self.number = number
        self.amount = amount
        self.state = state
        self.preparedBy = preparedBy
        self.preparedOn = preparedOn
    }
}

/// What claims were settled for, and what was paid of it.
public enum ClaimStore {
    /// Writes the settlement of a claim as it is now.
    public static func write(_ row: SettlementRow) -> Write {
        .write(
            """
            insert into claim_settlement (case_id, amount, in_kind, drawn_by, drawn_on, signed_on, committed, paid,
            fulfilled_on, paid_on) values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10)
            on conflict (case_id) do update set committed = excluded.committed, paid = excluded.paid,
            fulfilled_on = excluded.fulfilled_on, paid_on = excluded.paid_on
            """,
            [
                .id(row.caseID), .int(row.amount?.count), .bool(row.inKind), .id(row.drawnBy), .date(row.drawnOn),
                .date(row.signedOn), .int(row.committed.count), .int(row.paid.count), .date(row.fulfilledOn),
                .date(row.paidOn),
            ])
    }

    /// Writes a payment as it is now; its claim must be settled.
    public static func write(_ row: PaymentRow) -> Write {
        .write(
            """
            insert into claim_payment (case_id, number, amount, state, prepared_by, prepared_on, decided_by, decided_on,
            delegation, executed_on) values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10)
            on conflict (case_id, number) do update set state = excluded.state, decided_by = excluded.decided_by,
            decided_on = excluded.decided_on, delegation = excluded.delegation, executed_on = excluded.executed_on
            """,
            [
                .id(row.caseID), .int(row.number), .int(row.amount.count), .text(row.state.rawValue),
                .id(row.preparedBy), .date(row.preparedOn), .id(row.decidedBy), .date(row.decidedOn),
                .id(row.delegation), .date(row.executedOn),
            ])
    }
}
