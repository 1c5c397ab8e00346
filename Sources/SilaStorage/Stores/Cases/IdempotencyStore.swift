internal import Postgres
public import SilaCore

/// The first answer to an Idempotency-Key.
public struct IdempotencyRow: Hashable, Sendable {
    /// Whose key it is: a staff id or a token's.
    public var actor: String
    /// The key as it was sent, 1 to 255 bytes.
    public var key: String
    /// The method and route it was sent to.
    public var route: String
    /// SHA-256 of the body it came with, 32 bytes.
    public var bodyHash: [UInt8]
    /// The status of the answer, 200 to 599.
    public var status: Int
    /// The body of the answer.
    public var answer: [UInt8]
    /// When.
    public var createdAt: Moment

    /// A row with its parts.
    public init(
        actor: String, key: String, route: String, bodyHash: [UInt8], status: Int, answer: [UInt8], createdAt: Moment
    ) {
        self.actor = actor
        self.key = key
        self.route = route
        self.bodyHash = bodyHash
        self.status = status
        self.answer = answer
        self.createdAt = createdAt
    }

    static let columns = "actor, key, route, body_hash, status, answer, created_at"

    init(_ row: inout RowReader) throws(StorageError) {
        self.init(
            actor: try row.text(), key: try row.text(), route: try row.text(), bodyHash: try row.bytes(),
            status: try row.int(), answer: try row.bytes(), createdAt: try row.moment()
        )
    }
}

/// The answers already given, so that a repeated write is answered and not done again.
public enum IdempotencyStore {
    /// Claims the key with its answer, before the writes it stands for; `StorageError.keyUsed` when it was used before.
    ///
    /// A second writer with the same key waits here until the first commits or fails.
    public static func claim(_ row: IdempotencyRow) -> Write {
        .write(
            "insert into idempotency (\(IdempotencyRow.columns)) values ($1, $2, $3, $4, $5, $6, $7)",
            [
                .text(row.actor), .text(row.key), .text(row.route), .bytes(row.bodyHash), .int(row.status),
                .bytes(row.answer), .moment(row.createdAt),
            ]
        )
    }

    /// The answer given to that key, nil when it was not used.
    public static func find(actor: String, key: String) -> Query<IdempotencyRow?> {
        .first(
            "select \(IdempotencyRow.columns) from idempotency where actor = $1 and key = $2",
            [.text(actor), .text(key)]
        ) { row throws(StorageError) in try IdempotencyRow(&row) }
    }

    /// Forgets the answers given before `moment`.
    public static func forget(before moment: Moment) -> Write {
        .write("delete from idempotency where created_at < $1", [.moment(moment)])
    }
}
