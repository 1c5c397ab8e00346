internal import Postgres
public import SilaCore

/// A reminder that somebody owes their signature.
public struct ReminderRow: Hashable, Sendable {
    /// Who owes it.
    public var staffID: RowID
    /// Under which edition.
    public var edition: Int
    /// The reminder.
    public var reminder: SigningReminder
    /// When it was made.
    public var madeAt: Moment

    /// A row with its parts.
    public init(staffID: RowID, edition: Int, reminder: SigningReminder, madeAt: Moment) {
        self.staffID = staffID
        self.edition = edition
        self.reminder = reminder
        self.madeAt = madeAt
    }

    static let columns = "staff_id, edition, audience, ordinal, due_on, made_at"

    init(_ row: inout RowReader) throws(StorageError) {
        let (staff, edition, audience) = (try row.id(), try row.int(), try row.text())
        guard let audience = SigningReminder.Audience(rawValue: audience) else {
            throw .unreadable(column: "audience", why: "`\(audience)` is nobody who is spoken to")
        }
        self.init(
            staffID: staff, edition: edition,
            reminder: SigningReminder(audience: audience, ordinal: try row.int(), dueOn: try row.date()),
            madeAt: try row.moment())
    }
}

/// Who was reminded, and when management was told: added and read, never changed.
public enum ReminderStore {
    /// Makes a reminder; 0 rows where it was made already, by this process or another.
    public static func add(_ row: ReminderRow) -> Write {
        .write(
            """
            insert into reminder (\(ReminderRow.columns)) values ($1, $2, $3, $4, $5, $6)
            on conflict (staff_id, edition, audience, ordinal) do nothing
            """,
            [
                .id(row.staffID), .int(row.edition), .text(row.reminder.audience.rawValue),
                .int(row.reminder.ordinal), .date(row.reminder.dueOn), .moment(row.madeAt),
            ]
        )
    }

    /// The reminders under an edition to those who still owe it, each member's newest of each audience.
    public static func standing(_ edition: Int) -> Query<[ReminderRow]> {
        .all(
            """
            select distinct on (staff_id, audience) \(ReminderRow.columns) from reminder r
            where edition = $1
            and not exists (select from acknowledgement a where a.staff_id = r.staff_id and a.edition = r.edition)
            and exists (select from staff s where s.id = r.staff_id and s.disabled_at is null)
            order by staff_id, audience, ordinal desc
            """,
            [.int(edition)]
        ) { row throws(StorageError) in try ReminderRow(&row) }
    }
}
