import SilaCore
import Testing

@Suite struct `The promise of a reply` {
    @Test(arguments: SamplePolicy.ceiling)
    func `is fifteen working days across Eid al-Fitr`(policy: SamplePolicy) throws {
        // From 2026-03-15, without Fridays, Saturdays and 19 to 22 March: numpy.busday_offset says 2026-04-07.
        let walk = try Walk(policy, to: .complete, on: "2026-03-15")
        #expect(walk.request.promise?.due == Sample.date("2026-04-07"))
        #expect(walk.request.promise?.notBefore == nil)
    }

    @Test(arguments: SamplePolicy.floor)
    func `is a floor of two weeks and no ceiling`(policy: SamplePolicy) throws {
        let walk = try Walk(policy, to: .complete, on: "2026-03-15")
        #expect(walk.request.promise?.notBefore == Sample.date("2026-03-29"))
        #expect(walk.request.promise?.due == nil)
    }

    @Test func `has the association's own target beside it, where it sets one`() throws {
        var desk = Sample.desk(.zad)
        var walk = try Walk(desk: desk)
        try walk.makeComplete()
        #expect(walk.request.promise?.target == Sample.date("2026-03-31"))
        desk.settings.serviceTarget = nil
        walk = try Walk(desk: desk)
        try walk.makeComplete()
        #expect(walk.request.promise?.target == nil)
    }

    @Test func `counts from the reception or the referral where the policy says so`() throws {
        func term(from start: TermStart) throws -> Walk {
            var desk = Sample.desk()
            desk.policy.handling.items[5].asks = [
                .reply(ReplyTerm(atMost: .calendarDays(CalendarDays(10)), from: start))
            ]
            var walk = try Walk(desk: desk)
            walk.on("2026-03-17")
            try walk.makeComplete()
            return walk
        }
        let receipt = try term(from: .receipt)
        #expect(receipt.request.promise?.due == Sample.date("2026-03-25"))
        var referral = try term(from: .referral)
        #expect(referral.request.promise == nil)
        try referral.take(Refer(), on: "2026-03-18")
        #expect(referral.request.promise?.due == Sample.date("2026-03-28"))
    }

    @Test(arguments: [("2026-03-28", true), ("2026-03-29", false), ("2026-09-01", false)])
    func `marks an answer before the floor early and forbids none`(day: String, early: Bool) throws {
        var walk = try Walk(.optometry, to: .decided, on: "2026-03-15")
        try walk.take(Sample.answer, on: day)
        #expect(walk.request.reply?.early == early)
        #expect(walk.request.reply?.late == nil)
        #expect(walk.stage == .answered)
    }

    @Test func `is kept on the last day until midnight in Riyadh`() throws {
        var walk = try Walk(.safwa, to: .decided, on: "2026-03-15")
        walk.desk.now = Moment(endOf: Sample.date("2026-04-07")).adding(.microseconds(-1))
        try walk.take(Sample.answer)
        #expect(walk.request.reply?.late == nil)
        #expect(walk.request.reply?.on == Sample.date("2026-04-07"))
    }

    @Test(arguments: [
        ("2026-04-07", nil), ("2026-04-08", 1), ("2026-04-09", 2), ("2026-04-11", 2), ("2026-04-12", 3),
        ("2026-04-14", 5),
    ])
    func `counts the working days of a late answer`(day: String, late: Int?) throws {
        var walk = try Walk(.safwa, to: .decided, on: "2026-03-15")
        try walk.take(Sample.answer, on: day)
        #expect(walk.request.reply?.late == late.map(WorkingDays.init))
    }

    @Test func `is late by none where only days off lie between`() throws {
        // Complete on Wednesday 2026-03-18, the fifteenth working day is Sunday 12 April; extended to Thursday 16 April.
        var walk = try Walk(.safwa, to: .decided, on: "2026-03-18")
        try walk.take(Extend(reason: "انتظار رأي", due: Sample.date("2026-04-16"), told: "مكالمة"))
        try walk.take(Sample.answer, on: "2026-04-18")
        #expect(walk.request.reply?.late == WorkingDays(0))
    }
}

@Suite struct `Sending back for completion` {
    private let back = Return(reason: "الهوية منتهية", wanted: ["identity"])

