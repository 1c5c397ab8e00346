import SilaCore
import Testing

@Suite struct `Deciding a request` {
    @Test func `is entered with the reason and rests on the clause on the study`() throws {
        var walk = try Walk(.safwa, to: .referred)
        try walk.take(Sample.acceptance, on: "2026-03-17")
        #expect(walk.request.decision?.outcome == .accepted)
        #expect(walk.request.decision?.clause.number == "تـ.5")
        #expect(walk.request.decision?.on == Sample.date("2026-03-17"))
        #expect(walk.last.basis.citation?.number == "تـ.5")
        #expect(walk.rule(of: Sample.refusal) == .stageTooLate)
    }

    @Test(arguments: SamplePolicy.allCases)
    func `names a clause of the policy when it refuses`(policy: SamplePolicy) throws {
        var walk = try Walk(policy, to: .referred)
        let nameless = walk.refusal(of: Decide(outcome: .refused, reason: "لا تنطبق"))
        #expect(nameless?.rule == .fieldMissing)
        #expect(nameless?.field == "clause")
        try walk.take(Sample.refusal)
        #expect(walk.request.decision?.clause.clause.rawValue == "handling.complete-data")
        #expect(walk.lastClause == "handling.complete-data")
    }

    @Test func `does not rest on a clause that the policy lacks`() throws {
        let walk = try Walk(.safwa, to: .referred)
        let refusal = walk.refusal(
            of: Decide(outcome: .refused, reason: "لا تنطبق", clause: ClauseID("handling.registration")))
        #expect(refusal?.rule == .clauseUnknown)
        #expect(refusal?.field == "clause")
        #expect(
            refusal?.items.map(\.id) == [
                "handling", "handling.reception", "handling.criteria", "handling.complete-data", "handling.declaration",
                "handling.study", "handling.reply",
            ])
    }

    @Test func `does not rest on an item that the policy leaves blank`() throws {
        let walk = try Walk(.model, to: .referred)
        let refusal = walk.refusal(of: Decide(outcome: .refused, reason: "لا", clause: ClauseID("tools.blank")))
        #expect(refusal?.rule == .clauseUnknown)
        #expect(refusal?.message.en == "3.2.4 is blank in the policy; nothing can rest on it")
    }

    @Test(arguments: [Outcome.accepted, .refused])
    func `needs a reason`(outcome: Outcome) throws {
        let refusal = try Walk(.safwa, to: .referred).refusal(
            of: Decide(outcome: outcome, reason: " ", clause: ClauseID("nowhere")))
        #expect(refusal?.rule == .fieldMissing)
        #expect(refusal?.field == "reason")
        #expect(refusal?.clause?.number == "تـ.5")
    }

    @Test func `rests on the section as a whole where neither study nor reply is printed`() throws {
        var desk = Sample.desk(.safwa)
        desk.policy = UnlikePolicy.terse.value
        var walk = try Walk(desk: desk)
        try walk.makeComplete()
        let nameless = walk.refusal(of: Decide(outcome: .refused, reason: "لا تنطبق"))
        #expect(nameless?.rule == .fieldMissing)
        #expect(nameless?.field == "clause")
        try walk.take(Sample.acceptance)
        #expect(walk.request.decision?.outcome == .accepted)
        #expect(walk.last.basis.citation?.number == "تـ")
    }

    @Test func `waits until the request is with the body`() throws {
        #expect(try Walk(.safwa, to: .complete).rule(of: Sample.acceptance) == .stageTooEarly)
        #expect(try Walk(.zad, to: .registered).rule(of: Sample.acceptance) == .stageTooEarly)
    }
}

