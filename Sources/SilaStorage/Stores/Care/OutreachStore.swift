internal import Postgres
internal import SilaCore

/// A list of people to reach unasked.
public struct OutreachListRow: Hashable, Sendable {
    /// Its identity.
    public var id: RowID
    /// What it is called.
    public var name: String
    /// Why these people are reached.
    public var reason: String
    /// Who made it and when.
    public var creation: Act
    /// Who closed it and when; nil while it is open.
    public var closing: Act?
    /// How many are on it.
    public var count: Int

    /// A list with its parts.
    public init(id: RowID, name: String, reason: String, creation: Act, closing: Act? = nil, count: Int = 0) {
        self.id = id
        self.name = name
        self.reason = reason
        self.creation = creation
        self.closing = closing
        self.count = count
    }
}

/// Somebody on such a list.
public struct OutreachMemberRow: Hashable, Sendable {
    /// Its identity.
    public var id: RowID
    /// The list.
    public var list: RowID
    /// Who.
    public var personID: RowID
    /// On what being reached rests: what the person said, when and to whom.
    public var consent: String
    /// Who put them on it and when.
    public var addition: Act

    /// A member with their parts.
    public init(id: RowID, list: RowID, personID: RowID, consent: String, addition: Act) {
        self.id = id
        self.list = list
        self.personID = personID
        self.consent = consent
        self.addition = addition
    }
}

/// Outreach lists and who is on them.
public enum OutreachStore {
    /// Adds a list; `StorageError.duplicate` of `outreach_list_name_key` where an open one has the name.
    public static func add(_ row: OutreachListRow) -> Write {
        .write(
            "insert into outreach_list (id, name, reason, created_at, created_by) values ($1, $2, $3, $4, $5)",
            [.id(row.id), .text(row.name), .text(row.reason), .moment(row.creation.at), .text(row.creation.by)])
    }

    /// Closes a list; 0 rows when it is not open.
    public static func close(_ id: RowID, _ act: Act) -> Write {
        .write(
            "update outreach_list set closed_at = $2, closed_by = $3 where id = $1 and closed_at is null",
            [.id(id), .moment(act.at), .text(act.by)])
    }

    /// Every list, the newest first.
    public static func lists() -> Query<[OutreachListRow]> {
        .all("\(listing) order by l.created_at desc, l.id desc limit 500") { row throws(StorageError) in
            try list(&row)
        }
    }

    /// The list of that id, nil when there is none.
    public static func find(_ id: RowID) -> Query<OutreachListRow?> {
        .first("\(listing) where l.id = $1", [.id(id)]) { row throws(StorageError) in try list(&row) }
    }

    private static let listing = """
        select l.id, l.name, l.reason, l.created_at, l.created_by, l.closed_at, l.closed_by,
        (select count(*) from outreach_member m where m.list = l.id and m.removed_at is null) from outreach_list l
        """

    private static func list(_ row: inout RowReader) throws(StorageError) -> OutreachListRow {
        var list = OutreachListRow(
            id: try row.id(), name: try row.text(), reason: try row.text(),
            creation: Act(at: try row.moment(), by: try row.text()))
        let (at, by) = (try row.momentIfPresent(), try row.textIfPresent())
        if let at, let by { list.closing = Act(at: at, by: by) }
        list.count = try row.int()
        return list
    }

    /// Puts somebody on a list; `StorageError.duplicate` of `outreach_member_once` where they are on it.
    public static func add(_ row: OutreachMemberRow) -> Write {
        .write(
            """
            insert into outreach_member (id, list, person_id, consent, added_at, added_by)
            values ($1, $2, $3, $4, $5, $6)
            """,
            [
                .id(row.id), .id(row.list), .id(row.personID), .text(row.consent), .moment(row.addition.at),
                .text(row.addition.by),
            ])
    }

    /// Takes somebody off a list; 0 rows when they are not on it.
    public static func remove(_ personID: RowID, from list: RowID, why: String, _ act: Act) -> Write {
        .write(
            """
            update outreach_member set removed_at = $3, removed_by = $4, removed_why = $5
            where list = $1 and person_id = $2 and removed_at is null
            """,
            [.id(list), .id(personID), .moment(act.at), .text(act.by), .text(why)])
    }

    /// Those on a list with their names, in the order in which they were put on it, after that one.
    public static func members(
        of list: RowID, after id: RowID? = nil, limit: Int
    ) -> Query<[(member: OutreachMemberRow, name: String)]> {
        .all(
            """
            select m.id, m.list, m.person_id, m.consent, m.added_at, m.added_by, person.name
            from outreach_member m join person on person.id = m.person_id
            where m.list = $1 and m.removed_at is null
            and m.id > coalesce($2::uuid, '00000000-0000-0000-0000-000000000000') order by m.id limit $3
            """,
            [.id(list), .id(id), .int(limit)]
        ) { row throws(StorageError) in
            let member = OutreachMemberRow(
                id: try row.id(), list: try row.id(), personID: try row.id(), consent: try row.text(),
                addition: Act(at: try row.moment(), by: try row.text()))
            return (member: member, name: try row.text())
        }
    }
}
