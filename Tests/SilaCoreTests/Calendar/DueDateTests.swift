import Foundation
import SilaCore
import Testing

@Suite struct `A due date` {
    let labour = WorkingCalendar.labour

    @Test func `of fifteen working days from 15 March 2026 is 7 April, across Eid al-Fitr 1447`() throws {
        // By hand: 16, 17, 18 March are 1 to 3; 19 to 22 are the feast; 23 to 26 are 4 to 7; 29 March to 2 April are
        // 8 to 12; 5, 6, 7 April are 13 to 15.
        let due = try #require(try DueDate.after(day("2026-03-15"), WorkingDays(15), calendar: labour))
        #expect(due.iso == "2026-04-07")
        #expect(HijriDate(due)?.iso == "1447-10-19")
    }

    @Test(
        arguments: [
            ("2026-03-15", 15, "2026-04-07"), ("2014-02-16", 60, "2014-05-11"), ("2016-08-09", 30, "2016-09-25"),
            ("2018-02-09", 1, "2018-02-11"), ("2019-10-01", 15, "2019-10-22"), ("2020-07-09", 10, "2020-07-23"),
            ("2021-08-07", 3, "2021-08-10"), ("2022-01-26", 15, "2022-02-16"), ("2023-03-10", 15, "2023-03-30"),
            ("2024-12-26", 10, "2025-01-09"), ("2025-07-24", 3, "2025-07-29"), ("2026-02-18", 1, "2026-02-19"),
            ("2026-09-19", 60, "2026-12-13"), ("2027-10-14", 60, "2028-01-06"), ("2028-05-23", 60, "2028-08-15"),
            ("2030-05-19", 60, "2030-08-11"), ("2030-07-09", 5, "2030-07-16"), ("2035-09-12", 1, "2035-09-13"),
            ("2044-04-19", 30, "2044-05-31"), ("2060-01-10", 15, "2060-01-29"), ("2075-09-09", 10, "2075-09-26"),
            ("2025-03-27", 1, "2025-04-03"), ("2025-03-29", 5, "2025-04-09"), ("2026-05-21", 15, "2026-06-16"),
            ("2026-02-19", 5, "2026-03-01"), ("2013-06-30", 15, "2013-07-21"),
        ] as [(String, Int, String)])
    func `is the one that numpy's business days give`(_ start: String, _ days: Int, _ due: String) throws {
        #expect(try DueDate.after(day(start), WorkingDays(days), calendar: labour)?.iso == due)
    }

    @Test func `of a term begun on a weekend counts from the first working day after it`() throws {
        #expect(try DueDate.after(day("2026-04-10"), WorkingDays(1), calendar: labour)?.iso == "2026-04-12")
        #expect(try DueDate.after(day("2026-04-09"), WorkingDays(1), calendar: labour)?.iso == "2026-04-12")
        #expect(try DueDate.after(day("2026-04-09"), WorkingDays(0), calendar: labour)?.iso == "2026-04-09")
    }

    @Test func `is a working day, with the days of the term before it`() throws {
        var random = SystemRandomNumberGenerator()
        for _ in 0..<2_000 {
            let start = try #require(CivilDate(daysSinceEpoch: .random(in: 0...38_000, using: &random)))
            let days = WorkingDays(.random(in: 1...120, using: &random))
            let due = try #require(DueDate.after(start, days, calendar: labour))
            #expect(labour.isWorking(due))
            #expect(labour.workingDays(from: start, to: due) == days)
        }
    }

    @Test func `moves by a late-announced day only when that day is in the term and worked`() throws {
        let start = try day("2026-03-15")
        func due(_ announced: String) throws -> String? {
            let extra = AnnouncedDay(date: try day(announced), name: Name(ar: "إجازة", en: "leave"), reason: "circular")
            return DueDate.after(start, WorkingDays(15), calendar: labour.adding(announced: [extra]))?.iso
        }
        #expect(try due("2026-03-23") == "2026-04-08")
        #expect(try due("2026-04-07") == "2026-04-08")
        #expect(try due("2026-03-20") == "2026-04-07")
        #expect(try due("2026-04-08") == "2026-04-07")
    }

