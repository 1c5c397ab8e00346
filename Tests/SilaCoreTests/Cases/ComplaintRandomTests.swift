import Testing

@testable import SilaCore

@Suite struct `Walking at random through complaints` {
    @Test(arguments: SamplePolicy.allCases)
    func `never breaks what holds of every complaint`(policy: SamplePolicy) async {
        let count = Sequences.each(percent: 25)
        let found = await Sequences.walk(count, seed: 3) { count, chance in
            var wanderer = ComplaintWanderer(policy, chance: chance)
            for _ in 0..<count { wanderer.wander(for: 25) }
            return wanderer
        }
        #expect(found.flatMap(\.faults) == [])
        #expect(found.map(\.taken).reduce(0, +) > count / 4)
        #expect(found.map(\.ended).reduce(0, +) > 0)
    }
}

/// Takes steps with complaints at random, sound and unsound, on days that go by, and keeps what should not be.
private struct ComplaintWanderer: Sendable {
    private let policy: SamplePolicy
    private let trials: ComplaintTrials
    private var chance: Chance
    private(set) var faults: [String] = []
    private(set) var taken = 0
    private(set) var ended = 0

    init(_ policy: SamplePolicy, chance: Chance) {
        self.policy = policy
        self.chance = chance
        trials = ComplaintTrials(Explorer.edition(policy))
    }

    mutating func wander(for steps: Int) {
        var desk = Sample.desk(policy)
        let sound = trials.filings
        guard let opening = try? sound[chance.below(sound.count)].file.take(at: desk),
            let opened = Complaint(opening: opening)
        else { return }
        var history = [opening, opened.acknowledgement(at: desk)]
        var complaint = opened.after([history[1]])
        for _ in 0..<steps {
            desk.now = desk.now.adding(.seconds(chance.below(5) * 20 * 3_600))
            for entry in complaint.escalations(at: desk, reach: .everybody) { append(entry, &history, &complaint) }
            step(&complaint, &history, at: desk)
        }
        check(complaint, history, at: desk)
    }

    private mutating func step(
        _ complaint: inout Complaint, _ history: inout [Entry<ComplaintEvent>], at desk: Desk
    ) {
        let action = ComplaintAction.allCases[chance.below(ComplaintAction.allCases.count)]
        if action == .withdrawal, chance.below(4) > 0 { return }
        let steps =
            trials.steps(action, complaint, desk).map(\.step)
            + (chance.below(3) == 0 ? ComplaintSamples.unsound(action, complaint, at: desk) : [])
        guard !steps.isEmpty else { return }
        let before = complaint
        guard let entry = try? steps[chance.below(steps.count)].take(complaint, at: desk) else { return }
        append(entry, &history, &complaint)
        taken += 1
        if action == .comment || action == .medium, complaint.countsFrom != before.countsFrom {
            faults.append("\(action.rawValue) moved the ladder")
        }
        if case .closed = entry.event, before.remedies.contains(where: { $0.verified == nil }) {
            faults.append("closed with a remedy open")
        }
        let referred = before.referrals.contains { $0.outcome != nil }
        if case .answered = entry.event, before.finding == nil, !referred, !before.isOutside {
            faults.append("answered without a finding")
        }
    }

    private func append(
        _ entry: Entry<ComplaintEvent>, _ history: inout [Entry<ComplaintEvent>], _ complaint: inout Complaint
    ) {
        history.append(entry)
        complaint.apply(entry)
    }

    private mutating func check(_ complaint: Complaint, _ history: [Entry<ComplaintEvent>], at desk: Desk) {
        if Sequences.replayed(history).flatMap(Complaint.init(history:)) != complaint {
            faults.append("replay \(history.map(\.event.name))")
        }
        if complaint.version != history.count { faults.append("version \(history.map(\.event.name))") }
        let rungs = history.filter { if case .escalated = $0.event { true } else { false } }
        if !rungs.allSatisfy({ $0.basis.citation == nil }) { faults.append("a rung cites a clause") }
        if complaint.endedOn != nil { ended += 1 }
        let open = ComplaintAction.standing(complaint, at: desk)
        if open.allSatisfy({ $0.refusal != nil }) { faults.append("dead end \(history.map(\.event.name))") }
    }
}
