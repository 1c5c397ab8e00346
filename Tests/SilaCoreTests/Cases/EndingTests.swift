import SilaCore
import Testing

@Suite struct `Withdrawing a request` {
    @Test(arguments: [
        RequestStage.outside, .received, .complete, .registered, .referred, .decided, .answered,
    ])
    func `ends it anywhere before delivery, and reopening takes it up where it stood`(stage: RequestStage) throws {
        var walk = try Walk(.zad, to: stage)
        let promise = walk.request.promise
        try walk.take(Withdraw(reason: "استغنيت"))
        #expect(walk.stage == .withdrawn)
        #expect(walk.last.basis == .house)
        #expect(walk.rule(of: Withdraw(reason: "استغنيت")) == .caseEnded)
        #expect(walk.rule(of: Object(reason: "لا")) == .caseEnded)
        try walk.take(Reopen(reason: "عاد صاحبه"))
        #expect(walk.stage == stage)
        #expect(walk.request.promise == promise)
    }

    @Test func `needs a reason, and comes too late after delivery`() throws {
        #expect(try Walk().refusal(of: Withdraw(reason: ""))?.field == "reason")
        #expect(try Walk(.safwa, to: .delivered).rule(of: Withdraw(reason: "استغنيت")) == .stageTooLate)
    }

    @Test func `does not use up the term: what was left runs again when it is taken up`() throws {
        var walk = try Walk(.safwa, to: .referred, on: "2026-03-15")
        try walk.take(Withdraw(reason: "سافر"), on: "2026-03-17")
        try walk.take(Reopen(reason: "عاد"), on: "2026-04-05")
        #expect(walk.request.promise?.due == Sample.date("2026-04-22"))
        #expect(walk.request.promise?.from == Sample.date("2026-03-15"))
    }

    @Test func `leaves a clock that was stopped stopped`() throws {
        var walk = try Walk(.safwa, to: .referred, on: "2026-03-15")
        try walk.take(Return(reason: "نقص"), on: "2026-03-17")
        try walk.take(Withdraw(reason: "سافر"), on: "2026-03-24")
        try walk.take(Reopen(reason: "عاد"), on: "2026-04-01")
        #expect(walk.request.pause?.from == Sample.date("2026-03-17"))
        try walk.take(Resume(), on: "2026-04-05")
        #expect(walk.request.promise?.due == Sample.date("2026-04-22"))
    }

    @Test func `changes nothing of a promise that was kept or broken already`() throws {
        var walk = try Walk(.safwa, to: .answered, on: "2026-03-15")
        let promise = walk.request.promise
        try walk.take(Withdraw(reason: "استغنى"), on: "2026-03-17")
        try walk.take(Reopen(reason: "عاد"), on: "2026-04-05")
        #expect(walk.request.promise == promise)
    }
}

@Suite struct `Reopening a closed request` {
    @Test(arguments: SamplePolicy.allCases)
    func `sends it back to the body under a term of its own`(policy: SamplePolicy) throws {
        var walk = try Walk(policy, to: .closed)
        try walk.take(Reopen(reason: "ظهر خطأ"), as: .management, on: "2026-05-03")
        #expect(walk.stage == .referred)
        #expect(walk.request.promise?.from == Sample.date("2026-05-03"))
        #expect(walk.request.decision == nil)
        #expect(walk.request.reply == nil)
        #expect(walk.request.deliveredOn == nil)
        #expect(walk.last.basis == .house)
        try walk.take(Sample.refusal)
        try walk.take(Sample.answer)
        try walk.take(Close())
        #expect(walk.stage == .closed)
    }

    @Test func `is due across Eid al-Adha`() throws {
        // Fifteen working days from Sunday 2026-05-17, without 26 to 29 May: numpy.busday_offset says 2026-06-10.
        var walk = try Walk(.safwa, to: .closed)
        try walk.take(Reopen(reason: "ظهر خطأ"), on: "2026-05-17")
        #expect(walk.request.promise?.due == Sample.date("2026-06-10"))
    }

    @Test func `needs a reason and an ended case`() throws {
        #expect(try Walk(.safwa, to: .closed).refusal(of: Reopen(reason: ""))?.field == "reason")
        for stage in RequestStage.allCases where !stage.ended {
            #expect(try Walk(.zad, to: stage).rule(of: Reopen(reason: "سبب")) == .caseNotEnded)
        }
    }
}

