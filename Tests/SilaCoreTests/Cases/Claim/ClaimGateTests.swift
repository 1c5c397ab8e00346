import SilaCore
import Testing

@Suite struct `Fault` {
    @Test func `is found by the committee of the minutes, in a sitting`() throws {
        var way = try ClaimWay()
        let silent = way.refusal(of: FindFault(established: true, reason: "x", act: nil))
        #expect(silent?.rule == .actSittingRequired)
        #expect(silent?.clause?.number == "ثـ.1")
        #expect(way.rule(of: FindFault(established: true, reason: "", act: nil)) == .fieldMissing)
        let otherwise = FindFault(established: true, reason: "x", act: way.act(.notEstablished, minutes: nil))
        #expect(way.rule(of: otherwise) == .actOutcomeDiffers)
        let few = FindFault(established: true, reason: "x", act: way.act(present: ["a"], minutes: nil))
        #expect(way.rule(of: few) == .sittingNoQuorum)
        try way.find()
        #expect(way.stage == .minutes)
        #expect(way.lastClause == "ثـ.1")
        #expect(way.claim.outcome?.outcome == .established)
        #expect(way.rule(of: FindFault(established: true, reason: "x", act: nil)) == .stageTooLate)
    }

    @Test func `found not to be there is answered with its clause, and objected to once`() throws {
        var way = try ClaimWay()
        try way.find(false)
        #expect(way.stage == .refused)
        #expect(way.claim.outcome?.outcome == .notEstablished)
        #expect(way.refusal(of: RecordMinutes(act: nil))?.rule == .stageTooLate)
        #expect(way.rule(of: CloseClaim()) == .stageTooEarly)
        #expect(way.rule(of: ObjectToFinding(reason: "x")) == .stageTooEarly)
        try way.take(AnswerClaim(text: "لم يثبت", proof: "مكالمة"))
        #expect(way.lastClause == "ثـ.1")
        #expect(way.rule(of: AnswerClaim(text: "x", proof: "x")) == .stageTooLate)
        way.on("2026-03-20")
        try way.take(ObjectToFinding(reason: "لم تُسمع الشهود"))
        #expect(way.stage == .fault)
        #expect(way.claim.outcome == nil)
        let old = way.act(.notEstablished, sitting: "sitting-1", minutes: nil)
        #expect(way.rule(of: FindFault(established: false, reason: "x", act: old)) == .actSpent)
        try way.find(false)
        try way.take(AnswerClaim(text: "لم يثبت", proof: "مكالمة"))
        let again = way.refusal(of: ObjectToFinding(reason: "x"))
        #expect(again?.rule == .objectionUsed)
        #expect(again?.clause?.number == "ثـ.1")
        try way.take(CloseClaim())
        #expect(way.rule(of: ObjectToFinding(reason: "x")) == .objectionUsed)
        try way.take(ReopenClaim(reason: "ظهر شاهد"))
        #expect(way.stage == .fault)
    }

    @Test func `is found by the sitting after the claim came to the body`() throws {
        var way = try ClaimWay(on: "2026-03-15")
        let early = way.act(minutes: nil)
        way.desk.now = Sample.moment("2026-03-16")
        let late = try ClaimWay(on: "2026-03-16")
        #expect(late.rule(of: FindFault(established: true, reason: "x", act: early)) == .actBeforeCase)
        try way.take(FindFault(established: true, reason: "x", act: early))
    }

    @Test func `is found by the body of complaints where no minutes are asked for, else by senior management`() throws {
        let unit = Body(id: BodyID("unit"), kind: .unit, name: Name(ar: "وحدة المتابعة", en: "follow-up unit"))
        var policy = ClaimSample.policy([("fault", .fault), ("negotiation", .negotiation)], bodies: [unit])
        policy.complaints = nil
        let alone = try ClaimWay(policy)
        let finding = FindFault(established: true, reason: "x", act: nil)
        #expect(alone.rule(of: finding, as: .followUp) == .roleNotAllowed)
        #expect(throws: Never.self) { try finding.take(alone.claim, at: alone.desk) }
        policy.complaints = Section(
            heading: Clause(id: ClauseID("complaints"), number: "ش", title: Name(ar: "الشكاوى", en: "Complaints")),
            items: [
                SectionItem(
                    clause: Clause(id: ClauseID("complaints.body"), title: Name(ar: "الجهة", en: "Body")),
                    asks: [.body(unit.id)])
            ])
        let way = try ClaimWay(policy)
        #expect(way.rule(of: finding) == .actHeadRequired)
        let head = BodyAct.head(HeadAct(body: unit.id, member: "staff-1"))
        let entries = try FindFault(established: true, reason: "x", act: head).take(way.claim, at: way.desk)
        #expect(way.claim.after(entries).stage == .negotiation)
    }
}

