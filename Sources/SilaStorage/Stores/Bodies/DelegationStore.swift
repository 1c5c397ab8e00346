internal import Postgres
public import SilaCore

/// What the board may delegate.
public enum DelegationKind: String, CaseIterable, Hashable, Sendable {
    /// Drafting an edition and publishing it, alone.
    case publication
    /// That a body sits with fewer than its quorum.
    case quorum
    /// Standing in for a member of a body, or the head of a unit, whom a case concerns.
    case standIn = "stand-in"
    /// That a payment is prepared and approved by one.
    case payment

    /// What it is called in both languages.
    public var name: Name {
        switch self {
        case .publication: Name(ar: "الصياغة والنشر منفرداً", en: "Drafting and publishing alone")
        case .quorum: Name(ar: "انعقاد جهة بنصاب أقل", en: "A smaller quorum of a body")
        case .standIn: Name(ar: "القيام مقام متنحٍّ", en: "Standing in for one recused")
        case .payment: Name(ar: "اعتماد الصرف منفرداً", en: "Approving a payment alone")
        }
    }

    /// Whether it is given for one body.
    public var isOfABody: Bool { self == .quorum || self == .standIn }
}

/// What the board lets a member of staff do that otherwise takes more.
public struct DelegationRow: Hashable, Sendable {
    /// Its identity.
    public var id: RowID
    /// What is delegated.
    public var kind: DelegationKind
    /// To whom.
    public var delegate: RowID
    /// In which body; nil where it is of none.
    public var body: BodyID?
    /// How many members suffice, of a smaller quorum.
    public var quorum: Int?
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
        id: RowID, kind: DelegationKind = .publication, delegate: RowID, body: BodyID? = nil, quorum: Int? = nil,
        session: String, heldOn: CivilDate, reason: String, until: CivilDate, recordedAt: Moment, recordedBy: RowID
    ) {
        self.id = id
        self.kind = kind
        self.body = body
        self.quorum = quorum
        self.delegate = delegate
        self.session = session
        self.heldOn = heldOn
        self.reason = reason
        self.until = until
        self.recordedAt = recordedAt
        self.recordedBy = recordedBy
    }

    static let columns = """
        id, kind, delegate, body, quorum, session, held_on, reason, until, recorded_at, recorded_by, revoked_at, revoked_by
        """

    init(_ row: inout RowReader) throws(StorageError) {
        let (id, kind, delegate) = (try row.id(), try row.text(), try row.id())
        self.init(
            id: id, kind: DelegationKind(rawValue: kind) ?? .publication, delegate: delegate,
            body: try row.textIfPresent().map { BodyID($0) }, quorum: try row.intIfPresent(), session: try row.text(),
            heldOn: try row.date(), reason: try row.text(), until: try row.date(), recordedAt: try row.moment(),
            recordedBy: try row.id())
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
            insert into delegation (id, kind, delegate, body, quorum, session, held_on, reason, until, recorded_at,
            recorded_by) values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11)
            """,
            [
                .id(row.id), .text(row.kind.rawValue), .id(row.delegate), .text(row.body?.rawValue), .int(row.quorum),
                .text(row.session), .date(row.heldOn), .text(row.reason), .date(row.until), .moment(row.recordedAt),
                .id(row.recordedBy),
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

    /// The delegation of that kind to that member of staff that holds on that day, the one that holds longest; nil where
    /// none does.
    public static func holding(
        _ kind: DelegationKind = .publication, for staff: RowID, on day: CivilDate
    ) -> Query<DelegationRow?> {
        .first(
            """
            select \(DelegationRow.columns) from delegation where kind = $3
            and delegate = $1 and held_on <= $2 and until >= $2 and revoked_at is null order by until desc, id limit 1
            """,
            [.id(staff), .date(day), .text(kind.rawValue)]
        ) { row throws(StorageError) in try DelegationRow(&row) }
    }

    /// The delegations in that body that hold on that day, the newest session first.
    public static func holding(in body: BodyID, on day: CivilDate) -> Query<[DelegationRow]> {
        .all(
            """
            select \(DelegationRow.columns) from delegation where body = $1
            and held_on <= $2 and until >= $2 and revoked_at is null order by held_on desc, recorded_at desc, id
            """,
            [.text(body.rawValue), .date(day)]
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
