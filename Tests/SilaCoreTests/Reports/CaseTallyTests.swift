import SilaCore
import Testing

@Suite struct `The report of a period` {
    /// A request that is complete on Sunday 2026-03-15, whose fifteenth working day is 2026-04-07: Eid takes four days.
    private func referred(_ policy: SamplePolicy = .safwa) throws -> Walk { try Walk(policy, to: .referred) }

    private func answered(_ policy: SamplePolicy = .safwa, decided: String, on day: String) throws -> Walk {
        var walk = try referred(policy)
        try walk.take(Sample.acceptance, on: decided)
        try walk.take(Sample.answer, on: day)
        return walk
    }

    @Test func `counts an answer of the last day in time, and of the day after late`() throws {
        let figures = try Tallies.requests([
            answered(decided: "2026-04-06", on: "2026-04-07"), answered(decided: "2026-04-06", on: "2026-04-08"),
            answered(decided: "2026-04-12", on: "2026-04-12"),
        ])
        #expect(figures.replies.given == 3)
        #expect(figures.replies.inTime == 1)
        #expect(figures.replies.late == 2)
        #expect(figures.replies.lateAt == [.decision: 1, .body: 1])
        #expect(figures.replies.lateness.greatest == 3)
        // Days 15, 16 and 18 after completeness.
        #expect(figures.replies.workingDays.median == 16)
        #expect(figures.replies.workingDays.ninetieth == 18)
    }

    @Test func `says of what was late where it stood when its term ran out`() throws {
        var waiting = try Walk(to: .complete)
        try waiting.take(Refer(), on: "2026-04-09")
        try waiting.take(Sample.acceptance)
        try waiting.take(Sample.answer)
        #expect(try Tallies.requests([waiting]).replies.lateAt == [.completeness: 1])
    }

    @Test func `tells each thing in the period of its own day`() throws {
        let walk = try answered(decided: "2026-04-06", on: "2026-04-08")
        let march = try Tallies.requests([walk], in: "2026-03")
        #expect(march.received == 1 && march.completed == 1 && march.replies.given == 0)
        #expect(march.openAtEnd == 1 && march.overdueAtEnd == 0)
        let april = try Tallies.requests([walk], in: "2026-04")
        #expect(april.received == 0 && april.completed == 0 && april.replies.late == 1)
        #expect(try Tallies.requests([walk], in: "2026-02") == KindFigures(.request))
        // Ramadan ends on 19 March: the same request by the other calendar.
        #expect(try Tallies.requests([walk], in: "1447-09").received == 1)
        #expect(try Tallies.requests([walk], in: "1447-10").replies.late == 1)
    }

    @Test func `is as of today while the period lasts`() throws {
        let walk = try referred()
        #expect(try Tallies.requests([walk], today: "2026-04-07").overdueAtEnd == 0)
        #expect(try Tallies.requests([walk], today: "2026-04-08").overdueAtEnd == 1)
        #expect(try Tallies.requests([walk], today: "2026-03-14") == KindFigures(.request))
    }

    @Test func `leaves pauses out of the days of a reply, and counts them with their reasons`() throws {
        var walk = try referred()
        try walk.take(Return(reason: "إثبات الدخل منتهٍ"), on: "2026-03-24")
        // Five working days from the 24th to the 31st.
        try walk.take(Resume(), on: "2026-03-31")
        try walk.take(Sample.acceptance, on: "2026-04-14")
        try walk.take(Sample.answer)
        let figures = try Tallies.requests([walk])
        #expect(figures.pauses.begun == 1)
        #expect(figures.pauses.workingDays == 5)
        #expect(figures.pauses.reasons.sorted.map(\.reason) == ["إثبات الدخل منتهٍ"])
        // The term was moved by as much: ten days were left on the 24th, so 2026-04-14 is the last in time.
        #expect(walk.request.promise?.due == Sample.date("2026-04-14"))
        #expect(figures.replies.inTime == 1 && figures.replies.late == 0)
        #expect(figures.replies.workingDays.median == 15)
        #expect(try Tallies.requests([walk], in: "2026-04").pauses.workingDays == 0)
    }