    @Test func `is never found where no day is worked, or past the year 9999`() throws {
        let never = WorkingCalendar(
            id: "never", weekends: [Weekend(from: .first, days: Set(Weekday.allCases))], rules: [])
        #expect(try DueDate.after(day("9990-01-01"), WorkingDays(1), calendar: never) == nil)
        #expect(try DueDate.atMost(day("9990-01-01"), Weeks(Int.max)) == nil)
    }
}

@Suite struct `A term of weeks` {
    @Test func `counts seven days of the calendar each, feasts and weekends too`() throws {
        #expect(try DueDate.notBefore(day("2026-03-15"), Weeks(2))?.iso == "2026-03-29")
        #expect(try DueDate.atMost(day("2026-03-15"), Weeks(2))?.iso == "2026-03-29")
        #expect(try DueDate.atMost(day("2026-03-15"), CalendarDays(14))?.iso == "2026-03-29")
    }

    @Test func `is shifted by a pause day for day`() throws {
        let pause = PausedSpan(from: try day("2026-03-17"), to: try day("2026-03-22"))
        #expect(try DueDate.notBefore(day("2026-03-15"), Weeks(2), pauses: [pause])?.iso == "2026-04-03")
        let open = PausedSpan(from: try day("2026-03-17"), to: nil)
        #expect(try DueDate.notBefore(day("2026-03-15"), Weeks(2), pauses: [open]) == nil)
    }

    @Test func `gives a window in which a reply is early, in time or late`() throws {
        let window = ReplyWindow(
            complete: try day("2026-03-15"), notBefore: try day("2026-03-29"), due: try day("2026-04-07"))
        #expect(try window.standing(of: day("2026-03-28")) == .early)
        #expect(try window.standing(of: day("2026-03-29")) == .inTime)
        #expect(try window.standing(of: day("2026-04-07")) == .inTime)
        #expect(try window.standing(of: day("2026-04-08")) == .late)
        let floor = ReplyWindow(complete: try day("2026-03-15"), notBefore: try day("2026-03-29"))
        #expect(floor.standing(of: .last) == .inTime)
        #expect(try JSONDecoder().decode(ReplyWindow.self, from: JSONEncoder().encode(floor)) == floor)
    }
}

@Suite struct `A pause` {
    let labour = WorkingCalendar.labour

    private func due(_ pauses: [(String, String?)]) throws -> String? {
        let spans = try pauses.map { PausedSpan(from: try day($0.0), to: try $0.1.map { try day($0) }) }
        return try DueDate.after(day("2026-04-05"), WorkingDays(5), calendar: labour, pauses: spans)?.iso
    }

    @Test func `counts the day it begins and runs on from the day after the resumption`() throws {
        // 6 to 9 April are 1 to 4, 12 April is 5.
        #expect(try due([]) == "2026-04-12")
        // 7 April is used; 8, 9, 12 and 13 are not; 14, 15, 16 are 3 to 5.
        #expect(try due([("2026-04-07", "2026-04-13")]) == "2026-04-16")
        #expect(try due([("2026-04-07", "2026-04-08")]) == "2026-04-13")
        #expect(try due([("2026-04-07", "2026-04-07")]) == "2026-04-12")
    }

    @Test func `over a weekend costs nothing`() throws {
        #expect(try due([("2026-04-09", "2026-04-11")]) == "2026-04-12")
    }

    @Test func `that is open leaves no due date, unless the term was over`() throws {
        #expect(try due([("2026-04-07", nil)]) == nil)
        #expect(try due([("2026-04-05", nil)]) == nil)
        #expect(try due([("2026-04-12", nil)]) == "2026-04-12")
        #expect(try due([("2026-04-20", nil)]) == "2026-04-12")
        #expect(try due([("2026-04-07", "2026-04-08"), ("2026-04-09", nil)]) == nil)
    }

    @Test func `that overlaps another counts once`() throws {
        #expect(try due([("2026-04-07", "2026-04-13"), ("2026-04-08", "2026-04-13")]) == "2026-04-16")
    }

