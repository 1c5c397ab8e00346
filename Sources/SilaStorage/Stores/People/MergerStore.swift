internal import Postgres
public import SilaCore

/// A merger of two records of one person, perhaps undone.
public struct MergerRow: Hashable, Sendable {
    /// How a merger was undone.
    public struct Undoing: Hashable, Sendable {
        /// When.
        public var at: Moment
        /// By whom.
        public var by: RowID
        /// Why.
        public var why: String

        /// An undoing with its parts.
        public init(at: Moment, by: RowID, why: String) {
            self.at = at
            self.by = by
            self.why = why
        }
    }

    /// Its identity.
    public var id: RowID
    /// The record that is kept.
    public var kept: RowID
    /// The record that points to it since.
    public var merged: RowID
    /// Why they are one person's.
    public var reason: String
    /// When.
    public var at: Moment
    /// By which member of staff.
    public var by: RowID
    /// How it was undone; nil while it stands.
    public var undone: Undoing?

    /// A merger with its parts.
    public init(id: RowID, kept: RowID, merged: RowID, reason: String, at: Moment, by: RowID) {
        self.id = id
        self.kept = kept
        self.merged = merged
        self.reason = reason
        self.at = at
        self.by = by
    }

    static let columns = "id, kept, merged, reason, merged_at, merged_by, undone_at, undone_by, undone_why"

    init(_ row: inout RowReader) throws(StorageError) {
        self.init(
            id: try row.id(), kept: try row.id(), merged: try row.id(), reason: try row.text(), at: try row.moment(),
            by: try row.id())
        let (at, by, why) = (try row.momentIfPresent(), try row.idIfPresent(), try row.textIfPresent())
        if let at, let by, let why { undone = Undoing(at: at, by: by, why: why) }
    }
}

/// Mergers of records: what goes over to the kept record, and back.
///
/// `MovedRelation.all` says what goes over; a test holds it against every foreign key to `person`.
public enum MergerStore {
    /// Both records, held until the transaction ends, in the order of their ids.
    public static func hold(_ one: RowID, _ other: RowID) -> Query<[PersonRow]> {
        .all(
            "select \(PersonRow.columns) from person where id in ($1, $2) order by id for update",
            [.id(one), .id(other)]
        ) { row throws(StorageError) in try PersonRow(&row) }
    }

    /// Records the merger, points the merged record to the kept one, and carries over what is the person's.
    public static func merge(_ row: MergerRow) -> [Write] {
        let record = Write.write(
            "insert into person_merger (id, kept, merged, reason, merged_at, merged_by) values ($1, $2, $3, $4, $5, $6)",
            [.id(row.id), .id(row.kept), .id(row.merged), .text(row.reason), .moment(row.at), .id(row.by)])
        let point = Write.write(
            "update person set merged_into = $2 where id = $1", [.id(row.merged), .id(row.kept)])
        return [record, point] + MovedRelation.all.map { $0.over(row) }
    }

    /// Undoes the merger: what went over goes back, as far as it is still the kept record's.
    public static func undo(_ row: MergerRow, _ undoing: MergerRow.Undoing) -> [Write] {
        let record = Write.write(
            "update person_merger set undone_at = $2, undone_by = $3, undone_why = $4 where id = $1",
            [.id(row.id), .moment(undoing.at), .id(undoing.by), .text(undoing.why)])
        let apart = Write.write("update person set merged_into = null where id = $1", [.id(row.merged)])
        return [record, apart] + MovedRelation.all.map { $0.back(row) }
    }

    /// The merger of that id; nil where there is none.
    public static func find(_ id: RowID) -> Query<MergerRow?> {
        .first("select \(MergerRow.columns) from person_merger where id = $1", [.id(id)], reading)
    }

    /// Every merger that a record had part in, the newest first.
    public static func of(_ person: RowID) -> Query<[MergerRow]> {
        .all(
            """
            select \(MergerRow.columns) from person_merger where kept = $1 or merged = $1
            order by merged_at desc, id desc
            """,
            [.id(person)], reading)
    }

    /// The references of the cases that a merger carried over.
    public static func cases(of merger: RowID) -> Query<[String]> {
        .all(
            """
            select c.reference from person_merger_row r join case_file c on c.id = r.row_key::uuid
            where r.merger = $1 and r.relation = 'case_file' order by c.received_at, c.id
            """,
            [.id(merger)]
        ) { row throws(StorageError) in try row.text() }
    }

    @Sendable private static func reading(_ row: inout RowReader) throws(StorageError) -> MergerRow {
        try MergerRow(&row)
    }
}

/// A table with rows of a person that go over to the kept record.
public struct MovedRelation: Hashable, Sendable {
    /// The table.
    public let table: String
    /// The column that names the person.
    public let column: String
    /// The column by which a row is told.
    public let key: String

    /// Which of the merged record's rows stay where they are, as the kept one has such a row already; nil for none.
    var staying: String?

    /// The tables whose rows go over.
    public static let all = [
        MovedRelation(table: "case_file", column: "person_id", key: "id"),
        MovedRelation(table: "obligation", column: "person_id", key: "id"),
        MovedRelation(table: "representative", column: "person_id", key: "id"),
        MovedRelation(
            table: "outreach_member", column: "person_id", key: "id",
            staying: """
                removed_at is null and exists (
                    select from outreach_member k
                    where k.list = outreach_member.list and k.person_id = $3 and k.removed_at is null
                )
                """),
    ]

    private var condition: String { staying.map { "and not (\($0))" } ?? "" }

    fileprivate func over(_ row: MergerRow) -> Write {
        .write(
            """
            with moved as (update \(table) set \(column) = $3 where \(column) = $2 \(condition)
                returning \(key)::text as row_key)
            insert into person_merger_row (merger, relation, row_key) select $1, '\(table)', row_key from moved
            """,
            [.id(row.id), .id(row.merged), .id(row.kept)])
    }

    fileprivate func back(_ row: MergerRow) -> Write {
        .write(
            """
            update \(table) set \(column) = $2 where \(column) = $3 and \(key)::text in
            (select row_key from person_merger_row where merger = $1 and relation = '\(table)')
            """,
            [.id(row.id), .id(row.merged), .id(row.kept)])
    }
}
