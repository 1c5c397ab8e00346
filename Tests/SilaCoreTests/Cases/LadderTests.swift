import SilaCore
import Testing

@Suite struct `The ladder of a complaint` {
    /// A complaint received on that day, acknowledged, with the desk of that day.
    private func received(_ day: String, _ policy: Policy = SamplePolicy.safwa.value) throws -> (Complaint, Desk) {
        var desk = Sample.desk(.safwa, on: day)
        desk.policy = policy
        let opened = try #require(Complaint(opening: try ComplaintSamples.filing().take(at: desk)))
        return (opened.after([opened.acknowledgement(at: desk)]), desk)
    }

    private func taken(_ complaint: Complaint, _ desk: Desk, on day: String, reach: Reach = .everybody) -> [Rung] {
        var desk = desk
        desk.now = Sample.moment(day)
        return complaint.escalations(at: desk, reach: reach).compactMap { entry in
            if case .escalated(let rung) = entry.event { Rung(after: rung.after, to: rung.to) } else { nil }
        }
    }

    private let first = Rung(after: WorkingDays(3), to: .followUp)
    private let second = Rung(after: WorkingDays(5), to: .management)

    @Test func `counts working days, over a weekend and over Eid`() throws {
        // Thursday 5 March 2026: Sunday, Monday and Tuesday are the three days.
        let (weekend, desk) = try received("2026-03-05")
        #expect(taken(weekend, desk, on: "2026-03-10") == [])
        #expect(taken(weekend, desk, on: "2026-03-11") == [first])
        #expect(taken(weekend, desk, on: "2026-03-12") == [first])
        #expect(taken(weekend, desk, on: "2026-03-13") == [first, second])
        // Sunday 15 March 2026: Eid begins on the 19th, Thursday, and holds up to the 22nd.
        let (eid, other) = try received(Sample.start)
        let days = ComplaintSettings().days(from: eid.countsFrom, due: nil, calendar: .labour)
        #expect(days.map(\.on) == [Sample.date("2026-03-18"), Sample.date("2026-03-24")])
        #expect(taken(eid, other, on: "2026-03-18") == [])
        #expect(taken(eid, other, on: "2026-03-19") == [first])
        #expect(taken(eid, other, on: "2026-03-24") == [first])
        #expect(taken(eid, other, on: "2026-03-25") == [first, second])
    }

    @Test func `is reckoned from the receipt whatever is done meanwhile`() throws {
        let (complaint, desk) = try received(Sample.start)
        let steps: [any ComplaintStep] = [
            Comment(text: "اتصلنا به"), WritePoints(points: ["نقطة"]), AgreeComplaintMedium(medium: .sms),
            MakeOffer(by: .association, terms: "اعتذار", expires: Sample.date("2026-04-01")),
            ReferOutside(to: "جهة", reason: "اختصاص", followUp: Sample.date("2026-04-01")),
            NameAccused(against: Accused(staff: ["someone"])),
        ]
        for step in steps {
            let after = complaint.after([try step.take(complaint, at: desk)])
            #expect(taken(after, desk, on: "2026-03-25") == [first, second], "\(type(of: step))")
        }
    }

    @Test func `takes no rung twice, and stops at the answer`() throws {
        var (complaint, desk) = try received(Sample.start)
        desk.now = Sample.moment("2026-03-19")
        let up = complaint.escalations(at: desk, reach: .everybody)
        complaint = complaint.after(up)
        #expect(taken(complaint, desk, on: "2026-03-19") == [])
        #expect(taken(complaint, desk, on: "2026-03-25") == [second])
        complaint = complaint.after([try WaiveAmicable(proof: "x").take(complaint, at: desk)])
        let find = Find(outcome: .notUpheld, reason: "x", clause: ClauseID("complaints.report"))
        complaint = complaint.after([
            try ComplaintSamples.byBody(find, complaint, at: desk).take(complaint, at: desk)
        ])
        #expect(taken(complaint, desk, on: "2026-03-25") == [second])
        let points = complaint.receipt.points.map { PointAnswer(point: $0.number, text: "x") }
        complaint = complaint.after([try AnswerComplaint(points: points, proof: "x").take(complaint, at: desk)])
        #expect(taken(complaint, desk, on: "2026-06-01") == [])
        desk.now = Sample.moment("2026-06-01")
        complaint = complaint.after([try Appeal(reason: "x").take(complaint, at: desk)])
        #expect(taken(complaint, desk, on: "2026-06-01") == [])
        #expect(taken(complaint, desk, on: "2026-06-30") == [first, second])
    }

    @Test func `goes no further than the policy's own last day`() throws {
        var policy = SamplePolicy.safwa.value
        let term = ReplyTerm(atMost: .workingDays(WorkingDays(4)), from: .receipt)
        policy.complaints?.items[0].asks.append(.reply(term))
        let (complaint, desk) = try received("2026-03-08", policy)
        #expect(complaint.promise?.due == Sample.date("2026-03-12"))
        let days = ComplaintSettings().days(
            from: complaint.countsFrom, due: complaint.promise?.due, calendar: .labour)
        #expect(days.map(\.on) == [Sample.date("2026-03-11"), Sample.date("2026-03-12")])
        #expect(taken(complaint, desk, on: "2026-03-13") == [first, second])
    }

    @Test func `goes above who is complained of`() throws {
        let (complaint, desk) = try received(Sample.start)
        let closed = taken(complaint, desk, on: "2026-03-25", reach: Reach(closed: [.followUp, .management]))
        #expect(closed.map(\.to) == [.committeeChair, .committeeChair])
    }

    @Test(arguments: ["2026-03-05", "2026-03-18", "2026-03-23", "2026-09-22"])
    func `finds what is to go up by one day for each rung`(day: String) throws {
        let today = Sample.date(day)
        let settings = ComplaintSettings()
        let gone = settings.lastDaysGone(before: today, calendar: .labour)
        for (place, last) in gone.enumerated() {
            let last = try #require(last)
            for offset in -20...5 {
                let start = last.adding(days: offset)
                let on = settings.days(from: start, due: nil, calendar: .labour)[place].on
                #expect((on < today) == (start <= last), "\(start.iso)")
            }
        }
    }
}
