import SilaCore
import Testing

@Suite struct `A period` {
    @Test(arguments: [
        ("2026", "2026-01-01", "2026-12-31"), ("2026-Q1", "2026-01-01", "2026-03-31"),
        ("2026-q4", "2026-10-01", "2026-12-31"), ("2024-02", "2024-02-01", "2024-02-29"),
        ("2026-12", "2026-12-01", "2026-12-31"), ("٢٠٢٦-٠٣", "2026-03-01", "2026-03-31"),
        // 1 Muharram 1447 is 26 June 2025, 1 Muharram 1448 is 16 June 2026; Ramadan 1447 begins on 18 February 2026.
        ("1447", "2025-06-26", "2026-06-15"), ("1447-09", "2026-02-18", "2026-03-19"),
        ("1447-Q3", "2025-12-21", "2026-03-19"), ("9999", "9999-01-01", "9999-12-31"),
    ])
    func `is a year, a quarter or a month of either calendar`(written: String, from: String, through: String) throws {
        let period = try #require(Period(written: written))
        #expect(period.from.iso == from)
        #expect(period.through.iso == through)
    }

    @Test(arguments: [
        "", "26", "2026-", "2026-13", "2026-00", "2026-3", "2026-Q5", "2026-Q0", "2026-Q", "2026-Q11", "1447-13",
        "2026-03-01", "-2026", "2026/03", "20 26", "0000", "1501-01x",
    ])
    func `of any other shape is none`(written: String) {
        #expect(Period(written: written) == nil)
    }

    @Test func `is called by both calendars' words`() throws {
        #expect(try #require(Period(written: "1447-09")).name == Name(ar: "رمضان 1447هـ", en: "Ramadan 1447 AH"))
        #expect(
            try #require(Period(written: "2026-Q2")).name
                == Name(ar: "الربع الثاني من 2026م", en: "second quarter of 2026"))
    }

    @Test func `holds both its ends and does not end before it begins`() throws {
        let (first, last) = (try #require(CivilDate(iso: "2026-03-01")), try #require(CivilDate(iso: "2026-03-31")))
        let period = try #require(Period(from: first, through: last))
        #expect(period.contains(first) && period.contains(last))
        #expect(!period.contains(first.adding(days: -1)) && !period.contains(last.adding(days: 1)))
        #expect(Period(from: last, through: first) == nil)
        #expect(Period(from: first, through: first) != nil)
    }

    @Test(arguments: [
        ("2026-03-15", "2026-03-15"), ("1447-09-01", "2026-02-18"), ("١٤٤٧-٠٩-٠١", "2026-02-18"),
    ])
    func `takes its days from either calendar`(written: String, day: String) {
        #expect(Period.day(written: written)?.iso == day)
    }

    @Test(arguments: ["", "2026", "2026-02-30", "1447-13-01", "1447-09-31", "x", "2026-3-1"])
    func `takes no day that is none`(written: String) {
        #expect(Period.day(written: written) == nil)
    }
}

@Suite struct `The number of an entry` {
    @Test func `is printed with its year and four figures at the least`() {
        #expect(RegisterNumber(year: 1448, number: 12).printed == "1448/0012")
        #expect(RegisterNumber(year: 1448, number: 123_456).printed == "1448/123456")
    }

    @Test(arguments: ["1448/0012", "1448-12", "١٤٤٨/٠٠١٢", "1448/12"])
    func `is read as it is printed and as addresses have it`(text: String) {
        #expect(RegisterNumber(printed: text) == RegisterNumber(year: 1448, number: 12))
    }

    @Test(arguments: [
        "", "1448", "1448/", "/12", "1448/0", "1448/-1", "144/12", "1448/12/3", "1448/x", "1448/1234567890",
    ])
    func `of any other shape is none`(text: String) {
        #expect(RegisterNumber(printed: text) == nil)
    }

    @Test func `begins anew with the year that the association goes by`() throws {
        // The last day of 1447 and the first of 1448.
        let (last, first) = (try #require(CivilDate(iso: "2026-06-15")), try #require(CivilDate(iso: "2026-06-16")))
        #expect(YearCalendar.hijri.year(of: last) == 1447)
        #expect(YearCalendar.hijri.year(of: first) == 1448)
        #expect(YearCalendar.gregorian.year(of: last) == 2026)
        #expect(RegisterNumber(year: 1447, number: 900) < RegisterNumber(year: 1448, number: 1))
    }
}
