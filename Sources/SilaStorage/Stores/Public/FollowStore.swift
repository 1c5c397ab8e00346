internal import Postgres
public import SilaCore

/// The secret by which a case is followed, as far as it is kept: a keyed hash.
public struct FollowSecretRow: Hashable, Sendable {
    /// The case.
    public var caseID: RowID
    /// Which one it is, from 1: a new one ends the one before.
    public var issue: Int
    /// The keyed hash, 32 bytes.
    public var hash: [UInt8]
    /// When it was issued.
    public var issuedAt: Moment
    /// By whom: a staff id, or `person` where it came with the case over the public link.
    public var issuedBy: String

    /// A row with its parts.
    public init(caseID: RowID, issue: Int, hash: [UInt8], issuedAt: Moment, issuedBy: String) {
        self.caseID = caseID
        self.issue = issue
        self.hash = hash
        self.issuedAt = issuedAt
        self.issuedBy = issuedBy
    }

    static let columns = """
        follow_secret.case_id, follow_secret.issue, follow_secret.secret_hash, follow_secret.issued_at,
        follow_secret.issued_by
        """

    init(_ row: inout RowReader) throws(StorageError) {
        self.init(
            caseID: try row.id(), issue: try row.int(), hash: try row.bytes(), issuedAt: try row.moment(),
            issuedBy: try row.text())
    }
}

/// A case that can be followed: its secret, its reference and its kind.
public struct FollowedRow: Hashable, Sendable {
    /// The secret.
    public var secret: FollowSecretRow
    /// The case's reference.
    public var reference: Reference
    /// The case's kind, as stored.
    public var kind: String

    init(_ row: inout RowReader) throws(StorageError) {
        secret = try FollowSecretRow(&row)
        reference = try row.reference()
        kind = try row.text()
    }
}

/// The secrets by which people follow their cases.
public enum FollowStore {
    private static let selection = """
        select \(FollowSecretRow.columns), c.reference, c.kind from follow_secret
        join case_file c on c.id = follow_secret.case_id
        """

    /// Issues a secret, the first of its case or in the place of the one before, which it counts on from.
    public static func issue(_ row: FollowSecretRow) -> Write {
        .write(
            """
            insert into follow_secret (case_id, issue, secret_hash, issued_at, issued_by) values ($1, $2, $3, $4, $5)
            on conflict (case_id) do update set issue = follow_secret.issue + 1, secret_hash = excluded.secret_hash,
            issued_at = excluded.issued_at, issued_by = excluded.issued_by
            """,
            [
                .id(row.caseID), .int(row.issue), .bytes(row.hash), .moment(row.issuedAt), .text(row.issuedBy),
            ]
        )
    }

    /// The secret of the case with that reference; nil where there is no such case or it has none.
    public static func find(_ reference: Reference?) -> Query<FollowedRow?> {
        .first("\(selection) where c.reference = $1", [.text(reference?.text ?? "")]) { row throws(StorageError) in
            try FollowedRow(&row)
        }
    }

    /// The secret of the case of that id; nil where it has none.
    public static func find(_ id: RowID) -> Query<FollowedRow?> {
        .first("\(selection) where c.id = $1", [.id(id)]) { row throws(StorageError) in try FollowedRow(&row) }
    }

    /// Whether that member of staff is not to see the case, as one complained of or under them.
    public static func isKept(from staff: RowID, _ reference: Reference) -> Query<Bool> {
        Query<Int?>.first(
            """
            select 1 from case_interest join case_file c on c.id = case_interest.case_id
            where c.reference = $1 and case_interest.staff_id = $2
            and case_interest.kind in ('complained-of', 'under-them')
            """,
            [.text(reference.text), .id(staff)]
        ) { row throws(StorageError) in try row.int() }.map { $0 != nil }
    }
}