    @Test func `stops the clock and keeps the ledger`() throws {
        var walk = try Walk(.safwa, to: .referred)
        try walk.take(back, as: .committeeChair, on: "2026-03-17")
        #expect(walk.stage == .referred)
        #expect(
            walk.request.pause
                == Pause(from: Sample.date("2026-03-17"), reason: "الهوية منتهية", by: "staff-1"))
        #expect(walk.last.basis.citation?.number == "تـ.3")
        #expect(walk.rule(of: back) == .clockPaused)
        #expect(walk.rule(of: Sample.acceptance) == .clockPaused)
        #expect(
            walk.rule(of: Extend(reason: "سبب", due: Sample.date("2026-05-01"), told: "مكالمة")) == .clockPaused)
    }

    @Test func `keeps what was left: thirteen working days of the ceiling, eight of the target`() throws {
        var walk = try Walk(.safwa, to: .referred, on: "2026-03-15")
        try walk.take(back, on: "2026-03-17")
        try walk.take(Resume(), on: "2026-04-05")
        #expect(
            walk.request.promise
                == Promise(
                    from: Sample.date("2026-03-15"), due: Sample.date("2026-04-22"), target: Sample.date("2026-04-15"),
                    calendar: WorkingCalendar.labour.version))
        #expect(walk.request.pauses.map(\.to) == [Sample.date("2026-04-05")])
        #expect(walk.request.pause == nil)
    }

    @Test func `moves a floor by the days of the pause`() throws {
        var walk = try Walk(.zad, to: .registered, on: "2026-03-15")
        try walk.take(back, on: "2026-03-17")
        try walk.take(Resume(), on: "2026-03-20")
        #expect(walk.request.promise?.notBefore == Sample.date("2026-04-01"))
    }

    @Test(arguments: SamplePolicy.allCases)
    func `moves nothing when it is resumed the same day`(policy: SamplePolicy) throws {
        var walk = try Walk(policy, to: .complete, on: "2026-03-15")
        let promise = walk.request.promise
        try walk.take(back, on: "2026-03-18")
        try walk.take(Resume())
        #expect(walk.request.promise == promise)
    }

    @Test(arguments: ["2026-04-07", "2026-04-08", "2026-05-01"])
    func `lifts no lateness: paused on the last day or after it, nothing is left`(day: String) throws {
        var walk = try Walk(.safwa, to: .referred, on: "2026-03-15")
        try walk.take(back, on: day)
        try walk.take(Resume(), on: "2026-05-10")
        #expect(walk.request.promise?.due == Sample.date("2026-04-07"))
        try walk.take(Sample.acceptance)
        try walk.take(Sample.answer)
        #expect(walk.request.reply?.late == WorkingDays(23))
    }

    @Test func `agrees with the term reckoned at once over all its pauses`() throws {
        var walk = try Walk(.safwa, to: .referred, on: "2026-03-15")
        for (from, to) in [("2026-03-16", "2026-03-21"), ("2026-03-23", "2026-03-23"), ("2026-03-26", "2026-04-09")] {
            try walk.take(back, on: from)
            try walk.take(Resume(), on: to)
        }
        let spans = walk.request.pauses.map { PausedSpan(from: $0.from, to: $0.to) }
        let due = DueDate.after(Sample.date("2026-03-15"), WorkingDays(15), calendar: .labour, pauses: spans)
        #expect(due == Sample.date("2026-04-23"))
        #expect(walk.request.promise?.due == due)
    }

    @Test func `never moves the promise earlier, though a holiday was called off meanwhile`() throws {
        var walk = try Walk(.safwa, to: .referred, on: "2026-03-15")
        try walk.take(back, on: "2026-03-16")
        walk.desk.calendar = WorkingCalendar.labour.adding(announced: [
            AnnouncedDay(
                date: Sample.date("2026-03-22"), kind: .working, name: Name(ar: "عمل", en: "work"), reason: "قرار 1")
        ])
        try walk.take(Resume(), on: "2026-03-16")
        #expect(walk.request.promise?.due == Sample.date("2026-04-07"))
    }

    @Test func `is resumed only whole: what changed is matched and signed again`() throws {
        var walk = try Walk(.zad, to: .referred)
        try walk.take(back)
        try walk.take(Supply(content: Sample.content("b", revision: 2, "need")))
        let refusal = walk.refusal(of: Resume())
        #expect(refusal?.items.map(\.id) == ["items.identity", "matching", "signature"])
        try walk.take(Supply(content: Sample.content("c", revision: 3, "identity", "need")))
        try walk.take(Match())
        #expect(walk.rule(of: Resume()) == .signatureFell)
        try walk.take(Sign(way: .thumbprint(witness: "خالد")))
        try walk.take(Resume())
        #expect(walk.stage == .referred)
        #expect(walk.lastClause == "handling.complete-data")
    }

    @Test func `needs a reason, and wants only what the service asks for`() throws {
        let walk = try Walk(.safwa, to: .complete)
        #expect(walk.refusal(of: Return(reason: " "))?.field == "reason")
        #expect(walk.rule(of: Return(reason: "سبب", wanted: ["course"])) == .itemUnknown)
    }

    @Test func `has its place between completeness and the decision`() throws {
        #expect(try Walk(.safwa, to: .received).rule(of: back) == .stageTooEarly)
        #expect(try Walk(.safwa, to: .decided).rule(of: back) == .stageTooLate)
        let walk = try Walk(.safwa, to: .complete)
        #expect(walk.rule(of: Resume()) == .clockNotPaused)
        #expect(try Walk(.safwa, to: .received).rule(of: Resume()) == .clockNotPaused)
    }
}

