import Foundation
import SilaCore
import Testing

@Suite struct `A Hijri date` {
    @Test func `agrees with Foundation on every day of 1300 to 1500, both ways`() throws {
        var calendar = Calendar(identifier: .islamicUmmAlQura)
        calendar.timeZone = try #require(TimeZone(identifier: "UTC"))
        var date = HijriDate.first.civil
        var days = 0
        var wrong: [String] = []
        while let hijri = HijriDate(date) {
            let instant = Date(timeIntervalSince1970: Double(date.daysSinceEpoch) * 86_400)
            let theirs = calendar.dateComponents([.year, .month, .day], from: instant)
            if theirs.year != hijri.year || theirs.month != hijri.month || theirs.day != hijri.day {
                wrong.append(date.iso)
            }
            let day = DateComponents(year: hijri.year, month: hijri.month, day: hijri.day)
            if calendar.date(from: day) != instant { wrong.append("\(hijri.iso) by Foundation") }
            let back = HijriDate(year: hijri.year, month: hijri.month, day: hijri.day)
            if back != hijri || back?.civil != date { wrong.append(hijri.iso) }
            date = date.adding(days: 1)
            days += 1
        }
        #expect(wrong.isEmpty)
        #expect(days == 71_228)
        #expect(date.iso == "2077-11-17")
    }

    @Test(arguments: [
        // The first days of Ramadan, of Shawwal (Eid al-Fitr) and of the Eid al-Adha as the Umm al-Qura calendar printed them.
        ("1443-09-01", "2022-04-02"), ("1443-10-01", "2022-05-02"), ("1443-12-10", "2022-07-09"),
        ("1444-09-01", "2023-03-23"), ("1444-10-01", "2023-04-21"), ("1444-12-10", "2023-06-28"),
        ("1445-09-01", "2024-03-11"), ("1445-10-01", "2024-04-10"), ("1445-12-10", "2024-06-16"),
        ("1446-09-01", "2025-03-01"), ("1446-10-01", "2025-03-30"), ("1446-12-10", "2025-06-06"),
        ("1447-01-01", "2025-06-26"), ("1447-09-01", "2026-02-18"), ("1447-10-01", "2026-03-20"),
        ("1443-07-11", "2022-02-12"), ("1444-07-17", "2023-02-08"), ("1442-12-08", "2021-07-18"),
        ("1434-08-14", "2013-06-23"), ("1300-01-01", "1882-11-12"), ("1500-12-30", "2077-11-16"),
    ])
    func `is the day that the almanac prints`(_ hijri: String, _ civil: String) throws {
        let date = try #require(HijriDate(iso: hijri))
        #expect(try date.civil == day(civil))
        #expect(try HijriDate(day(civil)) == date)
        #expect(date.iso == hijri)
    }

    @Test func `tells the dates of an approval that contradict each other`() throws {
        let printed = try #require(HijriDate(iso: "1443-07-11"))
        #expect(printed.civil.iso == "2022-02-12")
        #expect(printed.civil.weekday == .saturday)
        let corresponding = try day("2023-02-08")
        #expect(corresponding.weekday == .wednesday)
        #expect(HijriDate(corresponding)?.iso == "1444-07-17")
    }

    @Test func `has a name`() throws {
        let date = try #require(HijriDate(year: 1447, month: 10, day: 24))
        #expect(date.name == Name(ar: "24 شوال 1447هـ", en: "24 Shawwal 1447 AH"))
        #expect(HijriDate.monthNames.count == 12)
        #expect(HijriDate.monthNames[3].ar == "ربيع الآخر")
    }

    @Test func `refuses a day that its month does not have`() {
        #expect(HijriDate.lengthOfMonth(9, year: 1446) == 29)
        #expect(HijriDate(year: 1446, month: 9, day: 30) == nil)
        #expect(HijriDate.lengthOfMonth(9, year: 1447) == 30)
        #expect(HijriDate(year: 1447, month: 9, day: 30)?.civil.iso == "2026-03-19")
        #expect(HijriDate(year: 1447, month: 13, day: 1) == nil)
        #expect(HijriDate(year: 1447, month: 0, day: 1) == nil)
        #expect(HijriDate(year: 1447, month: 1, day: 0) == nil)
    }

    @Test func `is unknown outside the table`() throws {
        #expect(HijriDate(HijriDate.first.civil.adding(days: -1)) == nil)
        #expect(HijriDate(HijriDate.last.civil.adding(days: 1)) == nil)
        #expect(HijriDate(CivilDate.first) == nil)
        #expect(HijriDate(CivilDate.last) == nil)
        #expect(HijriDate(year: 1299, month: 12, day: 29) == nil)
        #expect(HijriDate(year: 1501, month: 1, day: 1) == nil)
    }

    @Test func `is read in all three scripts and coded as text`() throws {
        let date = try #require(HijriDate(iso: "1447-10-24"))
        #expect(HijriDate(iso: "١٤٤٧-١٠-٢٤") == date)
        #expect(HijriDate(iso: "۱۴۴۷-۱۰-۲۴") == date)
        #expect(String(decoding: try JSONEncoder().encode([date]), as: UTF8.self) == #"["1447-10-24"]"#)
        #expect(try JSONDecoder().decode([HijriDate].self, from: Data(#"["1447-10-24"]"#.utf8)) == [date])
        #expect(throws: DecodingError.self) {
            try JSONDecoder().decode([HijriDate].self, from: Data(#"["1447-13-24"]"#.utf8))
        }
    }
}
