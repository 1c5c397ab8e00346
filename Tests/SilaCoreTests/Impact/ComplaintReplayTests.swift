import SilaCore
import Testing

extension ReplayedCase {
    /// The facts of a complaint, taken from its history as they are stored.
    fileprivate init(_ way: ComplaintWay) {
        let complaint = way.complaint
        var channel = ""
        var isWithin = true
        switch complaint.receipt.standing {
        case .within(let id, _): channel = id.rawValue
        case .outside(let named, _): (channel, isWithin) = (named, false)
        }
        self.init(
            reference: Reference(random: 482_719_361), kind: .complaint, edition: 1,
            stage: complaint.stage.rawValue, channel: channel, receivedOn: complaint.receivedAt.date)
        self.isWithin = isWithin
        medium = complaint.receipt.medium
        body = complaint.receipt.level == .body ? complaint.receipt.body : nil
        due = complaint.promise?.due
        notBefore = complaint.promise?.notBefore
        endedOn = complaint.endedOn
        happenings = way.history.compactMap { entry in
            Happening.Sort(rawValue: entry.event.name).map { Happening($0, on: entry.at.date) }
        }
    }
}

@Suite struct `Replaying a complaint` {
    private let safwa = SamplePolicy.safwa.value

    private func outcome(_ way: ComplaintWay, _ draft: Policy, on day: String = "2026-03-26") -> CaseReplay.Outcome {
        var own = way.desk.policy
        own.edition = nil
        return Replays.outcome(ReplayedCase(way), own: own, draft: Replays.edition(draft), on: day)
    }