@Suite struct `Extending the term` {
    private func extend(to day: String, reason: String = "انتظار تقرير", told: String = "مكالمة 10:00") -> Extend {
        Extend(reason: reason, due: Sample.date(day), told: told)
    }

    @Test func `moves the ceiling and rests on the house's practice`() throws {
        var walk = try Walk(.safwa, to: .referred, on: "2026-03-15")
        try walk.take(extend(to: "2026-04-20"), on: "2026-04-07")
        #expect(walk.request.promise?.due == Sample.date("2026-04-20"))
        #expect(walk.last.basis == .house)
        #expect(walk.request.promise?.target == Sample.date("2026-03-31"))
    }

    @Test func `needs a reason, a later date and the person told, in that order`() throws {
        let walk = try Walk(.safwa, to: .referred, on: "2026-03-15")
        let reason = walk.refusal(of: extend(to: "2026-04-01", reason: "", told: ""))
        #expect(reason?.rule == .fieldMissing)
        #expect(reason?.field == "reason")
        let date = walk.refusal(of: extend(to: "2026-04-07", told: ""))
        #expect(date?.rule == .extensionNotLater)
        #expect(date?.field == "due")
        #expect(date?.clause?.number == "تـ.6")
        let told = walk.refusal(of: extend(to: "2026-04-08", told: " "))
        #expect(told?.rule == .extensionNotTold)
        #expect(told?.field == "told")
    }

    @Test func `cannot undo lateness`() throws {
        var walk = try Walk(.safwa, to: .referred, on: "2026-03-15")
        walk.on("2026-04-08")
        let refusal = walk.refusal(of: extend(to: "2026-05-01"))
        #expect(refusal?.rule == .extensionTooLate)
        #expect(refusal?.clause?.number == "تـ.6")
        #expect(refusal?.message.en == "the term ran out on 2026-04-07; an extension cannot undo lateness")
    }

    @Test(arguments: SamplePolicy.floor)
    func `has nothing to extend where there is no ceiling`(policy: SamplePolicy) throws {
        let refusal = try Walk(policy, to: .referred).refusal(of: extend(to: "2026-05-01"))
        #expect(refusal?.rule == .extensionWithoutCeiling)
        #expect(refusal?.clause?.clause.rawValue == "handling.reply")
    }

    @Test func `has its place between completeness and the answer`() throws {
        #expect(try Walk(.safwa, to: .received).rule(of: extend(to: "2026-05-01")) == .stageTooEarly)
        #expect(try Walk(.safwa, to: .answered).rule(of: extend(to: "2026-05-01")) == .stageTooLate)
        var walk = try Walk(.safwa, to: .decided)
        try walk.take(extend(to: "2026-05-03"))
        #expect(walk.request.promise?.due == Sample.date("2026-05-03"))
    }

    @Test func `keeps its new date through a pause`() throws {
        var walk = try Walk(.safwa, to: .referred, on: "2026-03-15")
        try walk.take(extend(to: "2026-04-20"), on: "2026-04-07")
        try walk.take(Return(reason: "نقص"), on: "2026-04-14")
        try walk.take(Resume(), on: "2026-04-26")
        // Four working days were left: 15, 16, 19 and 20 April.
        #expect(walk.request.promise?.due == Sample.date("2026-04-30"))
    }
}
