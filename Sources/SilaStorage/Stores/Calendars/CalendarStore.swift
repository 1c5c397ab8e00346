internal import Postgres
public import SilaCore

/// A calendar by which the association's terms are reckoned, as it was when it was put in force.
public struct CalendarRow: Hashable, Sendable {
    /// How far the open cases have been looked at under it.
    public struct Reckoning: Hashable, Sendable {
        /// The last case that was, by the order of ids; nil before the first.
        public var through: RowID?
        /// How many were.
        public var lookedAt: Int
        /// How many of them moved.
        public var moved: Int
        /// When it was done; nil while it is not.
        public var doneAt: Moment?

        /// A reckoning with its parts.
        public init(through: RowID? = nil, lookedAt: Int = 0, moved: Int = 0, doneAt: Moment? = nil) {
            self.through = through
            self.lookedAt = lookedAt
            self.moved = moved
            self.doneAt = doneAt
        }
    }

    /// Counts from 1.
    public var number: Int
    /// The version of the calendar, `WorkingCalendar.version`.
    public var version: String
    /// The regime with what the association's file says, as JSON.
    public var base: String
    /// The same with the days that the association announced, as JSON.
    public var definition: String
    /// When it was put in force.
    public var createdAt: Moment
    /// By whom: a staff id, or `calendar` for the files.
    public var createdBy: String
    /// How far the open cases have been looked at under it.
    public var reckoning: Reckoning

    /// A calendar with its parts.
    public init(
        number: Int, version: String, base: String, definition: String, createdAt: Moment, createdBy: String,
        reckoning: Reckoning = Reckoning()
    ) {
        self.number = number
        self.version = version
        self.base = base
        self.definition = definition
        self.createdAt = createdAt
        self.createdBy = createdBy
        self.reckoning = reckoning
    }

    static let columns = """
        number, version, base, definition, created_at, created_by, reckoned_through, looked_at, moved, reckoned_at
        """

    init(_ row: inout RowReader) throws(StorageError) {
        self.init(
            number: try row.int(), version: try row.text(), base: try row.text(), definition: try row.text(),
            createdAt: try row.moment(), createdBy: try row.text())
        reckoning = Reckoning(
            through: try row.idIfPresent(), lookedAt: try row.int(), moved: try row.int(),
            doneAt: try row.momentIfPresent())
    }
}

/// The calendars of the association: one in force, the others as they were.
public enum CalendarStore {
    /// The number of the calendar in force, nil before the first.
    public static func numberInForce() -> Query<Int?> {
        .first("select number from calendar where in_force") { row throws(StorageError) in try row.int() }
    }

    /// The calendar in force, nil before the first.
    public static func inForce() -> Query<CalendarRow?> {
        .first("select \(CalendarRow.columns) from calendar where in_force") { row throws(StorageError) in
            try CalendarRow(&row)
        }
    }

    /// The calendar of that number, nil when there is none.
    public static func find(_ number: Int) -> Query<CalendarRow?> {
        .first("select \(CalendarRow.columns) from calendar where number = $1", [.int(number)]) {
            row throws(StorageError) in try CalendarRow(&row)
        }
    }

    /// The newest calendar but the one in force under which every open case was looked at, nil when there is none.
    public static func lastReckoned() -> Query<CalendarRow?> {
        .first(
            """
            select \(CalendarRow.columns) from calendar where not in_force and reckoned_at is not null
            order by number desc limit 1
            """
        ) { row throws(StorageError) in try CalendarRow(&row) }
    }

    /// Fails with `StorageError.calendarChanged` unless that calendar (0 for none) is in force until the transaction ends.
    public static func require(_ number: Int) -> Write {
        .write("select require_calendar($1)", [.int(number)])
    }

    /// Puts a calendar in force instead of the one that was, once every step that goes by that one has ended.
    ///
    /// `StorageError.duplicate` of `calendar_pkey` when somebody else was first: look again.
    public static func enforce(_ row: CalendarRow) -> [Write] {
        [
            .write("select hold_calendar()", []),
            .write("update calendar set in_force = false where in_force and number <> $1", [.int(row.number)]),
            .write(
                """
                insert into calendar (number, version, base, definition, created_at, created_by, in_force, reckoned_at)
                values ($1, $2, $3, $4, $5, $6, true, $7)
                """,
                [
                    .int(row.number), .text(row.version), .text(row.base), .text(row.definition),
                    .moment(row.createdAt), .text(row.createdBy), .moment(row.reckoning.doneAt),
                ]
            ),
        ]
    }

    /// The calendar in force if open cases are still to be looked at under it, held until the transaction ends.
    ///
    /// Nil when all were, or somebody else is at it.
    public static func holdUnreckoned() -> Query<CalendarRow?> {
        .first(
            """
            select \(CalendarRow.columns) from calendar where in_force and reckoned_at is null
            for update skip locked
            """
        ) { row throws(StorageError) in try CalendarRow(&row) }
    }

    /// Writes down how far the cases have been looked at.
    public static func progress(_ number: Int, _ reckoning: CalendarRow.Reckoning) -> Write {
        .write(
            "update calendar set reckoned_through = $2, looked_at = $3, moved = $4, reckoned_at = $5 where number = $1",
            [
                .int(number), .id(reckoning.through), .int(reckoning.lookedAt), .int(reckoning.moved),
                .moment(reckoning.doneAt),
            ]
        )
    }
}
