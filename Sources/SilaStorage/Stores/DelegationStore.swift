internal import Postgres
public import SilaCore

/// What the board lets one member of staff do alone: draft an edition and publish it.
public struct DelegationRow: Hashable, Sendable {
    /// Its identity.
    public var id: RowID
    /// To whom.
    public var delegate: RowID
    /// The session in which the board decided it.
    public var session: String
    /// The day of the session.
    public var heldOn: CivilDate
    /// Why.
    public var reason: String
    /// The last day on which it holds.
    public var until: CivilDate
    /// When it was recorded.
    public var recordedAt: Moment
    /// By which member of staff, never the delegate.
    public var recordedBy: RowID
    /// When it was ended before its last day; nil while it was not.
    public var revokedAt: Moment?
    /// By whom.
    public var revokedBy: RowID?

    /// A delegation just recorded.
    public init(
        id: RowID, delegate: RowID, session: String, heldOn: CivilDate, reason: String, until: CivilDate,
        recordedAt: Moment, recordedBy: RowID
    ) {
        self.id = id
        self.delegate = delegate
        self.session = session
        self.heldOn = heldOn
        self.reason = reason
        self.until = until
        self.recordedAt = recordedAt
        self.recordedBy = recordedBy
    }

    static let columns =
        "id, delegate, session, held_on, reason, until, recorded_at, recorded_by, revoked_at, revoked_by"

    init(_ row: inout RowReader) throws(StorageError) {
        self.init(
            id: try row.id(), delegate: try row.id(), session: try row.text(), heldOn: try row.date(),
            reason: try row.text(), until: try row.date(), recordedAt: try row.moment(), recordedBy: try row.id())
        revokedAt = try row.momentIfPresent()
        revokedBy = try row.idIfPresent()
    }
}

/// Delegations by the board: recorded, perhaps revoked, never changed otherwise.
public enum DelegationStore {
    /// Records a delegation; `StorageError.impossible` of `delegation_not_to_oneself` and so on.
    public static func add(_ row: DelegationRow) -> Write {
        .write(
            """
            insert into delegation (id, delegate, session, held_on, reason, until, recorded_at, recorded_by)
            values ($1, $2, $3, $4, $5, $6, $7, $8)
            """,
            [
                .id(row.id), .id(row.delegate), .text(row.session), .date(row.heldOn), .text(row.reason),
                .date(row.until), .moment(row.recordedAt), .id(row.recordedBy),
            ]
        )
    }

    /// Ends a delegation before its last day; 0 rows when it was ended already.
    public static func revoke(_ id: RowID, at moment: Moment, by staff: RowID) -> Write {
        .write(
            "update delegation set revoked_at = $2, revoked_by = $3 where id = $1 and revoked_at is null",
            [.id(id), .moment(moment), .id(staff)]
        )
    }

    /// The delegation to that member of staff that holds on that day, the one that holds longest; nil where none does.
    public static func holding(for staff: RowID, on day: CivilDate) -> Query<DelegationRow?> {
        .first(
            """
            select \(DelegationRow.columns) from delegation
            where delegate = $1 and held_on <= $2 and until >= $2 and revoked_at is null order by until desc, id limit 1
            """,
            [.id(staff), .date(day)]
        ) { row throws(StorageError) in try DelegationRow(&row) }
    }

    /// The delegation of that id, nil when there is none.
    public static func find(_ id: RowID) -> Query<DelegationRow?> {
        .first("select \(DelegationRow.columns) from delegation where id = $1", [.id(id)]) {
            row throws(StorageError) in try DelegationRow(&row)
        }
    }

    /// All of them, the newest first.
    public static func list() -> Query<[DelegationRow]> {
        .all("select \(DelegationRow.columns) from delegation order by recorded_at desc, id desc") {
            row throws(StorageError) in try DelegationRow(&row)
        }
    }
}
