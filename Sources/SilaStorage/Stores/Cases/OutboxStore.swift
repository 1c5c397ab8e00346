internal import Postgres
public import SilaCore

/// Something that is to leave: a notice, a webhook.
///
/// It leaves at least once, each time with the same key.
public struct OutboxRow: Hashable, Sendable {
    /// Its identity.
    public var id: RowID
    /// What the receiver tells a repetition by; one row has it.
    public var key: String
    /// Who takes it, such as `notice.sms`.
    public var topic: String
    /// What is to leave, sealed.
    public var body: [UInt8]
    /// When it was written.
    public var createdAt: Moment
    /// When it may be taken next.
    public var availableAt: Moment
    /// How often it was taken.
    public var attempts: Int

    /// A row with its parts, to be taken at once unless `availableAt` says later.
    public init(
        id: RowID, key: String, topic: String, body: [UInt8], createdAt: Moment, availableAt: Moment? = nil,
        attempts: Int = 0
    ) {
        self.id = id
        self.key = key
        self.topic = topic
        self.body = body
        self.createdAt = createdAt
        self.availableAt = availableAt ?? createdAt
        self.attempts = attempts
    }

    static let columns = "id, key, topic, body, created_at, available_at, attempts"

    init(_ row: inout RowReader) throws(StorageError) {
        self.init(
            id: try row.id(), key: try row.text(), topic: try row.text(), body: try row.bytes(),
            createdAt: try row.moment(), availableAt: try row.moment(), attempts: try row.int()
        )
    }
}

/// What is to leave, written with the step that causes it.
public enum OutboxStore {
    /// Adds it; `StorageError.duplicate` of `outbox_key_key` when the key is there.
    public static func add(_ row: OutboxRow) -> Write {
        .write(
            "insert into outbox (\(OutboxRow.columns)) values ($1, $2, $3, $4, $5, $6, $7)",
            [
                .id(row.id), .text(row.key), .text(row.topic), .bytes(row.body), .moment(row.createdAt),
                .moment(row.availableAt), .int(row.attempts),
            ]
        )
    }

    /// Takes up to `limit` that are due, oldest first, and hides them from other takers until `hidden`.
    ///
    /// Whoever dies with one in hand loses nothing: it is due again at `hidden`.
    public static func take(now: Moment, hiddenUntil hidden: Moment, limit: Int) -> Query<[OutboxRow]> {
        .all(
            """
            update outbox set available_at = $2, attempts = attempts + 1 where id = any (array(
                select id from outbox where done_at is null and available_at <= $1
                order by available_at, id limit $3 for update skip locked
            )) returning \(OutboxRow.columns)
            """,
            [.moment(now), .moment(hidden), .int(limit)]
        ) { row throws(StorageError) in try OutboxRow(&row) }
    }

    /// It has left.
    public static func done(_ id: RowID, at moment: Moment) -> Write {
        .write("update outbox set done_at = $2, last_error = null where id = $1", [.id(id), .moment(moment)])
    }

    /// It did not leave: `why` without personal data, and when to try again.
    public static func failed(_ id: RowID, why: String, again moment: Moment) -> Write {
        .write(
            "update outbox set available_at = $2, last_error = $3 where id = $1 and done_at is null",
            [.id(id), .moment(moment), .text(why)]
        )
    }

    /// How many wait, and since when the oldest.
    public static func waiting() -> Query<OutboxBacklog> {
        Query<OutboxBacklog?>.first(
            "select count(*), min(created_at) from outbox where done_at is null"
        ) { row throws(StorageError) in
            OutboxBacklog(count: try row.int(), oldest: try row.momentIfPresent())
        }.map { $0 ?? OutboxBacklog(count: 0, oldest: nil) }
    }

    /// Forgets what left before `moment`.
    public static func forget(before moment: Moment) -> Write {
        .write("delete from outbox where done_at < $1", [.moment(moment)])
    }
}

/// What waits to leave.
public struct OutboxBacklog: Hashable, Sendable {
    /// How many.
    public var count: Int
    /// When the oldest was written; nil when none waits.
    public var oldest: Moment?
}
