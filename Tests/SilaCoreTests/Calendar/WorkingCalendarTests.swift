import Foundation
import SilaCore
import Testing

@Suite struct `The labour calendar` {
    let calendar = WorkingCalendar.labour

    /// The days off for a reason in that span.
    private func off(_ reason: DayStatus.Reason, from: String, to: String) throws -> [String] {
        var days: [String] = []
        var date = try day(from)
        while try date <= day(to) {
            if calendar.status(of: date) == .off(reason) { days.append(date.iso) }
            date = date.adding(days: 1)
        }
        return days
    }

    @Test func `gives Eid al-Fitr four days from the day after 29 Ramadan`() throws {
        // Ramadan 1446 had 29 days, so the first is 1 Shawwal; Ramadan 1447 has 30, so the first is 30 Ramadan.
        #expect(
            try off(.eidAlFitr, from: "2025-01-01", to: "2025-12-31")
                == ["2025-03-30", "2025-03-31", "2025-04-01", "2025-04-02"])
        #expect(
            try off(.eidAlFitr, from: "2026-01-01", to: "2026-12-31")
                == ["2026-03-19", "2026-03-20", "2026-03-21", "2026-03-22"])
    }

    @Test func `gives Eid al-Adha four days from the day of Arafat`() throws {
        #expect(
            try off(.eidAlAdha, from: "2025-01-01", to: "2025-12-31")
                == ["2025-06-05", "2025-06-06", "2025-06-07", "2025-06-08"])
        #expect(
            try off(.eidAlAdha, from: "2026-01-01", to: "2026-12-31")
                == ["2026-05-26", "2026-05-27", "2026-05-28", "2026-05-29"])
    }

    @Test func `keeps Founding Day since 2022 and National Day since 2005`() throws {
        #expect(
            try off(.foundingDay, from: "2020-01-01", to: "2024-12-31") == ["2022-02-22", "2023-02-22", "2024-02-22"])
        #expect(try off(.nationalDay, from: "2003-01-01", to: "2006-12-31") == ["2005-09-23", "2006-09-23"])
    }

    @Test func `moves nothing when a holiday is on a weekend`() throws {
        // 22 February 2025 was a Saturday: the holiday is named, and the Sunday after is worked.
        #expect(try calendar.status(of: day("2025-02-22")) == .off(.foundingDay))
        #expect(try calendar.status(of: day("2025-02-21")) == .off(.weekend))
        #expect(try calendar.status(of: day("2025-02-23")) == .working)
    }

    @Test func `rests on Thursday and Friday until 28 June 2013, on Friday and Saturday since`() throws {
        #expect(try calendar.status(of: day("2013-06-26")) == .working)
        #expect(try calendar.status(of: day("2013-06-27")) == .off(.weekend))
        #expect(try calendar.status(of: day("2013-06-28")) == .off(.weekend))
        #expect(try calendar.status(of: day("2013-06-29")) == .off(.weekend))
        #expect(try calendar.status(of: day("2013-06-30")) == .working)
        #expect(try calendar.status(of: day("2013-07-04")) == .working)
        #expect(try calendar.status(of: day("2013-06-22")) == .working)
        #expect(calendar.weekends[1].from.iso == "2013-06-29")
        #expect(calendar.weekends[1].from.weekday == .saturday)
    }

    @Test func `answers the same by its bits as by its rules`() {
        var wrong: [String] = []
        var date = HijriDate.first.civil.adding(days: -400)
        while date <= HijriDate.last.civil.adding(days: 400) {
            if calendar.isWorking(date) != (calendar.status(of: date) == .working) { wrong.append(date.iso) }
            date = date.adding(days: 1)
        }
        #expect(wrong.isEmpty)
    }

    @Test func `has the version that receipts have named since its first edition`() {
        #expect(calendar.version == "labour-b8fc7b5895777031")
    }

    @Test func `knows the weekend outside the Umm al-Qura table`() throws {
        #expect(try calendar.status(of: day("1700-01-01")) == .off(.weekend))
        #expect(try calendar.status(of: day("2100-01-01")) == .off(.weekend))
        #expect(try calendar.isWorking(day("2100-01-03")))
        #expect(!calendar.isWorking(.last))
        #expect(calendar.nextWorkingDay(after: .last) == nil)
    }
}

@Suite struct `A working calendar` {
    let extra = Name(ar: "إجازة إضافية", en: "additional leave")

    @Test func `takes announced days, and the later announcement holds`() throws {
        let monday = try day("2026-03-23")
        let off = AnnouncedDay(date: monday, name: extra, reason: "circular 12")
        let calendar = WorkingCalendar.labour.adding(announced: [off])
        #expect(calendar.status(of: monday) == .off(DayStatus.Reason(id: "announced", name: extra)))
        #expect(!calendar.isWorking(monday))
        #expect(WorkingCalendar.labour.isWorking(monday))

        let recalled = calendar.adding(announced: [
            AnnouncedDay(date: monday, kind: .working, name: Name(ar: "يوم عمل", en: "work day"), reason: "circular 13")
        ])
        #expect(recalled.isWorking(monday))
        #expect(recalled.status(of: monday) == .working)
        #expect(recalled.announcement(of: monday)?.reason == "circular 13")
    }

