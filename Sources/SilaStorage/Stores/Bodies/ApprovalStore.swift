internal import Postgres
public import SilaCore

/// The board's approval of an edition, as it was recorded beside what its text prints.
public struct ApprovalRow: Hashable, Sendable {
    /// Its identity.
    public var id: RowID
    /// The edition.
    public var edition: Int
    /// The session, as the board numbers it.
    public var session: String
    /// The day of the session.
    public var heldOn: CivilDate
    /// Who was there, by name; never empty.
    public var present: [String]
    /// Who was not.
    public var absent: [String]
    /// When it was recorded.
    public var recordedAt: Moment
    /// By which member of staff.
    public var recordedBy: RowID

    /// A row with its parts.
    public init(
        id: RowID, edition: Int, session: String, heldOn: CivilDate, present: [String], absent: [String] = [],
        recordedAt: Moment, recordedBy: RowID
    ) {
        self.id = id
        self.edition = edition
        self.session = session
        self.heldOn = heldOn
        self.present = present
        self.absent = absent
        self.recordedAt = recordedAt
        self.recordedBy = recordedBy
    }

    static let columns = "id, edition, session, held_on, present, absent, recorded_at, recorded_by"

    init(_ row: inout RowReader) throws(StorageError) {
        self.init(
            id: try row.id(), edition: try row.int(), session: try row.text(), heldOn: try row.date(),
            present: try row.texts(), absent: try row.texts(), recordedAt: try row.moment(),
            recordedBy: try row.id())
    }
}

/// Approvals: recorded and read, never changed; the newest of an edition holds.
public enum ApprovalStore {
    /// Records an approval.
    public static func add(_ row: ApprovalRow) -> Write {
        .write(
            "insert into approval (\(ApprovalRow.columns)) values ($1, $2, $3, $4, $5, $6, $7, $8)",
            [
                .id(row.id), .int(row.edition), .text(row.session), .date(row.heldOn), .textArray(row.present),
                .textArray(row.absent), .moment(row.recordedAt), .id(row.recordedBy),
            ]
        )
    }

    /// The approval that holds for that edition; nil where none was recorded.
    public static func of(_ edition: Int) -> Query<ApprovalRow?> {
        .first(
            """
            select \(ApprovalRow.columns) from approval where edition = $1 order by recorded_at desc, id desc limit 1
            """,
            [.int(edition)]
        ) { row throws(StorageError) in try ApprovalRow(&row) }
    }

    /// The approval that holds for each of these editions that has one.
    public static func of(_ editions: [Int]) -> Query<[ApprovalRow]> {
        .all(
            """
            select distinct on (edition) \(ApprovalRow.columns) from approval where edition = any ($1::bigint[])
            order by edition, recorded_at desc, id desc
            """,
            [.intArray(editions.map(Int64.init))]
        ) { row throws(StorageError) in try ApprovalRow(&row) }
    }
}
