internal import SilaCore
internal import SilaService
internal import SilaStorage

/// The association's calendar with the days that it announced itself.
enum CalendarView {
    static let parts = [
        NamedSchema(
            "CalendarDay",
            .object([
                Property("id", .text),
                Property("date", .date),
                Property("hijri", .nullable(.text(example: "1447-10-24"))),
                Property("kind", .words(of: AnnouncedDay.Kind.self)),
                Property("name", .name),
                Property("reason", .text(), "the decision, its number and date"),
                Property("announced_at", .moment),
                Property("announced_by", .text(), "a staff id"),
            ])),
        NamedSchema(
            "DeadlineReckoning",
            .object([
                Property("looked_at", .integer, "open cases whose deadline was looked at under this calendar"),
                Property("moved", .integer, "those of them whose deadline moved"),
                Property("done", .flag),
            ])),
        NamedSchema(
            "CalendarChange",
            .object([
                Property("day", .named("CalendarDay")),
                Property("number", .integer, "of the calendar that holds now; a change names it in If-Match"),
                Property("calendar", .named("CalendarMark")),
            ])),
    ]

    static let schema = NamedSchema(
        "Calendar",
        .object([
            Property("number", .integer, "a change names it in If-Match"),
            Property("calendar", .named("CalendarMark")),
            Property("days", .list(.named("CalendarDay")), "announced by the association itself, the earliest first"),
            Property("reckoning", .nullable(.named("DeadlineReckoning"))),
        ]))

    static func bytes(_ state: CalendarState) -> [UInt8] {
        JSONWriter.object { json in
            json.field("number", state.number)
            json.object("calendar") { ReckoningView.write(state.calendar, &$0) }
            json.list("days", state.days, write)
            json.object("reckoning", state.reckoning) { reckoning, json in
                json.field("looked_at", reckoning.lookedAt)
                json.field("moved", reckoning.moved)
                json.field("done", reckoning.doneAt != nil)
            }
        }
    }

    static func bytes(_ day: CalendarDayRow, _ state: CalendarState) -> [UInt8] {
        JSONWriter.object { json in
            json.object("day") { write(day, &$0) }
            json.field("number", state.number)
            json.object("calendar") { ReckoningView.write(state.calendar, &$0) }
        }
    }

    private static func write(_ row: CalendarDayRow, _ json: inout JSONWriter) {
        json.field("id", row.id.text)
        json.field("date", row.day.date.iso)
        json.field("hijri", HijriDate(row.day.date)?.iso)
        json.field("kind", row.day.kind.rawValue)
        json.field("name", row.day.name)
        json.field("reason", row.day.reason)
        json.field("announced_at", row.announcedAt.iso8601)
        json.field("announced_by", row.announcedBy)
    }
}
