internal import Postgres
public import SilaCore

/// What was found on fieldwork.
public struct FieldworkFinding: Hashable, Sendable {
    /// Its identity.
    public var id: RowID
    /// On which fieldwork.
    public var fieldworkID: RowID
    /// What was found.
    public var words: String
    /// Who is to see to it; nil where only a role is named.
    public var owner: RowID?
    /// When it was recorded.
    public var recordedAt: Moment
    /// By whom.
    public var recordedBy: RowID

    /// A finding with its parts.
    public init(
        id: RowID, fieldworkID: RowID, words: String, owner: RowID?, recordedAt: Moment, recordedBy: RowID
    ) {
        self.id = id
        self.fieldworkID = fieldworkID
        self.words = words
        self.owner = owner
        self.recordedAt = recordedAt
        self.recordedBy = recordedBy
    }

    static let columns = "f.id, f.fieldwork_id, f.words, f.owner, f.recorded_at, f.recorded_by"

    init(_ row: inout RowReader) throws(StorageError) {
        self.init(
            id: try row.id(), fieldworkID: try row.id(), words: try row.text(), owner: try row.idIfPresent(),
            recordedAt: try row.moment(), recordedBy: try row.id())
    }
}

/// What was found on fieldwork, and the tasks that came of it.
public enum FindingStore {
    /// Records a finding; its task is added beside it.
    public static func add(_ row: FieldworkFinding) -> Write {
        .write(
            """
            insert into fieldwork_finding (id, fieldwork_id, words, owner, recorded_at, recorded_by)
            values ($1, $2, $3, $4, $5, $6)
            """,
            [
                .id(row.id), .id(row.fieldworkID), .text(row.words), .id(row.owner), .moment(row.recordedAt),
                .id(row.recordedBy),
            ])
    }

    /// The findings of these pieces of fieldwork, in the order of recording.
    public static func list(of fieldwork: [RowID]) -> Query<[FieldworkFinding]> {
        .all(
            """
            select \(FieldworkFinding.columns) from fieldwork_finding f
            where f.fieldwork_id = any ($1::uuid[]) order by f.recorded_at, f.id
            """,
            [.textArray(fieldwork.map(\.text))]
        ) { row throws(StorageError) in try FieldworkFinding(&row) }
    }

    /// The tasks of the findings of these pieces of fieldwork.
    public static func tasks(of fieldwork: [RowID]) -> Query<[TaskRow]> {
        .all(
            """
            select \(TaskRow.columns) from task where finding_id in (
                select f.id from fieldwork_finding f where f.fieldwork_id = any ($1::uuid[])
            ) order by created_at, id
            """,
            [.textArray(fieldwork.map(\.text))]
        ) { row throws(StorageError) in try TaskRow(&row) }
    }
}
