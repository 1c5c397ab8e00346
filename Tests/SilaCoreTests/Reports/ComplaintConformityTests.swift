import SilaCore
import Testing

@Suite struct `The statement of conformity on cases that are no requests` {
    private let period = Period(written: "2026")

    private func file(
        _ kind: CaseKind, _ happenings: [(String, String)], channel: String = "website-email"
    ) -> ReportedCase {
        var file = ReportedCase(
            reference: Reference(random: 400_000_000), kind: kind, edition: 1, channel: channel,
            happenings: happenings.map { ReportedHappening($0.0, on: Sample.date($0.1)) })
        file.assignedOn = Sample.date(happenings.first?.1 ?? "2026-03-01")
        return file
    }

    private func tally(
        _ files: [ReportedCase], _ policy: SamplePolicy = .safwa, under own: Policy? = nil,
        today: String = "2026-12-31"
    ) throws -> ConformityStatement {
        let policy = own ?? policy.value
        let period = try #require(period)
        var tally = ConformityTally(
            period, today: Sample.date(today), calendar: .labour,
            ladder: ComplaintSettings(ladder: [Rung(after: WorkingDays(3), to: .followUp)]), target: WorkingDays(10))
        for file in files { tally.take(file, under: policy) }
        return ConformityStatement(policy, period: period, end: tally.end, counts: tally.counts)
    }

    private func count(_ point: ConformityPoint, _ statement: ConformityStatement) throws -> PointCount {
        try #require(statement.clauses.flatMap(\.points).first { $0.point == point }?.count)
    }

    @Test func `keeps a complaint answered before it goes up, and lists one that went up`() throws {
        let kept = file(
            .complaint, [("received", "2026-04-05"), ("offered", "2026-04-06"), ("answered", "2026-04-07")])
        // The third working day after Sunday 5 April is 8 April; it goes up on the day after.
        let late = file(
            .complaint, [("received", "2026-04-05"), ("escalated", "2026-04-09"), ("answered", "2026-04-12")])
        let statement = try tally([kept, late])
        let speed = try count(.complaintSpeed, statement)
        #expect(speed.conformed == 1)
        #expect(speed.failures.map(\.on) == [Sample.date("2026-04-09")])
        #expect(speed.failures.map(\.by) == [WorkingDays(4)])
        // That it went up on its day is as the ladder wants it.
        let ladder = try count(.ladder, statement)
        #expect(ladder.conformed == 1 && ladder.failures.isEmpty)
    }

    @Test func `lists a complaint whose day on the ladder went by, and that did not go up or did so late`() throws {
        let never = file(.complaint, [("received", "2026-04-05")])
        let late = file(.complaint, [("received", "2026-04-05"), ("escalated", "2026-04-14")])
        let answered = file(.complaint, [("received", "2026-04-05"), ("answered", "2026-04-08")])
        let ladder = try count(.ladder, try tally([never, late, answered], today: "2026-04-15"))
        #expect(ladder.conformed == 0)
        #expect(ladder.failures.map(\.on) == [Sample.date("2026-04-08"), Sample.date("2026-04-08")])
        // From 8 April: 9, 12, 13, 14 and, for the one that never went, 15 April.
        #expect(ladder.failures.map(\.by) == [WorkingDays(5), WorkingDays(4)])
        #expect(ladder.failures.map(\.what.en).last == "it went up later than the next working day")
        // Before the day after the rung is over nothing is said.
        #expect(try count(.ladder, try tally([never], today: "2026-04-09")).governed == 0)
    }

    @Test func `counts the ladder of an appeal from the appeal`() throws {
        let appealed = file(
            .complaint,
            [
                ("received", "2026-04-05"), ("answered", "2026-04-06"), ("appealed", "2026-04-12"),
                ("answered", "2026-04-14"),
            ])
        #expect(try count(.ladder, try tally([appealed])).governed == 0)
        let waiting = file(
            .complaint, [("received", "2026-04-05"), ("answered", "2026-04-06"), ("appealed", "2026-04-12")])
        #expect(try count(.ladder, try tally([waiting])).failures.map(\.on) == [Sample.date("2026-04-15")])
    }

