internal import SilaCore
internal import SilaService
internal import SilaStorage

/// Who has signed an edition and who has not, and the reminders that stand.
enum SigningRegisterView {
    static let schemas = [
        NamedSchema(
            "SigningRegister",
            .object([
                Property("edition", .integer), Property("sha256", .text),
                Property("basis", .words(["clause", "house"])),
                Property("clause", .nullable(.named("Clause"))),
                Property("signed", .integer, "how many of all have signed"),
                Property("owed", .integer), Property("overdue", .integer), Property("lapsed", .integer),
                Property("lines", .list(.named("SigningLine"))),
                Property("next", .nullable(.text()), "give it back as `after`; null on the last page"),
            ])),
        NamedSchema(
            "SigningLine",
            .object([
                Property("login", .text), Property("name", .name),
                Property("department", .nullable(.named("NamedItem"))),
                Property("state", .words(of: SigningState.self)),
                Property("since", .date), Property("last_day", .nullable(.date)),
                Property("signed_at", .nullable(.moment)), Property("code_version", .nullable(.integer)),
                Property("reminders", .integer, "how often they were reminded"),
                Property("management_told_on", .nullable(.date)),
            ])),
        NamedSchema("ReminderList", .object([Property("reminders", .list(.named("Reminder")))])),
        NamedSchema(
            "Reminder",
            .object([
                Property("audience", .words(of: SigningReminder.Audience.self)),
                Property("about", .named("Hand"), "who has not signed"), Property("edition", .integer),
                Property("ordinal", .integer), Property("due_on", .date), Property("due_on_hijri", .nullable(.text())),
                Property("made_at", .moment), Property("text", .name),
            ])),
    ]

    static func bytes(_ register: SigningRegister) -> [UInt8] {
        JSONWriter.object { json in
            json.field("edition", register.edition.number)
            json.field("sha256", register.edition.sha256)
            json.field("basis", register.basis.word)
            json.object("clause", register.basis.citation, ClauseView.write)
            json.field("signed", register.counts[.signed] ?? 0)
            json.field("owed", register.counts[.owed] ?? 0)
            json.field("overdue", register.counts[.overdue] ?? 0)
            json.field("lapsed", register.counts[.lapsed] ?? 0)
            json.list("lines", register.lines) { line, json in
                write(line, line.department.flatMap { register.departments[$0] }, &json)
            }
            json.field("next", register.next)
        }
    }

    private static func write(_ line: SigningLine, _ department: DepartmentRow?, _ json: inout JSONWriter) {
        json.field("login", line.staff.login)
        json.field("name", line.staff.name)
        json.object("department", department) { department, json in
            json.field("id", department.id.text)
            json.field("name", department.name)
        }
        json.field("state", line.state.rawValue)
        json.field("since", line.since.iso)
        json.field("last_day", line.lastDay?.iso)
        json.field("signed_at", line.signature?.signedAt.iso8601)
        json.field("code_version", line.signature?.code?.version)
        json.field("reminders", line.reminders.first { $0.reminder.audience == .member }?.reminder.ordinal ?? 0)
        json.field(
            "management_told_on",
            line.reminders.first { $0.reminder.audience == .management }?.madeAt.date.iso)
    }

    static func bytes(_ reminders: [StandingReminder]) -> [UInt8] {
        JSONWriter.object { json in
            json.list("reminders", reminders) { standing, json in
                let row = standing.row
                json.field("audience", row.reminder.audience.rawValue)
                HandView.write("about", row.staffID.text, [row.staffID.text: standing.name], &json)
                json.field("edition", row.edition)
                json.field("ordinal", row.reminder.ordinal)
                json.field("due_on", row.reminder.dueOn.iso)
                json.field("due_on_hijri", HijriDate(row.reminder.dueOn)?.iso)
                json.field("made_at", row.madeAt.iso8601)
                json.field("text", text(standing))
            }
        }
    }

    private static func text(_ standing: StandingReminder) -> Name {
        let edition = standing.row.edition
        return switch standing.row.reminder.audience {
        case .member:
            Name(
                ar: "لم توقّع بعد على الإصدار \(edition) من السياسة؛ اقرأه ووقّعه",
                en: "edition \(edition) of the policy waits for your signature; read it and sign it")
        case .management:
            Name(
                ar: "لم يوقّع \(standing.name.ar) على الإصدار \(edition) من السياسة رغم التذكير",
                en: "\(standing.name.en) has been reminded and has not signed edition \(edition) of the policy")
        }
    }
}
