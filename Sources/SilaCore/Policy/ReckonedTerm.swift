/// A reply's term reckoned from a day, with every day by which each of its ends was found.
///
/// A ceiling, a floor, both or neither, as the policy prints them.
public struct ReckonedTerm: Hashable, Sendable {
    /// One end of the term.
    public struct End: Hashable, Sendable {
        /// The length as printed.
        public var length: TermLength
        /// The day on which it is over; nil while a pause is open, or past the year 9999.
        public var date: CivilDate?
        /// Every day from the day after the start, counted and skipped.
        public var days: [ExplainedDay]
    }

    /// Day 0.
    public var start: CivilDate
    /// The floor: the day before which no reply is promised.
    public var notBefore: End?
    /// The ceiling: the last day in time.
    public var due: End?
    /// The calendar it was reckoned with.
    public var calendar: WorkingCalendar

    /// The term reckoned from `start`, standing still for `pauses`.
    public init(_ term: ReplyTerm?, from start: CivilDate, calendar: WorkingCalendar, pauses: [PausedSpan] = []) {
        self.start = start
        self.calendar = calendar
        let rule = term?.dayOffRule ?? .sameDay
        func end(_ length: TermLength?) -> End? {
            length.map { length in
                End(
                    length: length,
                    date: length.end(after: start, onDayOff: rule, calendar: calendar, pauses: pauses),
                    days: length.explained(after: start, onDayOff: rule, calendar: calendar, pauses: pauses))
            }
        }
        notBefore = end(term?.atLeast)
        due = end(term?.atMost)
    }

    /// The end that decides what is shown first: the ceiling, else the floor.
    public var main: End? { due ?? notBefore }

    /// Whether a day of it is off by a holiday that waits to be confirmed, so that its end may yet move.
    public var isProvisional: Bool { [notBefore, due].contains { $0?.days.contains(where: \.provisional) == true } }

    /// Whether it ends past the Umm al-Qura table, where no holiday is known.
    public var leavesTable: Bool {
        [notBefore, due].contains { end in end?.days.last.map { $0.hijri == nil } ?? false }
    }
}
