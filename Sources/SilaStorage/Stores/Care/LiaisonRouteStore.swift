internal import Postgres
internal import SilaCore

/// To whom a case goes; what is nil takes any.
public struct LiaisonRouteRow: Hashable, Sendable {
    /// Its identity.
    public var id: RowID
    /// The category of people, as written.
    public var category: String?
    /// The field of work.
    public var field: String?
    /// The service asked for.
    public var service: String?
    /// The kind of case.
    public var kind: String?
    /// To whom.
    public var officer: RowID
    /// To whom else, in order, where those before are not there.
    public var deputies: [RowID]
    /// Who made it and when.
    public var creation: Act

    /// A route with its parts.
    public init(
        id: RowID, category: String? = nil, field: String? = nil, service: String? = nil, kind: String? = nil,
        officer: RowID, deputies: [RowID] = [], creation: Act
    ) {
        self.id = id
        self.category = category
        self.field = field
        self.service = service
        self.kind = kind
        self.officer = officer
        self.deputies = deputies
        self.creation = creation
    }
}

/// The routes that stand: replaced and withdrawn, never changed.
public enum LiaisonRouteStore {
    /// Adds a route; `StorageError.impossible` of `liaison_route_field_fkey` and so on.
    public static func add(_ row: LiaisonRouteRow) -> Write {
        .write(
            """
            insert into liaison_route (id, category, category_key, field, service, kind, officer, deputies, created_at,
            created_by) values ($1, $2, $3, $4, $5, $6, $7, $8::text[]::uuid[], $9, $10)
            """,
            [
                .id(row.id), .text(row.category), .text(row.category.map { ArabicSearchKey($0).text }),
                .text(row.field), .text(row.service), .text(row.kind), .id(row.officer),
                .textArray(row.deputies.map(\.text)), .moment(row.creation.at), .text(row.creation.by),
            ]
        )
    }

    /// Ends a route; 0 rows when it does not stand.
    public static func withdraw(_ id: RowID, _ act: Act) -> Write {
        .write(
            "update liaison_route set withdrawn_at = $2, withdrawn_by = $3 where id = $1 and withdrawn_at is null",
            [.id(id), .moment(act.at), .text(act.by)]
        )
    }

    /// Those that stand, the oldest first.
    public static func standing() -> Query<[LiaisonRouteRow]> {
        .all(
            """
            select id, category, field, service, kind, officer, deputies::text[], created_at, created_by
            from liaison_route where withdrawn_at is null order by created_at, id
            """
        ) { row throws(StorageError) in
            let (id, category, field) = (try row.id(), try row.textIfPresent(), try row.textIfPresent())
            let (service, kind, officer) = (try row.textIfPresent(), try row.textIfPresent(), try row.id())
            return LiaisonRouteRow(
                id: id, category: category, field: field, service: service, kind: kind, officer: officer,
                deputies: try row.texts().compactMap { RowID($0) },
                creation: Act(at: try row.moment(), by: try row.text()))
        }
    }

    /// The categories of people on file that no standing route names, with how many people, the largest first.
    public static func unroutedCategories() -> Query<[Held]> {
        .all(
            """
            select min(category), count(*) from person where category_key is not null and not exists (
                select from liaison_route r where r.withdrawn_at is null and r.category_key = person.category_key
            ) group by category_key order by count(*) desc, category_key limit 50
            """
        ) { row throws(StorageError) in Held(what: try row.text(), count: try row.int()) }
    }
}
