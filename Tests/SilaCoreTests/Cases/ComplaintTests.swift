import SilaCore
import Testing

/// A complaint on its way, day by day.
private struct Course {
    var complaint: Complaint
    var desk: Desk

    init(_ policy: SamplePolicy, _ filing: FileComplaint = ComplaintSamples.filing(), reach: Reach = .everybody) throws
    {
        desk = Sample.desk(policy)
        let entry = try filing.take(at: desk, reach: reach)
        let opened = try #require(Complaint(opening: entry))
        complaint = opened.after([opened.acknowledgement(at: desk)])
    }

    mutating func on(_ day: String) { desk.now = Sample.moment(day) }

    mutating func take(_ step: some ComplaintStep) throws {
        if let find = step as? Find, find.act == nil {
            complaint.apply(try byBody(find).take(complaint, at: desk))
        } else {
            complaint.apply(try step.take(complaint, at: desk))
        }
    }

    /// The finding as the body makes it: a committee in a sitting of two, a unit through its head.
    func byBody(_ find: Find, voting members: [String] = ["a", "b"]) -> Find {
        ComplaintSamples.byBody(find, complaint, at: desk, voting: members)
    }

    func refusal(_ step: some ComplaintStep) -> Refusal? { refused { try step.take(complaint, at: desk) } }

    var answer: AnswerComplaint {
        AnswerComplaint(
            points: complaint.receipt.points.map { PointAnswer(point: $0.number, text: "رد") }, proof: "مكالمة")
    }
}

private let finding = Find(outcome: .upheld, reason: "ثبت التأخر", clause: ClauseID("complaints.report"))

@Suite struct `A complaint` {
    @Test func `is found on by the body as it acts: in a sitting, or through its head`() throws {
        for (policy, rule, number) in [
            (SamplePolicy.safwa, Rule.actSittingRequired, "جـ.1"), (.model, .actHeadRequired, "3.5.1"),
        ] {
            var course = try Course(policy)
            try course.take(WaiveAmicable(proof: "خطاب"))
            let refusal = course.refusal(finding)
            #expect(refusal?.rule == rule)
            #expect(refusal?.clause?.number == number)
            if policy == .safwa {
                var other = course.byBody(finding)
                other.outcome = .notUpheld
                #expect(course.refusal(other)?.rule == .actOutcomeDiffers)
            }
            try course.take(finding)
            #expect(course.complaint.finding?.act != nil)
        }
    }

    @Test func `is not found on by somebody complained of`() throws {
        var course = try Course(.safwa, ComplaintSamples.filing(against: ["b"]))
        try course.take(WaiveAmicable(proof: "خطاب"))
        let refusal = course.refusal(course.byBody(finding))
        #expect(refusal?.rule == .recusalRequired)
        #expect(refusal?.clause?.number == "جـ.1")
        try course.take(course.byBody(finding, voting: ["a", "c"]))
        #expect(course.complaint.finding?.outcome == .upheld)
    }

    @Test(arguments: SamplePolicy.ceiling)
    func `comes by the complaint channels and goes to the policy's body`(policy: SamplePolicy) throws {
        let course = try Course(policy)
        #expect(course.complaint.stage == .underReview)
        #expect(course.complaint.receipt.level == .body)
        let number = policy == .safwa ? "جـ.1" : "3.5.1"
        let entry = try ComplaintSamples.filing().take(at: course.desk)
        #expect(entry.basis.citation?.number == number)
        let phone = refused { try ComplaintSamples.filing(channel: "phone").take(at: course.desk) }
        #expect(phone?.rule == .channelNotOffered)
        #expect(phone?.clause?.number == number)
        #expect(phone?.items.map(\.id) == ["fax", "website-email"])
        let outside = try Course(policy, ComplaintSamples.filing(channel: "phone", outside: "اتصل بنا"))
        #expect(outside.complaint.stage == .outside)
        #expect(outside.complaint.receipt.level == .management)
        let offered = refused { try ComplaintSamples.filing(outside: "سهو").take(at: course.desk) }
        #expect(offered?.rule == .channelOffered)
        #expect(offered?.clause?.number == number)
    }