    @Test func `under a shorter term would have been late, with the clause that makes it so`() throws {
        var way = try ComplaintWay(term: 10)
        way.on("2026-03-26")
        try way.answer()
        let found = outcome(way, safwa.answeringComplaints(within: 5))
        #expect(found.recorded == .inTime)
        #expect(found.inForce == .inTime)
        #expect(found.draft == .late)
        #expect(found.due == Sample.date("2026-03-24"))
        #expect(
            found.changes.map(\.change) == [
                .becomesLate, .due(from: Sample.date("2026-03-31"), to: Sample.date("2026-03-24")),
            ])
        #expect(found.changes.map(\.clause?.clause) == [ClauseID("complaints.report"), ClauseID("complaints.report")])
        var impact = Impact()
        impact.add(ReplayedCase(way), found)
        #expect(impact.recorded.shareInTime == 1)
        #expect(impact.draft.shareInTime == 0)
        #expect(impact.changes == [.becomesLate: Impact.Tally(open: 1), .dueEarlier: Impact.Tally(open: 1)])
    }

    @Test func `that waits is overdue under the draft, and under a longer term no more`() throws {
        let way = try ComplaintWay(term: 4)
        #expect(
            outcome(way, safwa.answeringComplaints(within: 12)).changes.map(\.change.sort) == [
                .becomesTimely, .dueLater,
            ])
        #expect(outcome(way, safwa.answeringComplaints(within: 3), on: "2026-03-19").draft == .overdue)
        #expect(outcome(way, safwa, on: "2026-03-19").changes.map(\.change.sort) == [.dueGone])
        let free = try ComplaintWay()
        #expect(
            outcome(free, safwa.answeringComplaints(within: 4)).changes.map(\.change.sort) == [
                .becomesLate, .dueNew,
            ])
        #expect(outcome(free, safwa).draft == .waiting)
    }

    @Test func `counts from the admission, the appeal and the reopening, and not while it was withdrawn`() throws {
        var admitted = try ComplaintWay(
            safwa, term: 10, ComplaintSamples.filing(channel: "carrier", outside: "جاء بنفسه"))
        admitted.on("2026-03-23")
        try admitted.take(AdmitComplaint(channel: "fax", reason: "x"))
        #expect(outcome(admitted, safwa.answeringComplaints(within: 2)).due == Sample.date("2026-03-25"))
        var appealed = try ComplaintWay(term: 10)
        try appealed.answer()
        appealed.on("2026-03-24")
        try appealed.take(Appeal(reason: "x"))
        #expect(outcome(appealed, safwa.answeringComplaints(within: 2)).due == Sample.date("2026-03-26"))
        var back = try ComplaintWay(term: 10)
        back.on("2026-03-16")
        try back.take(WithdrawComplaint(reason: "x"))
        back.on("2026-03-24")
        try back.take(ReopenComplaint(facts: "x"))
        // One of three days was used: two are left from the 25th on.
        #expect(outcome(back, safwa.answeringComplaints(within: 3)).due == Sample.date("2026-03-26"))
    }

    @Test func `says which would be refused their channel, and which taken by it`() throws {
        var draft = safwa
        draft.complaints?.items[0].asks[0] = .channels([ChannelID("website-email"), ChannelID("phone")])
        let faxed = outcome(try ComplaintWay(safwa, ComplaintSamples.filing(channel: "fax")), draft)
        #expect(faxed.changes.map(\.change.sort) == [.losesChannel])
        #expect(faxed.changes.first?.clause?.clause == ClauseID("complaints.report"))
        let called = outcome(
            try ComplaintWay(safwa, ComplaintSamples.filing(channel: "phone", outside: "اتصل")), draft)
        #expect(called.changes.map(\.change.sort) == [.gainsChannel])
        #expect(outcome(try ComplaintWay(), draft).changes.isEmpty)
        draft.complaints = nil
        #expect(outcome(try ComplaintWay(), draft).changes.map(\.change.sort) == [.losesKind])
    }

    @Test func `says to which body it would go`() throws {
        var draft = safwa
        let unit = Body(id: BodyID("unit"), kind: .unit, name: Name(ar: "الوحدة", en: "the unit"))
        draft.bodies.append(unit)
        draft.complaints?.items[0].asks[1] = .body(unit.id)
        let before = try #require(safwa.complaints?.body?.id)
        let name = try #require(safwa.body(before)?.name)
        #expect(outcome(try ComplaintWay(), draft).changes.map(\.change) == [.hearing(from: name, to: unit.name)])
    }

    @Test(arguments: [CaseKind.support, .contactInquiry])
    func `tells of the other kinds of the section whether it still has a clause on them`(kind: CaseKind) {
        var file = ReplayedCase(
            reference: Reference(random: 482_719_362), kind: kind, edition: 1, stage: "received", channel: "phone",
            receivedOn: Sample.date(Sample.start))
        file.channel = safwa.channels.items[2].asks[0].id.rawValue
        var draft = safwa
        draft.complaints?.items[1].asks = kind == .support ? [.contactInquiries] : [.support]
        let found = Replays.outcome(file, own: safwa, draft: Replays.edition(draft), on: "2026-03-26")
        #expect(found.changes.map(\.change.sort) == [.losesKind])
        #expect(found.changes.first?.clause?.clause == ClauseID("complaints.support"))
        #expect(found.recorded == .none && found.draft == .none)
        let same = Replays.outcome(file, own: safwa, draft: Replays.edition(safwa), on: "2026-03-26")
        #expect(same.changes.isEmpty)
    }

    @Test(arguments: [UInt64(5), 6])
    func `under its own edition promises what the engine promised, whatever happened to it`(seed: UInt64) throws {
        var chance = Chance(state: seed)
        var dated = 0
        for round in 0..<400 {
            var way = try ComplaintWay(safwa, term: round % 3 + 3, ComplaintSamples.filings[round % 2])
            for _ in 0..<30 {
                let action = ComplaintAction.allCases[chance.below(ComplaintAction.allCases.count)]
                way.desk.now = way.desk.now.adding(.seconds(chance.below(6) * 6 * 3_600))
                guard let step = ComplaintSamples.step(action, way, &chance) else { continue }
                if let entry = try? step.take(way.complaint, at: way.desk) { way.append([entry]) }
            }
            let found = outcome(way, way.desk.policy, on: "2027-01-01")
            #expect(found.due == way.complaint.promise?.due, "\(way.history.map(\.event.name))")
            #expect(found.changes.isEmpty, "\(way.history.map(\.event.name))")
            if let reply = way.complaint.reply, !way.complaint.isOutside {
                #expect(found.recorded == (reply.late == nil ? .inTime : .late))
            }
            if way.complaint.promise?.due != nil { dated += 1 }
        }
        #expect(dated > 150)
    }
}

extension ComplaintSamples {
    /// A sound step of that action, as far as the complaint has what it is about.
    fileprivate static func step(
        _ action: ComplaintAction, _ way: ComplaintWay, _ chance: inout Chance
    ) -> (any ComplaintStep)? {
        let (complaint, desk) = (way.complaint, way.desk)
        let soon = desk.today.adding(days: 5)
        switch action {
        case .admission: return AdmitComplaint(channel: "fax", reason: "x")
        case .offer: return MakeOffer(by: .association, terms: "x", expires: soon)
        case .acceptance:
            return complaint.offersStanding(on: desk.today).first.map {
                AcceptOffer(number: $0.number, by: $0.by.other, proof: "x")
            }
        case .waiver: return WaiveAmicable(proof: "x")
        case .finding:
            let find = Find(outcome: .upheld, reason: "x", clause: ClauseID("complaints.report"))
            return byBody(find, complaint, at: desk)
        case .answer:
            return AnswerComplaint(
                points: complaint.receipt.points.map { PointAnswer(point: $0.number, text: "x") }, proof: "x")
        case .withdrawal: return chance.below(4) == 0 ? WithdrawComplaint(reason: "x") : nil
        case .reopening: return ReopenComplaint(facts: "x")
        case .appeal: return Appeal(reason: "x")
        case .closure: return CloseComplaint(note: "x")
        default: return nil
        }
    }
}
