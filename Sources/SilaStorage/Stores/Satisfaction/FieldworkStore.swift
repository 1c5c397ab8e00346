internal import Postgres
public import SilaCore

/// A field survey, a supervisory visit or an interview: planned, and done on a day.
public struct FieldworkRow: Hashable, Sendable {
    /// What came of it.
    public struct Done: Hashable, Sendable {
        /// The day.
        public var on: CivilDate
        /// By which member of staff.
        public var by: RowID
        /// What was seen.
        public var report: String

        /// The facts of fieldwork that was done.
        public init(on: CivilDate, by: RowID, report: String) {
            self.on = on
            self.by = by
            self.report = report
        }
    }

    /// Its identity.
    public var id: RowID
    /// What it is.
    public var kind: FieldworkKind
    /// By when.
    public var due: CivilDate
    /// What is visited, who is asked.
    public var subject: Name
    /// Where; nil while nobody has said.
    public var place: String?
    /// Who goes, by staff id; nil while nobody is named.
    public var assignee: RowID?
    /// The edition of the policy it rests on.
    public var edition: Int
    /// The clause it rests on; nil for the house's own practice.
    public var clause: ClauseID?
    /// Whether it comes round by its frequency; false where it was planned by hand.
    public var isRecurring: Bool
    /// When it was planned, and by whom.
    public var planning: Act
    /// What came of it; nil while it is to come.
    public var done: Done?

    /// A row with its parts.
    public init(
        id: RowID, kind: FieldworkKind, due: CivilDate, subject: Name, place: String? = nil, assignee: RowID? = nil,
        edition: Int, clause: ClauseID?, isRecurring: Bool, planning: Act
    ) {
        self.id = id
        self.kind = kind
        self.due = due
        self.subject = subject
        self.place = place
        self.assignee = assignee
        self.edition = edition
        self.clause = clause
        self.isRecurring = isRecurring
        self.planning = planning
    }

    static let columns = """
        id, kind, due, subject_ar, subject_en, place, assignee, edition, clause, is_recurring, planned_at, planned_by,
        done_on, done_by, report
        """

    init(_ row: inout RowReader) throws(StorageError) {
        id = try row.id()
        kind = FieldworkKind(rawValue: try row.text()) ?? .visit
        due = try row.date()
        subject = Name(ar: try row.text(), en: try row.text())
        (place, assignee, edition) = (try row.textIfPresent(), try row.idIfPresent(), try row.int())
        clause = try row.textIfPresent().map { ClauseID($0) }
        isRecurring = try row.bool()
        planning = Act(at: try row.moment(), by: try row.text())
        let (on, by, report) = (try row.dateIfPresent(), try row.idIfPresent(), try row.textIfPresent())
        if let on, let by, let report { done = Done(on: on, by: by, report: report) }
    }
}

/// What the association goes out for.
public enum FieldworkStore {
    /// Plans it; `StorageError.duplicate` of `fieldwork_one_to_come` where one of its kind comes round already.
    public static func add(_ row: FieldworkRow) -> Write {
        .write(
            """
            insert into fieldwork
            (id, kind, due, subject_ar, subject_en, place, assignee, edition, clause, is_recurring, planned_at, planned_by)
            values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12)
            """,
            [
                .id(row.id), .text(row.kind.rawValue), .date(row.due), .text(row.subject.ar), .text(row.subject.en),
                .text(row.place), .id(row.assignee), .int(row.edition), .text(row.clause?.rawValue),
                .bool(row.isRecurring), .moment(row.planning.at), .text(row.planning.by),
            ])
    }

    /// The fieldwork of that id, nil when there is none.
    public static func find(_ id: RowID) -> Query<FieldworkRow?> {
        .first("select \(FieldworkRow.columns) from fieldwork where id = $1", [.id(id)]) {
            row throws(StorageError) in try FieldworkRow(&row)
        }
    }

    /// What is to come, the first due at the top, then what was done, the latest first; at most `limit` of each.
    public static func list(limit: Int = 200) -> Query<[FieldworkRow]> {
        .all(
            """
            (select \(FieldworkRow.columns) from fieldwork where done_on is null order by due, id limit $1)
            union all
            (select \(FieldworkRow.columns) from fieldwork where done_on is not null
            order by done_on desc, id desc limit $1)
            """,
            [.int(limit)]
        ) { row throws(StorageError) in try FieldworkRow(&row) }
    }

    /// The last of each kind that comes round, by its due day.
    public static func lastRecurring() -> Query<[FieldworkRow]> {
        .all(
            """
            select distinct on (kind) \(FieldworkRow.columns) from fieldwork where is_recurring
            order by kind, due desc, id desc
            """
        ) { row throws(StorageError) in try FieldworkRow(&row) }
    }

    /// Says who goes and where; 0 rows where it was done.
    public static func assign(_ id: RowID, to staff: RowID?, place: String?) -> Write {
        .write(
            "update fieldwork set assignee = $2, place = $3 where id = $1 and done_on is null",
            [.id(id), .id(staff), .text(place)])
    }

    /// Says that it was done; 0 rows where it was before.
    public static func finish(_ id: RowID, _ done: FieldworkRow.Done, place: String?) -> Write {
        .write(
            """
            update fieldwork set done_on = $2, done_by = $3, report = $4, place = coalesce($5, place)
            where id = $1 and done_on is null
            """,
            [.id(id), .date(done.on), .id(done.by), .text(done.report), .text(place)])
    }
}