    @Test(arguments: SamplePolicy.floor)
    func `is recorded outside a policy that has no clause on it, with the reason`(policy: SamplePolicy) throws {
        let desk = Sample.desk(policy)
        let refusal = refused { try ComplaintSamples.filing().take(at: desk) }
        #expect(refusal?.rule == .policyLacksKind)
        #expect(refusal?.field == "outside_reason")
        #expect(refusal?.message.ar.contains("لا بند") == true)
        var course = try Course(policy, ComplaintSamples.filing(outside: "جاء بنفسه"))
        #expect(course.complaint.promise?.due == nil)
        for step in [
            MakeOffer(by: .association, terms: "اعتذار", expires: course.desk.today), finding,
            AdmitComplaint(channel: "website", reason: "x"),
        ] as [any ComplaintStep] {
            #expect(course.refusal(step)?.rule == .policyLacksKind)
        }
        try course.take(course.answer)
        try course.take(CloseComplaint())
        #expect(course.complaint.stage == .closed)
    }

    @Test func `speaks of disputes in the words of a policy that has some`() throws {
        var desk = Sample.desk(.zad)
        let clause = Clause(
            id: ClauseID("sources.rules"), number: nil, position: 1,
            title: Name(ar: "لوائح العمل تحكم الخلافات", en: "Rules of work govern disputes"))
        desk.policy.sources = Section(
            heading: Clause(id: ClauseID("sources"), title: Name(ar: "المصادر", en: "Sources")),
            items: [SectionItem(clause: clause, asks: [.disputes])])
        let refusal = refused { try ComplaintSamples.filing().take(at: desk) }
        #expect(refusal?.clause == clause.citation)
        #expect(refusal?.message.ar.contains("لوائح العمل تحكم الخلافات") == true)
    }

    @Test func `is taken without a name only where the association says so`() throws {
        var desk = Sample.desk()
        let nameless = ComplaintSamples.filing(anonymous: true, medium: nil)
        #expect(refused { try nameless.take(at: desk) }?.rule == .anonymityNotAllowed)
        desk.settings.complaints.anonymous = true
        let complaint = try #require(Complaint(opening: try nameless.take(at: desk)))
        #expect(complaint.receipt.anonymous)
        var course = try Course(.safwa)
        course.complaint = complaint
        try course.take(WaiveAmicable(proof: "كتب ذلك"))
        try course.take(finding)
        try course.take(course.answer)
        #expect(course.complaint.reply?.medium == nil)
    }

    @Test(arguments: SamplePolicy.ceiling)
    func `is found only after the amicable attempt, which the clause puts first`(policy: SamplePolicy) throws {
        var course = try Course(policy)
        let refusal = course.refusal(finding)
        #expect(refusal?.rule == .amicableFirst)
        #expect(refusal?.clause?.clause == ClauseID("complaints.amicable"))
        try course.take(MakeOffer(by: .association, terms: "اعتذار", expires: Sample.date("2026-03-18")))
        let standing = course.refusal(finding)
        #expect(standing?.rule == .offerStanding)
        #expect(standing?.clause?.clause == ClauseID("complaints.amicable"))
        course.on("2026-03-19")
        try course.take(finding)
        #expect(course.complaint.stage == .found)
        #expect(course.complaint.finding?.clause.clause == ClauseID("complaints.report"))
    }

    @Test func `is found at once where the person waives the attempt, or the policy does not put it first`() throws {
        var waived = try Course(.safwa)
        try waived.take(WaiveAmicable(proof: "لا أريد صلحاً"))
        try waived.take(finding)
        #expect(waived.complaint.finding?.outcome == .upheld)
        var other = try Course(.safwa)
        other.desk.policy = SamplePolicy.safwa.value.withComplaints(
            "جـ", body: BodyID("follow-up-committee"), .committee, amicableFirst: false)
        try other.take(finding)
        #expect(other.complaint.stage == .found)
    }

