import SilaCore
import Testing

extension ReplayedCase {
    /// The facts of a request, taken from its history as they are stored.
    init(_ walk: Walk, edition: Int = 1) throws {
        let request = walk.request
        var channel = ""
        var isWithin = true
        switch request.receipt.standing {
        case .within(let id, _): channel = id.rawValue
        case .outside(let named, _):
            channel = named
            isWithin = false
        }
        self.init(
            reference: Reference(random: 482_719_360), kind: .request, edition: edition,
            stage: request.stage.rawValue, channel: channel, receivedOn: request.receivedAt.date)
        self.isWithin = isWithin
        medium = request.receipt.medium
        service = request.receipt.service
        body = request.body
        due = request.promise?.due
        notBefore = request.promise?.notBefore
        endedOn = request.endedOn
        happenings = walk.history.compactMap { entry in
            guard let sort = Happening.Sort(rawValue: entry.event.name) else { return nil }
            var due: CivilDate?
            if case .extended(_, let day, _) = entry.event { due = day }
            return Happening(sort, on: entry.at.date, due: due)
        }
    }
}

/// Editions and cases to replay.
enum Replays {
    /// A policy like that one with another term for the reply.
    static func policy(_ sample: SamplePolicy = .safwa, _ term: ReplyTerm) -> Policy {
        var policy = sample.value
        policy.handling.items = policy.handling.items.map { item in
            var item = item
            item.asks = item.asks.map { if case .reply = $0 { .reply(term) } else { $0 } }
            return item
        }
        return policy
    }

    /// An edition of that policy.
    static func edition(
        _ policy: Policy, number: Int? = nil, services: [Service] = Sample.services,
        settings: Settings = Sample.settings, calendar: WorkingCalendar = .labour
    ) -> ReplayEdition {
        ReplayEdition(
            number: number, policy: policy, services: services, settings: settings, calendar: calendar,
            now: Sample.moment(Sample.start))
    }

    /// What comes of that case under a draft, the first edition being in force.
    static func outcome(
        _ file: ReplayedCase, own: Policy, draft: ReplayEdition, on day: String
    ) -> CaseReplay.Outcome {
        let inForce = edition(own, number: 1)
        return CaseReplay(draft: draft, inForce: inForce, editions: [1: inForce], on: Sample.date(day)).replay(file)
    }

    /// A request that somebody takes through steps by chance, days going by.
    static func wander(_ policy: Policy, _ chance: inout Chance) throws -> Walk {
        var desk = Sample.desk(.safwa)
        desk.policy = policy
        var walk = try Walk(desk: desk, StepSamples.receipts[chance.below(5)])
        for _ in 0..<60 {
            let action = RequestAction.allCases[chance.below(RequestAction.allCases.count)]
            if [.withdrawal, .representation].contains(action) && chance.below(8) > 0 { continue }
            do throws(Refusal) { try action.check(walk.request, at: walk.desk) } catch { continue }
            walk.desk.now = walk.desk.now.adding(.seconds(chance.below(8) * 12 * 3_600))
            let samples = StepSamples.of(action, with: walk.request, at: walk.desk)
            let step = samples[chance.below(3) > 0 ? 0 : chance.below(samples.count)]
            if let entries = try? step.take(walk.request, at: walk.desk) { walk.append(entries) }
        }
        return walk
    }

    /// Terms of every make.
    static let terms: [ReplyTerm] = [
        ReplyTerm(atMost: .workingDays(WorkingDays(15)), from: .completeness),
        ReplyTerm(atMost: .workingDays(WorkingDays(7)), from: .receipt),
        ReplyTerm(atMost: .workingDays(WorkingDays(10)), from: .referral),
        ReplyTerm(atMost: .calendarDays(CalendarDays(20)), atLeast: .weeks(Weeks(1)), from: .completeness),
        ReplyTerm(atLeast: .weeks(Weeks(2)), from: .completeness), ReplyTerm(atMost: .weeks(Weeks(3))),
    ]
}
