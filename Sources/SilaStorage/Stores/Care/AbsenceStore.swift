internal import Postgres
public import SilaCore

/// Who is away, from which day to which, and why.
public struct AbsenceRow: Hashable, Sendable {
    /// Its identity.
    public var id: RowID
    /// Who.
    public var staffID: RowID
    /// The first day.
    public var from: CivilDate
    /// The last day.
    public var until: CivilDate
    /// Why.
    public var reason: String
    /// Who recorded it and when.
    public var record: Act
    /// The day from which they were back, where that was before the end.
    public var backOn: CivilDate?
    /// When their cases were handed over; nil while that is to come.
    public var handedOverAt: Moment?

    /// An absence with its parts.
    public init(id: RowID, staffID: RowID, from: CivilDate, until: CivilDate, reason: String, record: Act) {
        self.id = id
        self.staffID = staffID
        self.from = from
        self.until = until
        self.reason = reason
        self.record = record
    }

    static let columns = "id, staff_id, from_day, until_day, reason, recorded_at, recorded_by, back_on, handed_over_at"

    init(_ row: inout RowReader) throws(StorageError) {
        self.init(
            id: try row.id(), staffID: try row.id(), from: try row.date(), until: try row.date(),
            reason: try row.text(), record: Act(at: try row.moment(), by: try row.text()))
        backOn = try row.dateIfPresent()
        handedOverAt = try row.momentIfPresent()
    }

    /// Whether they are away on that day.
    public func covers(_ day: CivilDate) -> Bool {
        from <= day && day <= until && (backOn.map { day < $0 } ?? true)
    }
}

/// Who is away.
public enum AbsenceStore {
    /// Records an absence.
    public static func add(_ row: AbsenceRow) -> Write {
        .write(
            """
            insert into absence (id, staff_id, from_day, until_day, reason, recorded_at, recorded_by)
            values ($1, $2, $3, $4, $5, $6, $7)
            """,
            [
                .id(row.id), .id(row.staffID), .date(row.from), .date(row.until), .text(row.reason),
                .moment(row.record.at), .text(row.record.by),
            ]
        )
    }

    /// Ends an absence before its last day; 0 rows when it was ended already.
    public static func end(_ id: RowID, on day: CivilDate, _ act: Act) -> Write {
        .write(
            "update absence set back_on = $2, back_at = $3, back_by = $4 where id = $1 and back_on is null",
            [.id(id), .date(day), .moment(act.at), .text(act.by)]
        )
    }

    /// The absence of that id, nil when there is none.
    public static func find(_ id: RowID) -> Query<AbsenceRow?> {
        .first("select \(AbsenceRow.columns) from absence where id = $1", [.id(id)]) { row throws(StorageError) in
            try AbsenceRow(&row)
        }
    }

    /// Those that end on that day or later, the next first.
    public static func list(since day: CivilDate) -> Query<[AbsenceRow]> {
        .all(
            "select \(AbsenceRow.columns) from absence where until_day >= $1 order by from_day, id limit 500",
            [.date(day)]
        ) { row throws(StorageError) in try AbsenceRow(&row) }
    }

    /// Those of that member of staff that end on that day or later.
    public static func list(of staff: RowID, since day: CivilDate) -> Query<[AbsenceRow]> {
        .all(
            "select \(AbsenceRow.columns) from absence where staff_id = $1 and until_day >= $2 order by from_day, id",
            [.id(staff), .date(day)]
        ) { row throws(StorageError) in try AbsenceRow(&row) }
    }

    /// Those that have begun by that day and whose cases are not handed over yet; at most so many.
    public static func toHandOver(on day: CivilDate, limit: Int = 50) -> Query<[AbsenceRow]> {
        .all(
            """
            select \(AbsenceRow.columns) from absence where handed_over_at is null and from_day <= $1
            order by from_day, id limit $2
            """,
            [.date(day), .int(limit)]
        ) { row throws(StorageError) in try AbsenceRow(&row) }
    }

    /// Says that nothing is left to hand over.
    public static func handedOver(_ id: RowID, at moment: Moment) -> Write {
        .write(
            "update absence set handed_over_at = $2 where id = $1 and handed_over_at is null",
            [.id(id), .moment(moment)])
    }
}
