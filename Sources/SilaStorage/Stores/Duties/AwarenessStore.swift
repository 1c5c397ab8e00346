internal import Postgres
public import SilaCore

/// A session at which the policy was explained to staff.
public struct AwarenessRow: Hashable, Sendable {
    /// Its identity.
    public var id: RowID
    /// The edition that was explained.
    public var edition: Int
    /// When it was held.
    public var heldOn: CivilDate
    /// What it was about.
    public var topic: String
    /// Who attended.
    public var attended: [RowID]
    /// When it was recorded.
    public var recordedAt: Moment
    /// By whom.
    public var recordedBy: RowID

    /// A session with its parts.
    public init(
        id: RowID, edition: Int, heldOn: CivilDate, topic: String, attended: [RowID], recordedAt: Moment,
        recordedBy: RowID
    ) {
        self.id = id
        self.edition = edition
        self.heldOn = heldOn
        self.topic = topic
        self.attended = attended
        self.recordedAt = recordedAt
        self.recordedBy = recordedBy
    }

    init(_ row: inout RowReader) throws(StorageError) {
        self.init(
            id: try row.id(), edition: try row.int(), heldOn: try row.date(), topic: try row.text(), attended: [],
            recordedAt: try row.moment(), recordedBy: try row.id())
        attended = try row.texts().compactMap(RowID.init)
    }
}

/// Sessions on the policy and who attended: added and read, never changed.
public enum AwarenessStore {
    /// Records a session with who attended.
    public static func add(_ row: AwarenessRow) -> [Write] {
        [
            .write(
                """
                insert into awareness_session (id, edition, held_on, topic, recorded_at, recorded_by)
                values ($1, $2, $3, $4, $5, $6)
                """,
                [
                    .id(row.id), .int(row.edition), .date(row.heldOn), .text(row.topic), .moment(row.recordedAt),
                    .id(row.recordedBy),
                ]),
            .write(
                """
                insert into awareness_attendance (session, staff_id)
                select $1, person::uuid from unnest($2::text[]) as attended (person)
                """,
                [.id(row.id), .textArray(row.attended.map(\.text))]),
        ]
    }

    /// The sessions, the latest first, before the one given; at most `limit`.
    public static func page(before last: (heldOn: CivilDate, id: RowID)?, limit: Int) -> Query<[AwarenessRow]> {
        .all(
            """
            select id, edition, held_on, topic, recorded_at, recorded_by,
            array(select a.staff_id::text from awareness_attendance a where a.session = s.id order by a.staff_id)
            from awareness_session s
            where $1::date is null or (held_on, id) < ($1::date, $2::uuid)
            order by held_on desc, id desc limit $3
            """,
            [.date(last?.heldOn), .id(last?.id), .int(limit)]
        ) { row throws(StorageError) in try AwarenessRow(&row) }
    }

    /// Those who attended a session on that edition.
    public static func attended(_ edition: Int) -> Query<[RowID]> {
        .all(
            """
            select distinct a.staff_id from awareness_attendance a join awareness_session s on s.id = a.session
            where s.edition = $1
            """,
            [.int(edition)]
        ) { row throws(StorageError) in try row.id() }
    }
}
