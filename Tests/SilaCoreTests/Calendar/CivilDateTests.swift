import Testing

@testable import SilaCore

@Suite struct `A civil date` {
    @Test func `knows its weekday`() throws {
        #expect(try #require(CivilDate(iso: "1970-01-01")).weekday == .thursday)
        #expect(try #require(CivilDate(iso: "2022-02-12")).weekday == .saturday)
        #expect(try #require(CivilDate(iso: "2023-02-08")).weekday == .wednesday)
        #expect(CivilDate.first.weekday == .monday)
        #expect(CivilDate.last.weekday == .friday)
    }
}