    @Test func `counts the days of a pause that stands up to the end of the period`() throws {
        var walk = try referred()
        try walk.take(Return(reason: "نقص"), on: "2026-03-30")
        let march = try Tallies.requests([walk], in: "2026-03")
        #expect(march.pauses.workingDays == 1 && march.pausedAtEnd == 1)
        let april = try Tallies.requests([walk], in: "2026-04")
        #expect(april.pauses.begun == 0 && april.pauses.workingDays == 22 && april.pausedAtEnd == 1)
        #expect(april.overdueAtEnd == 0)
    }

    @Test func `judges a reply by the term as it was extended`() throws {
        var walk = try referred()
        try walk.take(Extend(reason: "زيارة ميدانية", due: Sample.date("2026-04-20"), told: "مكالمة"), on: "2026-04-01")
        try walk.take(Sample.acceptance, on: "2026-04-15")
        try walk.take(Sample.answer)
        let figures = try Tallies.requests([walk])
        #expect(figures.extensions == 1)
        #expect(figures.extensionReasons.sorted.map(\.reason) == ["زيارة ميدانية"])
        #expect(figures.replies.inTime == 1)
    }

    @Test(arguments: SamplePolicy.floor) func `marks a reply before the floor early`(policy: SamplePolicy) throws {
        let figures = try Tallies.requests([
            answered(policy, decided: "2026-03-28", on: "2026-03-28"),
            answered(policy, decided: "2026-03-29", on: "2026-03-29"),
        ])
        #expect(figures.replies.early == 1)
        #expect(figures.replies.inTime == 1)
        #expect(figures.replies.late == 0)
    }

    @Test func `counts what is outside the policy apart, by what it came over`() throws {
        let figures = try Tallies.requests([try Walk(to: .outside), try Walk(to: .received)])
        #expect(figures.receivedOutside == ["carrier": 1])
        #expect(figures.receivedWithin == ["in-person": 1])
    }

    @Test func `counts outcomes by the clause that each rests on`() throws {
        let figures = try Tallies.requests([
            try Walk(to: .closed), try Walk.refused(), try Walk.refused(), try Walk(to: .referred),
        ])
        #expect(figures.sortedOutcomes.map(\.key.outcome) == ["accepted", "refused"])
        #expect(
            figures.sortedOutcomes.map(\.key.clause?.clause.rawValue) == ["handling.study", "handling.complete-data"])
        #expect(figures.sortedOutcomes.map(\.count) == [1, 2])
        #expect(figures.others == ["closed": 1, "delivered": 1])
        #expect(figures.openAtEnd == 3)
    }

    @Test func `judges the answer after an objection by the term that began with it`() throws {
        var walk = try Walk.refused()
        try walk.take(Object(reason: "أعترض"), on: "2026-05-03")
        let due = try #require(walk.request.promise?.due)
        try walk.take(Sample.acceptance, on: due.iso)
        try walk.take(Sample.answer)
        let figures = try Tallies.requests([walk])
        #expect(figures.replies.given == 2)
        #expect(figures.replies.inTime == 2)
        #expect(figures.others["objected"] == 1)
        #expect(figures.outcomes.values.reduce(0, +) == 2)
    }

    @Test func `says what the engine said of each reply, whenever it came`() throws {
        for policy in SamplePolicy.allCases {
            for days in 0..<60 {
                let day = Sample.date(Sample.start).adding(days: days).iso
                let walk = try answered(policy, decided: day, on: day)
                let (reply, figures) = (try #require(walk.request.reply), try Tallies.requests([walk]).replies)
                #expect(figures.late == (reply.late == nil ? 0 : 1), "\(policy) on \(day)")
                #expect(figures.early == (reply.early ? 1 : 0), "\(policy) on \(day)")
                if let late = reply.late { #expect(figures.lateness.greatest == late.count, "\(policy) on \(day)") }
            }
        }
    }
}
