import SilaCore
import SilaPages
import Testing

@Suite struct `The time for a reply on a day` {
    private let today = SampleHouse.today
    private let referred = CaseStage.request(.referred)

    private func clock(due: String? = nil, notBefore: String? = nil) -> ReplyClock {
        SampleInbox.promise(due: due, notBefore: notBefore)
    }

    @Test func `is ahead, today or past`() {
        #expect(clock(due: "2026-04-06").standing(referred, on: today) == .due(SampleHouse.day("2026-04-06")))
        #expect(clock(due: "2026-04-05").standing(referred, on: today) == .dueToday(today))
        #expect(clock(due: "2026-04-04").standing(referred, on: today) == .overdue(SampleHouse.day("2026-04-04")))
    }

    @Test func `under a floor has no last day`() {
        let floor = SampleHouse.day("2026-04-06")
        #expect(clock(notBefore: "2026-04-06").standing(referred, on: today) == .floor(floor))
        #expect(clock(notBefore: "2026-04-05").standing(referred, on: today) == .noCeiling(floor: today))
        #expect(clock().standing(referred, on: today) == .noCeiling(floor: nil))
    }

    @Test func `under both is told by the ceiling`() {
        let both = clock(due: "2026-04-20", notBefore: "2026-04-10")
        #expect(both.standing(referred, on: today) == .due(SampleHouse.day("2026-04-20")))
    }

    @Test func `stands still while the case is sent back, late or not`() {
        var stopped = clock(due: "2026-04-04")
        stopped.pausedSince = SampleHouse.day("2026-04-01")
        #expect(stopped.standing(referred, on: today) == .paused(since: SampleHouse.day("2026-04-01")))
    }

    @Test func `is over once answered, on the last day still in time`() {
        var answered = clock(due: "2026-04-04")
        answered.answeredOn = SampleHouse.day("2026-04-04")
        #expect(answered.standing(referred, on: today) == .answered(on: SampleHouse.day("2026-04-04"), late: false))
        answered.answeredOn = today
        #expect(answered.standing(.request(.closed), on: today) == .answered(on: today, late: true))
    }

    @Test func `has not started, or does not exist`() {
        #expect(ReplyClock().standing(.request(.received), on: today) == .notStarted)
        #expect(ReplyClock().standing(.inquiry(.asked), on: today) == .noTerm)
        #expect(ReplyClock().standing(.request(.outside), on: today) == .outside)
        #expect(ReplyClock().standing(.request(.withdrawn), on: today) == .ended)
        #expect(clock(due: "2026-04-01").standing(.request(.withdrawn), on: today) == .ended)
    }

    @Test func `says late as a word and not only as a colour`() throws {
        let row = SampleInbox.row(1, "علي", referred, "2026-03-01", clock(due: "2026-04-04"))
        let page = String(decoding: InboxPage(try SampleInbox.model(rows: [row])).html(), as: UTF8.self)
        #expect(page.contains("<span class=\"badge late\">متأخر</span>"))
    }
}
