import SilaCore
import Testing

@Suite struct `The statement of conformity` {
    private func clause(_ id: String, _ statement: ConformityStatement) throws -> ClauseConformity {
        try #require(statement.clauses.first { $0.clause.id.rawValue == id })
    }

    private func count(_ point: ConformityPoint, _ statement: ConformityStatement) throws -> PointCount {
        try #require(statement.clauses.flatMap(\.points).first { $0.point == point }?.count)
    }

    @Test func `lists a late reply with its clause, its day and by how much`() throws {
        var late = try Walk(to: .referred)
        try late.take(Sample.acceptance, on: "2026-04-12")
        try late.take(Sample.answer)
        let statement = try Tallies.statement([late, try Walk(to: .closed)])
        let reply = try clause("handling.reply", statement)
        #expect(reply.clause.number == "تـ.6")
        #expect(reply.standing == .failed)
        let count = try count(.reply, statement)
        #expect(count.governed == 2 && count.conformed == 1)
        let failure = try #require(count.failures.first)
        #expect(failure.reference == Reference(random: 400_000_000))
        #expect(failure.on == Sample.date("2026-04-12"))
        // The term ended on 7 April: 8, 9 and 12 April are the working days after it.
        #expect(failure.by == WorkingDays(3))
        #expect(failure.what.en == "answered after the term")
    }

    @Test func `counts a reply still wanting after its term, and not one whose clock is stopped`() throws {
        var paused = try Walk(to: .referred)
        try paused.take(Return(reason: "نقص"), on: "2026-03-24")
        let statement = try Tallies.statement([try Walk(to: .referred), paused], today: "2026-04-09")
        let count = try count(.reply, statement)
        #expect(count.governed == 1)
        #expect(count.failures.map(\.by) == [WorkingDays(2)])
        #expect(count.failures.map(\.on) == [Sample.date("2026-04-07")])
    }

    @Test func `counts nothing of what the period did not decide`() throws {
        let statement = try Tallies.statement([try Walk(to: .closed)], in: "2027", today: "2027-12-31")
        #expect(statement.count(.failed) == 0 && statement.count(.conformed) == 0)
        #expect(try clause("handling.reply", statement).standing == .idle)
    }

    @Test(arguments: SamplePolicy.floor) func `counts a reply before the floor apart`(policy: SamplePolicy) throws {
        var early = try Walk(policy, to: .referred)
        try early.take(Sample.acceptance, on: "2026-03-16")
        try early.take(Sample.answer)
        let count = try count(.reply, try Tallies.statement([early], policy))
        #expect(count.early == 1 && count.conformed == 0 && count.failures.isEmpty && count.governed == 1)
    }

    @Test func `finds a request that was taken for complete and sent back`() throws {
        var walk = try Walk(to: .referred)
        try walk.take(Return(reason: "نقص"), on: "2026-03-24")
        try walk.take(Resume(), on: "2026-03-31")
        let count = try count(.completeData, try Tallies.statement([walk, try Walk(to: .closed)]))
        #expect(count.conformed == 1)
        #expect(count.failures.map(\.on) == [Sample.date("2026-03-24")])
        #expect(count.failures.map(\.by) == [WorkingDays(5)])
    }

    @Test func `finds a step that its history lacks`() throws {
        var file = ReportedCase(try Walk(.zad, to: .closed))
        file.happenings.removeAll { ["signed", "matched", "referred", "registered", "delivered"].contains($0.name) }
        let period = try Tallies.period("2026")
        var tally = ConformityTally(period, today: Sample.date("2026-12-31"), calendar: .labour)
        tally.take(file, under: SamplePolicy.zad.value)
        let statement = ConformityStatement(
            SamplePolicy.zad.value, period: period, end: tally.end, counts: tally.counts)
        for point in [ConformityPoint.declaration, .matching, .study, .delivery] {
            #expect(try count(point, statement).failures.count == 1, "\(point)")
        }
    }

    @Test func `never counts as conformed what nothing in the records can tell`() throws {
        for policy in SamplePolicy.allCases {
            let statement = try Tallies.statement([try Walk(policy, to: .closed)], policy)
            let reception = try clause("handling.reception", statement)
            // Of what it asks for only the answer leaves a trace: no inquiry, no verdict.
            #expect(reception.standing == .idle)
            #expect(reception.points.map { $0.count == nil } == [true, false])
            #expect(
                reception.points[0].silence?.en == "how somebody was received is not recorded; surveys ask about it")
            for clause in statement.clauses where clause.clause.id.rawValue.hasPrefix("channels.") {
                #expect(clause.standing == .notJudged)
            }
            let sum = ClauseConformity.Standing.allCases.reduce(0) { $0 + statement.count($1) }
            #expect(sum == statement.clauses.count)
        }
    }

    @Test func `has every item of the policy once, in printed order, and no heading`() throws {
        for policy in SamplePolicy.allCases {
            let ids = try Tallies.statement([], policy).clauses.map(\.clause.id)
            let items = policy.value.clauses.map(\.id).filter(ids.contains)
            #expect(ids == items)
            #expect(Set(ids).count == ids.count)
            #expect(!ids.contains(ClauseID("handling")))
            #expect(ids.contains(ClauseID("handling.reply")))
        }
    }

    @Test func `judges nothing of what is outside the policy`() throws {
        let statement = try Tallies.statement([try Walk(to: .outside)])
        #expect(statement.count(.conformed) == 0 && statement.count(.failed) == 0)
    }

    @Test func `keeps what governed cases under an edition that has another text now`() throws {
        let period = try Tallies.period("2026")
        var tally = ConformityTally(period, today: Sample.date("2026-12-31"), calendar: .labour)
        tally.take(ReportedCase(try Walk(.zad, to: .closed)), under: SamplePolicy.zad.value)
        let statement = ConformityStatement(
            SamplePolicy.safwa.value, period: period, end: tally.end, counts: tally.counts,
            earlier: [SamplePolicy.zad.value])
        #expect(try clause("handling.registration", statement).standing == .conformed)
        #expect(statement.clauses.last?.clause.id.rawValue.hasPrefix("handling.") == true)
    }
}
