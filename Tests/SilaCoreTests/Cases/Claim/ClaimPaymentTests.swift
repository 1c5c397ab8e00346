import SilaCore
import Testing

@Suite struct `Negotiation` {
    private func negotiating() throws -> ClaimWay {
        var way = try ClaimWay()
        try way.find()
        try way.recordMinutes()
        try way.recordRuling()
        return way
    }

    private func offer(
        _ side: ClaimSide, _ riyals: String? = "1000", terms: String? = nil, until day: String = "2026-03-22"
    ) -> OfferSettlement {
        OfferSettlement(ClaimSample.offer(side, riyals, terms: terms, until: Sample.date(day)))
    }

    @Test func `goes both ways, and the other side accepts`() throws {
        var way = try negotiating()
        #expect(way.rule(of: AnswerOffer(side: .person, accepted: true)) == .offerNone)
        try way.take(offer(.association))
        #expect(way.refusal(of: AnswerOffer(side: .association, accepted: true))?.rule == .offerOwn)
        #expect(way.rule(of: offer(.association, "1100")) == .offerStanding)
        try way.take(offer(.person, "2000"))
        #expect(way.claim.offers.map(\.answer) == [.countered, nil])
        #expect(way.rule(of: AnswerOffer(side: .person, accepted: true)) == .offerOwn)
        try way.take(AnswerOffer(side: .association, accepted: false, note: "فوق المقدر"))
        #expect(way.rule(of: AnswerOffer(side: .association, accepted: true)) == .offerNone)
        try way.take(offer(.association, "1500"))
        try way.take(AnswerOffer(side: .person, accepted: true))
        #expect(way.lastClause == "ثـ.4")
        #expect(way.stage == .settlement)
        #expect(way.claim.agreement?.amount == ClaimSample.riyals("1500"))
        #expect(way.rule(of: offer(.person)) == .stageTooLate)
    }

    @Test func `lapses with the last day of an offer`() throws {
        var way = try negotiating()
        try way.take(offer(.association, until: "2026-03-22"))
        way.desk.now = Sample.moment("2026-03-22", hour: 23, minute: 59)
        #expect(way.claim.standingOffer(on: way.desk.today) != nil)
        way.on("2026-03-23")
        let late = way.refusal(of: AnswerOffer(side: .person, accepted: true))
        #expect(late?.rule == .offerLapsed)
        #expect(late?.clause?.number == "ثـ.4")
        #expect(way.claim.offers[0].standing(on: way.desk.today) == .lapsed)
        #expect(way.rule(of: offer(.association, until: "2026-03-22")) == .offerLapsed)
        try way.take(offer(.association, until: "2026-03-23"))
        #expect(way.claim.offers.map { $0.standing(on: way.desk.today) } == [.lapsed, .standing])
    }

    @Test func `is of money or of something else, and of more than nothing`() throws {
        var way = try negotiating()
        #expect(way.refusal(of: offer(.person, nil, terms: " "))?.field == "amount")
        #expect(way.rule(of: offer(.person, "0")) == .amountZero)
        try way.take(offer(.association, nil, terms: "علاج كامل"))
        try way.take(AnswerOffer(side: .person, accepted: true))
        #expect(way.rule(of: DrawSettlement(ClaimSample.settlement("500"))) == .settlementNotAgreed)
        try way.settle(nil, "علاج كامل")
        #expect(way.rule(of: ClaimSample.payment()) == .paymentOver)
        #expect(way.rule(of: CloseClaim()) == .stageTooEarly)
        try way.take(FulfilSettlement(note: "تقرير المستشفى 12"))
        #expect(way.stage == .paid)
        #expect(way.rule(of: FulfilSettlement(note: "x")) == .stageTooLate)
    }

    @Test func `is spoken for by those who may`() throws {
        let way = try negotiating()
        #expect(way.rule(of: offer(.association), as: .frontDesk) == .roleNotAllowed)
        #expect(way.rule(of: offer(.person), as: .management) == .roleNotAllowed)
        #expect(throws: Never.self) {
            var desk = way.desk
            desk.actor = Sample.actor(.frontDesk)
            _ = try offer(.person).take(way.claim, at: desk)
        }
    }

    @Test func `fails only after an offer of the association's, and can be taken up again`() throws {
        var way = try negotiating()
        let early = way.refusal(of: Disagree(reason: "x"))
        #expect(early?.rule == .offerNone)
        #expect(early?.clause?.number == "ثـ.4")
        try way.take(offer(.association))
        #expect(way.rule(of: Disagree(reason: "x")) == .offerStanding)
        try way.take(AnswerOffer(side: .person, accepted: false))
        #expect(way.rule(of: Disagree(reason: " ")) == .fieldMissing)
        try way.take(Disagree(reason: "طلب فوق الضرر"))
        #expect(way.stage == .refused)
        #expect(way.claim.outcome?.outcome == .established)
        #expect(way.rule(of: ObjectToFinding(reason: "x")) == .objectionWithoutRefusal)
        try way.take(AnswerClaim(text: "تعذر الاتفاق", proof: "مكالمة"))
        try way.take(CloseClaim())
        try way.take(ReopenClaim(reason: "قبل العرض السابق"))
        #expect(way.stage == .negotiation)
        try way.agree()
        #expect(way.stage == .settlement)
        try way.take(Disagree(reason: "امتنع عن التوقيع"))
        try way.take(AnswerClaim(text: "تعذر الاتفاق", proof: "مكالمة"))
        try way.take(CloseClaim())
        try way.take(ReopenClaim(reason: "عاد"))
        #expect(way.stage == .negotiation)
        #expect(way.claim.agreement == nil)
    }
}

