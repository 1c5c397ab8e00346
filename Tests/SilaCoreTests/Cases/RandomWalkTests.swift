import SilaCore
import Testing

@Suite struct `Walking at random through the engine` {
    @Test(arguments: SamplePolicy.allCases)
    func `never breaks what holds of every case`(policy: SamplePolicy) async {
        let count = Sequences.each(percent: 50)
        let found = await Sequences.walk(count, seed: 1) { count, chance in
            var wanderer = Wanderer(policy, chance: chance)
            for _ in 0..<count { wanderer.wander(for: 45) }
            return wanderer
        }
        #expect(found.flatMap(\.faults) == [])
        #expect(found.map(\.taken).reduce(0, +) > count * 8)
        #expect(found.map(\.ended).reduce(0, +) > count / 20)
    }
}

/// Takes steps at random, sound and unsound, as anybody, and keeps the faults of what must hold of every case.
private struct Wanderer: Sendable {
    let policy: SamplePolicy
    var chance: Chance
    private(set) var faults: [String] = []
    private(set) var taken = 0
    private(set) var ended = 0

    /// The rules about what a step carries; every other one is told by the step's standing already.
    private static let carried = Set(Rule.allCases.drop { $0 != .fieldMissing }).union([.channelNotOffered])

    init(_ policy: SamplePolicy, chance: Chance) {
        self.policy = policy
        self.chance = chance
    }

    /// One case, over so many steps that may or may not be taken.
    mutating func wander(for steps: Int) {
        guard var walk = try? Walk(policy, StepSamples.receipts[chance.below(5)]) else {
            faults.append("no receipt was taken")
            return
        }
        for _ in 0..<steps { step(&walk) }
        if walk.request.version != walk.history.count { faults.append("version \(walk.names)") }
        if Sequences.replayed(walk.history).flatMap(Request.init(history:)) != walk.request {
            faults.append("replay \(walk.names)")
        }
        if walk.stage.ended { ended += 1 }
        let anybody = RequestAction.standing(walk.request, at: walk.desk)
        if anybody.allSatisfy({ $0.refusal != nil }) { faults.append("dead end \(walk.names)") }
    }

    private mutating func step(_ walk: inout Walk) {
        walk.desk.now = walk.desk.now.adding(.seconds(chance.below(4) * 6 * 3_600))
        if walk.stage.ended && chance.below(4) > 0 { return }
        let action = likely(walk)
        var desk = walk.desk
        if chance.below(4) == 0 { desk.actor = Sample.actor(Role.allCases[chance.below(Role.allCases.count)]) }
        let samples = StepSamples.of(action, with: walk.request, at: desk)
        take(samples[chance.below(2) == 0 ? 0 : chance.below(samples.count)], action, &walk, at: desk)
    }

    /// An action by chance, more often one that somebody may take, and seldom a withdrawal.
    private mutating func likely(_ walk: Walk) -> RequestAction {
        var action = RequestAction.completion
        for _ in 0..<4 {
            action = RequestAction.allCases[chance.below(RequestAction.allCases.count)]
            if action == .withdrawal && chance.below(4) > 0 { continue }
            do throws(Refusal) { try action.check(walk.request, at: walk.desk) } catch { continue }
            break
        }
        return action
    }

    private mutating func take(_ step: any RequestStep, _ action: RequestAction, _ walk: inout Walk, at desk: Desk) {
        var standing: Refusal?
        do throws(Refusal) { try action.check(walk.request, at: desk) } catch { standing = error }
        do throws(Refusal) {
            let entries = try step.take(walk.request, at: desk)
            if let standing { faults.append("taken though \(standing.rule.rawValue): \(action.rawValue)") }
            for entry in entries { checkPromise(entry.event, before: walk.request) }
            walk.append(entries)
            taken += 1
        } catch {
            let agrees = standing.map { $0 == error } ?? Self.carried.contains(error.rule)
            if !agrees { faults.append("\(action.rawValue): \(error.rule.rawValue)") }
        }
    }