    @Test func `made longer never brings the due date nearer`() throws {
        var random = SystemRandomNumberGenerator()
        for _ in 0..<1_000 {
            let start = try #require(CivilDate(daysSinceEpoch: .random(in: 15_000...30_000, using: &random)))
            let days = WorkingDays(.random(in: 1...40, using: &random))
            let from = start.adding(days: .random(in: 0...30, using: &random))
            var before = try #require(DueDate.after(start, days, calendar: labour))
            for length in 0..<20 {
                let pause = PausedSpan(from: from, to: from.adding(days: length))
                let due = try #require(DueDate.after(start, days, calendar: labour, pauses: [pause]))
                #expect(due >= before)
                #expect(labour.isWorking(due))
                before = due
            }
        }
    }
}

@Suite struct `An explained term` {
    let labour = WorkingCalendar.labour

    @Test func `lists every day, counted and skipped, with the reason`() throws {
        let days = DueDate.explain(try day("2026-03-15"), WorkingDays(15), calendar: labour)
        #expect(days.count == 23)
        #expect(days.filter(\.counted).map(\.number) == (1...15).map { $0 })
        #expect(
            days.filter { $0.why == "eid-al-fitr" }.map(\.date.iso) == [
                "2026-03-19", "2026-03-20", "2026-03-21", "2026-03-22",
            ])
        #expect(
            days.filter { $0.why == "weekend" }.map(\.date.iso) == [
                "2026-03-27", "2026-03-28", "2026-04-03", "2026-04-04",
            ])
        #expect(days[0].hijri?.iso == "1447-09-27")
        #expect(days[3].name == Name(ar: "إجازة عيد الفطر", en: "Eid al-Fitr"))
        #expect(days.last?.date.iso == "2026-04-07")
    }

    @Test func `names announced days, off and worked`() throws {
        let name = Name(ar: "تعويض", en: "make-up day")
        let calendar = labour.adding(announced: [
            AnnouncedDay(date: try day("2026-03-16"), name: name, reason: "a"),
            AnnouncedDay(date: try day("2026-03-20"), kind: .working, name: name, reason: "b"),
        ])
        let days = DueDate.explain(try day("2026-03-15"), WorkingDays(3), calendar: calendar)
        #expect(days.map(\.why) == ["announced", "working-day", "working-day", "eid-al-fitr", "announced-working-day"])
        #expect(days.last?.name == name)
    }

    @Test func `shows the days on which it is paused, and ends where an open pause begins`() throws {
        let pause = PausedSpan(from: try day("2026-04-07"), to: try day("2026-04-08"))
        let days = DueDate.explain(try day("2026-04-05"), WorkingDays(3), calendar: labour, pauses: [pause])
        #expect(days.map(\.why) == ["working-day", "working-day", "paused", "working-day"])
        let open = PausedSpan(from: try day("2026-04-07"), to: nil)
        let stopped = DueDate.explain(try day("2026-04-05"), WorkingDays(3), calendar: labour, pauses: [open])
        #expect(stopped.map(\.why) == ["working-day", "working-day", "paused"])
    }

    @Test func `of weeks counts every day`() throws {
        let days = DueDate.explain(try day("2026-03-15"), Weeks(2).calendarDays)
        #expect(days.count == 14)
        #expect(days.allSatisfy { $0.why == "calendar-day" })
        #expect(days.last?.number == 14)
    }

    @Test func `ends on the due date, whatever the pauses`() throws {
        var random = SystemRandomNumberGenerator()
        for _ in 0..<300 {
            let start = try #require(CivilDate(daysSinceEpoch: .random(in: 15_000...30_000, using: &random)))
            let term = WorkingDays(.random(in: 1...30, using: &random))
            let from = start.adding(days: .random(in: 0...20, using: &random))
            let pauses = [PausedSpan(from: from, to: from.adding(days: .random(in: 0...9, using: &random)))]
            let days = DueDate.explain(start, term, calendar: labour, pauses: pauses)
            #expect(days.last?.date == DueDate.after(start, term, calendar: labour, pauses: pauses))
            #expect(days.count { $0.counted } == term.count)
        }
    }
}
