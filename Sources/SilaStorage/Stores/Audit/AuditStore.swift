internal import Postgres
public import SilaCore

/// Something that was done beside cases: signing in, an account made, an edition published, sealed data shown.
public struct AuditRow: Hashable, Sendable {
    /// Its place in the order of recording; nil before it is recorded.
    public var id: Int?
    /// When.
    public var at: Moment
    /// Who, by staff id.
    public var actor: String
    /// What, such as `session.opened`.
    public var what: String
    /// More about it as a JSON object, without personal data in clear.
    public var details: String

    /// A row with its parts.
    public init(id: Int? = nil, at: Moment, actor: String, what: String, details: String = "{}") {
        self.id = id
        self.at = at
        self.actor = actor
        self.what = what
        self.details = details
    }

    init(_ row: inout RowReader) throws(StorageError) {
        self.init(
            id: try row.int(), at: try row.moment(), actor: try row.text(), what: try row.text(),
            details: try row.text()
        )
    }
}

/// What was done beside cases: added and read, never changed.
public enum AuditStore {
    /// Records it.
    public static func record(_ row: AuditRow) -> Write {
        .write(
            "insert into audit (at, actor, what, details) values ($1, $2, $3, $4)",
            [.moment(row.at), .text(row.actor), .text(row.what), .text(row.details)]
        )
    }

    /// The newest first, those before `id` when it is given, at most `limit`.
    public static func page(before id: Int? = nil, limit: Int) -> Query<[AuditRow]> {
        .all(
            """
            select id, at, actor, what, details from audit
            where id < coalesce($1::bigint, 9223372036854775807) order by id desc limit $2
            """,
            [.int(id), .int(limit)]
        ) { row throws(StorageError) in try AuditRow(&row) }
    }
}
