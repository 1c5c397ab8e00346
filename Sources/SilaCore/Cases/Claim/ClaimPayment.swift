/// A payment to be made of what was settled.
public struct PaymentOrder: Hashable, Sendable, Codable {
    /// Counts from 1 within the claim.
    public var number: Int
    /// How much.
    public var amount: Halalas
    /// To which account.
    public var iban: IBAN
    /// To whom, as the bank has the name.
    public var payee: String

    /// A payment with its parts.
    public init(number: Int, amount: Halalas, iban: IBAN, payee: String) {
        self.number = number
        self.amount = amount
        self.iban = iban
        self.payee = payee
    }
}

/// A payment with what became of it: who prepared, approved and executed it, and when.
public struct ClaimPayment: Hashable, Sendable {
    /// Where a payment stands.
    public enum State: String, CaseIterable, Hashable, Sendable, Codable {
        /// Prepared; waits for a second person's approval.
        case prepared
        /// Approved; to be executed.
        case approved
        /// Not approved.
        case rejected
        /// Executed by the bank.
        case executed
        /// The bank returned it.
        case returned

        /// The state in both languages.
        public var name: Name {
            switch self {
            case .prepared: Name(ar: "بانتظار الاعتماد", en: "Waits for approval")
            case .approved: Name(ar: "معتمد، بانتظار التنفيذ", en: "Approved, to be executed")
            case .rejected: Name(ar: "لم يُعتمد", en: "Not approved")
            case .executed: Name(ar: "نُفذ", en: "Executed")
            case .returned: Name(ar: "أعاده البنك", en: "Returned by the bank")
            }
        }

        /// True while it counts against what was settled.
        public var counts: Bool { self != .rejected && self != .returned }
    }

    /// The payment.
    public var order: PaymentOrder
    /// Where it stands.
    public var state: State
    /// The staff id of who prepared it.
    public var preparedBy: String
    /// The day of that.
    public var preparedOn: CivilDate
    /// The staff id of who approved or rejected it; nil before.
    public var approvedBy: String?
    /// The day of that.
    public var approvedOn: CivilDate?
    /// The board's delegation under which one person did both, as stored; nil where two did.
    public var delegation: String?
    /// Why it was rejected or returned.
    public var reason: String?
    /// The bank's reference; nil before it was executed.
    public var bankReference: String?
    /// The day on which the bank executed it.
    public var executedOn: CivilDate?
}