@Suite struct `Minutes that acknowledge harm` {
    private func found(_ policy: SamplePolicy = .safwa) throws -> ClaimWay {
        var way = try ClaimWay(policy)
        try way.find()
        return way
    }

    /// What the refusal says is lacking, by id.
    private func lacking(_ change: (inout MinutesAct) -> Void) throws -> [String]? {
        let way = try found()
        var minutes = way.wholeMinutes
        change(&minutes)
        let refusal = way.refusal(of: RecordMinutes(act: way.act(minutes: minutes)))
        #expect(refusal?.rule == .minutesLacking)
        #expect(refusal?.clause?.number == "ثـ.2")
        return refusal?.items.map(\.id)
    }

    @Test func `count when nothing is lacking`() throws {
        for policy in SamplePolicy.ceiling {
            var way = try found(policy)
            try way.recordMinutes()
            #expect(way.stage == .ruling)
            #expect(way.lastClause == (policy == .safwa ? "ثـ.2" : "3.4.1"))
            #expect(way.claim.gateStandings.map(\.state) == [.passed, .passed, .open, .open])
            #expect(way.rule(of: RecordMinutes(act: nil)) == .stageTooLate)
        }
    }

    @Test func `do not count without a date, an approval, or one of harm, extent and causes`() throws {
        #expect(try lacking { $0.dated = nil } == ["date"])
        #expect(try lacking { $0.statements[.harm] = nil } == ["harm"])
        #expect(try lacking { $0.statements[.extent] = " " } == ["extent"])
        #expect(try lacking { $0.statements[.causes] = "" } == ["causes"])
        #expect(try lacking { $0.locked = false } == ["lock"])
        let silent = try lacking { minutes in
            minutes.approvedBy = ["a"]
            minutes.awaiting = ["b"]
        }
        #expect(silent == ["approval.b", "approval.c"])
        let everything = try lacking {
            $0 = MinutesAct(dated: nil, approvedBy: [], awaiting: [], statements: [:], locked: false)
        }
        #expect(everything == ["date", "approval.a", "approval.b", "approval.c", "harm", "extent", "causes"])
    }

    @Test func `say exactly what is lacking, in both languages`() throws {
        let way = try found()
        var minutes = way.wholeMinutes
        minutes.dated = nil
        minutes.statements[.causes] = nil
        let refusal = way.refusal(of: RecordMinutes(act: way.act(minutes: minutes)))
        #expect(refusal?.message.en == "the minutes do not count; they lack: the date of the minutes, Its causes")
        #expect(refusal?.message.ar == "لا يعتد بالمحضر حتى يستوفي: تاريخ المحضر، أسبابه")
    }

    @Test func `are not there while the sitting has written none, and bear no day to come`() throws {
        let way = try found()
        #expect(way.rule(of: RecordMinutes(act: way.act(minutes: nil))) == .minutesLacking)
        var minutes = way.wholeMinutes
        minutes.dated = way.desk.today.adding(days: 1)
        #expect(way.rule(of: RecordMinutes(act: way.act(minutes: minutes))) == .dateOutOfRange)
    }

    @Test func `state what the policy lists and no more`() throws {
        let asks: [(String, CompensationAsk)] = [
            ("minutes", .minutes(body: BodyID("investigation-committee"), stating: [.extent]))
        ]
        var way = try ClaimWay(ClaimSample.policy(asks))
        var minutes = way.wholeMinutes
        minutes.statements = [.extent: "شهران"]
        try way.take(RecordMinutes(act: way.act(minutes: minutes)))
        #expect(way.stage == .settlement)
        #expect(way.claim.outcome?.outcome == .established)
    }

    @Test func `of a unit are written with the step, by its head`() throws {
        let unit = Body(id: BodyID("unit"), kind: .unit, name: Name(ar: "الوحدة", en: "unit"))
        let asks: [(String, CompensationAsk)] = [
            ("minutes", .minutes(body: unit.id, stating: [.harm]))
        ]
        var way = try ClaimWay(ClaimSample.policy(asks, bodies: [unit]))
        let act = BodyAct.head(HeadAct(body: unit.id, member: "staff-1"))
        #expect(way.refusal(of: RecordMinutes(act: act))?.items.map(\.id) == ["date", "approval", "harm"])
        let minutes = MinutesAct(
            dated: way.desk.today, approvedBy: ["staff-1"], awaiting: [], statements: [.harm: "كسر"], locked: true)
        try way.take(RecordMinutes(act: act, minutes: minutes))
        #expect(way.stage == .settlement)
    }

