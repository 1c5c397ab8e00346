internal import Postgres
public import SilaCore

/// How one person was told of an announcement over one medium, or why not.
public struct TellingRow: Hashable, Sendable {
    /// What came of it.
    public enum State: String, CaseIterable, Hashable, Sendable {
        /// A member of staff is to tell them.
        case waiting
        /// A notice is in the outbox.
        case outbox
        /// A member of staff told them.
        case told
        /// The medium does not reach them.
        case undeliverable
    }

    /// The announcement.
    public var announcement: RowID
    /// The person.
    public var personID: RowID
    /// The medium.
    public var medium: Medium
    /// What came of it.
    public var state: State
    /// Why it does not reach them.
    public var why: TellingWay.Lack?
    /// When.
    public var at: Moment
    /// Who told them, or tried to, and when.
    public var telling: TaskRow.Done?

    /// A row with its parts.
    public init(
        announcement: RowID, personID: RowID, medium: Medium, state: State, why: TellingWay.Lack? = nil, at: Moment,
        telling: TaskRow.Done? = nil
    ) {
        self.announcement = announcement
        self.personID = personID
        self.medium = medium
        self.state = state
        self.why = why
        self.at = at
        self.telling = telling
    }
}

/// How many people stand how towards an announcement over a medium.
public struct TellingCount: Hashable, Sendable {
    /// The medium.
    public var medium: String
    /// What came of it.
    public var state: String
    /// Why not.
    public var why: String?
    /// How many.
    public var count: Int
}

/// A person with what tells which media reach them.
public struct Reachable: Hashable, Sendable {
    /// Who.
    public var id: RowID
    /// Whether a mobile number is on file.
    public var hasMobile: Bool
    /// Whether an e-mail address is on file.
    public var hasEmail: Bool
}

/// Who was told of what.
public enum TellingStore {
    /// Writes down how a person is told; `StorageError.duplicate` of `telling_once` where they were told already.
    public static func add(_ row: TellingRow) -> Write {
        .write(
            "insert into telling (announcement, person_id, medium, state, why, at) values ($1, $2, $3, $4, $5, $6)",
            [
                .id(row.announcement), .id(row.personID), .text(row.medium.rawValue), .text(row.state.rawValue),
                .text(row.why?.rawValue), .moment(row.at),
            ])
    }

    /// The next of an audience in the order of ids, those on file by `moment`, after that one; at most `limit`.
    public static func audience(
        _ audience: Audience, onFileBy moment: Moment, after id: RowID?, limit: Int
    ) -> Query<[Reachable]> {
        let narrowed =
            switch audience {
            case .all: "and $4::text is null"
            case .category: "and person.category_key = $4"
            case .list:
                """
                and exists (select from outreach_member m
                    where m.list = $4::uuid and m.person_id = person.id and m.removed_at is null)
                """
            case .field:
                """
                and exists (select from case_file c left join work_field f on f.id = $4
                    where c.person_id = person.id and (c.field = $4 or c.service = any (f.services)))
                """
            }
        let of: String? =
            if case .category(let category) = audience { ArabicSearchKey(category).text } else { audience.of }
        return .all(
            """
            select person.id, person.mobile_sealed is not null, person.email_sealed is not null from person
            where person.id > coalesce($1::uuid, '00000000-0000-0000-0000-000000000000') and person.created_at <= $2
            and person.merged_into is null
            \(narrowed) order by person.id limit $3
            """,
            [.id(id), .moment(moment), .int(limit), .text(of)]
        ) { row throws(StorageError) in
            Reachable(id: try row.id(), hasMobile: try row.bool(), hasEmail: try row.bool())
        }
    }

    /// How many stand how.
    public static func counts(of announcement: RowID) -> Query<[TellingCount]> {
        .all(
            """
            select medium, state, why, count(*) from telling where announcement = $1 group by medium, state, why
            order by medium, state, why
            """,
            [.id(announcement)]
        ) { row throws(StorageError) in
            TellingCount(
                medium: try row.text(), state: try row.text(), why: try row.textIfPresent(), count: try row.int())
        }
    }

