import SilaCore
import Testing

@Suite struct `The whole way of a request` {
    @Test(arguments: SamplePolicy.ceiling)
    func `runs to closing where the policy has a ceiling`(policy: SamplePolicy) throws {
        let walk = try Walk(policy, to: .closed)
        #expect(
            walk.names == [
                "received", "signed", "completed", "referred", "decided", "answered", "delivered", "closed",
            ])
        #expect(walk.stage == .closed)
        #expect(walk.request.version == 8)
        #expect(
            walk.request.promise
                == Promise(
                    from: Sample.date("2026-03-15"), due: Sample.date("2026-04-07"), target: Sample.date("2026-03-31"),
                    calendar: WorkingCalendar.labour.version))
    }

    @Test(arguments: SamplePolicy.floor)
    func `runs to closing where the policy has a floor`(policy: SamplePolicy) throws {
        let walk = try Walk(policy, to: .closed)
        #expect(
            walk.names == [
                "received", "matched", "signed", "completed", "registered", "referred", "decided", "answered",
                "delivered", "closed",
            ])
        #expect(walk.stage == .closed)
        #expect(
            walk.request.promise
                == Promise(
                    from: Sample.date("2026-03-15"), notBefore: Sample.date("2026-03-29"),
                    target: Sample.date("2026-03-31"), calendar: WorkingCalendar.labour.version))
    }

    @Test func `rests in Safwa on the numbers as printed, and closing and delivery on the house's practice`() throws {
        let walk = try Walk(.safwa, to: .closed)
        #expect(
            walk.history.map { $0.basis.citation?.number } == [
                "أ.1", "تـ.4", "تـ.3", "تـ.5", "تـ.5", "تـ.6", nil, nil,
            ])
        #expect(walk.history[6].basis == .house)
        #expect(walk.history[7].basis == .house)
    }

    @Test func `rests in the model on the articles as printed`() throws {
        let walk = try Walk(.model, to: .closed)
        #expect(
            walk.history.map { $0.basis.citation?.number } == [
                "3.1.1", "3.3.4", "3.3.3", "3.3.5", "3.3.5", "3.3.6", nil, nil,
            ])
    }

    @Test func `rests in Quwwat Watan on clauses of which some print no number`() throws {
        let walk = try Walk(.quwwat, to: .closed)
        #expect(
            walk.history.map { $0.basis.citation?.clause.rawValue } == [
                "channels.in-person", "handling.complete-data", "handling.declaration", "handling.complete-data",
                "handling.registration", "handling.reply", "handling.reply", "handling.reply", "handling.delivery", nil,
            ])
        #expect(
            walk.history.map { $0.basis.citation?.number } == [
                "1", nil, "4", nil, "6", nil, nil, nil, "7", nil,
            ])
    }

    @Test(arguments: SamplePolicy.allCases)
    func `ends with the answer where the request is refused`(policy: SamplePolicy) throws {
        var walk = try Walk.refused(policy)
        #expect(walk.stage == .answered)
        let delivery = walk.refusal(of: Deliver(note: "شيء"))
        #expect(delivery?.rule == .nothingToDeliver)
        #expect(delivery?.clause?.clause.rawValue == (policy.value.goals.isEmpty ? nil : "handling.delivery"))
        try walk.take(Close())
        #expect(walk.stage == .closed)
        #expect(walk.request.decision?.outcome == .refused)
    }

    @Test func `goes to the body that the policy names and no other`() throws {
        let safwa = try Walk(.safwa, to: .complete)
        let elsewhere = safwa.refusal(of: Refer(body: BodyID("board")))
        #expect(elsewhere?.rule == .bodyNotPolicys)
        #expect(elsewhere?.clause?.number == "تـ.5")
        #expect(elsewhere?.items.map(\.id) == ["competent-committee"])
        #expect(try Walk(.model, to: .referred).request.body?.rawValue == "competent-unit")
        #expect(try Walk(.optometry, to: .referred).request.body?.rawValue == "research-committee")
    }

    @Test func `records what the association calls a body that the policy leaves unnamed`() throws {
        var safwa = try Walk(.safwa, to: .complete)
        try safwa.take(Refer(committee: "لجنة المساعدات"))
        #expect(
            safwa.last.event
                == .referred(body: BodyID("competent-committee"), committee: "لجنة المساعدات", promise: nil))
        var zad = try Walk(.zad, to: .registered)
        let other = zad.refusal(of: Refer(committee: "لجنة المساعدات"))
        #expect(other?.rule == .bodyNotPolicys)
        #expect(other?.field == "committee")
        try zad.take(Refer(committee: "لجنة البحث"))
        #expect(zad.stage == .referred)
    }

    @Test func `takes a blank for what may be left out as left out`() throws {
        var walk = try Walk(.zad, to: .complete)
        try walk.take(Register(number: " "))
        #expect(walk.last.event == .registered(number: nil))
        try walk.take(Refer(committee: ""))
        #expect(walk.last.event == .referred(body: BodyID("research-committee"), committee: nil, promise: nil))
        try walk.take(Sample.refusal)
        try walk.take(Sample.answer)
        try walk.take(Close(note: " "))
        #expect(walk.last.event == .closed(note: nil, on: Sample.date(Sample.start)))
    }

    @Test(arguments: SamplePolicy.allCases)
    func `makes the same request when its history is folded again`(policy: SamplePolicy) throws {
        let walk = try Walk(policy, to: .closed)
        #expect(Request(history: walk.history) == walk.request)
        #expect(walk.request.version == walk.history.count)
        #expect(Request(history: []) == nil)
        #expect(Request(history: Array(walk.history.dropFirst())) == nil)
    }
}

@Suite struct `Registration` {
    @Test(arguments: SamplePolicy.floor)
    func `comes before the referral where the policy asks for it`(policy: SamplePolicy) throws {
        var walk = try Walk(policy, to: .complete)
        let early = walk.refusal(of: Refer())
        #expect(early?.rule == .stageTooEarly)
        #expect(early?.clause?.clause.rawValue == "handling.registration")
        try walk.take(Register(number: "12"))
        #expect(walk.request.registeredOn == Sample.date("2026-03-15"))
        #expect(walk.rule(of: Register(number: "12")) == .stageTooLate)
        try walk.take(Refer())
        #expect(walk.stage == .referred)
    }

    @Test(arguments: SamplePolicy.ceiling)
    func `is no step where the policy has no clause on it`(policy: SamplePolicy) throws {
        let walk = try Walk(policy, to: .complete)
        let refusal = walk.refusal(of: Register())
        #expect(refusal?.rule == .policyLacksStep)
        #expect(refusal?.clause?.clause.rawValue == "handling")
        #expect(refusal?.message.en == "this association's policy has no clause for “Complete the registration”")
    }
}

@Suite struct `A policy without a clause on study` {
    private func desk() -> Desk {
        var desk = Sample.desk()
        desk.policy.handling.items.removeAll { $0.clause.id.rawValue == "handling.study" }
        return desk
    }

    @Test func `has no referral, and its requests are decided all the same`() throws {
        var walk = try Walk(desk: desk())
        try walk.makeComplete()
        #expect(walk.rule(of: Refer()) == .policyLacksStep)
        try walk.take(Sample.acceptance)
        #expect(walk.request.decision?.clause.clause.rawValue == "handling.reply")
        try walk.take(Sample.answer)
        try walk.take(Deliver(note: "سُلّم"))
        try walk.take(Close())
        try walk.take(Reopen(reason: "ظهر جديد"), on: "2026-04-01")
        #expect(walk.stage == .complete)
        #expect(walk.request.promise?.from == Sample.date("2026-04-01"))
    }
}
