internal import Postgres
public import SilaCore

/// A department of the association.
public struct DepartmentRow: Hashable, Sendable {
    /// Its identity.
    public var id: RowID
    /// What it is called.
    public var name: Name
    /// Its head; nil where it has none.
    public var head: RowID?
    /// When it was entered.
    public var createdAt: Moment
    /// By whom.
    public var createdBy: RowID
    /// When it was closed; nil while it is open.
    public var closedAt: Moment?
    /// By whom.
    public var closedBy: RowID?

    /// A department just entered.
    public init(id: RowID, name: Name, head: RowID?, createdAt: Moment, createdBy: RowID) {
        self.id = id
        self.name = name
        self.head = head
        self.createdAt = createdAt
        self.createdBy = createdBy
    }

    static let columns = "id, name_ar, name_en, head, created_at, created_by, closed_at, closed_by"

    init(_ row: inout RowReader) throws(StorageError) {
        self.init(
            id: try row.id(), name: Name(ar: try row.text(), en: try row.text()), head: try row.idIfPresent(),
            createdAt: try row.moment(), createdBy: try row.id())
        closedAt = try row.momentIfPresent()
        closedBy = try row.idIfPresent()
    }
}

/// The departments: entered, renamed, given another head, closed; never removed.
public enum DepartmentStore {
    /// Enters a department; `StorageError.duplicate` of `department_name_key` where an open one has the name.
    public static func add(_ row: DepartmentRow) -> Write {
        .write(
            """
            insert into department (id, name_ar, name_en, head, created_at, created_by)
            values ($1, $2, $3, $4, $5, $6)
            """,
            [
                .id(row.id), .text(row.name.ar), .text(row.name.en), .id(row.head), .moment(row.createdAt),
                .id(row.createdBy),
            ]
        )
    }

    /// Gives an open department another name and head; 0 rows where it is closed.
    public static func change(_ id: RowID, name: Name, head: RowID?) -> Write {
        .write(
            "update department set name_ar = $2, name_en = $3, head = $4 where id = $1 and closed_at is null",
            [.id(id), .text(name.ar), .text(name.en), .id(head)]
        )
    }

    /// Closes a department to which nobody belongs; 0 rows where it is closed, or somebody does.
    public static func close(_ id: RowID, at moment: Moment, by staff: RowID) -> Write {
        .write(
            """
            update department set closed_at = $2, closed_by = $3 where id = $1 and closed_at is null
            and not exists (select from staff where department = $1 and disabled_at is null)
            """,
            [.id(id), .moment(moment), .id(staff)]
        )
    }

    /// Lets a member of staff belong to an open department, or to none; 0 rows where it is closed.
    public static func assign(_ staff: RowID, to department: RowID?) -> Write {
        .write(
            """
            update staff set department = $2::uuid where id = $1
            and ($2::uuid is null or exists (select from department where id = $2::uuid and closed_at is null))
            """,
            [.id(staff), .id(department)]
        )
    }

    /// The department of that id, nil when there is none.
    public static func find(_ id: RowID) -> Query<DepartmentRow?> {
        .first("select \(DepartmentRow.columns) from department where id = $1", [.id(id)]) {
            row throws(StorageError) in try DepartmentRow(&row)
        }
    }

    /// All of them, the open ones first, by name.
    public static func list() -> Query<[DepartmentRow]> {
        .all(
            "select \(DepartmentRow.columns) from department order by closed_at is not null, name_ar, id"
        ) { row throws(StorageError) in try DepartmentRow(&row) }
    }
}
