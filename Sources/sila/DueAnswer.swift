internal import Foundation
internal import SilaCore

/// When a reply is due, with the days by which it was reckoned.
struct DueAnswer: Encodable {
    /// One day of the term.
    struct Day: Encodable {
        var date: CivilDate
        var hijri: HijriDate?
        var counted: Bool
        var why: String
    }

    var complete: CivilDate
    var notBefore: CivilDate?
    var due: CivilDate?
    var dueHijri: HijriDate?
    var clause: String
    var days: [Day]
    private let explained: [ExplainedDay]

    enum CodingKeys: String, CodingKey {
        case complete, due, clause, days
        case notBefore = "not_before"
        case dueHijri = "due_hijri"
    }

    init(_ term: ReplyTerm, clause: Clause, complete: CivilDate, calendar: WorkingCalendar) {
        self.complete = complete
        self.clause = clause.number ?? clause.id.rawValue
        notBefore = term.earliest(after: complete, calendar: calendar)
        due = term.latest(after: complete, calendar: calendar)
        dueHijri = due.flatMap { HijriDate($0) }
        explained =
            (term.atMost ?? term.atLeast).map {
                $0.explained(after: complete, onDayOff: term.dayOffRule, calendar: calendar)
            } ?? []
        days = explained.map { Day(date: $0.date, hijri: $0.hijri, counted: $0.counted, why: $0.why) }
    }

    func encode(to encoder: any Encoder) throws {
        var container = encoder.container(keyedBy: CodingKeys.self)
        try container.encode(complete, forKey: .complete)
        try container.encode(notBefore, forKey: .notBefore)
        try container.encode(due, forKey: .due)
        try container.encode(dueHijri, forKey: .dueHijri)
        try container.encode(clause, forKey: .clause)
        try container.encode(days, forKey: .days)
    }

    func json() throws -> String {
        let encoder = JSONEncoder()
        encoder.outputFormatting = [.prettyPrinted, .withoutEscapingSlashes]
        return String(decoding: try encoder.encode(self), as: UTF8.self)
    }

    func lines(explain: Bool) -> [String] {
        var lines = ["complete:   \(complete.iso)"]
        if let notBefore { lines.append("not before: \(notBefore.iso)  (no reply is promised earlier)") }
        if let due {
            lines.append("due:        \(due.iso)\(dueHijri.map { "  \($0.iso) AH" } ?? "")")
        } else {
            lines.append("due:        the policy sets no ceiling")
        }
        lines.append("clause:     \(clause)")
        if explain {
            lines += explained.map { day in
                let mark = day.number.map { "\($0)" } ?? "-"
                return "\(day.date.iso)  \(day.hijri?.iso ?? "")  \(mark)\t\(day.name.en)"
            }
        }
        return lines
    }
}
