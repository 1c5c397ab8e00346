import Foundation
import Testing

@testable import SilaCore

/// The day of that ISO text; a sample that is no day fails the test.
func day(_ iso: String) throws -> CivilDate { try #require(CivilDate(iso: iso)) }

@Suite struct `A civil date` {
    @Test func `knows its weekday`() throws {
        #expect(try day("1970-01-01").weekday == .thursday)
        #expect(try day("2022-02-12").weekday == .saturday)
        #expect(try day("2023-02-08").weekday == .wednesday)
        #expect(CivilDate.first.weekday == .monday)
        #expect(CivilDate.last.weekday == .friday)
        #expect(Weekday.saturday.name == Name(ar: "السبت", en: "Saturday"))
    }

    @Test func `begins at the year 1 and ends with the year 9999`() throws {
        #expect(CivilDate.first.iso == "0001-01-01")
        #expect(CivilDate.last.iso == "9999-12-31")
        #expect(CivilDate(year: 0, month: 12, day: 31) == nil)
        #expect(CivilDate(year: 10_000, month: 1, day: 1) == nil)
        #expect(CivilDate(daysSinceEpoch: Int.max) == nil)
        #expect(CivilDate.last.adding(days: 1) == .last)
        #expect(CivilDate.first.adding(days: .min) == .first)
        #expect(CivilDate.first.adding(days: .max) == .last)
    }

    @Test(arguments: [1, 1_800, 9_600])
    func `gives every day back from its number through four hundred years, after which all repeats`(_ year: Int) throws
    {
        var expected = (year: year, month: 1, day: 1)
        var wrong = 0
        let start = try #require(CivilDate(year: year, month: 1, day: 1)).daysSinceEpoch
        for number in start...min(start + 146_097, CivilDate.last.daysSinceEpoch) {
            let date = CivilDate(unchecked: number)
            let parts = date.parts
            if parts != expected || CivilDate(year: parts.year, month: parts.month, day: parts.day) != date {
                wrong += 1
            }
            expected.day += 1
            if expected.day > CivilDate.lengthOfMonth(expected.month, year: expected.year) {
                expected = expected.month == 12 ? (expected.year + 1, 1, 1) : (expected.year, expected.month + 1, 1)
            }
        }
        #expect(wrong == 0)
    }

    @Test func `agrees with Foundation from 1800 to 2200`() throws {
        var calendar = Calendar(identifier: .gregorian)
        calendar.timeZone = try #require(TimeZone(identifier: "UTC"))
        var wrong = 0
        for number in stride(from: -62_091, through: 84_370, by: 3) {
            let date = try #require(CivilDate(daysSinceEpoch: number))
            let theirs = calendar.dateComponents(
                [.year, .month, .day, .weekday], from: Date(timeIntervalSince1970: Double(number) * 86_400))
            if theirs.year != date.year || theirs.month != date.month || theirs.day != date.day { wrong += 1 }
            if theirs.weekday != date.weekday.rawValue { wrong += 1 }
        }
        #expect(wrong == 0)
    }

    @Test(arguments: ["٢٠٢٦-٠٣-١٥", "۲۰۲۶-۰۳-۱۵", "2026-03-15"])
    func `is read in all three scripts`(_ text: String) throws {
        let date = try #require(CivilDate(iso: text))
        #expect((date.year, date.month, date.day) == (2026, 3, 15))
        #expect(date.iso == "2026-03-15")
    }

    @Test(arguments: [
        "", "2026-3-15", "2026-02-29", "2026-13-01", "2026-00-10", "2026-01-00", "2026/03/15", "2026-03-15 ",
        "0000-01-01",
        "-026-03-15", "+026-03-15", "2026-03-1٥ ", "20260315", "2026-04-31",
    ])
    func `refuses what is no day`(_ text: String) {
        #expect(CivilDate(iso: text) == nil)
    }

    @Test func `is ordered, and measures the distance to another`() throws {
        #expect(try day("2026-03-15") < day("2026-03-16"))
        #expect(try day("2026-03-15").distance(to: day("2026-04-07")) == 23)
        #expect(try day("2026-03-15").distance(to: day("2025-03-15")) == -365)
        #expect(try day("2024-02-28").adding(days: 2) == day("2024-03-01"))
        #expect(try day("2024-03-01").adding(days: -1) == day("2024-02-29"))
    }

    @Test func `is coded as its ISO text`() throws {
        let date = try day("2026-03-15")
        #expect(String(decoding: try JSONEncoder().encode([date]), as: UTF8.self) == #"["2026-03-15"]"#)
        let read = try JSONDecoder().decode([CivilDate].self, from: .init(#"["٢٠٢٦-٠٣-١٥"]"#.utf8))
        #expect(read == [date])
        #expect(throws: DecodingError.self) {
            try JSONDecoder().decode([CivilDate].self, from: .init(#"["2026-02-30"]"#.utf8))
        }
    }
}
