import Testing

@testable import SilaCore

@Suite struct `Of two lengths of time` {
    private func order(_ one: TermLength, _ other: TermLength) -> TermOrder { one.outlasts(other, calendar: .labour) }

    @Test func `one kind is told apart by its numbers`() {
        #expect(order(.workingDays(WorkingDays(15)), .workingDays(WorkingDays(14))) == .always)
        #expect(order(.workingDays(WorkingDays(15)), .workingDays(WorkingDays(15))) == .never)
        #expect(order(.weeks(Weeks(2)), .calendarDays(CalendarDays(13))) == .always)
        #expect(order(.weeks(Weeks(2)), .calendarDays(CalendarDays(14))) == .never)
    }

    @Test func `15 working days always outlast two weeks, and never four`() {
        #expect(order(.workingDays(WorkingDays(15)), .weeks(Weeks(2))) == .always)
        #expect(order(.workingDays(WorkingDays(10)), .weeks(Weeks(4))) == .never)
        #expect(order(.weeks(Weeks(2)), .workingDays(WorkingDays(10))) == .never)
    }

    @Test func `10 working days outlast two weeks only over a holiday`() {
        guard case .sometimes(let day) = order(.workingDays(WorkingDays(10)), .weeks(Weeks(2))) else {
            Issue.record("it is always or never so")
            return
        }
        #expect(day.iso == "2025-03-16")
        let calendar = WorkingCalendar.labour
        #expect(TermLength.workingDays(WorkingDays(10)).end(after: day, calendar: calendar)?.iso == "2025-04-03")
    }
}
