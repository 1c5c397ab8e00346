import SilaCore
import Testing

@Suite struct `A holiday that waits to be confirmed` {
    private let labour = WorkingCalendar.labour

    private func confirmed(_ first: String, days: Int? = nil) throws -> WorkingCalendar {
        WorkingCalendar(
            id: labour.id, name: labour.name, weekends: labour.weekends, rules: labour.rules,
            confirmed: [
                ConfirmedHoliday(
                    holiday: "eid-al-fitr", year: 1447, first: try day(first), days: days.map { CalendarDays($0) },
                    reason: "إعلان 7")
            ], hours: labour.hours)
    }

    @Test func `is provisional after the last confirmed year and not before`() throws {
        #expect(try labour.isProvisional(day("2026-03-19")))
        #expect(try labour.isProvisional(day("2026-05-27")))
        #expect(try !labour.isProvisional(day("2025-03-30")))
        #expect(try !labour.isProvisional(day("2026-02-22")))
        #expect(try !labour.isProvisional(day("2026-03-27")))
    }

    @Test func `that is confirmed as reckoned moves nothing and is another version of nothing`() throws {
        let calendar = try confirmed("2026-03-19")
        #expect(try !calendar.isProvisional(day("2026-03-19")))
        #expect(calendar.version == labour.version)
        #expect(labour.changes(to: calendar) == [])
        #expect(try calendar.confirmation(of: day("2026-03-22"))?.reason == "إعلان 7")
        #expect(try calendar.confirmation(of: day("2026-03-23")) == nil)
    }

    @Test func `that is confirmed a day later moves the days`() throws {
        let calendar = try confirmed("2026-03-20")
        #expect(try calendar.isWorking(day("2026-03-19")))
        #expect(try calendar.status(of: day("2026-03-23")) == .off(.eidAlFitr))
        #expect(try !calendar.isWorking(day("2026-03-23")))
        #expect(calendar.version != labour.version)
        #expect(
            labour.changes(to: calendar) == [
                DayChange(date: try day("2026-03-19"), kind: .working, name: Name(ar: "يوم عمل", en: "working day")),
                DayChange(
                    date: try day("2026-03-23"), kind: .off, name: DayStatus.Reason.eidAlFitr.name, reason: "إعلان 7"),
            ])
        #expect(try calendar.status(of: day("2027-03-09")) == .off(.eidAlFitr))
        #expect(try calendar.isProvisional(day("2027-03-09")))
    }

    @Test func `that is confirmed with more days has more`() throws {
        let calendar = try confirmed("2026-03-19", days: 6)
        #expect(try calendar.status(of: day("2026-03-24")) == .off(.eidAlFitr))
        #expect(try calendar.isWorking(day("2026-03-25")))
    }

    @Test func `is shown so when a term is explained, with the hours of Ramadan`() throws {
        let days = DueDate.explain(try day("2026-03-15"), WorkingDays(5), calendar: labour)
        #expect(days.filter(\.provisional).map(\.date.iso) == ["2026-03-19", "2026-03-20", "2026-03-21", "2026-03-22"])
        #expect(days.map { $0.hours?.count } == [6, 6, 6, nil, nil, nil, nil, 8, 8])
        let settled = DueDate.explain(try day("2026-03-15"), WorkingDays(5), calendar: try confirmed("2026-03-19"))
        #expect(settled.filter(\.provisional) == [])
        #expect(settled[3].reason == "إعلان 7")
    }

    @Test func `makes the whole term provisional`() throws {
        let term = ReplyTerm(atMost: .workingDays(WorkingDays(15)), from: .completeness)
        #expect(try ReckonedTerm(term, from: day("2026-03-15"), calendar: labour).isProvisional)
        #expect(try !ReckonedTerm(term, from: day("2026-04-05"), calendar: labour).isProvisional)
        #expect(try !ReckonedTerm(term, from: day("2025-03-16"), calendar: labour).isProvisional)
    }
}

@Suite struct `A holiday up to a day` {
    private let calendar = WorkingCalendar(
        id: "other", weekends: [],
        rules: [
            HolidayRule(
                reason: .eidAlFitr, anchor: .hijri(month: 9, day: 25, daysAfter: 0), extent: .through(month: 10, day: 5)
            )
        ])

    @Test func `is as long as the months between are`() throws {
        // Ramadan 1447 has thirty days, Ramadan 1446 had twenty-nine.
        #expect(try calendar.workingDays(from: day("2026-03-13"), to: day("2026-03-24")) == WorkingDays(0))
        #expect(try calendar.isWorking(day("2026-03-13")))
        #expect(try calendar.isWorking(day("2026-03-25")))
        #expect(try !calendar.isWorking(day("2025-03-25")))
        #expect(try calendar.isWorking(day("2025-03-24")))
        #expect(try calendar.isWorking(day("2025-04-04")))
        #expect(try calendar.status(of: day("2025-04-03")) == .off(.eidAlFitr))
        #expect(try calendar.workingDays(from: day("2025-03-24"), to: day("2025-04-04")) == WorkingDays(1))
    }
}

@Suite struct `An association's own days` {
    private let extra = AnnouncedDay(
        date: Sample.date("2026-03-24"), name: Name(ar: "يوم التأسيس للجمعية", en: "founding of the house"),
        reason: "قرار 3")

    @Test func `come on top of its regime's`() throws {
        let calendar = WorkingCalendar.labour.adapted(to: HouseCalendar(announced: [extra]))
        #expect(try !calendar.isWorking(day("2026-03-24")))
        #expect(calendar.id == "labour")
        #expect(WorkingCalendar.labour.adapted(to: HouseCalendar()) == .labour)
    }

    @Test func `may be another weekend and other hours`() throws {
        let house = HouseCalendar(
            weekends: [Weekend(from: .first, days: [.friday])], hours: WorkingHours(usual: HoursPerDay(7)))
        let calendar = WorkingCalendar.labour.adapted(to: house)
        #expect(try calendar.isWorking(day("2026-04-11")))
        #expect(try calendar.status(of: day("2026-03-20")) == .off(.eidAlFitr))
        #expect(try calendar.hours(on: day("2026-03-16")) == HoursPerDay(7))
        #expect(try calendar.hours(on: day("2026-03-20")) == nil)
    }

    @Test func `outside the Umm al-Qura table are told apart too`() throws {
        let far = AnnouncedDay(date: try day("2100-01-03"), name: extra.name, reason: "x")
        let calendar = WorkingCalendar.labour.adding(announced: [far])
        #expect(WorkingCalendar.labour.changes(to: calendar).map(\.date.iso) == ["2100-01-03"])
        #expect(calendar.changes(to: .labour).map(\.kind) == [.working])
    }
}
