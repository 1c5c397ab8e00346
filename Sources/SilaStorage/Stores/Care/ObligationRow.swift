internal import Postgres
public import SilaCore

/// What is owed to a person, and when.
public struct ObligationRow: Hashable, Sendable {
    /// On what it rests.
    public enum Source: String, CaseIterable, Hashable, Sendable {
        /// An agreement.
        case agreement
        /// A contract.
        case contract
        /// A case.
        case `case`
    }

    /// How it was met.
    public struct Meeting: Hashable, Sendable {
        /// The day.
        public var on: CivilDate
        /// What shows it, sealed.
        public var evidence: [UInt8]
        /// Who wrote it down and when.
        public var act: Act

        /// A meeting with its parts.
        public init(on: CivilDate, evidence: [UInt8], act: Act) {
            self.on = on
            self.evidence = evidence
            self.act = act
        }
    }

    /// Its identity.
    public var id: RowID
    /// The first of its series: itself, where it does not come again.
    public var series: RowID
    /// To whom.
    public var personID: RowID
    /// What, sealed.
    public var what: [UInt8]
    /// On what it rests.
    public var sourceKind: Source
    /// The agreement, the contract or the case, as people call it.
    public var source: String
    /// The case it rests on.
    public var caseID: RowID?
    /// The day it is due.
    public var due: CivilDate
    /// How it comes again; nil where it does not.
    public var repetition: Repetition?
    /// How long before that day staff have it among their tasks.
    public var notice: WorkingDays
    /// The day from which they have it.
    public var taskOn: CivilDate
    /// The number of the calendar by which that day was reckoned.
    public var calendar: Int
    /// The task, once it was made.
    public var taskID: RowID?
    /// Who wrote it down and when.
    public var record: Act
    /// How it was met.
    public var meeting: Meeting?
    /// Who gave it up and when.
    public var drop: Act?
    /// Why it was given up.
    public var droppedWhy: String?

    /// An obligation just written down.
    public init(
        id: RowID, series: RowID, personID: RowID, what: [UInt8], sourceKind: Source, source: String,
        caseID: RowID? = nil, due: CivilDate, repetition: Repetition? = nil, notice: WorkingDays, taskOn: CivilDate,
        calendar: Int, record: Act
    ) {
        self.id = id
        self.series = series
        self.personID = personID
        self.what = what
        self.sourceKind = sourceKind
        self.source = source
        self.caseID = caseID
        self.due = due
        self.repetition = repetition
        self.notice = notice
        self.taskOn = taskOn
        self.calendar = calendar
        self.record = record
    }

    /// Whether it is neither met nor given up.
    public var isOpen: Bool { meeting == nil && drop == nil }

    static let columns = """
        o.id, o.series, o.person_id, o.what_sealed, o.source_kind, o.source, o.case_id, o.due, o.first_due,
        o.every_months, o.until_day, o.notice, o.task_on, o.calendar, o.task_id, o.recorded_at, o.recorded_by, o.met_on,
        o.evidence_sealed, o.met_at, o.met_by, o.dropped_at, o.dropped_by, o.dropped_why
        """

    init(_ row: inout RowReader) throws(StorageError) {
        let (id, series, person, what) = (try row.id(), try row.id(), try row.id(), try row.bytes())
        guard let kind = Source(rawValue: try row.text()) else {
            throw .unreadable(column: "source_kind", why: "it is no source")
        }
        let (source, caseID, due, first) = (try row.text(), try row.idIfPresent(), try row.date(), try row.date())
        let (every, until) = (try row.intIfPresent(), try row.dateIfPresent())
        let (notice, taskOn, calendar) = (try row.int(), try row.date(), try row.int())
        taskID = try row.idIfPresent()
        (self.id, self.series, personID, self.what) = (id, series, person, what)
        (sourceKind, self.source, self.caseID, self.due) = (kind, source, caseID, due)
        repetition = every.map { Repetition(first: first, every: Months($0), until: until) }
        (self.notice, self.taskOn, self.calendar) = (WorkingDays(notice), taskOn, calendar)
        record = Act(at: try row.moment(), by: try row.text())
        let (on, evidence) = (try row.dateIfPresent(), try row.bytesIfPresent())
        let (metAt, metBy) = (try row.momentIfPresent(), try row.textIfPresent())
        if let on, let evidence, let metAt, let metBy {
            meeting = Meeting(on: on, evidence: evidence, act: Act(at: metAt, by: metBy))
        }
        let (at, by) = (try row.momentIfPresent(), try row.textIfPresent())
        if let at, let by { drop = Act(at: at, by: by) }
        droppedWhy = try row.textIfPresent()
    }
}

/// An obligation with the name of whom it is owed to.
public struct ObligationOfPerson: Hashable, Sendable {
    /// The obligation.
    public var row: ObligationRow
    /// The person's name.
    public var name: String

    /// An obligation to the person of that name.
    public init(row: ObligationRow, name: String) {
        self.row = row
        self.name = name
    }
}
