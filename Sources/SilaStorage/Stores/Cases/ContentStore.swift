internal import Postgres
public import SilaCore

/// One revision of what was declared in a case, sealed; a signature is bound to its digest (32 bytes).
public struct ContentRow: Hashable, Sendable {
    /// The case.
    public var caseID: RowID
    /// Counts from 1 within the case.
    public var revision: Int
    /// When it was declared.
    public var recordedAt: Moment
    /// What was declared, sealed.
    public var sealed: [UInt8]
    /// The digest of what was declared.
    public var digest: [UInt8]

    /// A row with its parts.
    public init(caseID: RowID, revision: Int, recordedAt: Moment, sealed: [UInt8], digest: [UInt8]) {
        self.caseID = caseID
        self.revision = revision
        self.recordedAt = recordedAt
        self.sealed = sealed
        self.digest = digest
    }

    static let columns = "case_id, revision, recorded_at, sealed, digest"

    init(_ row: inout RowReader) throws(StorageError) {
        self.init(
            caseID: try row.id(), revision: try row.int(), recordedAt: try row.moment(), sealed: try row.bytes(),
            digest: try row.bytes()
        )
    }
}

/// What was declared in cases, revision by revision: added and read, never changed.
public enum ContentStore {
    /// Adds a revision; `StorageError.duplicate` of `content_pkey` when there is one of that number.
    public static func add(_ content: ContentRow) -> Write {
        .write(
            "insert into content (\(ContentRow.columns)) values ($1, $2, $3, $4, $5)",
            [
                .id(content.caseID), .int(content.revision), .moment(content.recordedAt), .bytes(content.sealed),
                .bytes(content.digest),
            ]
        )
    }

    /// The last revision of the case, nil when nothing was declared.
    public static func latest(of caseID: RowID) -> Query<ContentRow?> {
        .first(
            "select \(ContentRow.columns) from content where case_id = $1 order by revision desc limit 1",
            [.id(caseID)]
        ) { row throws(StorageError) in try ContentRow(&row) }
    }

    /// The last revision of the case with that reference, nil when there is no such case or nothing was declared.
    public static func latest(of reference: Reference) -> Query<ContentRow?> {
        .first(
            """
            select \(ContentRow.columns) from content
            where case_id = (select id from case_file where reference = $1) order by revision desc limit 1
            """,
            [.text(reference.text)]
        ) { row throws(StorageError) in try ContentRow(&row) }
    }

    /// Every revision of the case in order.
    public static func revisions(of caseID: RowID) -> Query<[ContentRow]> {
        .all(
            "select \(ContentRow.columns) from content where case_id = $1 order by revision", [.id(caseID)]
        ) { row throws(StorageError) in try ContentRow(&row) }
    }
}