@Suite struct `A settlement` {
    private func agreed() throws -> ClaimWay {
        var way = try ClaimWay()
        try way.passGates()
        return way
    }

    @Test func `is drawn up as it was agreed on, once every gate is passed`() throws {
        let early = try ClaimWay().refusal(of: DrawSettlement(ClaimSample.settlement()))
        #expect(early?.rule == .claimGatesOpen)
        #expect(early?.clause?.number == "ثـ.1")
        #expect(
            early?.items.map(\.id) == [
                "compensation.fault", "compensation.minutes", "compensation.ruling", "compensation.negotiation",
            ])
        var way = try agreed()
        #expect(way.rule(of: DrawSettlement(ClaimSample.settlement("1250.51"))) == .settlementNotAgreed)
        #expect(way.rule(of: DrawSettlement(ClaimSample.settlement(nil, nil))) == .fieldMissing)
        var unsigned = ClaimSample.settlement()
        unsigned.officer = " "
        #expect(way.refusal(of: DrawSettlement(unsigned))?.field == "officer")
        #expect(way.rule(of: SignSettlement(way: .paper(paper: "1"))) == .stageTooEarly)
        try way.take(DrawSettlement(ClaimSample.settlement()))
        #expect(way.lastClause == "ثـ.4")
        #expect(way.stage == .settlement)
        #expect(way.claim.settlement == nil)
        let unpaid = way.refusal(of: ClaimSample.payment())
        #expect(unpaid?.rule == .claimNotSettled)
        #expect(unpaid?.clause?.number == "ثـ.4")
    }

    @Test func `is signed by the person or who acts for them, as it stands`() throws {
        var way = try agreed()
        try way.take(DrawSettlement(ClaimSample.settlement()))
        #expect(way.rule(of: SignSettlement(way: .paper(paper: " "))) == .paperMissing)
        #expect(way.rule(of: SignSettlement(way: .thumbprint(witness: ""))) == .witnessMissing)
        #expect(way.rule(of: SignSettlement(way: .code, code: "k")) == .codeWrong)
        #expect(way.rule(of: SignSettlement(way: .code)) == .fieldMissing)
        #expect(way.rule(of: SignSettlement(way: .drawn(strokes: ""))) == .fieldMissing)
        #expect(way.rule(of: SignSettlement(way: .paper(paper: "1"), digest: "old")) == .signatureFell)
        #expect(way.rule(of: SignSettlement(way: .paper(paper: "1"), byRepresentative: true)) == .fieldMissing)
        try way.take(SendSettlementCode(code: "k"))
        var redrawn = ClaimSample.settlement()
        redrawn.digest = "a1"
        try way.take(DrawSettlement(redrawn))
        #expect(way.rule(of: SignSettlement(way: .code, code: "k")) == .codeWrong)
        try way.take(SendSettlementCode(code: "k"))
        var late = way
        late.desk.now = way.desk.now.adding(.seconds(901))
        #expect(late.rule(of: SignSettlement(way: .code, code: "k")) == .codeExpired)
        try way.take(RepresentClaimant(representative: Sample.representative(until: Sample.start)))
        try way.take(SignSettlement(way: .code, code: "k", byRepresentative: true))
        #expect(way.stage == .settled)
        #expect(way.claim.drawn?.signature == Signature(way: .code, digest: "a1", representative: "سعيد"))
        #expect(way.rule(of: DrawSettlement(redrawn)) == .stageTooLate)
        #expect(way.rule(of: SignSettlement(way: .paper(paper: "1"))) == .stageTooLate)
        #expect(way.rule(of: Disagree(reason: "x")) == .stageTooLate)
    }

    @Test func `is signed by nobody whose authority has run out, and with no code without a mobile`() throws {
        var way = try agreed()
        try way.take(RepresentClaimant(representative: Sample.representative(until: Sample.start)))
        try way.take(DrawSettlement(ClaimSample.settlement()))
        way.on("2026-03-16")
        #expect(
            way.rule(of: SignSettlement(way: .paper(paper: "1"), byRepresentative: true)) == .authorityExpired)
        var other = try ClaimWay(.safwa, ClaimSample.open(mobile: false))
        try other.passGates()
        try other.take(DrawSettlement(ClaimSample.settlement()))
        #expect(other.rule(of: SendSettlementCode(code: "k")) == .mobileMissing)
    }
}

