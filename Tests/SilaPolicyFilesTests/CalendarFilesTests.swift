import Foundation
import SilaCore
import SilaPolicyFiles
import Testing

@Suite struct `The calendars of the regimes` {
    private func load() throws -> [String: WorkingCalendar] { try CalendarDirectory.load(in: Tenants.root) }

    private func date(_ iso: String) throws -> CivilDate { try #require(CivilDate(iso: iso)) }

    private func off(_ calendar: WorkingCalendar, _ reason: String, in year: Int) throws -> [String] {
        let first = try date("\(year)-01-01")
        return (0..<366).map { first.adding(days: $0) }.filter { date in
            if case .off(let why) = calendar.status(of: date) { why.id == reason && date.year == year } else { false }
        }.map(\.iso)
    }

    @Test func `are the labour regime and the civil service`() throws {
        #expect(try load().keys.sorted() == ["civil-service", "labour"])
    }

    @Test func `hold the one that is built in`() throws {
        #expect(try load()["labour"] == .labour)
    }

    @Test func `give the civil service the days that the ministry announced`() throws {
        let calendar = try #require(try load()["civil-service"])
        // 1447: from the end of Thursday 23 Ramadan to the end of Tuesday 5 Shawwal.
        #expect(try !calendar.isWorking(date("2026-03-13")))
        #expect(try off(calendar, "eid-al-fitr", in: 2026).first == "2026-03-14")
        #expect(try off(calendar, "eid-al-fitr", in: 2026).last == "2026-03-24")
        #expect(try off(calendar, "eid-al-fitr", in: 2026).count == 11)
        #expect(try !calendar.isProvisional(date("2026-03-14")))
        // 1438: from the end of Thursday 2 Dhul-Hijja, 24 August 2017; 5 Dhul-Hijja was Sunday 27 August.
        #expect(try off(calendar, "eid-al-adha", in: 2017).first == "2017-08-27")
        #expect(try off(calendar, "eid-al-adha", in: 2017).count == 11)
        #expect(try calendar.isProvisional(date("2026-05-25")))
        #expect(try calendar.hours(on: date("2026-03-01")) == HoursPerDay(5))
        #expect(try calendar.hours(on: date("2026-04-05")) == nil)
    }

    @Test func `make the term of a house of each another one`() throws {
        let calendars = try load()
        let start = try date("2026-03-10")
        func due(_ id: String) -> String? {
            calendars[id].flatMap { DueDate.after(start, WorkingDays(5), calendar: $0)?.iso }
        }
        #expect(due("labour") == "2026-03-17")
        #expect(due("civil-service") == "2026-03-29")
    }
}

@Suite struct `A calendar's file` {
    static let sample = """
        id: labour
        name: {ar: تقويم المثال, en: example}
        weekend:
          - {days: [thursday, friday]}
          - {from: 2013-06-29, days: [friday, saturday]}
        holidays:
          - id: eid-al-fitr
            name: {ar: عيد الفطر, en: Eid al-Fitr}
            hijri: {month: 9, day: 29, after: 1}
            days: 4
            confirmed_through: 1446
          - {id: national-day, name: {ar: اليوم الوطني, en: National Day}, gregorian: {month: 9, day: 23, since: 2005}, days: 1}
        hours: {usual: 8, ramadan: 6}
        confirmed:
          - {year: 1447, holiday: eid-al-fitr, first: 2026-03-20, days: 5, reason: إعلان 7}
        announced:
          - year: 2026
            days:
              - {date: 2026-03-29, name: {ar: إجازة إضافية, en: Additional day off}, reason: تعميم 12}
              - {date: 2026-04-04, kind: working, name: {ar: يوم عمل, en: Worked Saturday}, reason: قرار 3}
        """

    private func faults(_ text: String) -> [PolicyFault] {
        do throws(PolicyFileError) {
            _ = try CalendarReader.read(text: text, id: "labour", file: "c.yaml")
            return []
        } catch {
            return error.faults
        }
    }

    @Test func `gives weekends, holidays, confirmed and announced days and hours`() throws {
        let calendar = try CalendarReader.read(text: Self.sample, id: "labour", file: "c.yaml")
        #expect(calendar.weekends == WorkingCalendar.labour.weekends)
        #expect(calendar.rules.map(\.reason.id) == ["eid-al-fitr", "national-day"])
        #expect(calendar.rules[0].confirmedThrough == 1446)
        #expect(calendar.rules[1].anchor == .civil(month: 9, day: 23, since: 2005))
        #expect(calendar.confirmed.map(\.first.iso) == ["2026-03-20"])
        #expect(calendar.announced.map(\.kind) == [.off, .working])
        #expect(calendar.announced[0].reason == "تعميم 12")
        #expect(calendar.hours == WorkingHours(usual: HoursPerDay(8), ramadan: HoursPerDay(6)))
        #expect(!calendar.isWorking(try #require(CivilDate(iso: "2026-03-24"))))
        #expect(calendar.isWorking(try #require(CivilDate(iso: "2026-03-19"))))
        #expect(calendar.isWorking(try #require(CivilDate(iso: "2026-04-04"))))
    }

