internal import SilaCore
internal import SilaPages

/// A term reckoned day by day, in both calendars.
enum ReckoningView {
    static let parts = [
        NamedSchema(
            "ReckonedDay",
            .object([
                Property("date", .date),
                Property("hijri", .nullable(.text(example: "1447-10-24"))),
                Property("weekday", .name),
                Property("counted", .flag),
                Property("number", .nullable(.integer), "its number in the term, from 1; null when it does not count"),
                Property("why", .text(example: "eid-al-fitr"), "working-day, weekend, a holiday, announced, paused …"),
                Property("name", .name),
                Property("reason", .nullable(.text()), "the decision by which the day was announced or confirmed"),
                Property("provisional", .flag, "off by a holiday that waits to be confirmed"),
                Property(
                    "hours", .nullable(.integer), "the hours worked on it, where they are known; fewer in Ramadan"),
            ])),
        NamedSchema(
            "CalendarMark",
            .object([
                Property("regime", .text(example: "labour")), Property("name", .name),
                Property("version", .text(example: "labour-b8fc7b5895777031")),
            ])),
    ]

    static let schema = NamedSchema(
        "Reckoning",
        .object([
            Property("complete", .date, "day 0 of the term"),
            Property("complete_hijri", .nullable(.text(example: "1447-09-26"))),
            Property("not_before", .nullable(.date), "no reply is promised before this day; null without a floor"),
            Property("not_before_hijri", .nullable(.text())),
            Property("due", .nullable(.date), "the last day in time, until midnight in Riyadh; null without a ceiling"),
            Property("due_hijri", .nullable(.text())),
            Property("provisional", .flag, "rests on days of a holiday that waits to be confirmed, and may move"),
            Property("beyond_table", .flag, "ends past 1500 AH, where no holiday is known"),
            Property("term", .nullable(.name), "the term in words, as the policy prints it"),
            Property("clause", .nullable(.named("Clause"))),
            Property("calendar", .named("CalendarMark")),
            Property("days", .list(.named("ReckonedDay")), "of the ceiling; of the floor where there is no ceiling"),
            Property("not_before_days", .list(.named("ReckonedDay")), "of the floor, where there is a ceiling too"),
        ]))

    static func write(_ reckoned: ReckonedTerm, _ term: ReplyTerm?, _ clause: Clause?, _ json: inout JSONWriter) {
        json.field("complete", reckoned.start.iso)
        json.field("complete_hijri", HijriDate(reckoned.start)?.iso)
        json.field("not_before", reckoned.notBefore?.date?.iso)
        json.field("not_before_hijri", reckoned.notBefore?.date.flatMap(HijriDate.init)?.iso)
        json.field("due", reckoned.due?.date?.iso)
        json.field("due_hijri", reckoned.due?.date.flatMap(HijriDate.init)?.iso)
        json.field("provisional", reckoned.isProvisional)
        json.field("beyond_table", reckoned.leavesTable)
        json.field("term", term.map { TermWords(term: $0).sentence })
        json.object("clause", clause?.citation, ClauseView.write)
        json.object("calendar") { write(reckoned.calendar, &$0) }
        json.list("days", reckoned.main?.days ?? [], write)
        json.list("not_before_days", reckoned.due == nil ? [] : reckoned.notBefore?.days ?? [], write)
    }

    static func write(_ calendar: WorkingCalendar, _ json: inout JSONWriter) {
        json.field("regime", calendar.id)
        json.field("name", calendar.name)
        json.field("version", calendar.version)
    }

    static func write(_ day: ExplainedDay, _ json: inout JSONWriter) {
        json.field("date", day.date.iso)
        json.field("hijri", day.hijri?.iso)
        json.field("weekday", day.date.weekday.name)
        json.field("counted", day.counted)
        json.field("number", day.number)
        json.field("why", day.why)
        json.field("name", day.name)
        json.field("reason", day.reason)
        json.field("provisional", day.provisional)
        json.field("hours", day.hours?.count)
    }
}
