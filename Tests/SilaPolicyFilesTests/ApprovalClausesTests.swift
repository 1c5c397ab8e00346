import SilaCore
import SilaPolicyFiles
import Testing

@Suite struct `The board's approval, as the policies print it` {
    @Test func `safwa's session is of 2020 and its meeting of 2021`() throws {
        let approval = try #require(try Tenants.policy("safwa").approval)
        #expect(approval.session == "2020/7")
        #expect(approval.gregorian == PrintedDate(year: 2021, month: 7, day: 18))
        #expect(approval.hijri == nil)
        #expect(approval.weekday == nil)
        #expect(approval.listed == nil)
        #expect(approval.clause.number == nil)
    }

    @Test func `zad's is there and blank`() throws {
        let approval = try #require(try Tenants.policy("zad-almakkiya").approval)
        #expect(approval.clause.blank)
        #expect(approval == Approval(clause: approval.clause))
    }

    @Test(arguments: ["optometry", "_model"])
    func `there is none`(name: String) throws {
        #expect(try Tenants.policy(name).approval == nil)
    }

    @Test func `quwwat watan's dates contradict each other and stay as printed`() throws {
        let approval = try #require(try Tenants.policy("quwwat-watan").approval)
        #expect(approval.session == #"14\143/7/11"#)
        #expect(approval.hijri == PrintedDate(year: 1443, month: 7, day: 11))
        #expect(approval.gregorian == PrintedDate(year: 2023, month: 2, day: 8))
        #expect(approval.weekday == .wednesday)
        #expect(approval.listed == 5)
        #expect(approval.absent == 1)
        #expect(approval.clause.readings.map(\.of) == ["gregorian"])
    }
}