@Suite struct `Objecting to a refusal` {
    @Test(arguments: [false, true])
    func `brings it back to the body with a new promise, closed or not`(closed: Bool) throws {
        var walk = try Walk.refused(.safwa)
        if closed { try walk.take(Close()) }
        try walk.take(Object(reason: "لديّ ما يثبت"), as: .frontDesk, on: "2026-05-17")
        #expect(walk.stage == .referred)
        #expect(walk.request.objections == 1)
        #expect(
            walk.request.promise
                == Promise(
                    from: Sample.date("2026-05-17"), due: Sample.date("2026-06-10"), target: Sample.date("2026-06-03"),
                    calendar: WorkingCalendar.labour.version))
        #expect(walk.last.basis == .house)
        try walk.take(Sample.acceptance)
        try walk.take(Sample.answer)
        #expect(walk.rule(of: Object(reason: "لا")) == .objectionWithoutRefusal)
    }

    @Test func `has a new floor where the policy has one`() throws {
        var walk = try Walk.refused(.quwwat)
        try walk.take(Object(reason: "لديّ ما يثبت"), on: "2026-05-17")
        #expect(walk.request.promise?.notBefore == Sample.date("2026-05-31"))
        #expect(walk.request.promise?.due == nil)
    }

    @Test func `waits for the answer, and objects to nothing but a refusal`() throws {
        var walk = try Walk(.safwa, to: .referred)
        #expect(walk.rule(of: Object(reason: "لا")) == .objectionWithoutRefusal)
        try walk.take(Sample.refusal)
        #expect(walk.rule(of: Object(reason: "لا")) == .stageTooEarly)
        try walk.take(Sample.answer)
        #expect(walk.refusal(of: Object(reason: " "))?.field == "reason")
        #expect(try Walk(.safwa, to: .answered).rule(of: Object(reason: "لا")) == .objectionWithoutRefusal)
        #expect(try Walk(.safwa, to: .closed).rule(of: Object(reason: "لا")) == .objectionWithoutRefusal)
    }

    @Test func `keeps every earlier decision in the history`() throws {
        var walk = try Walk.refused()
        try walk.take(Object(reason: "لديّ ما يثبت"))
        try walk.take(Sample.refusal)
        try walk.take(Sample.answer)
        try walk.take(Object(reason: "وهذا أيضاً"))
        #expect(walk.names.filter { $0 == "decided" }.count == 2)
        #expect(walk.request.objections == 2)
        #expect(Request(history: walk.history) == walk.request)
    }
}

@Suite struct `The social-research officer` {
    @Test(arguments: SamplePolicy.floor)
    func `answers what is unclear to the person, and stops no clock`(policy: SamplePolicy) throws {
        var walk = try Walk(policy, to: .complete)
        let promise = walk.request.promise
        try walk.take(ReferToResearch(question: "ما المستندات؟"), as: .frontDesk)
        #expect(walk.lastClause == "handling.research-referral")
        #expect(walk.request.researchOpen)
        #expect(walk.rule(of: ReferToResearch(question: "ومتى؟")) == .stageTooLate)
        #expect(walk.rule(of: AnswerResearch(answer: "كذا"), as: .frontDesk) == .roleNotAllowed)
        #expect(walk.refusal(of: AnswerResearch(answer: ""), as: .researchOfficer)?.field == "answer")
        try walk.take(AnswerResearch(answer: "الهوية وإثبات الدخل"), as: .researchOfficer)
        #expect(walk.request.research == [ResearchQuestion(question: "ما المستندات؟", answer: "الهوية وإثبات الدخل")])
        #expect(walk.rule(of: AnswerResearch(answer: "كذا")) == .researchNotOpen)
        #expect(walk.request.promise == promise)
        #expect(walk.stage == .complete)
    }

    @Test(arguments: SamplePolicy.ceiling)
    func `does not exist where the policy has none`(policy: SamplePolicy) throws {
        let walk = try Walk(policy)
        #expect(walk.rule(of: ReferToResearch(question: "ما المستندات؟")) == .policyLacksStep)
        #expect(walk.rule(of: AnswerResearch(answer: "كذا")) == .policyLacksStep)
    }

    @Test func `is asked until the decision, in words`() throws {
        #expect(try Walk(.zad).refusal(of: ReferToResearch(question: ""))?.field == "question")
        #expect(try Walk(.zad, to: .decided).rule(of: ReferToResearch(question: "لماذا؟")) == .stageTooLate)
    }
}
