public import SilaCore
internal import SilaStorage

/// What an association did in a period, reckoned from what happened to its cases.
public struct PeriodReport: Sendable {
    /// What is told of.
    public let period: Period
    /// The last day that was looked at: the period's, or today where that comes first.
    public let end: CivilDate
    /// By which calendar working days were counted.
    public let calendar: String
    /// What each kind of case came to, in the order of the kinds; those of which nothing happened are left out.
    public let kinds: [KindFigures]
    /// What stands beside the cases: compensation, satisfaction, fieldwork, signatures.
    public let figures: RegisterFigures
    /// The policy by which channels and bodies are called: that of the last day.
    public let policy: Policy
    /// Its number.
    public let edition: Int
}

/// The statement of conformity with the edition whose clauses it prints.
public struct PeriodStatement: Sendable {
    /// The statement.
    public let statement: ConformityStatement
    /// The policy of the last day.
    public let policy: Policy
    /// Its number.
    public let edition: Int
    /// The cases that who asks may not see.
    public let withheld: Set<Reference>
}

/// A period told in both ways.
public struct PeriodReckoning: Sendable {
    /// What was done.
    public let report: PeriodReport
    /// How it kept to the policy.
    public let statement: PeriodStatement
    /// Who owed which edition's signature, and when they signed, edition by edition.
    public let signatures: [ReportedSignature]
}

extension Office {
    /// The report and the statement of conformity of a period, in one reading of the cases; `caller` is nil for a command
    /// of the operator.
    ///
    /// Cases are read in pages and counted one after the other: what is held grows with the failing cases alone.
    public func reckoning(of period: Period, by caller: Caller?) async throws(ServiceError) -> PeriodReckoning {
        let run = try await reckon(period)
        var withheld: [Reference] = []
        if let caller {
            do { withheld = try await database.run(ReportStore.withheld(from: caller.id)) } catch {
                throw .storage(error)
            }
        }
        let current = run.current
        return PeriodReckoning(
            report: PeriodReport(
                period: period, end: run.tally.end, calendar: run.calendar.version, kinds: run.tally.reports,
                figures: run.figures, policy: current.policy, edition: current.number),
            statement: PeriodStatement(
                statement: run.statement, policy: current.policy, edition: current.number, withheld: Set(withheld)),
            signatures: run.registers.signatures)
    }
}
