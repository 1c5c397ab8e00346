internal import Postgres
public import SilaCore

/// The minutes of a sitting as they are stored.
public struct MinutesRow: Hashable, Sendable {
    /// Their identity.
    public var id: RowID
    /// The sitting.
    public var sitting: RowID
    /// Counted from 1 within the sitting; those after the first correct the ones before.
    public var number: Int
    /// The minutes that these correct; nil for the first.
    public var corrects: RowID?
    /// The date that they bear; nil where they bear none.
    public var dated: CivilDate?
    /// Which writing of them.
    public var revision: Int
    /// What they say, sealed.
    public var sealed: [UInt8]
    /// Who drafted them, and when.
    public var draft: Act
    /// Who wrote them last, and when.
    public var change: Act
    /// When the last member present approved them; nil before that.
    public var lockedAt: Moment?

    /// Minutes just drafted.
    public init(
        id: RowID, sitting: RowID, number: Int, corrects: RowID?, dated: CivilDate?, sealed: [UInt8], draft: Act
    ) {
        self.id = id
        self.sitting = sitting
        self.number = number
        self.corrects = corrects
        self.dated = dated
        self.sealed = sealed
        self.draft = draft
        change = draft
        revision = 1
    }

    static let columns = """
        m.id, m.sitting_id, m.number, m.corrects, m.dated, m.revision, m.sealed, m.drafted_at, m.drafted_by::text,
        m.changed_at, m.changed_by::text, m.locked_at
        """

    init(_ row: inout RowReader) throws(StorageError) {
        let (id, sitting, number) = (try row.id(), try row.id(), try row.int())
        let (corrects, dated, revision) = (try row.idIfPresent(), try row.dateIfPresent(), try row.int())
        self.init(
            id: id, sitting: sitting, number: number, corrects: corrects, dated: dated, sealed: try row.bytes(),
            draft: Act(at: try row.moment(), by: try row.text()))
        self.revision = revision
        change = Act(at: try row.moment(), by: try row.text())
        lockedAt = try row.momentIfPresent()
    }
}

/// What a member said of a writing of the minutes.
public struct OpinionRow: Hashable, Sendable {
    /// The minutes.
    public var minutes: RowID
    /// Which writing.
    public var revision: Int
    /// Who.
    public var staff: RowID
    /// Approved or objected.
    public var opinion: MinutesOpinion
    /// The note of an objection, sealed.
    public var sealedNote: [UInt8]?
    /// When.
    public var at: Moment

    /// An opinion with its parts.
    public init(
        minutes: RowID, revision: Int, staff: RowID, opinion: MinutesOpinion, sealedNote: [UInt8]?, at: Moment
    ) {
        self.minutes = minutes
        self.revision = revision
        self.staff = staff
        self.opinion = opinion
        self.sealedNote = sealedNote
        self.at = at
    }

    static let columns = "o.minutes_id, o.revision, o.staff_id, o.opinion, o.sealed_note, o.given_at"

    init(_ row: inout RowReader) throws(StorageError) {
        let (minutes, revision, staff, opinion) = (try row.id(), try row.int(), try row.id(), try row.text())
        self.init(
            minutes: minutes, revision: revision, staff: staff,
            opinion: MinutesOpinion(rawValue: opinion) ?? .objected, sealedNote: try row.bytesIfPresent(),
            at: try row.moment())
    }
}

/// Minutes: written, approved, locked; never removed.
public enum MinutesStore {
    /// Adds minutes; `StorageError.duplicate` of `minutes_number_key` where somebody else drafted them.
    public static func add(_ row: MinutesRow) -> Write {
        .write(
            """
            insert into minutes (id, sitting_id, number, corrects, dated, revision, sealed, drafted_at, drafted_by,
            changed_at, changed_by) values ($1, $2, $3, $4, $5, 1, $6, $7, $8, $7, $8)
            """,
            [
                .id(row.id), .id(row.sitting), .int(row.number), .id(row.corrects), .date(row.dated),
                .bytes(row.sealed), .moment(row.draft.at), .uuid(row.draft.by),
            ]
        )
    }

    /// Writes them anew, if they are still what they were at `seen`; 0 rows when they are not.
    ///
    /// `StorageError.impossible` of `minutes_locked` where they are locked.
    public static func change(_ row: MinutesRow, from seen: Int) -> Write {
        .write(
            """
            update minutes set dated = $2, revision = $3, sealed = $4, changed_at = $5, changed_by = $6
            where id = $1 and revision = $7
            """,
            [
                .id(row.id), .date(row.dated), .int(row.revision), .bytes(row.sealed), .moment(row.change.at),
                .uuid(row.change.by), .int(seen),
            ]
        )
    }

    /// Writes down what a member said; `StorageError.impossible` of `minutes_opinion_of_what_stands` where the minutes are
    /// locked or of another writing by then.
    public static func give(_ row: OpinionRow) -> Write {
        .write(
            """
            insert into minutes_opinion (minutes_id, revision, staff_id, opinion, sealed_note, given_at)
            values ($1, $2, $3, $4, $5, $6)
            """,
            [
                .id(row.minutes), .int(row.revision), .id(row.staff), .text(row.opinion.rawValue),
                .bytes(row.sealedNote), .moment(row.at),
            ]
        )
    }

    /// Locks them where every member present has approved this writing; 0 rows where one has not.
    public static func lock(_ id: RowID, at moment: Moment) -> Write {
        .write(
            """
            update minutes m set locked_at = $2 where m.id = $1 and m.locked_at is null and not exists (
                select from sitting_attendance a
                where a.sitting_id = m.sitting_id and (a.presence = 'present' or exists (
                    select from sitting_arrival l where l.sitting_id = a.sitting_id and l.staff_id = a.staff_id
                )) and not exists (
                    select from minutes_opinion o where o.minutes_id = m.id and o.revision = m.revision
                    and o.staff_id = a.staff_id and o.opinion = 'approved'))
            """,
            [.id(id), .moment(moment)]
        )
    }

    /// The minutes of a sitting, the first first.
    public static func of(_ sitting: RowID) -> Query<[MinutesRow]> {
        .all(
            "select \(MinutesRow.columns) from minutes m where m.sitting_id = $1 order by m.number", [.id(sitting)]
        ) { row throws(StorageError) in try MinutesRow(&row) }
    }

    /// The sitting of the minutes of that id, nil when there are none.
    public static func sitting(of id: RowID) -> Query<RowID?> {
        .first("select sitting_id from minutes where id = $1", [.id(id)]) { row throws(StorageError) in
            try row.id()
        }
    }

    /// What was said of the minutes of a sitting, in order.
    public static func opinions(of sitting: RowID) -> Query<[OpinionRow]> {
        .all(
            """
            select \(OpinionRow.columns) from minutes_opinion o join minutes m on m.id = o.minutes_id
            where m.sitting_id = $1 order by o.given_at, o.staff_id
            """,
            [.id(sitting)]
        ) { row throws(StorageError) in try OpinionRow(&row) }
    }
}