    static let spoilings = [
        Spoiling("id: labour", "id: ‸labor", .unknownWord),
        Spoiling("hours: {", "‸hour: {", .unknownKey, suggest: "hours"),
        Spoiling("days: [friday, saturday]", "days: [friday, ‸saterday]", .unknownWord, suggest: "saturday"),
        Spoiling("days: [friday, saturday]", "days: [friday, ‸friday]", .repeated),
        Spoiling("from: 2013-06-29", "from: ‸2013-06-31", .date),
        Spoiling("- {from: 2013-06-29, days: [friday, saturday]}", "- ‸{days: [friday, saturday]}", .missingKey),
        Spoiling("id: national-day", "id: ‸eid-al-fitr", .duplicateID),
        Spoiling("hijri: {month: 9, day: 29, after: 1}", "hijri: {month: ‸13, day: 29, after: 1}", .number),
        Spoiling("hijri: {month: 9, day: 29, after: 1}", "hijri: {month: 9, day: ‸30}", .number),
        Spoiling("month: 9, day: 23", "month: 2, day: ‸29", .number),
        Spoiling("days: 4\n", "days: ‸0\n", .number),
        Spoiling("days: 4\n", "days: 4\n    through: ‸{month: 10, day: 5}\n", .keyOutOfPlace),
        Spoiling("since: 2005}", "since: 2005}, hijri: {month: 1, day: 1}", .keyOutOfPlace)
            .placed(at: "gregorian: ‸{month", of: "gregorian: {month"),
        Spoiling("hours: {usual: 8, ramadan: 6}", "hours: {usual: ‸25}", .number),
        Spoiling("hours: {usual: 8, ramadan: 6}", "hours: ‸{}", .missingKey),
        Spoiling("year: 1447, holiday", "year: 1446, holiday", .dateOutsideYear)
            .placed(at: "first: ‸2026", of: "first: 2026"),
        Spoiling("holiday: eid-al-fitr", "holiday: ‸eid-al-fiter", .unknownHoliday, suggest: "eid-al-fitr"),
        Spoiling("date: 2026-04-04", "date: ‸2027-04-04", .dateOutsideYear),
        Spoiling("date: 2026-04-04", "date: 2026-03-29", .repeated)
            .placed(at: "- ‸{date: 2026-03-29, kind", of: "- {date: 2026-03-29, kind"),
        Spoiling("kind: working", "kind: ‸workin", .unknownWord, suggest: "working"),
        Spoiling(", reason: قرار 3}", "}", .missingKey).placed(at: "- ‸{date: 2026-04-04", of: "- {date: 2026-04-04"),
        Spoiling("- year: 2026", "- year: ‸26", .number),
    ]

    @Test(arguments: spoilings)
    func `says what is wrong at its place`(spoiling: Spoiling) {
        let (text, place) = spoiling.spoil(Self.sample)
        let faults = faults(text)
        #expect(faults.map(\.rule) == [spoiling.rule])
        #expect(faults.first?.position == place)
        #expect(faults.first?.suggestion == spoiling.suggestion)
        #expect(faults.first?.message.ar.unicodeScalars.contains { (0x0620...0x064A).contains($0.value) } == true)
    }

    @Test func `says that a day lies outside its year, in words`() {
        let faults = faults(Self.sample.replacing("date: 2026-04-04", with: "date: 2027-04-04"))
        #expect(
            faults.map(\.description) == [
                "c.yaml:20:16: 2027-04-04 is not in 2026, under which it is written"
            ])
    }
}

@Suite struct `An association's calendar` {
    private static let texts = [
        "policy.yaml": SamplePolicy.text, "services.yaml": "services: []\n", "settings.yaml": "media: [sms]\n",
    ]

    /// A folder of associations with one in it, and `calendar.yaml` in that.
    private func folder(_ calendar: String?) throws -> (root: String, tenant: String) {
        let root = FileManager.default.temporaryDirectory.appending(path: "calendars-\(UUID().uuidString)")
        let tenant = root.appending(path: "example")
        try FileManager.default.createDirectory(at: tenant, withIntermediateDirectories: true)
        var texts = Self.texts
        texts["services.yaml"] = "services:\n  - {id: a, name: {ar: س, en: s}}\n"
        texts["calendar.yaml"] = calendar
        for (name, text) in texts {
            try Data(text.utf8).write(to: tenant.appending(path: name))
        }
        try FileManager.default.copyItem(
            atPath: "\(Tenants.root)/_calendars", toPath: root.appending(path: "_calendars").path())
        return (root.path(), tenant.path())
    }

    @Test func `is its regime's where it has no file`() throws {
        let (root, tenant) = try folder(nil)
        defer { try? FileManager.default.removeItem(atPath: root) }
        let files = try TenantDirectory.load(at: tenant)
        #expect(files.calendar == nil)
        #expect(try CalendarDirectory.calendar(ofTenant: tenant) == .labour)
    }

    @Test func `has its own regime, weekend and days`() throws {
        let (root, tenant) = try folder(
            """
            regime: civil-service
            weekend:
              - {days: [friday]}
            announced:
              - year: 2026
                days:
                  - {date: 2026-04-05, name: {ar: يوم الجمعية, en: Day of the house}, reason: قرار 3}
            """)
        defer { try? FileManager.default.removeItem(atPath: root) }
        let calendar = try CalendarDirectory.calendar(ofTenant: tenant)
        #expect(calendar.id == "civil-service")
        #expect(calendar.isWorking(try #require(CivilDate(iso: "2026-04-04"))))
        #expect(!calendar.isWorking(try #require(CivilDate(iso: "2026-04-05"))))
        #expect(!calendar.isWorking(try #require(CivilDate(iso: "2026-03-16"))))
    }

    @Test func `of no regime that there is says which there are`() throws {
        let (root, tenant) = try folder("regime: civil-servise\n")
        defer { try? FileManager.default.removeItem(atPath: root) }
        let error = #expect(throws: PolicyFileError.self) { try TenantDirectory.load(at: tenant) }
        #expect(error?.faults.map(\.rule) == [.unknownRegime])
        #expect(error?.faults.first?.suggestion == "civil-service")
        #expect(error?.faults.first?.position == Position(line: 1, column: 9))
    }
}
