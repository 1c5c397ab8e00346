import SilaCore
import Testing

/// Safwa's policy with what a test changes, and what open cases follow of it.
private func edition(
    _ to: Following, of clause: String = "complaints", like policy: Policy = SamplePolicy.safwa.value,
    _ change: (inout Policy) -> Void
) -> Policy {
    var next = policy
    change(&next)
    next.edition = EditionTerms(applies: [EditionTerms.Application(clause: ClauseID(clause), to: to)])
    return next
}

@Suite struct `What an open complaint follows of a new edition` {
    private func term(_ days: Int, _ to: Following = .open) -> Policy {
        edition(to) { $0 = $0.answeringComplaints(within: days) }
    }

    @Test func `is nothing where the edition does not say so`() throws {
        var way = try ComplaintWay(term: 10)
        #expect(way.follow(term(5, .new), since: "2026-03-17") == [])
        #expect(way.follow(edition(.open, of: "handling") { _ in }, since: "2026-03-17") == [])
        #expect(way.follow(edition(.open) { $0 = $0.answeringComplaints(within: 10) }, since: "2026-03-17") == [])
    }

    @Test func `leaves the promised day where the term is shorter, which shows in the association's own target`() throws
    {
        var way = try ComplaintWay(term: 10)
        #expect(way.complaint.promise?.due == Sample.date("2026-03-31"))
        #expect(way.follow(term(5), since: "2026-03-17") == ["complaints.report"])
        #expect(way.complaint.promise?.due == Sample.date("2026-03-31"))
        #expect(way.complaint.promise?.target == Sample.date("2026-03-24"))
        #expect(way.complaint.moves == [EditionMove(edition: 2, clauses: [ClauseID("complaints.report")])])
        guard case .followed(2, _, let was?, let now?, nil) = way.history[2].event else {
            Issue.record("\(way.history[2].event)")
            return
        }
        #expect(!was.tells(otherThan: now))
    }

    @Test func `moves the day with a longer term, and the ladder that it held`() throws {
        var way = try ComplaintWay(term: 4)
        #expect(way.complaint.rungs(at: way.desk).map(\.on.iso) == ["2026-03-18", "2026-03-23"])
        #expect(way.follow(term(12), since: "2026-03-17") == ["complaints.report"])
        #expect(way.complaint.promise?.due == Sample.date("2026-04-02"))
        #expect(way.complaint.rungs(at: way.desk).map(\.on.iso) == ["2026-03-18", "2026-03-24"])
        guard case .followed(_, _, let was?, let now?, _) = way.history[2].event else { return #expect(Bool(false)) }
        #expect(was.tells(otherThan: now))
        #expect(Complaint(history: way.history) == way.complaint)
    }

    @Test func `does not undo lateness, nor take a promised day away`() throws {
        var late = try ComplaintWay(term: 4)
        late.follow(term(30), since: "2026-03-24")
        #expect(late.complaint.promise?.due == Sample.date("2026-03-23"))
        var gone = try ComplaintWay(term: 4)
        #expect(gone.follow(edition(.open) { _ in }, since: "2026-03-17") == ["complaints.report"])
        #expect(gone.complaint.promise?.due == Sample.date("2026-03-23"))
    }

    @Test func `gives a day where none was promised, counted from the day of the edition`() throws {
        var way = try ComplaintWay()
        #expect(way.complaint.promise?.due == nil)
        way.follow(term(5), since: "2026-03-23")
        #expect(way.complaint.promise?.due == Sample.date("2026-03-30"))
    }

    @Test func `with not-yet-reached is for what was recorded outside and not yet taken in`() throws {
        var within = try ComplaintWay()
        #expect(within.follow(term(5, .notYetReached), since: "2026-03-17") == [])
        var outside = try ComplaintWay(
            SamplePolicy.safwa.value, ComplaintSamples.filing(channel: "carrier", outside: "جاء بنفسه"))
        #expect(outside.follow(term(5, .notYetReached), since: "2026-03-17") == ["complaints.report"])
        #expect(outside.complaint.promise?.due == nil)
        try outside.take(AdmitComplaint(channel: "fax", reason: "أرسلها بالفاكس"))
        #expect(outside.complaint.promise?.due == Sample.date("2026-03-26"))
    }

    @Test func `that drops a channel takes no complaint from its procedure, and takes none in by it`() throws {
        let next = edition(.open) {
            $0.complaints?.items[0].asks[0] = .channels([ChannelID("website-email")])
        }
        var faxed = try ComplaintWay(SamplePolicy.safwa.value, ComplaintSamples.filing(channel: "fax"))
        #expect(faxed.follow(next, since: "2026-03-17") == ["complaints.report"])
        #expect(!faxed.complaint.isOutside)
        try faxed.answer()
        #expect(faxed.complaint.stage == .answered)
        var outside = try ComplaintWay(
            SamplePolicy.safwa.value, ComplaintSamples.filing(channel: "carrier", outside: "جاء بنفسه"))
        outside.follow(next, since: "2026-03-17")
        #expect {
            try outside.take(AdmitComplaint(channel: "fax", reason: "x"))
        } throws: { error in
            let refusal = error as? Refusal
            return refusal?.rule == .channelNotOffered && refusal?.clause?.clause == ClauseID("complaints.report")
        }
        #expect(throws: Refusal.self) { try ComplaintWay(next, ComplaintSamples.filing(channel: "fax")) }
    }

