internal import Postgres
public import SilaCore

/// A copy of an edition that a department was given.
public struct PolicyCopyRow: Hashable, Sendable {
    /// How a copy is given.
    public enum Form: String, CaseIterable, Hashable, Sendable {
        /// On paper.
        case paper
        /// As a file.
        case electronic
    }

    /// Its identity.
    public var id: RowID
    /// The edition.
    public var edition: Int
    /// The department.
    public var department: RowID
    /// How it was given.
    public var form: Form
    /// When it was given.
    public var givenOn: CivilDate
    /// By whom.
    public var givenBy: RowID
    /// When that was recorded.
    public var recordedAt: Moment
    /// When the department confirmed the receipt; nil until it has.
    public var receivedAt: Moment?
    /// Who of it confirmed.
    public var receivedBy: RowID?

    /// A copy just given.
    public init(
        id: RowID, edition: Int, department: RowID, form: Form, givenOn: CivilDate, givenBy: RowID, recordedAt: Moment
    ) {
        self.id = id
        self.edition = edition
        self.department = department
        self.form = form
        self.givenOn = givenOn
        self.givenBy = givenBy
        self.recordedAt = recordedAt
    }

    static let columns =
        "id, edition, department, form, given_on, given_by, recorded_at, received_at, received_by"

    init(_ row: inout RowReader) throws(StorageError) {
        let (id, edition, department, form) = (try row.id(), try row.int(), try row.id(), try row.text())
        self.init(
            id: id, edition: edition, department: department, form: Form(rawValue: form) ?? .paper,
            givenOn: try row.date(), givenBy: try row.id(), recordedAt: try row.moment())
        receivedAt = try row.momentIfPresent()
        receivedBy = try row.idIfPresent()
    }
}

/// Which department was given a copy of which edition.
public enum PolicyCopyStore {
    /// Records a copy; `StorageError.duplicate` of `policy_copy_once` where the department has one of that edition.
    public static func add(_ row: PolicyCopyRow) -> Write {
        .write(
            """
            insert into policy_copy (id, edition, department, form, given_on, given_by, recorded_at)
            values ($1, $2, $3, $4, $5, $6, $7)
            """,
            [
                .id(row.id), .int(row.edition), .id(row.department), .text(row.form.rawValue), .date(row.givenOn),
                .id(row.givenBy), .moment(row.recordedAt),
            ]
        )
    }

    /// Confirms a receipt; 0 rows where it is confirmed already.
    public static func receive(_ id: RowID, at moment: Moment, by staff: RowID) -> Write {
        .write(
            "update policy_copy set received_at = $2, received_by = $3 where id = $1 and received_at is null",
            [.id(id), .moment(moment), .id(staff)]
        )
    }

    /// The copy of that id, nil when there is none.
    public static func find(_ id: RowID) -> Query<PolicyCopyRow?> {
        .first("select \(PolicyCopyRow.columns) from policy_copy where id = $1", [.id(id)]) {
            row throws(StorageError) in try PolicyCopyRow(&row)
        }
    }

    /// The copies of an edition.
    public static func of(_ edition: Int) -> Query<[PolicyCopyRow]> {
        .all(
            "select \(PolicyCopyRow.columns) from policy_copy where edition = $1 order by recorded_at, id",
            [.int(edition)]
        ) { row throws(StorageError) in try PolicyCopyRow(&row) }
    }
}
