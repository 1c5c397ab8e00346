import Testing

@testable import SilaCore

@Suite struct `Exploring an edition` {
    @Test(arguments: SamplePolicy.allCases)
    func `finds nothing in anybody's way under a policy like each of the five`(policy: SamplePolicy) throws {
        let exploration = try #require(Explorer.explorations[policy])
        #expect(exploration.isSound)
        #expect(exploration.kinds.map(\.kind) == CaseKind.allCases)
        let absent = exploration.findings.map { "\($0.kind.rawValue) \($0.places.map(\.id).joined())" }
        let ceiling = ["request registered", "inquiry with-research", "suggestion received"]
        let floor = ["under-review", "amicable", "found", "settled"].map { "complaint \($0)" }
        #expect(absent == (SamplePolicy.ceiling.contains(policy) ? ceiling : floor))
    }

    @Test func `tells apart the relations to the clock`() {
        let ceiling = explored(.safwa)[0].byClock
        #expect(Set(ceiling.keys) == [.none, .within, .dueDay, .late, .paused, .over])
        let floor = explored(.zad)[0].byClock
        #expect(Set(floor.keys) == [.none, .beforeFloor, .within, .paused, .over])
    }

    @Test func `says how cases end, each by its shortest way`() {
        let endings = explored(.safwa)[0].endings.filter { $0.ending.place == "closed" }
        let told = endings.map { end in
            [end.ending.outcome?.rawValue ?? "outside", end.ending.reply?.rawValue ?? "-", String(end.shortest)]
        }
        #expect(
            told == [
                ["outside", "-", "2"], ["refused", "in-time", "7"], ["accepted", "in-time", "8"],
                ["refused", "late", "9"], ["accepted", "late", "10"],
            ])
    }

    @Test func `names for each place a step that leads there`() {
        for policy in [SamplePolicy.zad, .safwa] {
            for report in explored(policy) {
                for place in report.places where report.byPlace[place.id] != nil {
                    let from: [String?] = place.from.isEmpty ? [nil] : place.from
                    let arrows = from.map { KindReport.Arrow(from: $0, action: place.entrance, to: place.id) }
                    #expect(arrows.contains { report.arrows.contains($0) }, "\(report.kind) \(place.id)")
                }
            }
        }
    }

    @Test func `counts what each role can do, and nothing for those who only read`() {
        let roles = explored(.zad)[0].byRole
        #expect(Set(roles.keys) == [.frontDesk, .committeeChair, .management, .researchOfficer])
    }

    @Test func `comes to the same states on whatever day it begins`() {
        var later = Explorer.edition(.safwa)
        later.begins = Sample.moment("2026-06-25", hour: 23)
        let other = Exploration(of: later).kinds
        #expect(explored(.safwa).map(\.byPlace) == other.map(\.byPlace))
        #expect(explored(.safwa).map(\.byClock) == other.map(\.byClock))
    }

    private func explored(_ policy: SamplePolicy) -> [KindReport] { Explorer.explorations[policy]?.kinds ?? [] }
}

@Suite struct `What is told apart in exploring` {
    @Test(arguments: [SamplePolicy.safwa, .zad], [UInt64(5), 6])
    func `is all that decides the ways of a case taken at random`(policy: SamplePolicy, seed: UInt64) throws {
        let edition = Explorer.edition(policy)
        let space = StateSpace(RequestWalk(edition), in: edition)
        var chance = Chance(state: seed)
        for _ in 0..<60 {
            var walk = try Walk(policy, StepSamples.receipts[chance.below(5)])
            for _ in 0..<30 {
                let state = try #require(space.state(RequestMark(walk.request, at: walk.desk.now)), "\(walk.names)")
                let node = space.nodes[state]
                let there = Self.allowed(node.file, edition.desk(at: node.now, as: edition.staffed))
                #expect(Self.allowed(walk.request, walk.desk) == there, "\(walk.names)")
                step(&walk, &chance)
            }
        }
    }

    private static func allowed(_ request: Request, _ desk: Desk) -> [RequestAction] {
        RequestAction.standing(request, at: desk).filter { $0.refusal == nil }.map(\.action)
    }

    private func step(_ walk: inout Walk, _ chance: inout Chance) {
        walk.desk.now = walk.desk.now.adding(.seconds(chance.below(4) * 6 * 3_600))
        let actions = Self.allowed(walk.request, walk.desk).filter { $0 != .withdrawal || chance.below(6) == 0 }
        guard !actions.isEmpty else { return }
        let action = actions[chance.below(actions.count)]
        let samples = StepSamples.of(action, with: walk.request, at: walk.desk)
        let step = samples[chance.below(2) == 0 ? 0 : chance.below(samples.count)]
        if let entries = try? step.take(walk.request, at: walk.desk) { walk.append(entries) }
    }
}
