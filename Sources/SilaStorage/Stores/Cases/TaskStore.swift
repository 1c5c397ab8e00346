internal import Postgres
public import SilaCore

/// Something a member of staff has to do by hand: call, write, visit.
public struct TaskRow: Hashable, Sendable {
    /// What came of a task, who did it and when.
    public struct Done: Hashable, Sendable {
        /// When.
        public var at: Moment
        /// By which member of staff.
        public var by: RowID
        /// What came of it.
        public var outcome: String

        /// The facts of a task that was done.
        public init(at: Moment, by: RowID, outcome: String) {
            self.at = at
            self.by = by
            self.outcome = outcome
        }
    }

    /// Its identity.
    public var id: RowID
    /// The case it is for; nil where it is about something else.
    public var caseID: RowID?
    /// The finding of fieldwork that it is for; nil where it is about something else.
    public var findingID: RowID?
    /// What it is about where that is neither a case nor a finding: `obligation/…`.
    public var about: String?
    /// What sort: `call`, `letter`, `visit`.
    public var kind: String
    /// What to do, as the list shows it.
    public var title: Name
    /// By when; nil where nothing presses.
    public var due: CivilDate?
    /// The role that has to do it.
    public var assignedRole: String
    /// When it was made.
    public var createdAt: Moment
    /// What came of it; nil while it is open.
    public var done: Done?

    /// A row with its parts.
    public init(
        id: RowID, caseID: RowID? = nil, findingID: RowID? = nil, about: String? = nil, kind: String, title: Name,
        due: CivilDate? = nil,
        assignedRole: String, createdAt: Moment, done: Done? = nil
    ) {
        self.id = id
        self.caseID = caseID
        self.findingID = findingID
        self.about = about
        self.kind = kind
        self.title = title
        self.due = due
        self.assignedRole = assignedRole
        self.createdAt = createdAt
        self.done = done
    }

    static let columns =
        """
        id, case_id, kind, title_ar, title_en, due, assigned_role, created_at, done_at, done_by, outcome, finding_id, about
        """

    init(_ row: inout RowReader) throws(StorageError) {
        self.init(
            id: try row.id(), caseID: try row.idIfPresent(), kind: try row.text(),
            title: Name(ar: try row.text(), en: try row.text()), due: try row.dateIfPresent(),
            assignedRole: try row.text(), createdAt: try row.moment()
        )
        let (at, by, outcome) = (try row.momentIfPresent(), try row.idIfPresent(), try row.textIfPresent())
        if let at, let by, let outcome { done = Done(at: at, by: by, outcome: outcome) }
        findingID = try row.idIfPresent()
        about = try row.textIfPresent()
    }
}

/// A task with what it is for, as a list shows it: a case by its reference, or a finding of fieldwork.
public struct TaskOfCase: Hashable, Sendable {
    /// The task.
    public var task: TaskRow
    /// The reference of its case; nil for a task of a finding.
    public var reference: Reference?
    /// The fieldwork of its finding; nil for a task of a case.
    public var fieldwork: RowID?
    /// Who was named to see to the finding; nil where nobody was.
    public var owner: RowID?

    /// A task of the case with that reference, or of a finding of that fieldwork.
    public init(task: TaskRow, reference: Reference?, fieldwork: RowID? = nil, owner: RowID? = nil) {
        self.task = task
        self.reference = reference
        self.fieldwork = fieldwork
        self.owner = owner
    }

    static let columns = """
        t.id, t.case_id, t.kind, t.title_ar, t.title_en, t.due, t.assigned_role, t.created_at, t.done_at, t.done_by,
        t.outcome, t.finding_id, t.about, c.reference, f.fieldwork_id, f.owner
        """

    static let source = """
        task t left join case_file c on c.id = t.case_id left join fieldwork_finding f on f.id = t.finding_id
        """

    init(_ row: inout RowReader) throws(StorageError) {
        self.init(
            task: try TaskRow(&row), reference: try row.referenceIfPresent(), fieldwork: try row.idIfPresent(),
            owner: try row.idIfPresent())
    }
}

/// What staff have to do by hand.
public enum TaskStore {
    /// Adds a task, open or done.
    public static func add(_ task: TaskRow) -> Write {
        .write(
            "insert into task (\(TaskRow.columns)) values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13)",
            [
                .id(task.id), .id(task.caseID), .text(task.kind), .text(task.title.ar), .text(task.title.en),
                .date(task.due), .text(task.assignedRole), .moment(task.createdAt), .moment(task.done?.at),
                .id(task.done?.by), .text(task.done?.outcome), .id(task.findingID), .text(task.about),
            ]
        )
    }

    /// The open tasks of these roles, those due first at the top, after the one given; at most `limit`.
    ///
    /// Without those of cases that `staff` may not see.
    public static func open(
        for roles: [String], seenBy staff: RowID? = nil, after last: (due: CivilDate?, id: RowID)? = nil, limit: Int
    ) -> Query<[TaskOfCase]> {
        .all(
            """
            select \(TaskOfCase.columns) from \(TaskOfCase.source)
            where t.done_at is null and t.assigned_role = any ($1::text[])
            and (coalesce(t.due, 'infinity'::date), t.id) > (coalesce($2::date, $3::date), $4::uuid)
            and \(Concealment.seen(by: "$6")) order by coalesce(t.due, 'infinity'::date), t.id limit $5
            """,
            [
                .textArray(roles), .date(last?.due), .text(last == nil ? "-infinity" : "infinity"),
                .id(last?.id ?? RowID(high: 0, low: 0)), .int(limit), .id(staff),
            ]
        ) { row throws(StorageError) in try TaskOfCase(&row) }
    }

    /// The task of that id, nil when there is none, or none that `staff` may see.
    public static func find(_ id: RowID, for staff: RowID? = nil) -> Query<TaskOfCase?> {
        .first(
            """
            select \(TaskOfCase.columns) from \(TaskOfCase.source)
            where t.id = $1 and \(Concealment.seen(by: "$2"))
            """,
            [.id(id), .id(staff)]
        ) { row throws(StorageError) in try TaskOfCase(&row) }
    }

    /// The tasks of a case, oldest first.
    public static func of(_ caseID: RowID) -> Query<[TaskRow]> {
        .all(
            "select \(TaskRow.columns) from task where case_id = $1 order by created_at, id", [.id(caseID)]
        ) { row throws(StorageError) in try TaskRow(&row) }
    }

    /// The tasks of the case with that reference, oldest first.
    public static func of(_ reference: Reference) -> Query<[TaskRow]> {
        .all(
            """
            select \(TaskRow.columns) from task
            where case_id = (select id from case_file where reference = $1) order by created_at, id
            """,
            [.text(reference.text)]
        ) { row throws(StorageError) in try TaskRow(&row) }
    }

    /// Says what came of an open task; 0 rows when it is not open.
    public static func finish(_ id: RowID, _ done: TaskRow.Done) -> Write {
        .write(
            "update task set done_at = $2, done_by = $3, outcome = $4 where id = $1 and done_at is null",
            [.id(id), .moment(done.at), .id(done.by), .text(done.outcome)]
        )
    }
}
