internal import SilaCore

/// A kind of case with dates that are reckoned in working days, and move with the calendar.
protocol DatedCase: StoredCase {
    /// What happens to it when `before` gives way to the calendar of the desk; nil where no date moves.
    func moved(since before: WorkingCalendar, at desk: Desk) -> Entry<Event>?

    /// Whether a date of it is reckoned otherwise then, be it moved or kept.
    func isTouched(since before: WorkingCalendar, at desk: Desk) -> Bool

    /// What was promised of its answer.
    var promise: Promise? { get }

    /// The days on which it goes up if nobody answers.
    func rungDays(at desk: Desk) -> [CivilDate]
}

extension DatedCase {
    /// The date that comes first to mind: the last day in time, else the floor, the target, the next rung.
    func nextDate(at desk: Desk) -> CivilDate? {
        promise?.due ?? promise?.notBefore ?? promise?.target ?? rungDays(at: desk).first
    }
}

extension Request: DatedCase {
    func rungDays(at desk: Desk) -> [CivilDate] { [] }
}

extension Complaint: DatedCase {
    func rungDays(at desk: Desk) -> [CivilDate] { rungsAhead(at: desk).map(\.on) }
}