    @Test func `wants an answer to every point that was raised last`() throws {
        var whole = file(
            .complaint, [("received", "2026-04-05"), ("points-changed", "2026-04-05"), ("answered", "2026-04-06")])
        for (place, points) in [[1, 2, 3], [1, 2], [1, 2]].enumerated() {
            whole.happenings[place].facts = ReportedFacts()
            whole.happenings[place].facts?.points = points
        }
        var partly = whole
        partly.happenings[2].facts?.points = [2]
        let points = try count(.everyPoint, try tally([whole, partly]))
        #expect(points.conformed == 1)
        #expect(points.failures.map(\.what.en) == ["not answered, of its points: 1"])
    }

    @Test func `tells over which channel a complaint was taken in`() throws {
        let fax = file(.complaint, [("received", "2026-04-05")], channel: "fax")
        let phone = file(.complaint, [("received", "2026-04-05")], channel: "phone")
        let channels = try count(.complaintChannels, try tally([fax, phone]))
        #expect(channels.conformed == 1 && channels.failures.count == 1)
    }

    @Test(arguments: [
        (CaseKind.support, ConformityPoint.support, "received"),
        (.contactInquiry, .contactInquiries, "received"), (.inquiry, .answer, "asked"),
    ])
    func `wants support and questions answered within the association's own target`(
        kind: CaseKind, point: ConformityPoint, opening: String
    ) throws {
        let timely = file(kind, [(opening, "2026-04-05"), ("answered", "2026-04-19")])
        // The tenth working day after 5 April is 19 April.
        let late = file(kind, [(opening, "2026-04-05"), ("answered", "2026-04-21")])
        let waiting = file(kind, [(opening, "2026-04-05")])
        let converted = file(kind, [(opening, "2026-04-05"), ("converted", "2026-04-06")])
        let statement = try tally([timely, late, waiting, converted], today: "2026-04-20")
        #expect(try count(point, statement).conformed == 1)
        #expect(try count(point, statement).failures.map(\.by) == [WorkingDays(1), WorkingDays(1)])
        let later = try count(point, try tally([timely, late, waiting, converted], today: "2026-04-22"))
        #expect(later.failures.map(\.what.en) == ["answered after the term", "the term ran out without an answer"])
        #expect(later.failures.map(\.by) == [WorkingDays(2), WorkingDays(3)])
    }

    @Test func `judges suggestions where the policy has a goal of taking them`() throws {
        let waiting = file(.suggestion, [("received", "2026-04-05")])
        let statement = try tally([waiting], .zad)
        #expect(try count(.suggestions, statement).failures.count == 1)
        #expect(try tally([waiting], .safwa).clauses.allSatisfy { $0.standing != .failed })
    }

    @Test func `wants a case in somebody's hands by the end of the first working day after its receipt`() throws {
        let once = file(.inquiry, [("asked", "2026-04-05")])
        var late = once
        late.assignedOn = Sample.date("2026-04-08")
        var nobody = once
        nobody.assignedOn = nil
        let policy = `What stands beside the cases`.policy
        let liaison = try count(.liaison, try tally([once, late, nobody], under: policy, today: "2026-04-09"))
        #expect(liaison.conformed == 1)
        #expect(liaison.failures.map(\.by) == [WorkingDays(2), WorkingDays(3)])
        #expect(try count(.liaison, try tally([nobody], under: policy, today: "2026-04-06")).governed == 0)
    }

    @Test func `says why what is not judged is not, of every clause of every policy`() throws {
        for policy in SamplePolicy.allCases {
            let statement = try tally([], policy)
            for clause in statement.clauses {
                #expect((clause.silence == nil) == (clause.standing != .notJudged), "\(clause.clause.id)")
                for point in clause.points { #expect((point.silence == nil) == (point.count != nil)) }
            }
            #expect(statement.clauses.contains { $0.standing == .idle })
        }
    }

    @Test func `has no line on complaints where the policy has no such section`() throws {
        let statement = try tally([file(.complaint, [("received", "2026-04-05")])], .zad)
        #expect(statement.clauses.allSatisfy { !$0.clause.id.rawValue.hasPrefix("complaints") })
        #expect(statement.count(.failed) == 0)
    }
}
