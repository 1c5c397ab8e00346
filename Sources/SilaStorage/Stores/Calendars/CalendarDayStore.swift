internal import Postgres
public import SilaCore

/// A day that the association announced itself.
public struct CalendarDayRow: Hashable, Sendable {
    /// Its identity.
    public var id: RowID
    /// The day, what it is, what it is called and on what that rests.
    public var day: AnnouncedDay
    /// When it was announced.
    public var announcedAt: Moment
    /// By whom, by staff id.
    public var announcedBy: String

    /// A day with its parts.
    public init(id: RowID, day: AnnouncedDay, announcedAt: Moment, announcedBy: String) {
        self.id = id
        self.day = day
        self.announcedAt = announcedAt
        self.announcedBy = announcedBy
    }

    static let columns = "id, day, kind, name_ar, name_en, reason, announced_at, announced_by"

    init(_ row: inout RowReader) throws(StorageError) {
        let (id, date, kind) = (try row.id(), try row.date(), try row.text())
        let name = Name(ar: try row.text(), en: try row.text())
        self.init(
            id: id,
            day: AnnouncedDay(
                date: date, kind: AnnouncedDay.Kind(rawValue: kind) ?? .off, name: name, reason: try row.text()),
            announcedAt: try row.moment(), announcedBy: try row.text())
    }
}

/// The association's own days: announced and withdrawn, never removed.
public enum CalendarDayStore {
    /// The days that stand, the earliest first.
    public static func standing() -> Query<[CalendarDayRow]> {
        .all(
            "select \(CalendarDayRow.columns) from calendar_day where withdrawn_at is null order by day"
        ) { row throws(StorageError) in try CalendarDayRow(&row) }
    }

    /// Announces a day; `StorageError.duplicate` of `calendar_day_announced_once` when it is announced already.
    public static func announce(_ row: CalendarDayRow) -> Write {
        .write(
            "insert into calendar_day (\(CalendarDayRow.columns)) values ($1, $2, $3, $4, $5, $6, $7, $8)",
            [
                .id(row.id), .date(row.day.date), .text(row.day.kind.rawValue), .text(row.day.name.ar),
                .text(row.day.name.en), .text(row.day.reason), .moment(row.announcedAt), .text(row.announcedBy),
            ]
        )
    }

    /// Takes a day back.
    public static func withdraw(_ id: RowID, at moment: Moment, by actor: String) -> Write {
        .write(
            "update calendar_day set withdrawn_at = $2, withdrawn_by = $3 where id = $1 and withdrawn_at is null",
            [.id(id), .moment(moment), .text(actor)]
        )
    }
}
