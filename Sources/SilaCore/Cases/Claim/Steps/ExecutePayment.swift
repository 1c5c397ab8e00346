/// Entering that the bank executed an approved payment, with its reference.
public struct ExecutePayment: ClaimStep {
    /// Which step it is.
    public static let action = ClaimAction.paymentExecution
    /// Which payment, by its number; nil for the first that is approved.
    public var number: Int?
    /// The bank's reference.
    public var bankReference: String
    /// The day on which the bank executed it; nil for today.
    public var on: CivilDate?

    /// An execution with its parts.
    public init(number: Int? = nil, bankReference: String, on: CivilDate? = nil) {
        self.number = number
        self.bankReference = bankReference
        self.on = on
    }

    /// While a payment is approved.
    public static func gate(_ claim: Claim, at desk: Desk) throws(Refusal) {
        _ = try claim.requireSettled(before: action.name, at: desk)
        _ = try claim.requirePayment(nil, in: .approved, at: desk)
    }

    /// Executed, not before it was approved.
    public func entries(_ claim: Claim, at desk: Desk) throws(Refusal) -> [Entry<ClaimEvent>] {
        let clause = desk.settlementClause
        let payment = try claim.requirePayment(number, in: .approved, at: desk)
        if bankReference.isBlank {
            throw .missing("bank_reference", clause: clause, Name(ar: "مرجع البنك", en: "the bank's reference"))
        }
        let day = on ?? desk.today
        try desk.requirePast(day, from: payment.approvedOn, "on", citing: clause?.citation)
        let event = ClaimEvent.paymentExecuted(
            number: payment.order.number, bankReference: bankReference, on: day)
        return [desk.entry(event, on: clause)]
    }
}

/// Entering that the bank returned a payment it had executed, so that another can be prepared in its place.
public struct ReturnPayment: ClaimStep {
    /// Which step it is.
    public static let action = ClaimAction.paymentReturn
    /// Which payment, by its number; nil for the first that was executed.
    public var number: Int?
    /// Why.
    public var reason: String

    /// A return with its parts.
    public init(number: Int? = nil, reason: String) {
        self.number = number
        self.reason = reason
    }

    /// While a payment was executed.
    public static func gate(_ claim: Claim, at desk: Desk) throws(Refusal) {
        try claim.requireUndecided()
        _ = try claim.requirePayment(nil, in: .executed, at: desk)
    }

    /// Returned.
    public func entries(_ claim: Claim, at desk: Desk) throws(Refusal) -> [Entry<ClaimEvent>] {
        let payment = try claim.requirePayment(number, in: .executed, at: desk)
        if reason.isBlank {
            throw .missing(
                "reason", clause: desk.settlementClause, Name(ar: "سبب إعادة البنك الدفعة", en: "the reason"))
        }
        return [desk.entry(.paymentReturned(number: payment.order.number, reason: reason), on: nil)]
    }
}

/// Entering that what was settled in kind was done.
public struct FulfilSettlement: ClaimStep {
    /// Which step it is.
    public static let action = ClaimAction.fulfilment
    /// What was done, and what shows it.
    public var note: String

    /// A fulfilment with its note.
    public init(note: String) { self.note = note }

    /// Where something in kind was settled, and once.
    public static func gate(_ claim: Claim, at desk: Desk) throws(Refusal) {
        let settlement = try claim.requireSettled(before: action.name, at: desk)
        guard settlement.fulfilment == nil || claim.fulfilledOn != nil else { return }
        throw Refusal(
            .stageTooLate, clause: desk.settlementClause,
            message: settlement.fulfilment == nil
                ? Name(ar: "لا شيء في التسوية ينفذ عيناً", en: "the settlement has nothing that is done in kind")
                : Name(ar: "نُفذ ما اتُّفق عليه عيناً", en: "what was settled in kind is done already"))
    }

    /// Done.
    public func entries(_ claim: Claim, at desk: Desk) throws(Refusal) -> [Entry<ClaimEvent>] {
        if note.isBlank {
            throw .missing("note", clause: desk.settlementClause, Name(ar: "ما نُفذ", en: "what was done"))
        }
        return [desk.entry(.fulfilled(note: note, on: desk.today), on: desk.settlementClause)]
    }
}
