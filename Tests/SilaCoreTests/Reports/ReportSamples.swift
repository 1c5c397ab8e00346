import SilaCore
import Testing

extension ReportedCase {
    /// A request as a report reads it: names and days in clear, and of its events what the service opens and no more.
    init(_ walk: Walk, reference: UInt64 = 482_719_360) {
        let request = walk.request
        self.init(reference: Reference(random: reference), kind: .request, edition: 1, channel: "")
        switch request.receipt.standing {
        case .within(let id, _): channel = id.rawValue
        case .outside(let named, _):
            channel = named
            isWithin = false
        }
        due = request.promise?.due
        notBefore = request.promise?.notBefore
        outcome = request.decision?.outcome.rawValue
        happenings = walk.history.map { ReportedHappening($0.event.name, on: $0.at.date) }
        let changes = changesPromise
        for (place, entry) in walk.history.enumerated() {
            happenings[place].facts = Self.facts(entry.event, opensPromises: changes)
        }
    }

    private static func facts(_ event: RequestEvent, opensPromises: Bool) -> ReportedFacts? {
        var facts = ReportedFacts()
        var promise: Promise?
        switch event {
        case .decided(let decision):
            facts.outcome = decision.outcome.rawValue
            facts.clause = decision.clause
            return facts
        case .returned(let reason, _, _):
            facts.reason = reason
            return facts
        case .extended(let reason, let due, _):
            facts.reason = reason
            facts.promise = ReportedPromise(notBefore: nil, due: due)
            return facts
        case .completed(_, let given), .resumed(_, let given), .objected(_, let given), .reopened(_, let given),
            .referred(_, _, let given), .followed(_, _, let given, _):
            promise = given
        case .deadlineMoved(_, let given, _): promise = given
        default: return nil
        }
        guard opensPromises else { return nil }
        facts.promise = promise.map { ReportedPromise(notBefore: $0.notBefore, due: $0.due) }
        return facts
    }
}

/// Tallies over sample requests.
enum Tallies {
    static func period(_ written: String) throws -> Period { try #require(Period(written: written)) }

    /// The figures of requests in a period.
    static func requests(
        _ walks: [Walk], in written: String = "2026", today: String = "2026-12-31"
    ) throws -> KindFigures {
        var tally = CaseTally(try period(written), today: Sample.date(today), calendar: .labour)
        for walk in walks { tally.take(ReportedCase(walk)) }
        return tally.kinds[.request] ?? KindFigures(.request)
    }

    /// How requests stood to the points of a policy.
    static func statement(
        _ walks: [Walk], _ policy: SamplePolicy = .safwa, in written: String = "2026", today: String = "2026-12-31"
    ) throws -> ConformityStatement {
        let period = try period(written)
        var tally = ConformityTally(period, today: Sample.date(today), calendar: .labour)
        for (number, walk) in walks.enumerated() {
            tally.take(ReportedCase(walk, reference: UInt64(400_000_000 + number)), under: policy.value)
        }
        return ConformityStatement(policy.value, period: period, end: tally.end, counts: tally.counts)
    }
}
