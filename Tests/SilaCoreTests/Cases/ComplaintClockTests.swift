import SilaCore
import Testing

@Suite struct `The day of a complaint` {
    private func moment(_ utc: String) throws -> Moment { try #require(Moment(iso8601: utc)) }

    /// A complaint received at that moment.
    private func received(at utc: String, term: Int? = nil) throws -> ComplaintWay {
        let moment = try moment(utc)
        var desk = Sample.desk(.safwa)
        desk.now = moment
        if let term { desk.policy = desk.policy.answeringComplaints(within: term) }
        return try ComplaintWay(at: desk)
    }

    @Test func `is Riyadh's for the receipt and the ladder: an act at half past eleven UTC is of the next day`() throws
    {
        let way = try received(at: "2026-03-15T23:30:00Z")
        #expect(way.complaint.countsFrom == Sample.date("2026-03-16"))
        #expect(way.complaint.rungs(at: way.desk).map(\.on.iso) == ["2026-03-23", "2026-03-25"])
        let before = try received(at: "2026-03-15T20:59:59Z")
        #expect(before.complaint.countsFrom == Sample.date("2026-03-15"))
        #expect(before.complaint.rungs(at: before.desk).map(\.on.iso) == ["2026-03-18", "2026-03-24"])
        var desk = before.desk
        desk.now = try moment("2026-03-18T20:59:59Z")
        #expect(before.complaint.escalations(at: desk, reach: .everybody).isEmpty)
        desk.now = try moment("2026-03-18T23:30:00Z")
        #expect(before.complaint.escalations(at: desk, reach: .everybody).count == 1)
    }

    @Test func `is Riyadh's for the answer`() throws {
        var late = try received(at: "2026-03-15T09:00:00Z", term: 3)
        #expect(late.complaint.promise?.due == Sample.date("2026-03-18"))
        var timely = late
        timely.desk.now = try moment("2026-03-18T20:59:59Z")
        try timely.answer()
        #expect(timely.complaint.reply?.late == nil)
        #expect(timely.complaint.reply?.on == Sample.date("2026-03-18"))
        late.desk.now = try moment("2026-03-18T23:30:00Z")
        try late.answer()
        #expect(late.complaint.reply?.on == Sample.date("2026-03-19"))
        // The nineteenth is Eid: no working day went by.
        #expect(late.complaint.reply?.late == WorkingDays(0))
    }

    @Test func `is Riyadh's for an offer's last day, in complaints and in claims`() throws {
        var way = try received(at: "2026-03-15T09:00:00Z")
        try way.take(MakeOffer(by: .association, terms: "اعتذار", expires: Sample.date("2026-03-18")))
        way.desk.now = try moment("2026-03-18T23:30:00Z")
        #expect(throws: Refusal.self) { try way.take(AcceptOffer(number: 1, by: .complainant, proof: "x")) }
        way.desk.now = try moment("2026-03-18T20:59:59Z")
        try way.take(AcceptOffer(number: 1, by: .complainant, proof: "x"))
        #expect(way.complaint.settlement?.settledOn == Sample.date("2026-03-18"))
    }

    @Test(arguments: [
        ("2026-03-14", "2026-03-17", "2026-03-23"), ("2026-03-20", "2026-03-25", "2026-03-29"),
        ("2026-09-23", "2026-09-28", "2026-09-30"),
    ])
    func `of receipt is day 0, be it of a weekend, of Eid or of the National Day`(
        day: String, first: String, second: String
    ) throws {
        let way = try ComplaintWay(on: day)
        #expect(way.complaint.rungs(at: way.desk).map(\.on.iso) == [first, second])
    }
}

@Suite struct `A complaint that was withdrawn and comes back` {
    @Test func `is not late by it: its term and its ladder stood still`() throws {
        var way = try ComplaintWay(term: 4)
        way.on("2026-03-16")
        try way.take(WithdrawComplaint(reason: "سافر"))
        #expect(way.escalated(on: "2026-04-05") == [])
        way.on("2026-04-05")
        try way.take(ReopenComplaint(facts: "عاد"))
        #expect(way.complaint.promise?.due == Sample.date("2026-04-08"))
        #expect(way.complaint.rungs(at: way.desk).map(\.on.iso) == ["2026-04-07", "2026-04-08"])
        #expect(way.escalated(on: "2026-04-07") == [])
        #expect(way.escalated(on: "2026-04-08") == [WorkingDays(3)])
        #expect(way.escalated(on: "2026-04-09") == [WorkingDays(3), WorkingDays(5)])
        #expect(Complaint(history: way.history) == way.complaint)
    }

    @Test func `does not get back what had run out`() throws {
        var way = try ComplaintWay(term: 4)
        way.on("2026-03-24")
        way.append(way.complaint.escalations(at: way.desk, reach: .everybody))
        #expect(way.complaint.escalations.count == 2)
        try way.take(WithdrawComplaint(reason: "x"))
        way.on("2026-04-05")
        try way.take(ReopenComplaint(facts: "x"))
        #expect(way.complaint.promise?.due == Sample.date("2026-03-23"))
        #expect(way.escalated(on: "2026-06-01") == [])
    }

    @Test func `is read from a history that knew nothing of it`() throws {
        var way = try ComplaintWay(term: 4)
        try way.take(WithdrawComplaint(reason: "x"))
        way.on("2026-03-17")
        way.append([way.desk.entry(.reopened(facts: "x", promise: nil), on: nil)])
        #expect(way.complaint.promise?.due == Sample.date("2026-03-23"))
        #expect(!way.complaint.withdrawn)
        #expect(way.complaint.rungs(at: way.desk).map(\.on.iso) == ["2026-03-18", "2026-03-23"])
    }
}