    private mutating func checkPromise(_ event: RequestEvent, before: Request) {
        switch event {
        case .resumed(_, let promise): checkNotEarlier(promise, than: before.promise, event)
        case .reopened(_, let promise):
            if before.withdrawn, promise != nil { checkNotEarlier(promise, than: before.promise, event) }
        case .extended(_, let due, _): if let old = before.promise?.due, due <= old { faults.append("\(event)") }
        default: break
        }
    }

    private mutating func checkNotEarlier(_ promise: Promise?, than old: Promise?, _ event: RequestEvent) {
        for part in [\Promise.due, \Promise.notBefore, \Promise.target] {
            guard let before = old?[keyPath: part] else { continue }
            if promise?[keyPath: part].map({ $0 >= before }) != true { faults.append("\(event)") }
        }
    }
}

@Suite struct `Pausing at random` {
    @Test(arguments: [UInt64(11), 12, 13])
    func `gives the term that is reckoned at once over all pauses`(seed: UInt64) throws {
        var chance = Chance(state: seed)
        for round in 0..<150 {
            let policy = SamplePolicy.allCases[round % 5]
            let start = Sample.date(Sample.start).adding(days: chance.below(700))
            var walk = try Walk(policy, to: .complete, on: start.iso)
            var today = start
            for _ in 0..<chance.below(5) {
                today = today.adding(days: chance.below(12))
                try walk.take(Return(reason: "نقص"), on: today.iso)
                today = today.adding(days: chance.below(12))
                try walk.take(Resume(), on: today.iso)
            }
            let spans = walk.request.pauses.map { PausedSpan(from: $0.from, to: $0.to) }
            let isCeiling = SamplePolicy.ceiling.contains(policy)
            let due = DueDate.after(start, WorkingDays(15), calendar: .labour, pauses: spans)
            #expect(walk.request.promise?.due == (isCeiling ? due : nil))
            let floor = DueDate.notBefore(start, Weeks(2), pauses: spans)
            #expect(walk.request.promise?.notBefore == (isCeiling ? nil : floor))
            let target = DueDate.after(start, WorkingDays(10), calendar: .labour, pauses: spans)
            #expect(walk.request.promise?.target == target)
        }
    }
}

@Suite struct `Every way through the engine` {
    private let explorer = Explorer.everything

    @Test func `leaves no case without a way to an answer`() {
        #expect(explorer.faults == [])
        #expect(explorer.states > 4_000)
    }

    @Test func `leaves none without a way under policies unlike the five`() {
        #expect(explorer.faultsUnlike == [])
    }

    @Test(arguments: SamplePolicy.allCases)
    func `reaches every stage that the policy has`(policy: SamplePolicy) {
        let reached = explorer.reached[policy] ?? []
        let registers = SamplePolicy.floor.contains(policy)
        for stage in RequestStage.allCases {
            #expect(reached.contains(stage.rawValue) == (stage != .registered || registers), "\(stage)")
        }
    }

    @Test func `raises every rule somewhere`() {
        let raised = Set(explorer.raised.map(\.rule))
        #expect(Rule.allCases.filter { !raised.contains($0) } == [])
    }
}

/// Numbers by chance, the same for the same beginning (SplitMix64).
struct Chance {
    var state: UInt64

    /// A number from 0 up to and without `bound`.
    mutating func below(_ bound: Int) -> Int {
        guard bound > 0 else { return 0 }
        state &+= 0x9E37_79B9_7F4A_7C15
        var mixed = state
        mixed = (mixed ^ (mixed >> 30)) &* 0xBF58_476D_1CE4_E5B9
        mixed = (mixed ^ (mixed >> 27)) &* 0x94D0_49BB_1331_11EB
        return Int((mixed ^ (mixed >> 31)) % UInt64(bound))
    }
}
