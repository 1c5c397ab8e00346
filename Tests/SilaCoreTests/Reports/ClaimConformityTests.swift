import SilaCore
import Testing

@Suite struct `The statement of conformity on claims for compensation` {
    /// The whole way to a payment, as the history names it, with what is opened of each step.
    private static let way: [(name: String, outcome: String?, holds: Bool?)] = [
        ("opened", nil, nil), ("fault-found", "established", nil), ("minutes-recorded", nil, nil),
        ("ruling-recorded", nil, true), ("offered", nil, nil), ("offer-answered", nil, true),
        ("settlement-drawn", nil, nil), ("settlement-signed", nil, nil), ("payment-prepared", nil, nil),
        ("payment-approved", nil, nil), ("payment-executed", nil, nil),
    ]

    private func file(without left: Set<String> = [], changing: [String: (String?, Bool?)] = [:]) -> ReportedCase {
        let steps = Self.way.filter { !left.contains($0.name) }
        let happenings = steps.map { step in
            var facts = ReportedFacts()
            (facts.outcome, facts.holds) = changing[step.name] ?? (step.outcome, step.holds)
            return ReportedHappening(step.name, on: Sample.date("2026-04-05"), facts: facts)
        }
        return ReportedCase(
            reference: Reference(random: 400_000_000), kind: .claim, edition: 1, channel: "in-person",
            happenings: happenings)
    }

    private func count(_ point: ConformityPoint, _ file: ReportedCase, _ policy: SamplePolicy) throws -> PointCount {
        let period = try #require(Period(written: "2026"))
        var tally = ConformityTally(period, today: Sample.date("2026-12-31"), calendar: .labour)
        tally.take(file, under: policy.value)
        let statement = ConformityStatement(policy.value, period: period, end: tally.end, counts: tally.counts)
        return try #require(statement.clauses.flatMap(\.points).first { $0.point == point }?.count)
    }

    private static let gates: [ConformityPoint] = [.fault, .minutes, .ruling, .negotiation, .payment]

    @Test func `keeps every clause where every gate was passed before the settlement`() throws {
        for policy in [SamplePolicy.safwa, .model] {
            for point in Self.gates {
                let found = try count(point, file(), policy)
                #expect(found.conformed == 1 && found.failures.isEmpty, "\(point)")
            }
        }
    }

    @Test(arguments: [
        ("fault-found", ConformityPoint.fault), ("minutes-recorded", .minutes), ("ruling-recorded", .ruling),
        ("offer-answered", .negotiation), ("payment-approved", .payment), ("settlement-signed", .payment),
    ])
    func `lists what was settled or paid without it`(step: String, point: ConformityPoint) throws {
        #expect(try count(point, file(without: [step]), .safwa).failures.count == 1)
        for other in Self.gates where other != point {
            #expect(try count(other, file(without: [step]), .safwa).failures.isEmpty, "\(other)")
        }
    }

    @Test func `takes no fault, no acceptance and no ruling against the person for the gate`() throws {
        let without = file(changing: ["fault-found": ("not-established", nil)])
        #expect(try count(.fault, without, .safwa).failures.count == 1)
        #expect(try count(.negotiation, file(changing: ["offer-answered": (nil, false)]), .safwa).failures.count == 1)
        #expect(try count(.ruling, file(changing: ["ruling-recorded": (nil, false)]), .safwa).failures.count == 1)
    }

    @Test func `lets a ruling found not to be needed stand where the policy asks for one only then`() throws {
        var steps = file()
        steps.happenings[3] = ReportedHappening("ruling-determined", on: Sample.date("2026-04-05"))
        var facts = ReportedFacts()
        facts.holds = false
        steps.happenings[3].facts = facts
        #expect(try count(.ruling, steps, .model).conformed == 1)
        #expect(try count(.ruling, steps, .safwa).failures.count == 1)
        steps.happenings[3].facts?.holds = true
        #expect(try count(.ruling, steps, .model).failures.count == 1)
    }

    @Test func `counts its outcomes, and what ended without compensation, by clause`() throws {
        var refused = file(without: Set(Self.way.dropFirst(2).map(\.name)))
        refused.happenings[1].facts?.outcome = "not-established"
        var dismissed = file(without: Set(Self.way.dropFirst(4).map(\.name)))
        dismissed.happenings[3].facts?.holds = false
        let period = try #require(Period(written: "2026"))
        var tally = CaseTally(period, today: Sample.date("2026-12-31"), calendar: .labour)
        for one in [file(), refused, dismissed] { tally.take(one) }
        let outcomes = try #require(tally.kinds[.claim]).sortedOutcomes.map { "\($0.key.outcome) \($0.count)" }
        #expect(outcomes == ["dismissed 1", "established 2", "not-established 1"])
        #expect(tally.claims.offers == 1 && tally.claims.accepted == 1 && tally.claims.settled == 1)
    }
}