    @Test func `is settled by the other side alone, and not after the offer's last day`() throws {
        var course = try Course(.safwa)
        let clause = ClauseID("complaints.amicable")
        try course.take(MakeOffer(by: .association, terms: "اعتذار", expires: Sample.date("2026-03-17")))
        let own = course.refusal(AcceptOffer(number: 1, by: .association))
        #expect(own?.rule == .offerOwn)
        #expect(own?.clause?.clause == clause)
        #expect(course.refusal(AcceptOffer(number: 1, by: .complainant))?.field == "proof")
        try course.take(
            MakeOffer(by: .complainant, terms: "تعويض", expires: Sample.date("2026-03-25"), proof: "قال في الهاتف"))
        course.on("2026-03-18")
        let late = course.refusal(AcceptOffer(number: 1, by: .complainant, proof: "قال"))
        #expect(late?.rule == .offerLapsed)
        #expect(late?.clause?.clause == clause)
        try course.take(AcceptOffer(number: 2, by: .association))
        #expect(course.complaint.stage == .settled)
        #expect(course.complaint.settlement?.terms == "تعويض")
        #expect(course.refusal(finding)?.rule == .stageTooLate)
        try course.take(CloseComplaint())
        #expect(course.complaint.stage == .closed)
    }

    @Test func `is the person's own over their link, and never the association's`() throws {
        var course = try Course(.safwa)
        course.desk.actor = .person
        try course.take(MakeOffer(by: .complainant, terms: "اعتذار", expires: Sample.date("2026-03-20")))
        let other = course.refusal(MakeOffer(by: .association, terms: "x", expires: Sample.date("2026-03-20")))
        #expect(other?.rule == .offerOwn)
        for action in ComplaintAction.allCases where !action.isPersons {
            let standing = ComplaintAction.standing(course.complaint, at: course.desk).first { $0.action == action }
            #expect(standing?.refusal?.rule == .roleNotAllowed, "\(action)")
        }
    }

    @Test func `is answered in every point, and those left out are listed`() throws {
        var course = try Course(.safwa)
        try course.take(WaiveAmicable(proof: "x"))
        #expect(course.refusal(course.answer)?.rule == .stageTooEarly)
        try course.take(finding)
        let partly = AnswerComplaint(points: [PointAnswer(point: 1, text: "رد")], proof: "x")
        let refusal = course.refusal(partly)
        #expect(refusal?.rule == .pointsUnanswered)
        #expect(refusal?.items.map(\.id) == ["2"])
        #expect(refusal?.clause?.number == "جـ.1")
        try course.take(course.answer)
        #expect(course.complaint.reply?.points.map(\.point) == [1, 2])
    }

    @Test func `is closed when what was to be put right is done and verified`() throws {
        var course = try Course(.safwa)
        try course.take(WaiveAmicable(proof: "x"))
        try course.take(finding)
        try course.take(PlanRemedy(what: "تدريب", who: "الاستقبال", due: Sample.date("2026-04-01")))
        try course.take(course.answer)
        #expect(course.refusal(CloseComplaint())?.rule == .remedyOpen)
        try course.take(CompleteRemedy(number: 1, note: "دُرّبوا"))
        #expect(course.refusal(CloseComplaint())?.items.map(\.id) == ["1"])
        try course.take(VerifyRemedy(number: 1, holds: false, note: "لم يحضروا"))
        #expect(course.complaint.remedies[0].done == nil)
        try course.take(CompleteRemedy(number: 1, note: "أُعيد"))
        try course.take(VerifyRemedy(number: 1, holds: true, note: "حضروا"))
        try course.take(CloseComplaint())
        #expect(course.complaint.stage == .closed)
    }