    @Test func `can work on a Saturday or a feast when it is announced`() throws {
        let saturday = try day("2026-03-28")
        let feast = try day("2026-03-22")
        let calendar = WorkingCalendar.labour.adding(
            announced: [saturday, feast].map { AnnouncedDay(date: $0, kind: .working, name: extra, reason: "board 3") })
        #expect(calendar.isWorking(saturday))
        #expect(calendar.isWorking(feast))
        #expect(calendar.status(of: feast) == .working)
    }

    @Test func `takes an announced day outside the Umm al-Qura table`() throws {
        let date = try day("2100-01-03")
        let calendar = WorkingCalendar.labour.adding(announced: [AnnouncedDay(date: date, name: extra, reason: "x")])
        #expect(!calendar.isWorking(date))
    }

    @Test func `has another version when any day is other`() throws {
        let labour = WorkingCalendar.labour
        let one = labour.adding(announced: [
            AnnouncedDay(date: try day("2026-03-23"), name: extra, reason: "circular 12")
        ])
        let other = labour.adding(announced: [
            AnnouncedDay(date: try day("2026-03-24"), name: extra, reason: "circular 12")
        ])
        let same = labour.adding(announced: [
            AnnouncedDay(date: try day("2026-03-23"), name: extra, reason: "circular 12")
        ])
        #expect(Set([labour.version, one.version, other.version]).count == 3)
        #expect(one == same)
        #expect(one.version == same.version)
        #expect(one != other)
        #expect(labour.adding(announced: []) == labour)
    }

    @Test func `comes back from its coded definition`() throws {
        let calendar = WorkingCalendar.labour.adding(
            announced: [AnnouncedDay(date: try day("2026-03-23"), name: extra, reason: "circular 12")])
        let read = try JSONDecoder().decode(WorkingCalendar.self, from: JSONEncoder().encode(calendar))
        #expect(read == calendar)
        #expect(read.version == calendar.version)
        #expect(try !read.isWorking(day("2026-03-23")))
        #expect(try !read.isWorking(day("2026-03-20")))
    }

    @Test func `counts the working days between two days, either way`() throws {
        let calendar = WorkingCalendar.labour
        #expect(try calendar.workingDays(from: day("2026-03-15"), to: day("2026-04-07")) == WorkingDays(15))
        #expect(try calendar.workingDays(from: day("2026-04-07"), to: day("2026-03-15")) == WorkingDays(-15))
        #expect(try calendar.workingDays(from: day("2026-04-07"), to: day("2026-04-07")) == WorkingDays(0))
        #expect(try calendar.workingDays(from: day("2026-04-09"), to: day("2026-04-11")) == WorkingDays(0))
        #expect(try calendar.nextWorkingDay(after: day("2026-03-18"))?.iso == "2026-03-23")
    }

    @Test func `of a house of its own has its own weekend and feasts`() throws {
        let calendar = WorkingCalendar(
            id: "house", weekends: [Weekend(from: try day("2026-01-01"), days: [.friday])],
            rules: [
                HolidayRule(
                    reason: .nationalDay, anchor: .civil(month: 12, day: 31, since: 2020), days: CalendarDays(3)),
                HolidayRule(
                    reason: .eidAlAdha, anchor: .hijri(month: 12, day: 29, daysAfter: 0), days: CalendarDays(4)),
            ])
        #expect(try calendar.isWorking(day("2026-01-10")))
        #expect(try calendar.status(of: day("2025-12-26")) == .off(.weekend))
        #expect(try calendar.status(of: day("2026-01-01")) == .off(.nationalDay))
        #expect(try calendar.isWorking(day("2026-01-03")))
        // 29 Dhul-Hijja 1446 was 25 June 2025, the last day of its year.
        #expect(try calendar.status(of: day("2025-06-28")) == .off(.eidAlAdha))
        #expect(try !calendar.isWorking(day("2025-06-28")))
        #expect(try calendar.isWorking(day("2025-06-29")))
    }

    @Test func `cuts off a holiday longer than a year, and takes none shorter than a day`() throws {
        func calendar(_ days: Int) -> WorkingCalendar {
            let anchor = HolidayRule.Anchor.civil(month: 1, day: 1, since: 2026)
            return WorkingCalendar(
                id: "odd", weekends: [],
                rules: [HolidayRule(reason: .nationalDay, anchor: anchor, days: CalendarDays(days))])
        }
        #expect(try calendar(-1).isWorking(day("2026-01-01")))
        #expect(try calendar(-1).status(of: day("2026-01-01")) == .working)
        #expect(try !calendar(.max).isWorking(day("2026-12-20")))
        #expect(try calendar(.max).isWorking(day("2026-12-21")))
        #expect(try calendar(.max).status(of: day("2026-12-21")) == .working)
    }
}
