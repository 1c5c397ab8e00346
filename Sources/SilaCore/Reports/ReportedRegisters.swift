/// What a report reads of what stands beside the cases: money, rounds of surveys, what the association went out for,
/// signatures, copies, sessions, announcements, obligations.
public struct ReportedRegisters: Hashable, Sendable {
    /// Settlements of claims that both sides signed by the end of the period, but those paid and done before it began.
    public var settlements: [ReportedSettlement] = []
    /// Payments that the bank executed and did not return: those of the period, and of what is left to pay at its end.
    public var payments: [ReportedPayment] = []
    /// The rounds of surveys, the earliest first.
    public var rounds: [ReportedRound] = []
    /// Field surveys, visits and interviews, the first due at the top.
    public var outings: [ReportedOuting] = []
    /// The editions in force at some time of the period, in order.
    public var reigns: [ReportedReign] = []
    /// What members of staff owed of these editions, edition by edition.
    public var signatures: [ReportedSignature] = []
    /// Which department should have a copy of which of these editions.
    public var copies: [ReportedCopy] = []
    /// Sessions on the policy.
    public var sessions: [ReportedSession] = []
    /// What was owed to people and due in the period.
    public var obligations: [ReportedObligation] = []
    /// How often the declared periodic survey comes round by its own declaration; nil where it does not say.
    public var surveyEvery: Months?
    /// From which day on each clause has been in force without a break.
    public var since: [ClauseID: CivilDate] = [:]

    /// Nothing known yet.
    public init() {}
}

/// A settlement of a claim, signed by both sides.
public struct ReportedSettlement: Hashable, Sendable {
    /// The claim.
    public var reference: Reference
    /// What is to be paid; nil where it is in kind alone.
    public var amount: Halalas?
    /// The day both had signed.
    public var signedOn: CivilDate
    /// The day everything was paid and done; nil while something is left.
    public var paidOn: CivilDate?

    /// A settlement with its parts.
    public init(reference: Reference, amount: Halalas?, signedOn: CivilDate, paidOn: CivilDate?) {
        (self.reference, self.amount, self.signedOn, self.paidOn) = (reference, amount, signedOn, paidOn)
    }
}

/// A payment that the bank executed.
public struct ReportedPayment: Hashable, Sendable {
    /// The claim.
    public var reference: Reference
    /// How much.
    public var amount: Halalas
    /// The day.
    public var on: CivilDate

    /// A payment with its parts.
    public init(reference: Reference, amount: Halalas, on: CivilDate) {
        (self.reference, self.amount, self.on) = (reference, amount, on)
    }
}

/// A round of a survey; what was answered only where enough did, and never of one member of staff.
public struct ReportedRound: Hashable, Sendable {
    /// The survey.
    public var survey: String
    /// What it is called.
    public var title: Name
    /// For whom it is.
    public var audience: SurveyAudience
    /// The day it was opened.
    public var openedOn: CivilDate
    /// The day it was closed; nil while it is open.
    public var closedOn: CivilDate?
    /// How many were invited.
    public var invited: Int
    /// How many answered.
    public var answered: Int
    /// Fewer answers give no results.
    public var minimum: Int
    /// Question by question; empty while it is open, and where fewer than the minimum answered.
    public var results: [QuestionResult]

    /// A round with its parts; results of fewer answers than the minimum are dropped, whatever was given.
    public init(
        survey: String, title: Name, audience: SurveyAudience, openedOn: CivilDate, closedOn: CivilDate?, invited: Int,
        answered: Int, minimum: Int, results: [QuestionResult]
    ) {
        (self.survey, self.title, self.audience) = (survey, title, audience)
        (self.openedOn, self.closedOn, self.invited) = (openedOn, closedOn, invited)
        (self.answered, self.minimum) = (answered, minimum)
        self.results = closedOn == nil || answered < minimum ? [] : results
    }
}

