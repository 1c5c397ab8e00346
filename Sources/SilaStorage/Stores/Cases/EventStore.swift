internal import Postgres
public import SilaCore

/// One event of a case as it is stored; `body` is sealed, the hashes have 32 bytes.
public struct EventRow: Hashable, Sendable {
    /// The case.
    public var caseID: RowID
    /// Counts from 1 within the case.
    public var seq: Int
    /// Its name in the history.
    public var kind: String
    /// When it was recorded.
    public var recordedAt: Moment
    /// Who took the step, by staff id.
    public var actor: String
    /// What happened, sealed.
    public var body: [UInt8]
    /// The hash of the event before it, `EventChain.origin` for the first.
    public var previous: [UInt8]
    /// Its own hash.
    public var hash: [UInt8]

    /// A row with its parts; `EventChain.link` makes one with the right hash.
    public init(
        caseID: RowID, seq: Int, kind: String, recordedAt: Moment, actor: String, body: [UInt8], previous: [UInt8],
        hash: [UInt8]
    ) {
        self.caseID = caseID
        self.seq = seq
        self.kind = kind
        self.recordedAt = recordedAt
        self.actor = actor
        self.body = body
        self.previous = previous
        self.hash = hash
    }

    static let columns = "case_id, seq, kind, recorded_at, actor, body, previous, hash"

    init(_ row: inout RowReader) throws(StorageError) {
        self.init(
            caseID: try row.id(), seq: try row.int(), kind: try row.text(), recordedAt: try row.moment(),
            actor: try row.text(), body: try row.bytes(), previous: try row.bytes(), hash: try row.bytes()
        )
    }
}

/// The events of cases: added and read, never changed.
public enum EventStore {
    /// Adds an event; `StorageError.versionTaken` when the case has one of that number.
    public static func append(_ event: EventRow) -> Write {
        .write(
            """
            insert into event (\(EventRow.columns)) values ($1, $2, $3, $4, $5, $6, $7, $8)
            """,
            [
                .id(event.caseID), .int(event.seq), .text(event.kind), .moment(event.recordedAt), .text(event.actor),
                .bytes(event.body), .bytes(event.previous), .bytes(event.hash),
            ]
        )
    }

    /// The events of a case in their order.
    public static func of(_ caseID: RowID) -> Query<[EventRow]> {
        .all(
            "select \(EventRow.columns) from event where case_id = $1 order by seq", [.id(caseID)]
        ) { row throws(StorageError) in try EventRow(&row) }
    }

    /// The events of the case with that reference, in their order; none when there is no such case.
    public static func of(_ reference: Reference) -> Query<[EventRow]> {
        .all(
            """
            select \(EventRow.columns) from event
            where case_id = (select id from case_file where reference = $1) order by seq
            """,
            [.text(reference.text)]
        ) { row throws(StorageError) in try EventRow(&row) }
    }
}
