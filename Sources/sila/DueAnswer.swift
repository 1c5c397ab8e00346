internal import Foundation
internal import SilaCore

/// When a reply is due, with the days by which it was reckoned, as JSON.
struct DueAnswer: Encodable {
    /// One day of the term.
    struct Day: Encodable {
        var day: ExplainedDay

        private enum CodingKeys: String, CodingKey {
            case date, hijri, counted, number, why, name, reason, provisional, hours
        }

        func encode(to encoder: any Encoder) throws {
            var container = encoder.container(keyedBy: CodingKeys.self)
            try container.encode(day.date, forKey: .date)
            try container.encode(day.hijri, forKey: .hijri)
            try container.encode(day.counted, forKey: .counted)
            try container.encode(day.number, forKey: .number)
            try container.encode(day.why, forKey: .why)
            try container.encode(day.name, forKey: .name)
            try container.encode(day.reason, forKey: .reason)
            try container.encode(day.provisional, forKey: .provisional)
            try container.encode(day.hours, forKey: .hours)
        }
    }

    private let reckoned: ReckonedTerm
    private let clause: String?

    private enum CodingKeys: String, CodingKey {
        case complete, due, clause, provisional, calendar, days
        case completeHijri = "complete_hijri"
        case notBefore = "not_before"
        case notBeforeHijri = "not_before_hijri"
        case dueHijri = "due_hijri"
        case notBeforeDays = "not_before_days"
    }

    init(_ reckoned: ReckonedTerm, clause: Clause?) {
        self.reckoned = reckoned
        self.clause = clause.map { $0.number ?? $0.id.rawValue }
    }

    func encode(to encoder: any Encoder) throws {
        var container = encoder.container(keyedBy: CodingKeys.self)
        try container.encode(reckoned.start, forKey: .complete)
        try container.encode(HijriDate(reckoned.start), forKey: .completeHijri)
        try container.encode(reckoned.notBefore?.date, forKey: .notBefore)
        try container.encode(reckoned.notBefore?.date.flatMap { HijriDate($0) }, forKey: .notBeforeHijri)
        try container.encode(reckoned.due?.date, forKey: .due)
        try container.encode(reckoned.due?.date.flatMap { HijriDate($0) }, forKey: .dueHijri)
        try container.encode(clause, forKey: .clause)
        try container.encode(reckoned.isProvisional, forKey: .provisional)
        try container.encode(reckoned.calendar.version, forKey: .calendar)
        try container.encode((reckoned.main?.days ?? []).map(Day.init), forKey: .days)
        let floor = reckoned.due == nil ? [] : reckoned.notBefore?.days ?? []
        try container.encode(floor.map(Day.init), forKey: .notBeforeDays)
    }

    func json() throws -> String {
        let encoder = JSONEncoder()
        encoder.outputFormatting = [.prettyPrinted, .sortedKeys, .withoutEscapingSlashes]
        return String(decoding: try encoder.encode(self), as: UTF8.self)
    }
}