    /// Who stands how, with their names, in the order of people and media, after that one; of one state where it is named.
    public static func list(
        of announcement: RowID, state: TellingRow.State?, after last: (person: RowID, medium: String)?, limit: Int
    ) -> Query<[(telling: TellingRow, name: String)]> {
        .all(
            """
            select \(columns), person.name from telling t join person on person.id = t.person_id
            where t.announcement = $1 and ($2::text is null or t.state = $2) and (t.person_id, t.medium) > ($3, $4)
            order by t.person_id, t.medium limit $5
            """,
            [
                .id(announcement), .text(state?.rawValue), .id(last?.person ?? RowID(high: 0, low: 0)),
                .text(last?.medium ?? ""), .int(limit),
            ]
        ) { row throws(StorageError) in (telling: try telling(&row), name: try row.text()) }
    }

    /// How that person stands, one row a medium.
    public static func list(of announcement: RowID, to person: RowID) -> Query<[TellingRow]> {
        .all(
            "select \(columns) from telling t where t.announcement = $1 and t.person_id = $2 order by t.medium",
            [.id(announcement), .id(person)]
        ) { row throws(StorageError) in try telling(&row) }
    }

    /// Adds that task where somebody is reached over none of an announcement's media; 0 rows where everybody is.
    public static func taskForUnreached(_ task: TaskRow, by announcement: RowID) -> Write {
        .write(
            """
            insert into task (id, kind, title_ar, title_en, assigned_role, created_at, about)
            select $1::uuid, $2::text, $3::text, $4::text, $5::text, $6::timestamptz, $7::text where exists (
                select from telling t where t.announcement = $8 and t.state = 'undeliverable' and not exists (
                    select from telling o where o.announcement = t.announcement and o.person_id = t.person_id
                    and o.state <> 'undeliverable'
                )
            )
            """,
            [
                .id(task.id), .text(task.kind), .text(task.title.ar), .text(task.title.en), .text(task.assignedRole),
                .moment(task.createdAt), .text(task.about), .id(announcement),
            ])
    }

    /// Says what came of telling somebody by hand; 0 rows where that does not wait.
    public static func finish(
        _ announcement: RowID, _ person: RowID, reached: Bool, _ done: TaskRow.Done
    ) -> Write {
        .write(
            """
            update telling set state = case when $3 then 'told' else 'undeliverable' end,
            why = case when $3 then null else 'not-reached' end, told_at = $4, told_by = $5, outcome = $6
            where announcement = $1 and person_id = $2 and state = 'waiting'
            """,
            [
                .id(announcement), .id(person), .bool(reached), .moment(done.at), .id(done.by),
                .text(done.outcome),
            ])
    }

    private static let columns =
        "t.announcement, t.person_id, t.medium, t.state, t.why, t.at, t.told_at, t.told_by, t.outcome"

    private static func telling(_ row: inout RowReader) throws(StorageError) -> TellingRow {
        let (announcement, person, medium, state) = (try row.id(), try row.id(), try row.text(), try row.text())
        let (why, moment) = (try row.textIfPresent(), try row.moment())
        guard let medium = Medium(rawValue: medium), let state = TellingRow.State(rawValue: state) else {
            throw .unreadable(column: "state", why: "it is no medium or state")
        }
        var telling = TellingRow(
            announcement: announcement, personID: person, medium: medium, state: state,
            why: why.flatMap(TellingWay.Lack.init(rawValue:)), at: moment)
        let (at, by, outcome) = (try row.momentIfPresent(), try row.idIfPresent(), try row.textIfPresent())
        if let at, let by, let outcome { telling.telling = TaskRow.Done(at: at, by: by, outcome: outcome) }
        return telling
    }
}