@Suite struct `A payment` {
    @Test func `is prepared of no more than is left, in parts or whole`() throws {
        var way = try ClaimWay.settled()
        #expect(way.rule(of: ClaimSample.payment("1250.51"), by: "clerk") == .paymentOver)
        #expect(way.rule(of: ClaimSample.payment("0"), by: "clerk") == .amountZero)
        try way.pay("250.50")
        #expect(way.stage == .settled)
        #expect(way.claim.unpaid == ClaimSample.riyals("1000"))
        #expect(way.rule(of: ClaimSample.payment("1000.01"), by: "clerk") == .paymentOver)
        try way.take(ClaimSample.payment(), by: "clerk")
        #expect(way.claim.payments[1].order.amount == ClaimSample.riyals("1000"))
        let over = way.refusal(of: ClaimSample.payment("0.01"), by: "clerk")
        #expect(over?.rule == .paymentOver)
        #expect(over?.clause?.number == "ثـ.4")
        try way.take(ApprovePayment(number: 2, approved: true), by: "approver")
        try way.take(ExecutePayment(bankReference: "88"), by: "clerk")
        #expect(way.stage == .paid)
        #expect(way.claim.paidSum == ClaimSample.riyals("1250.50"))
    }

    @Test func `is approved by a second person, who neither prepared it nor settled`() throws {
        var way = try ClaimWay.settled()
        #expect(way.rule(of: ApprovePayment(approved: true)) == .paymentNone)
        try way.take(ClaimSample.payment(), by: "clerk")
        #expect(way.rule(of: ExecutePayment(bankReference: "88")) == .paymentNone)
        for actor in ["clerk", "manager"] {
            let refusal = way.refusal(of: ApprovePayment(approved: true), by: actor)
            #expect(refusal?.rule == .paymentFourEyes)
            #expect(refusal?.clause?.number == "ثـ.4")
        }
        #expect(way.rule(of: ApprovePayment(number: 2, approved: true), by: "approver") == .paymentNone)
        #expect(way.refusal(of: ApprovePayment(approved: false), by: "approver")?.field == "reason")
        try way.take(ApprovePayment(approved: false, reason: "الاسم لا يطابق الحساب"), by: "clerk")
        #expect(way.claim.payments[0].state == .rejected)
        #expect(way.claim.unpaid == ClaimSample.riyals("1250.50"))
        try way.pay()
        #expect(way.claim.payments[1].approvedBy == "approver")
        #expect(way.stage == .paid)
    }

    @Test func `is approved by one person where the board has delegated it, on record`() throws {
        var way = try ClaimWay.settled()
        try way.take(ClaimSample.payment(), by: "clerk")
        try way.take(ApprovePayment(approved: true, delegation: "d-1"), by: "clerk")
        #expect(way.claim.payments[0].delegation == "d-1")
        var other = try ClaimWay.settled()
        try other.take(ClaimSample.payment(), by: "clerk")
        try other.take(ApprovePayment(approved: true, delegation: "d-1"), by: "approver")
        #expect(other.claim.payments[0].delegation == nil)
    }

