import Testing

@testable import SilaCore

@Suite struct `Walking at random through complaints` {
    /// The five, and one whose policy prints a term for the answer.
    private static let policies =
        SamplePolicy.allCases.map(\.value) + [
            SamplePolicy.safwa.value.answeringComplaints(within: 6)
        ]

    @Test(arguments: policies.indices)
    func `never breaks what holds of every complaint, and comes to every end`(place: Int) async {
        let policy = Self.policies[place]
        let count = max(60, Sequences.all * 25 / 100 / Self.policies.count)
        let found = await Sequences.walk(count, seed: 3 + UInt64(place)) { count, chance in
            var wanderer = ComplaintWanderer(policy, chance: chance)
            for _ in 0..<count { wanderer.wander(for: 32) }
            return wanderer
        }
        #expect(Array(found.flatMap(\.faults).prefix(10)) == [])
        var tally: [String: Int] = [:]
        for wanderer in found { tally.merge(wanderer.tally, uniquingKeysWith: +) }
        #expect(tally["step", default: 0] > count * 8)
        // How many in a thousand sequences come there at the least.
        var least = [
            "closed": 200, "answered": 400, "withdrawn": 50, "reopened": 50, "appealed": 100, "escalated": 400,
        ]
        least["deadline-moved"] = 100
        if policy.complaints != nil {
            let more = [
                "upheld": 100, "partly-upheld": 100, "not-upheld": 100, "settled": 50, "offer lapsed": 50,
                "admitted": 30, "followed": 50, "referral-concluded": 50, "remedy-verified": 50,
            ]
            least.merge(more) { _, new in new }
        }
        for (what, share) in least where tally[what, default: 0] < count * share / 1_000 {
            #expect("\(what): \(tally[what, default: 0]) of \(count)" == "at least \(share) in 1,000")
        }
    }
}

/// Takes steps with complaints at random, sound and unsound, on days that go by while days are announced and editions come
/// into force, and keeps the faults of what must hold of every one.
private struct ComplaintWanderer: Sendable {
    private let policy: Policy
    private let trials: ComplaintTrials
    private var chance: Chance
    private(set) var faults: [String] = []
    private(set) var tally: [String: Int] = [:]

    init(_ policy: Policy, chance: Chance) {
        self.policy = policy
        self.chance = chance
        let desk = Sample.desk()
        trials = ComplaintTrials(
            ExploredEdition(
                policy: policy, services: desk.services, settings: desk.settings, calendar: desk.calendar,
                begins: desk.now))
    }

    mutating func wander(for steps: Int) {
        var desk = Sample.desk()
        desk.policy = policy
        desk.settings.complaints.anonymous = true
        desk.now = desk.now.adding(.seconds(chance.below(400) * 86_400 + chance.below(24) * 3_600))
        let filings = trials.filings.map(\.file).filter { (try? $0.take(at: desk)) != nil }
        guard !filings.isEmpty else { return faults.append("no complaint was taken") }
        let filing = filings[chance.below(filings.count)]
        guard let way = try? ComplaintWay(at: desk, filing) else { return faults.append("no complaint was taken") }
        var walk = way
        for _ in 0..<steps {
            walk.desk.now = walk.desk.now.adding(.seconds(chance.below(4) * 14 * 3_600))
            for entry in walk.complaint.escalations(at: walk.desk, reach: .everybody) { append([entry], &walk) }
            switch chance.below(14) {
            case 0: announce(&walk)
            case 1: follow(&walk)
            default: step(&walk)
            }
        }
        check(walk)
    }

    /// A day off or worked, near by, as the association's admin announces it.
    private mutating func announce(_ walk: inout ComplaintWay) {
        let before = walk.desk.calendar
        let day = AnnouncedDay(
            date: walk.desk.today.adding(days: chance.below(16) - 5), kind: chance.below(3) == 0 ? .working : .off,
            name: Name(ar: "x", en: "x"), reason: "x")
        walk.desk.calendar = before.adding(announced: [day])
        guard let entry = walk.complaint.moved(since: before, at: walk.desk) else { return }
        append([entry], &walk, by: before)
        if walk.complaint.moved(since: before, at: walk.desk) != nil { fault("moves twice", walk) }
    }

    /// Another term for the answer, of which open cases follow the clause.
    private mutating func follow(_ walk: inout ComplaintWay) {
        var next = walk.desk.policy.answeringComplaints(within: chance.below(12) + 1)
        next.edition = EditionTerms(applies: [
            EditionTerms.Application(clause: ClauseID("complaints"), to: chance.below(2) == 0 ? .open : .notYetReached)
        ])
        let clauses = walk.complaint.clausesFollowed(of: next, from: walk.desk.policy)
        if clauses.isEmpty { return }
        walk.desk.policy = walk.desk.policy.taking(clauses, from: next)
        let move = EditionMove(edition: walk.complaint.moves.count + 2, clauses: clauses)
        append([walk.complaint.following(move, since: walk.desk.today, at: walk.desk)], &walk)
    }

