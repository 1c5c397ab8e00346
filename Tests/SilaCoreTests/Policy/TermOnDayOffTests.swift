import SilaCore
import Testing

@Suite struct `A term that ends on a day off` {
    private func day(_ iso: String) throws -> CivilDate { try #require(CivilDate(iso: iso)) }

    @Test func `ends on that day where nothing is said`() throws {
        let term = ReplyTerm(atMost: .weeks(Weeks(2)), from: .completeness)
        #expect(term.dayOffRule == .sameDay)
        #expect(try term.latest(after: day("2026-04-03"), calendar: .labour)?.iso == "2026-04-17")
    }

    @Test(arguments: [
        ("2026-04-03", TermLength.weeks(Weeks(2)), "2026-04-19"),  // a Friday, then the weekend
        ("2026-04-02", .weeks(Weeks(2)), "2026-04-16"),  // a Thursday stays
        ("2026-03-11", .calendarDays(CalendarDays(9)), "2026-03-23"),  // Eid al-Fitr 1447, 19 to 22 March
        ("2026-09-09", .weeks(Weeks(2)), "2026-09-24"),  // National Day
        ("2026-04-02", .workingDays(WorkingDays(3)), "2026-04-07"),  // working days never end on one
    ])
    func `runs on to the next working day where that is the rule`(start: String, length: TermLength, end: String) throws
    {
        let term = ReplyTerm(atMost: length, atLeast: length, from: .completeness, onDayOff: .nextWorkingDay)
        #expect(try term.latest(after: day(start), calendar: .labour)?.iso == end)
        #expect(try term.earliest(after: day(start), calendar: .labour)?.iso == end)
    }

    @Test func `explains the days by which it moved, and counts none of them`() throws {
        let days = try TermLength.weeks(Weeks(2)).explained(
            after: day("2026-04-03"), onDayOff: .nextWorkingDay, calendar: .labour)
        #expect(days.count == 16)
        #expect(days.filter(\.counted).count == 14)
        #expect(days.suffix(3).map(\.why) == ["calendar-day", "weekend", "moved-to-working-day"])
        #expect(days.last?.date.iso == "2026-04-19")
        let same = try TermLength.weeks(Weeks(2)).explained(after: day("2026-04-03"), calendar: .labour)
        #expect(same.last?.date.iso == "2026-04-17")
    }
}