/// A field survey, a visit or an interview.
public struct ReportedOuting: Hashable, Sendable {
    /// What it is.
    public var kind: FieldworkKind
    /// What is visited, who is asked.
    public var subject: Name
    /// By when it was planned.
    public var due: CivilDate
    /// The day it was held; nil while it is to come.
    public var doneOn: CivilDate?
    /// What was found.
    public var findings: Int
    /// Of these, those that were seen to.
    public var mended: Int

    /// An outing with its parts.
    public init(kind: FieldworkKind, subject: Name, due: CivilDate, doneOn: CivilDate?, findings: Int, mended: Int) {
        (self.kind, self.subject, self.due, self.doneOn) = (kind, subject, due, doneOn)
        (self.findings, self.mended) = (findings, mended)
    }
}

/// An edition that was in force at some time of the period.
public struct ReportedReign: Hashable, Sendable {
    /// Its number.
    public var edition: Int
    /// The day it came into force.
    public var since: CivilDate
    /// The day the next took its place; nil while it holds.
    public var until: CivilDate?
    /// Whether it changed anything that people have to know; false of the first.
    public var changesPeople: Bool
    /// The day on which its changes were announced; nil where they were not.
    public var announcedOn: CivilDate?

    /// A reign with its parts.
    public init(edition: Int, since: CivilDate, until: CivilDate?, changesPeople: Bool, announcedOn: CivilDate?) {
        (self.edition, self.since, self.until) = (edition, since, until)
        (self.changesPeople, self.announcedOn) = (changesPeople, announcedOn)
    }
}

/// What a member of staff owed of an edition.
public struct ReportedSignature: Hashable, Sendable {
    /// The edition.
    public var edition: Int
    /// The clause by which it was owed; nil where the house asked for it.
    public var clause: ClauseID?
    /// Who.
    public var who: Name
    /// Since when they owed it.
    public var since: CivilDate
    /// The last day by which it had to be signed, by the association's own time for it.
    public var by: CivilDate
    /// The day after which they wrote no more unsigned; nil where nothing is withheld.
    public var withheldAfter: CivilDate?
    /// The day on which it was no longer theirs to sign: another edition came, or they left.
    public var lapsedOn: CivilDate?
    /// The day they signed it; nil where they did not.
    public var signedOn: CivilDate?
    /// Whether the code of ethics was signed with it.
    public var withCode: Bool

    /// How long a signature may take where the association sets no time for it.
    public static let houseTerm = WorkingDays(10)

    /// What was owed, unsigned yet.
    public init(edition: Int, clause: ClauseID?, who: Name, since: CivilDate, by: CivilDate) {
        (self.edition, self.clause, self.who, self.since, self.by) = (edition, clause, who, since, by)
        withCode = false
    }
}

/// A department that should have a copy of an edition.
public struct ReportedCopy: Hashable, Sendable {
    /// The edition.
    public var edition: Int
    /// The department.
    public var department: Name
    /// The day it was given one; nil where it was not.
    public var givenOn: CivilDate?

    /// A copy with its parts.
    public init(edition: Int, department: Name, givenOn: CivilDate?) {
        (self.edition, self.department, self.givenOn) = (edition, department, givenOn)
    }
}

/// A session at which the policy was explained.
public struct ReportedSession: Hashable, Sendable {
    /// The edition.
    public var edition: Int
    /// The day.
    public var on: CivilDate

    /// A session with its parts.
    public init(edition: Int, on: CivilDate) { (self.edition, self.on) = (edition, on) }
}

/// Something owed to a person, without the person.
public struct ReportedObligation: Hashable, Sendable {
    /// What it rests on: the agreement, the contract, the case.
    public var source: String
    /// The day it is due.
    public var due: CivilDate
    /// The day it was met; nil while it was not.
    public var metOn: CivilDate?

    /// An obligation with its parts.
    public init(source: String, due: CivilDate, metOn: CivilDate?) {
        (self.source, self.due, self.metOn) = (source, due, metOn)
    }
}