@Suite struct `Answering a request` {
    @Test func `goes over the agreed medium with proof`() throws {
        var walk = try Walk(.safwa, to: .decided)
        try walk.take(AnswerRequest(medium: .sms, text: "قُبل طلبكم", proof: "outbox-9"), on: "2026-03-18")
        #expect(
            walk.request.reply
                == Reply(
                    medium: .sms, text: "قُبل طلبكم", proof: "outbox-9", on: Sample.date("2026-03-18"), early: false,
                    late: nil))
        #expect(walk.last.basis.citation?.number == "تـ.6")
        #expect(walk.rule(of: Sample.answer) == .stageTooLate)
    }

    @Test func `goes over no other medium, until another is agreed`() throws {
        var walk = try Walk(.safwa, to: .decided)
        let refusal = walk.refusal(of: AnswerRequest(medium: .phone, text: "قُبل", proof: "مكالمة"))
        #expect(refusal?.rule == .mediumNotAgreed)
        #expect(refusal?.field == "medium")
        #expect(refusal?.clause?.number == "تـ.5")
        try walk.take(AgreeMedium(medium: .phone))
        #expect(walk.last.basis.citation?.number == "تـ.5")
        try walk.take(AnswerRequest(medium: .phone, text: "قُبل", proof: "مكالمة 10:05 مع صاحب الطلب"))
        #expect(walk.request.reply?.medium == .phone)
    }

    @Test func `needs its text and its proof, before anything about the medium`() throws {
        let walk = try Walk(.zad, to: .decided)
        let text = walk.refusal(of: AnswerRequest(medium: .phone, text: " ", proof: ""))
        #expect(text?.rule == .fieldMissing)
        #expect(text?.field == "text")
        #expect(text?.clause?.clause.rawValue == "handling.reply")
        #expect(walk.refusal(of: AnswerRequest(medium: .phone, text: "قُبل", proof: ""))?.field == "proof")
    }

    @Test func `waits for the decision`() throws {
        #expect(try Walk(.safwa, to: .referred).rule(of: Sample.answer) == .stageTooEarly)
    }

    @Test func `is agreed over a medium that is offered and can reach the person`() throws {
        let walk = try Walk(.safwa, Sample.receive(medium: .phone, mobile: false))
        #expect(walk.rule(of: AgreeMedium(medium: .fax)) == .mediumNotOffered)
        let refusal = walk.refusal(of: AgreeMedium(medium: .whatsapp))
        #expect(refusal?.rule == .mobileMissing)
        #expect(refusal?.field == "medium")
    }
}

@Suite struct `Delivering and closing` {
    @Test func `delivers once, after the answer, saying what`() throws {
        #expect(try Walk(.safwa, to: .decided).rule(of: Deliver(note: "دعم")) == .stageTooEarly)
        var walk = try Walk(.zad, to: .answered)
        #expect(walk.refusal(of: Deliver(note: ""))?.field == "note")
        try walk.take(Deliver(note: "دعم"), on: "2026-03-24")
        #expect(walk.request.deliveredOn == Sample.date("2026-03-24"))
        #expect(walk.lastClause == "handling.delivery")
        #expect(walk.rule(of: Deliver(note: "دعم")) == .stageTooLate)
    }

    @Test func `closes what was accepted once it is delivered`() throws {
        let walk = try Walk(.zad, to: .answered)
        let refusal = walk.refusal(of: Close())
        #expect(refusal?.rule == .stageTooEarly)
        #expect(refusal?.clause?.clause.rawValue == "handling.delivery")
        #expect(refusal?.message.en == "the case is “Answered”; it has to be “Delivered” first")
        #expect(try Walk(.safwa, to: .answered).refusal(of: Close())?.clause == nil)
    }

    @Test func `closes what was refused once it is answered`() throws {
        var walk = try Walk(.safwa, to: .referred)
        try walk.take(Sample.refusal)
        let refusal = walk.refusal(of: Close())
        #expect(refusal?.rule == .stageTooEarly)
        #expect(refusal?.clause?.number == "تـ.6")
        try walk.take(Sample.answer)
        try walk.take(Close(note: "أُبلغ"), on: "2026-03-25")
        #expect(walk.last.event == .closed(note: "أُبلغ", on: Sample.date("2026-03-25")))
        #expect(walk.request.endedOn == Sample.date("2026-03-25"))
    }

    @Test func `leaves only reopening when it is closed`() throws {
        let walk = try Walk(.zad, to: .closed)
        let open = RequestAction.standing(walk.request, at: walk.desk).filter { $0.refusal == nil }.map(\.action)
        #expect(open == [.reopening])
        for (action, refusal) in RequestAction.standing(walk.request, at: walk.desk) {
            if action == .reopening { continue }
            #expect(refusal?.rule == (action == .objection ? .objectionWithoutRefusal : .caseEnded), "\(action)")
        }
    }
}