    @Test func `is executed with the bank's reference, from its approval to today`() throws {
        var way = try ClaimWay.settled()
        try way.take(ClaimSample.payment(), by: "clerk")
        way.on("2026-03-18")
        try way.take(ApprovePayment(approved: true), by: "approver")
        way.on("2026-03-20")
        #expect(way.refusal(of: ExecutePayment(bankReference: " "))?.field == "bank_reference")
        let days = ["2026-03-17", "2026-03-21"].map { Sample.date($0) }
        for day in days { #expect(way.rule(of: ExecutePayment(bankReference: "88", on: day)) == .dateOutOfRange) }
        try way.take(ExecutePayment(bankReference: "88", on: Sample.date("2026-03-18")))
        #expect(way.claim.payments[0].executedOn == Sample.date("2026-03-18"))
        #expect(way.rule(of: WithdrawClaim(reason: "x")) == .stageTooLate)
    }

    @Test func `that the bank returned is made again, though the claim was closed`() throws {
        var way = try ClaimWay.settled()
        #expect(way.rule(of: ReturnPayment(reason: "x")) == .paymentNone)
        try way.pay()
        try way.take(AnswerClaim(text: "صُرف", proof: "مكالمة"))
        #expect(way.lastClause == "ثـ.4")
        try way.take(CloseClaim())
        #expect(way.rule(of: ReturnPayment(reason: "x")) == .caseEnded)
        try way.take(ReopenClaim(reason: "أعاد البنك المبلغ"))
        #expect(way.stage == .answered)
        try way.take(ReturnPayment(reason: "الحساب مغلق"))
        #expect(way.stage == .settled)
        #expect(way.claim.reply == nil)
        try way.pay()
        #expect(way.claim.payments.map(\.state) == [.returned, .executed])
        #expect(way.stage == .paid)
    }

    @Test(arguments: SamplePolicy.ceiling, ClaimStage.allCases)
    func `is refused, with the clause, wherever a gate is not passed`(policy: SamplePolicy, stage: ClaimStage) throws {
        var way = try ClaimWay(policy)
        let steps: [any ClaimStep] = [
            ClaimSample.payment(), ApprovePayment(approved: true), ExecutePayment(bankReference: "88"),
            FulfilSettlement(note: "x"),
        ]
        while way.stage != stage, let gate = way.claim.current {
            switch gate.gate {
            case .fault: try way.find()
            case .minutes: try way.recordMinutes()
            case .ruling: try way.recordRuling()
            case .negotiation: try way.agree()
            }
        }
        guard let gate = way.claim.current else { return }
        for step in steps {
            let refusal = refused { try step.take(way.claim, at: way.desk) }
            #expect(refusal?.rule == .claimGatesOpen)
            #expect(refusal?.clause == gate.clause)
        }
    }

    @Test func `is looked at anew against gates that a later edition sets`() throws {
        var way = try ClaimWay.settled()
        try way.take(ClaimSample.payment(), by: "clerk")
        var policy = way.desk.policy
        policy.compensation?.items[1].asks = [.minutes(body: BodyID("elsewhere"), stating: [.harm])]
        way.desk.policy = policy
        let move = EditionMove(edition: 2, clauses: [ClauseID("compensation.minutes")])
        way.append([way.claim.following(move, since: way.desk.today, at: way.desk)])
        #expect(way.stage == .minutes)
        #expect(way.claim.gateStandings[1].lacking.map(\.id) == ["body"])
        let refusal = way.refusal(of: ApprovePayment(approved: true), by: "approver")
        #expect(refusal?.rule == .claimGatesOpen)
        #expect(refusal?.clause?.number == "ثـ.2")
    }
}

@Suite struct `A claim that ends` {
    @Test func `is answered over the agreed medium, with proof`() throws {
        var way = try ClaimWay(.safwa, ClaimSample.open(medium: nil))
        try way.find(false)
        #expect(way.refusal(of: AnswerClaim(text: "x", proof: "x"))?.field == "medium")
        #expect(way.rule(of: AgreeClaimMedium(medium: .fax)) == .mediumNotOffered)
        try way.take(AgreeClaimMedium(medium: .phone))
        #expect(way.rule(of: AnswerClaim(medium: .sms, text: "x", proof: "x")) == .mediumNotAgreed)
        #expect(way.refusal(of: AnswerClaim(text: "x", proof: ""))?.field == "proof")
        #expect(way.refusal(of: AnswerClaim(text: "", proof: "x"))?.field == "text")
        try way.take(AnswerClaim(text: "لم يثبت", proof: "مكالمة"))
        #expect(way.stage == .answered)
        #expect(try ClaimWay().rule(of: AnswerClaim(text: "x", proof: "x")) == .stageTooEarly)
    }

    @Test func `by withdrawal goes on where it stood when it is taken up again`() throws {
        var way = try ClaimWay()
        try way.find()
        #expect(way.rule(of: ReopenClaim(reason: "x")) == .caseNotEnded)
        #expect(way.rule(of: WithdrawClaim(reason: "")) == .fieldMissing)
        try way.take(WithdrawClaim(reason: "تصالحنا"))
        #expect(way.stage == .withdrawn)
        #expect(way.rule(of: RecordMinutes(act: nil)) == .caseEnded)
        #expect(way.rule(of: ReopenClaim(reason: " ")) == .fieldMissing)
        try way.take(ReopenClaim(reason: "عاد"))
        #expect(way.stage == .minutes)
    }

    @Test func `is the same when its history is folded again`() throws {
        var way = try ClaimWay.settled(.model, "1250.50", "علاج")
        try way.pay("1000")
        try way.take(FulfilSettlement(note: "تم"))
        try way.pay()
        try way.take(AnswerClaim(text: "صُرف", proof: "مكالمة"))
        try way.take(CloseClaim())
        #expect(Claim(history: way.history) == way.claim)
        #expect(way.claim.version == way.history.count)
        #expect(Claim(history: Array(way.history.dropFirst())) == nil)
    }
}
