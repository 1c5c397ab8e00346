import SilaCore
import Testing

/// Days at which reckoning tends to go wrong, each against a count one day at a time.
@Suite struct `Reckoning at the edges` {
    private let labour = WorkingCalendar.labour

    /// The due date found a day at a time, by the status of each day.
    private func counted(_ start: CivilDate, _ days: Int, _ calendar: WorkingCalendar) -> CivilDate {
        var (left, date) = (days, start)
        while left > 0 {
            date = date.adding(days: 1)
            if calendar.status(of: date) == .working { left -= 1 }
        }
        return date
    }

    @Test(arguments: [
        // Ends of years, leap days, the change of the weekend, both Eids, National Day on a weekend.
        "2025-12-31", "2026-12-31", "2028-02-28", "2028-02-29", "2100-02-28", "2013-06-25", "2013-06-26", "2013-06-29",
        "2026-03-18", "2026-03-22", "2026-05-25", "2022-09-22", "2023-09-22", "2021-12-31", "2022-02-21",
        // The first and the last days of the Umm al-Qura table, and both sides of its ends.
        "1882-11-10", "1882-11-11", "1882-11-12", "1882-11-13", "2077-11-14", "2077-11-15", "2077-11-16", "2077-11-17",
    ])
    func `gives what counting a day at a time gives`(start: String) throws {
        for days in [1, 2, 5, 15, 60, 63, 64, 65, 128, 366] {
            let start = try day(start)
            #expect(
                DueDate.after(start, WorkingDays(days), calendar: labour) == counted(start, days, labour), "\(days)")
        }
    }

    @Test func `gives it for terms of every length across the end of the table`() throws {
        for offset in 0..<120 {
            let start = try day("2077-09-01").adding(days: offset)
            for days in [1, 7, 30, 90] {
                #expect(DueDate.after(start, WorkingDays(days), calendar: labour) == counted(start, days, labour))
            }
        }
    }

    @Test func `knows the years in which Ramadan has thirty days from those in which it has twenty-nine`() throws {
        for year in 1440...1470 {
            let thirty = HijriDate.lengthOfMonth(9, year: year) == 30
            let last = try #require(HijriDate(year: year, month: 9, day: 29)).civil
            let first = last.adding(days: 1)
            #expect(labour.status(of: first) == .off(.eidAlFitr))
            #expect(HijriDate(first)?.month == (thirty ? 9 : 10))
            #expect(labour.status(of: first.adding(days: 3)) == .off(.eidAlFitr))
            #expect(labour.status(of: first.adding(days: 4)) != .off(.eidAlFitr))
            #expect(labour.status(of: last) != .off(.eidAlFitr))
        }
    }

    @Test func `counts a day once where a holiday lies on another or on a weekend`() throws {
        // National Day 2015 fell on 9 Dhul-Hijja 1436 by the table, the first of the four days of Eid.
        let national = try day("2015-09-23")
        #expect(HijriDate(national)?.iso == "1436-12-10")
        #expect(labour.status(of: national) == .off(.eidAlAdha))
        #expect(
            try DueDate.after(day("2015-09-21"), WorkingDays(1), calendar: labour)
                == counted(day("2015-09-21"), 1, labour))
        // The Eid of 1447 takes in a Friday and a Saturday, and they are not made up for.
        let days = DueDate.explain(try day("2026-03-18"), WorkingDays(1), calendar: labour)
        #expect(days.map(\.why) == Array(repeating: "eid-al-fitr", count: 4) + ["working-day"])
    }

    @Test func `gives a term of 366 days of the calendar and of weeks over a leap day`() throws {
        #expect(try DueDate.atMost(day("2028-02-28"), CalendarDays(366))?.iso == "2029-02-28")
        #expect(try DueDate.atMost(day("2027-02-28"), CalendarDays(366))?.iso == "2028-02-29")
        #expect(try DueDate.atMost(day("2028-02-22"), Weeks(1))?.iso == "2028-02-29")
    }

    @Test func `has no due date past the year 9999, and one on its last working day`() throws {
        #expect(DueDate.after(.last, WorkingDays(1), calendar: labour) == nil)
        #expect(try DueDate.after(day("9999-12-29"), WorkingDays(1), calendar: labour)?.iso == "9999-12-30")
        #expect(try DueDate.after(day("9999-12-30"), WorkingDays(1), calendar: labour) == nil)
    }

    @Test func `takes a day in Arabic and in Persian digits`() throws {
        #expect(CivilDate(iso: "٢٠٢٦-٠٣-١٥") == (try day("2026-03-15")))
        #expect(CivilDate(iso: "۲۰۲۶-۰۳-۱۵") == (try day("2026-03-15")))
        #expect(CivilDate(iso: "٢٠٢٦-٠٢-٣٠") == nil)
    }

    @Test func `turns the day at midnight in Riyadh, in summer as in winter`() throws {
        for date in [try day("2026-01-15"), try day("2026-03-29"), try day("2026-07-15"), try day("2026-10-25")] {
            let midnight = Moment(startOf: date)
            #expect(midnight.iso8601 == "\(date.iso)T00:00:00+03:00")
            #expect(midnight.date == date)
            #expect(midnight.adding(.microseconds(-1)).date == date.adding(days: -1))
            #expect(midnight.adding(.seconds(86_400)).date == date.adding(days: 1))
            #expect(Moment(iso8601: "\(date.adding(days: -1).iso)T21:00:00Z") == midnight)
        }
    }
}
