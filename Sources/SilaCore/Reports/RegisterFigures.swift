/// What a period held beside the kinds of cases: compensation, satisfaction, what the association went out for, signatures.
public struct RegisterFigures: Hashable, Sendable {
    /// Compensation, in money.
    public let compensation: CompensationFigures
    /// The rounds of surveys that were open on some day of the period, the earliest first.
    public let rounds: [ReportedRound]
    /// Field surveys, visits and interviews, by kind; those of which there was none are left out.
    public let outings: [OutingFigures]
    /// Signatures, by edition in force.
    public let signatures: [SigningFigures]

    /// The figures of a period up to `end`; `target` is the association's own time for what the policy sets none for.
    public init(
        _ registers: ReportedRegisters, claims: ClaimFigures, period: Period, end: CivilDate,
        target: WorkingDays?, calendar: WorkingCalendar
    ) {
        compensation = CompensationFigures(
            registers, claims: claims, period: period, end: end, target: target, calendar: calendar)
        rounds = registers.rounds.filter { $0.openedOn <= end && ($0.closedOn ?? end) >= period.from }
        outings = FieldworkKind.allCases.compactMap { OutingFigures($0, registers.outings, period: period, end: end) }
        signatures = registers.reigns.compactMap { SigningFigures($0.edition, registers.signatures, end: end) }
    }
}

/// What was agreed as compensation, paid, and left to pay.
public struct CompensationFigures: Hashable, Sendable {
    /// Offers, acceptances and settlements.
    public let claims: ClaimFigures
    /// What was agreed in the period's settlements.
    public let agreed: Halalas
    /// What the bank executed in the period.
    public let paid: Halalas
    /// What is left to pay at its end, of all settlements.
    public let outstanding: Halalas
    /// How many settlements have something left to pay or to do at its end.
    public let openSettlements: Int
    /// Of these, those signed longer ago than the association's own target; nil where neither it nor the policy sets one.
    public let late: Int?

    init(
        _ registers: ReportedRegisters, claims: ClaimFigures, period: Period, end: CivilDate, target: WorkingDays?,
        calendar: WorkingCalendar
    ) {
        self.claims = claims
        let settlements = registers.settlements.filter { $0.signedOn <= end }
        let payments = registers.payments.filter { $0.on <= end }
        agreed = Self.sum(settlements.filter { period.contains($0.signedOn) }.compactMap(\.amount))
        paid = Self.sum(payments.filter { period.contains($0.on) }.map(\.amount))
        let open = settlements.filter { $0.paidOn.map { $0 > end } ?? true }
        let references = Set(open.map(\.reference))
        let done = Self.sum(payments.filter { references.contains($0.reference) }.map(\.amount))
        outstanding = Halalas(max(0, Self.sum(open.compactMap(\.amount)).count - done.count)) ?? .zero
        openSettlements = open.count
        late = target.map { target in
            open.count { DueDate.after($0.signedOn, target, calendar: calendar).map { $0 < end } ?? false }
        }
    }

    private static func sum(_ amounts: [Halalas]) -> Halalas { Halalas.sum(amounts) ?? .most }
}

/// What the association went out for in a period, of one kind.
public struct OutingFigures: Hashable, Sendable {
    /// What.
    public let kind: FieldworkKind
    /// Planned for a day of the period.
    public let planned: Int
    /// Held in it.
    public let held: Int
    /// Held after the day it was planned for.
    public let heldLate: Int
    /// Past its day at the end and not held.
    public let overdue: Int
    /// What was found on those held.
    public let findings: Int
    /// Of these, those seen to.
    public let mended: Int

    init?(_ kind: FieldworkKind, _ outings: [ReportedOuting], period: Period, end: CivilDate) {
        let mine = outings.filter { $0.kind == kind }
        let done = mine.filter { outing in outing.doneOn.map { period.contains($0) && $0 <= end } ?? false }
        self.kind = kind
        planned = mine.count { period.contains($0.due) }
        held = done.count
        heldLate = done.count { outing in outing.doneOn.map { outing.due < $0 } ?? false }
        overdue = mine.count { $0.due < end && $0.due <= period.through && ($0.doneOn.map { $0 > end } ?? true) }
        findings = done.reduce(0) { $0 + $1.findings }
        mended = done.reduce(0) { $0 + $1.mended }
        if planned + held + overdue == 0 { return nil }
    }
}

/// How many signed an edition, and how many did not.
public struct SigningFigures: Hashable, Sendable {
    /// The edition.
    public let edition: Int
    /// By how many it was owed.
    public let owed: Int
    /// How many signed it by the end of the period.
    public let signed: Int
    /// Of these, those after the association's own time for it.
    public let late: Int
    /// How many had not signed at its end, and had more than that time.
    public let overdue: Int
    /// Of these, from how many writing was withheld.
    public let withheld: Int

    init?(_ edition: Int, _ signatures: [ReportedSignature], end: CivilDate) {
        let mine = signatures.filter { $0.edition == edition && $0.since <= end }
        if mine.isEmpty { return nil }
        let (done, wanting) = (mine.filter { $0.isSigned(by: end) }, mine.filter { !$0.isSigned(by: end) })
        self.edition = edition
        owed = mine.count
        signed = done.count
        late = done.count { signature in signature.signedOn.map { signature.by < $0 } ?? false }
        overdue = wanting.count { $0.by < $0.end(end) }
        withheld = wanting.count { signature in
            signature.lapsedOn == nil && signature.withheldAfter.map { $0 < end } ?? false
        }
    }
}

extension ReportedSignature {
    /// Whether it was signed by the end of that day.
    func isSigned(by end: CivilDate) -> Bool { signedOn.map { $0 <= end } ?? false }

    /// The last day that counts for it: that day, or the one on which it lapsed.
    func end(_ end: CivilDate) -> CivilDate { lapsedOn.map { min($0, end) } ?? end }
}