    private mutating func step(_ walk: inout ComplaintWay) {
        let action = likely(walk)
        let steps =
            trials.steps(action, walk.complaint, walk.desk).map(\.step)
            + (chance.below(3) == 0 ? ComplaintSamples.unsound(action, walk.complaint, at: walk.desk) : [])
        guard !steps.isEmpty else { return }
        guard let entry = try? steps[chance.below(steps.count)].take(walk.complaint, at: walk.desk) else { return }
        let before = walk.complaint
        append([entry], &walk)
        tally["step", default: 0] += 1
        if [.comment, .medium, .points, .accused, .offer, .referral].contains(action),
            before.rungs(at: walk.desk) != walk.complaint.rungs(at: walk.desk)
                || before.promise != walk.complaint.promise
        {
            fault("\(action.rawValue) moved a clock", walk)
        }
    }

    /// An action by chance, more often one that can be taken, and seldom a withdrawal.
    private mutating func likely(_ walk: ComplaintWay) -> ComplaintAction {
        var action = ComplaintAction.comment
        for _ in 0..<5 {
            action = ComplaintAction.allCases[chance.below(ComplaintAction.allCases.count)]
            let isSeldom = [.withdrawal, .comment, .points, .accused, .medium].contains(action)
            if isSeldom && chance.below(5) > 0 { continue }
            do throws(Refusal) { try action.check(walk.complaint, at: walk.desk) } catch { continue }
            break
        }
        return action
    }

    private mutating func append(
        _ entries: [Entry<ComplaintEvent>], _ walk: inout ComplaintWay, by calendar: WorkingCalendar? = nil
    ) {
        let before = walk.complaint
        var desk = walk.desk
        desk.calendar = calendar ?? desk.calendar
        let rungs = before.rungs(at: desk)
        walk.append(entries)
        for entry in entries {
            count(entry.event, before, at: walk.desk)
            check(entry.event, before, rungs, walk)
        }
    }

    private mutating func count(_ event: ComplaintEvent, _ before: Complaint, at desk: Desk) {
        tally[event.name, default: 0] += 1
        switch event {
        case .found(let finding): tally[finding.outcome.rawValue, default: 0] += 1
        case .offerAccepted: tally["settled", default: 0] += 1
        case .offered:
            if before.offers.contains(where: { $0.hasLapsed(on: desk.today) }) {
                tally["offer lapsed", default: 0] += 1
            }
        default: break
        }
    }

    private mutating func check(
        _ event: ComplaintEvent, _ before: Complaint, _ rungs: [RungDay], _ walk: ComplaintWay
    ) {
        let after = walk.complaint
        switch event {
        case .appealed: return
        case .reopened:
            if !before.withdrawn { return }
            if let left = before.endedOn, let due = before.promise?.due, left < due,
                after.promise?.due.map({ $0 >= walk.desk.today }) != true
            {
                fault("late by coming back", walk)
            }
        case .closed:
            if before.remedies.contains(where: { $0.verified == nil }) { fault("closed with a remedy open", walk) }
        case .answered(let reply):
            let referred = before.referrals.contains { $0.outcome != nil }
            if before.finding == nil, !referred, !before.isOutside { fault("answered without a finding", walk) }
            let isLate = before.promise?.due.map { $0 < walk.desk.today } ?? false
            if (reply.late != nil) != isLate { fault("lateness", walk) }
        case .escalated(let rung):
            if rung.on >= walk.desk.today { fault("went up in time", walk) }
            if !before.awaitsAnswer { fault("went up answered", walk) }
            if rung.on < rungs[before.escalations.count].on { fault("went up earlier than told", walk) }
        default: break
        }
        for part in [\Promise.due, \Promise.notBefore] {
            guard let old = before.promise?[keyPath: part] else { continue }
            if after.promise?[keyPath: part].map({ $0 >= old }) != true { fault("earlier by \(event.name)", walk) }
        }
        // A rung is no earlier than it was, but for a last day of the policy's own that it did not have.
        for (old, new) in zip(rungs, after.rungs(at: walk.desk)) where new.on < min(old.on, after.promise?.due ?? .last)
        {
            fault("a rung is earlier by \(event.name)", walk)
        }
    }

    private mutating func check(_ walk: ComplaintWay) {
        if Sequences.replayed(walk.history).flatMap(Complaint.init(history:)) != walk.complaint {
            fault("replay", walk)
        }
        if walk.complaint.version != walk.history.count { fault("version", walk) }
        let open = ComplaintAction.standing(walk.complaint, at: walk.desk)
        if open.allSatisfy({ $0.refusal != nil }) { fault("dead end", walk) }
    }

    private mutating func fault(_ what: String, _ walk: ComplaintWay) {
        faults.append("\(what): \(walk.history.map(\.event.name))")
    }
}
