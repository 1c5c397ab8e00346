internal import Postgres
public import SilaCore

/// A field of the association's work.
public struct WorkFieldRow: Hashable, Sendable {
    /// Its name in the API: lower-case words joined by hyphens.
    public var id: String
    /// What it is called.
    public var name: Name
    /// The services in it, by id.
    public var services: [String]
    /// When it was last written and by whom.
    public var change: Act
    /// When it was withdrawn; nil while it stands.
    public var withdrawnAt: Moment?

    /// A field with its parts.
    public init(id: String, name: Name, services: [String], change: Act, withdrawnAt: Moment? = nil) {
        self.id = id
        self.name = name
        self.services = services
        self.change = change
        self.withdrawnAt = withdrawnAt
    }
}

/// The fields of work.
public enum WorkFieldStore {
    /// Writes a field, new or anew; one that was withdrawn stands again.
    public static func put(_ row: WorkFieldRow) -> Write {
        .write(
            """
            insert into work_field (id, name_ar, name_en, services, changed_at, changed_by, withdrawn_at)
            values ($1, $2, $3, $4, $5, $6, $7)
            on conflict (id) do update set name_ar = excluded.name_ar, name_en = excluded.name_en,
            services = excluded.services, changed_at = excluded.changed_at, changed_by = excluded.changed_by,
            withdrawn_at = excluded.withdrawn_at
            """,
            [
                .text(row.id), .text(row.name.ar), .text(row.name.en), .textArray(row.services),
                .moment(row.change.at), .text(row.change.by), .moment(row.withdrawnAt),
            ]
        )
    }

    /// All of them, those withdrawn too, by id.
    public static func list() -> Query<[WorkFieldRow]> {
        .all(
            "select id, name_ar, name_en, services, changed_at, changed_by, withdrawn_at from work_field order by id"
        ) { row throws(StorageError) in
            WorkFieldRow(
                id: try row.text(), name: Name(ar: try row.text(), en: try row.text()), services: try row.texts(),
                change: Act(at: try row.moment(), by: try row.text()), withdrawnAt: try row.momentIfPresent())
        }
    }
}