    @Test func `is never closed as not ours: what is referred outside stays until its outcome is known`() throws {
        var course = try Course(.safwa)
        try course.take(
            ReferOutside(to: "أمانة المنطقة", reason: "من اختصاصها", followUp: Sample.date("2026-03-25")))
        #expect(course.complaint.stage == .referred)
        for step in [CloseComplaint(note: "ليست من اختصاصنا"), course.answer] as [any ComplaintStep] {
            let refusal = course.refusal(step)
            #expect(refusal?.rule == .referralOpen)
            #expect(refusal?.items.map(\.name.ar) == ["أمانة المنطقة"])
        }
        try course.take(
            FollowReferral(number: 1, note: "قيد النظر", theirNumber: "77", followUp: Sample.date("2026-04-05")))
        #expect(course.complaint.referrals[0].theirNumber == "77")
        try course.take(ConcludeReferral(number: 1, outcome: "أُزيل الضرر"))
        try course.take(course.answer)
        try course.take(CloseComplaint())
        #expect(course.complaint.stage == .closed)
    }

    @Test func `is appealed once against each answer, each time to the level above`() throws {
        var course = try Course(.safwa)
        #expect(course.refusal(Appeal(reason: "x"))?.rule == .appealWithoutAnswer)
        try course.take(WaiveAmicable(proof: "x"))
        var levels: [ComplaintLevel] = []
        for level in ComplaintLevel.allCases {
            // Others than those who decided below: who did is refused.
            course.desk.actor.id = "staff-\(level.rawValue)"
            try course.take(finding)
            #expect(course.complaint.finding?.level == level)
            try course.take(course.answer)
            if level == .board { break }
            try course.take(Appeal(reason: "لم يُنظر في الأول"))
            levels.append(course.complaint.receipt.level)
            if level != .body { #expect(course.refusal(finding)?.rule == .recusalRequired) }
            #expect(course.complaint.reply == nil)
            #expect(course.refusal(Appeal(reason: "x"))?.rule == .appealWithoutAnswer)
        }
        #expect(levels == [.management, .board])
        #expect(course.refusal(Appeal(reason: "x"))?.rule == .appealNoLevel)
    }

    @Test func `is taken up again for new facts, with a term of its own once it was answered`() throws {
        var course = try Course(.safwa)
        try course.take(WithdrawComplaint(reason: "تصالحنا"))
        course.on("2026-04-06")
        #expect(course.refusal(ReopenComplaint(facts: " "))?.field == "facts")
        try course.take(ReopenComplaint(facts: "عاد التأخر"))
        #expect(course.complaint.countsFrom == Sample.date(Sample.start))
        try course.take(WaiveAmicable(proof: "x"))
        try course.take(finding)
        try course.take(course.answer)
        try course.take(CloseComplaint())
        course.on("2026-04-20")
        try course.take(ReopenComplaint(facts: "وثيقة جديدة"))
        #expect(course.complaint.countsFrom == Sample.date("2026-04-20"))
        #expect(course.complaint.stage == .underReview)
        #expect(course.complaint.reopenings == 2)
    }

    @Test func `goes above whom it complains of`() throws {
        let body = try Course(.safwa, against(BodyID("follow-up-committee")))
        #expect(body.complaint.receipt.level == .management)
        let nobody = try Course(.safwa, reach: Reach(closed: [.followUp]))
        #expect(nobody.complaint.receipt.level == .management)
        var high = try Course(.safwa, reach: Reach(closed: [.followUp, .management]))
        #expect(high.complaint.receipt.level == .board)
        high.desk.actor = Sample.actor(.management)
        #expect(high.refusal(finding)?.rule == .roleNotAllowed)
    }

    private func against(_ body: BodyID) -> FileComplaint {
        var filing = ComplaintSamples.filing()
        filing.against = Accused(body: body)
        return filing
    }

    @Test(arguments: SamplePolicy.ceiling)
    func `is the same when its history is folded again`(policy: SamplePolicy) throws {
        var course = try Course(policy)
        var history = [
            try ComplaintSamples.filing().take(at: course.desk), course.complaint.acknowledgement(at: course.desk),
        ]
        for step in [WaiveAmicable(proof: "x"), course.byBody(finding), course.answer, CloseComplaint()]
            as [any ComplaintStep]
        {
            let entry = try step.take(course.complaint, at: course.desk)
            history.append(entry)
            course.complaint.apply(entry)
        }
        #expect(Complaint(history: history) == course.complaint)
        #expect(course.complaint.version == 6)
    }
}