    @Test func `come after what the policy lists before them`() throws {
        let way = try ClaimWay()
        let refusal = way.refusal(of: RecordMinutes(act: way.act(minutes: way.wholeMinutes)))
        #expect(refusal?.rule == .claimGatesOpen)
        #expect(refusal?.clause?.number == "ثـ.1")
        #expect(refusal?.items.map(\.id) == ["compensation.fault"])
    }
}

@Suite struct `A ruling` {
    private func acknowledged(_ policy: SamplePolicy) throws -> ClaimWay {
        var way = try ClaimWay(policy)
        try way.find()
        try way.recordMinutes()
        return way
    }

    private let unneeded = RecordRuling(.need(needed: false, reason: "أقرت الجمعية بكل ما طُلب", act: nil))

    @Test func `is required in every case under a policy like Safwa's`() throws {
        var way = try acknowledged(.safwa)
        let refusal = way.refusal(of: unneeded)
        #expect(refusal?.rule == .rulingRequired)
        #expect(refusal?.clause?.number == "ثـ.3")
        try way.take(RecordRuling(.ruling(ClaimSample.ruling(on: way.desk.today))))
        #expect(way.stage == .negotiation)
        #expect(way.lastClause == "ثـ.3")
    }

    @Test func `is needed or not under a policy like the model's, with the reason`() throws {
        var way = try acknowledged(.model)
        #expect(way.refusal(of: RecordRuling(.need(needed: false, reason: " ", act: nil)))?.field == "reason")
        #expect(way.rule(of: RecordRuling(.ruling(ClaimSample.ruling(on: way.desk.today)))) == .rulingUndetermined)
        #expect(way.rule(of: unneeded, as: .followUp) == .roleNotAllowed)
        try way.take(unneeded)
        #expect(way.stage == .negotiation)
        #expect(way.lastClause == "3.4.2")
        #expect(way.claim.rulingNeed == RulingFinding(needed: false, reason: "أقرت الجمعية بكل ما طُلب"))
    }

    @Test func `that is needed keeps the gate shut until it is there`() throws {
        var way = try acknowledged(.model)
        try way.take(RecordRuling(.need(needed: true, reason: "نزاع في المقدار", act: way.act(minutes: nil))))
        #expect(way.stage == .ruling)
        #expect(way.claim.gateStandings[2].state == .lacking)
        #expect(way.claim.gateStandings[2].lacking.map(\.id) == ["ruling"])
        #expect(
            way.rule(of: OfferSettlement(ClaimSample.offer(.person, "5", until: way.desk.today))) == .claimGatesOpen)
        try way.take(RecordRuling(.ruling(ClaimSample.ruling(on: way.desk.today))))
        #expect(way.stage == .negotiation)
    }

    @Test func `counts when it is final, dated and numbered`() throws {
        let way = try acknowledged(.safwa)
        let today = way.desk.today
        let appealable = way.refusal(of: RecordRuling(.ruling(ClaimSample.ruling(on: today, final: false))))
        #expect(appealable?.rule == .rulingNotFinal)
        #expect(appealable?.clause?.number == "ثـ.3")
        var ruling = ClaimSample.ruling(on: today.adding(days: 1))
        #expect(way.rule(of: RecordRuling(.ruling(ruling))) == .dateOutOfRange)
        ruling.on = Sample.date("2026-03-09")
        #expect(way.rule(of: RecordRuling(.ruling(ruling))) == .dateOutOfRange)
        ruling.number = ""
        #expect(way.refusal(of: RecordRuling(.ruling(ruling)))?.field == "number")
        ruling.issuer = " "
        #expect(way.refusal(of: RecordRuling(.ruling(ruling)))?.field == "issuer")
    }

    @Test func `that dismisses the claim ends it, and is not objected to`() throws {
        var way = try acknowledged(.safwa)
        try way.take(RecordRuling(.ruling(ClaimSample.ruling(on: way.desk.today, upholds: false))))
        #expect(way.stage == .refused)
        #expect(way.claim.outcome?.outcome == .notEstablished)
        try way.take(AnswerClaim(text: "رُدت الدعوى", proof: "مكالمة"))
        #expect(way.lastClause == "ثـ.3")
        #expect(way.rule(of: ObjectToFinding(reason: "x")) == .objectionWithoutRefusal)
        try way.take(CloseClaim())
        #expect(way.stage == .closed)
    }
}

