internal import Postgres
public import SilaCore

/// A seat as it is stored, with who gave it and who ended it.
public struct SeatRow: Hashable, Sendable {
    /// Why and by whom a seat was ended before its term.
    public struct End: Hashable, Sendable {
        /// The first day on which it is held no more.
        public var on: CivilDate
        /// Why.
        public var reason: String
        /// When it was recorded.
        public var at: Moment
        /// By whom.
        public var by: RowID

        /// An end with its parts.
        public init(on: CivilDate, reason: String, at: Moment, by: RowID) {
            self.on = on
            self.reason = reason
            self.at = at
            self.by = by
        }
    }

    /// Its identity.
    public var id: RowID
    /// The body.
    public var body: BodyID
    /// Who holds it.
    public var staff: RowID
    /// What they are there.
    public var office: SeatOffice
    /// The first day of the term.
    public var from: CivilDate
    /// The last day of the term; nil where it has none.
    public var until: CivilDate?
    /// When it was given.
    public var seatedAt: Moment
    /// By whom.
    public var seatedBy: RowID
    /// How it was ended early; nil where it was not.
    public var end: End?

    /// A seat just given.
    public init(
        id: RowID, body: BodyID, staff: RowID, office: SeatOffice, from: CivilDate, until: CivilDate?,
        seatedAt: Moment, seatedBy: RowID
    ) {
        self.id = id
        self.body = body
        self.staff = staff
        self.office = office
        self.from = from
        self.until = until
        self.seatedAt = seatedAt
        self.seatedBy = seatedBy
    }

    /// The seat as rules look at it.
    public var seat: Seat {
        Seat(
            id: id.text, body: body, staff: staff.text, office: office, from: from, until: until, endedOn: end?.on)
    }

    static let columns = """
        id, body, staff_id, office, from_on, until_on, seated_at, seated_by, ended_on, end_reason, ended_at, ended_by
        """

    init(_ row: inout RowReader) throws(StorageError) {
        let (id, body, staff, office) = (try row.id(), try row.text(), try row.id(), try row.text())
        self.init(
            id: id, body: BodyID(body), staff: staff, office: SeatOffice(rawValue: office) ?? .member,
            from: try row.date(), until: try row.dateIfPresent(), seatedAt: try row.moment(), seatedBy: try row.id())
        let (on, reason) = (try row.dateIfPresent(), try row.textIfPresent())
        let (at, by) = (try row.momentIfPresent(), try row.idIfPresent())
        if let on, let reason, let at, let by { end = End(on: on, reason: reason, at: at, by: by) }
    }
}

/// Who sits in the bodies: seated, perhaps ended early, never changed otherwise.
public enum SeatStore {
    /// Makes others that give seats wait until the transaction ends.
    public static func hold() -> Write { .write("select hold_bodies()", []) }

    /// Gives a seat in a body that has had `seen` seats so far; 0 rows where it has had more.
    ///
    /// `StorageError.impossible` of `body_seat_taken` where the seat, or its holder, is taken in the term.
    public static func add(_ row: SeatRow, seen: Int) -> Write {
        .write(
            """
            insert into body_seat (id, body, staff_id, office, from_on, until_on, seated_at, seated_by)
            select $1::uuid, $2::text, $3::uuid, $4::text, $5::date, $6::date, $7::timestamptz, $8::uuid
            where (select count(*) from body_seat where body = $2) = $9
            """,
            [
                .id(row.id), .text(row.body.rawValue), .id(row.staff), .text(row.office.rawValue), .date(row.from),
                .date(row.until), .moment(row.seatedAt), .id(row.seatedBy), .int(seen),
            ]
        )
    }

    /// Ends a seat; 0 rows where it was ended already.
    public static func end(_ id: RowID, _ end: SeatRow.End) -> Write {
        .write(
            """
            update body_seat set ended_on = $2, end_reason = $3, ended_at = $4, ended_by = $5
            where id = $1 and ended_on is null
            """,
            [.id(id), .date(end.on), .text(end.reason), .moment(end.at), .id(end.by)]
        )
    }

    /// The seat of that id, nil when there is none.
    public static func find(_ id: RowID) -> Query<SeatRow?> {
        .first("select \(SeatRow.columns) from body_seat where id = $1", [.id(id)]) { row throws(StorageError) in
            try SeatRow(&row)
        }
    }

    /// Every seat of a body, past ones too, in the order of their terms.
    public static func of(_ body: BodyID) -> Query<[SeatRow]> {
        .all(
            "select \(SeatRow.columns) from body_seat where body = $1 order by from_on, id", [.text(body.rawValue)]
        ) { row throws(StorageError) in try SeatRow(&row) }
    }

    /// The seats that are held on that day, in every body.
    public static func held(on day: CivilDate) -> Query<[SeatRow]> {
        .all(
            """
            select \(SeatRow.columns) from body_seat where from_on <= $1 and (until_on is null or until_on >= $1)
            and (ended_on is null or ended_on > $1) order by body, from_on, id
            """,
            [.date(day)]
        ) { row throws(StorageError) in try SeatRow(&row) }
    }
}