    @Test func `that names another channel brings it with the clause`() throws {
        let next = edition(.open) {
            let heading = $0.channels.items.count + 1
            $0.channels.items.append(
                SectionItem(
                    clause: Clause(
                        id: ClauseID("channels.kiosk"), position: heading, title: Name(ar: "الكشك", en: "the kiosk")),
                    asks: [Channel(id: ChannelID("kiosk"), kinds: [.inPerson])]))
            $0.complaints?.items[0].asks[0] = .channels([ChannelID("kiosk")])
        }
        var outside = try ComplaintWay(
            SamplePolicy.safwa.value, ComplaintSamples.filing(channel: "carrier", outside: "جاء بنفسه"))
        #expect(outside.follow(next, since: "2026-03-17") == ["complaints.report"])
        try outside.take(AdmitComplaint(channel: "kiosk", reason: "أعادها عبر الكشك"))
        #expect(outside.complaint.receipt.standing == .within(channel: ChannelID("kiosk"), named: nil))
    }

    @Test func `that gives complaints to another body moves the case to it until it was found`() throws {
        let board = BodyID("new-unit")
        let next = edition(.open) {
            $0.bodies.append(Body(id: board, kind: .unit, name: Name(ar: "وحدة الشكاوى", en: "the complaints unit")))
            $0.complaints?.items[0].asks[1] = .body(board)
        }
        var way = try ComplaintWay()
        let before = way.complaint.receipt.body
        way.follow(next, since: "2026-03-17")
        #expect(way.complaint.receipt.body == board)
        #expect(Find.body(of: way.complaint, at: way.desk)?.id == board)
        var found = try ComplaintWay()
        try found.take(WaiveAmicable(proof: "x"))
        let find = Find(outcome: .notUpheld, reason: "x", clause: ClauseID("complaints.report"))
        try found.take(ComplaintSamples.byBody(find, found.complaint, at: found.desk))
        found.follow(next, since: "2026-03-17")
        #expect(found.complaint.receipt.body == before)
        #expect(Complaint(history: found.history) == found.complaint)
    }

    @Test func `that adds a section leaves what was brought before to be answered as it came`() throws {
        let next = edition(.open, like: SamplePolicy.zad.value) { policy in
            policy = policy.withComplaints("6", body: BodyID("follow-up"), .committee)
                .answeringComplaints(within: 5)
        }
        var way = try ComplaintWay(
            SamplePolicy.zad.value, ComplaintSamples.filing(channel: "phone", outside: "لا بند للشكاوى"))
        #expect(way.follow(next, since: "2026-03-17") == [])
        #expect(way.complaint.isOutside)
        let refused = Result { try way.take(AdmitComplaint(channel: "phone", reason: "x")) }
        guard case .failure(let error as Refusal) = refused else { return #expect(Bool(false)) }
        #expect(error.rule == .policyLacksKind)
        let points = way.complaint.receipt.points.map { PointAnswer(point: $0.number, text: "صُحح") }
        try way.take(AnswerComplaint(points: points, proof: "مكالمة"))
        #expect(way.complaint.reply?.late == nil)
    }

    @Test func `that drops the section leaves the procedure to the complaint that is in it`() throws {
        let next = edition(.open) { $0.complaints = nil }
        var way = try ComplaintWay(term: 10)
        #expect(way.follow(next, since: "2026-03-17") == [])
        try way.answer()
        #expect(way.complaint.stage == .answered)
    }
}

@Suite struct `What other open cases follow of the sections that not every policy has` {
    @Test func `is the clause on their own kind, for technical support and inquiries about contact`() throws {
        let desk = Sample.desk(.safwa)
        let words = TakenWords(text: "الرابط لا يعمل", channel: "phone")
        let support = try #require(SupportCase(opening: try SupportCase.opening(words, at: desk)))
        let asked = try #require(ContactInquiry(opening: try ContactInquiry.opening(words, at: desk)))
        let next = edition(.notYetReached) { policy in
            policy.complaints?.items[0].asks = []
            policy.complaints?.items[1].asks = [.support]
        }
        #expect(support.clausesFollowed(of: next, from: desk.policy).map(\.rawValue) == ["complaints.support"])
        #expect(asked.clausesFollowed(of: next, from: desk.policy).map(\.rawValue) == ["complaints.support"])
        let only = edition(.open, of: "complaints.amicable") { policy in
            policy.complaints?.items[2].asks = [.amicable(first: false)]
        }
        #expect(support.clausesFollowed(of: only, from: desk.policy) == [])
        let answered = support.after([
            try support.taking(.answer(text: "أُصلح", medium: .phone, proof: "مكالمة"), at: desk)
        ])
        #expect(answered.clausesFollowed(of: next, from: desk.policy) == [])
    }

    @Test func `is nothing of a procedure that only one of the two editions has, for claims too`() throws {
        let without = edition(.open, of: "compensation") { $0.compensation = nil }
        let claim = try ClaimWay(.safwa).claim
        #expect(claim.clausesFollowed(of: without, from: SamplePolicy.safwa.value) == [])
        var open = ClaimSample.open()
        (open.channel, open.outsideReason) = ("phone", "لا بند للتعويض")
        let outside = try ClaimWay(.zad, open).claim
        let gained = edition(.open, of: "compensation", like: SamplePolicy.zad.value) {
            $0.compensation = SamplePolicy.safwa.value.compensation
        }
        #expect(outside.clausesFollowed(of: gained, from: SamplePolicy.zad.value) == [])
    }
}