@Suite struct `Gates that another policy sets` {
    @Test func `are not asked for where they are absent`() throws {
        let policy = ClaimSample.policy([
            ("fault", .fault), ("minutes", ClaimSample.minutes), ("negotiation", .negotiation),
        ])
        var way = try ClaimWay(policy)
        try way.find()
        try way.recordMinutes()
        #expect(way.stage == .negotiation)
        let ruling = way.refusal(of: RecordRuling(.ruling(ClaimSample.ruling(on: way.desk.today))))
        #expect(ruling?.rule == .policyLacksStep)
        #expect(ruling?.clause?.clause.rawValue == "compensation")
        try way.agree()
        try way.settle()
        try way.pay()
        #expect(way.stage == .paid)
    }

    @Test func `are passed in the order in which they stand there`() throws {
        let policy = ClaimSample.policy([
            ("ruling", .ruling(.required)), ("minutes", ClaimSample.minutes), ("fault", .fault),
        ])
        var way = try ClaimWay(policy)
        #expect(way.stage == .ruling)
        let early = way.refusal(of: RecordMinutes(act: way.act(minutes: way.wholeMinutes)))
        #expect(early?.rule == .claimGatesOpen)
        #expect(early?.clause?.number == "ع.1")
        let last = way.refusal(of: FindFault(established: true, reason: "x", act: way.act(minutes: nil)))
        #expect(last?.items.map(\.id) == ["compensation.ruling", "compensation.minutes"])
        try way.recordRuling()
        try way.recordMinutes()
        #expect(way.stage == .fault)
        try way.find()
        #expect(way.stage == .settlement)
        #expect(
            way.rule(of: OfferSettlement(ClaimSample.offer(.person, "5", until: way.desk.today))) == .policyLacksStep)
        try way.settle("800")
        try way.pay()
        #expect(way.stage == .paid)
    }

    @Test func `may be two of one kind, each passed by its own body's minutes`() throws {
        let board = Body(id: BodyID("board"), kind: .board, name: Name(ar: "المجلس", en: "board"))
        let policy = ClaimSample.policy(
            [("minutes", ClaimSample.minutes), ("board", .minutes(body: board.id, stating: [.harm]))], bodies: [board])
        var way = try ClaimWay(policy)
        try way.recordMinutes()
        #expect(way.stage == .minutes)
        #expect(way.claim.body == board.id)
        #expect(way.rule(of: RecordMinutes(act: way.act(minutes: way.wholeMinutes))) == .actBodyDiffers)
        guard case .sitting(var act) = way.act(minutes: way.wholeMinutes) else { return }
        act.body = board.id
        try way.take(RecordMinutes(act: .sitting(act)))
        #expect(way.stage == .settlement)
    }

    @Test func `that are none lead to the settlement at once`() throws {
        let way = try ClaimWay(ClaimSample.policy([]))
        #expect(way.stage == .settlement)
        #expect(way.claim.outcome == nil)
    }

    @Test func `of a later edition hold where the claim follows its clause`() throws {
        var way = try ClaimWay()
        try way.find()
        var next = SamplePolicy.safwa.value
        next.compensation?.items[2].asks = [.ruling(.ifNeeded)]
        next.edition = EditionTerms(
            effective: nil,
            applies: [EditionTerms.Application(clause: ClauseID("compensation.ruling"), to: .notYetReached)])
        let clauses = way.claim.clausesFollowed(of: next, from: way.desk.policy)
        #expect(clauses.map(\.rawValue) == ["compensation.ruling"])
        way.desk.policy = way.desk.policy.taking(clauses, from: next)
        let move = EditionMove(edition: 2, clauses: clauses)
        way.append([way.claim.following(move, since: way.desk.today, at: way.desk)])
        #expect(way.claim.gates[2].ruling == .ifNeeded)
        try way.recordMinutes()
        try way.take(RecordRuling(.need(needed: false, reason: "أقرت الجمعية", act: nil)))
        #expect(way.stage == .negotiation)
        #expect(way.claim.clausesFollowed(of: next, from: SamplePolicy.safwa.value).isEmpty)
    }
}
