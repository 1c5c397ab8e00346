import Testing

@testable import SilaCore

/// A step that the engine never takes, in the place of one that it does.
private struct Barred: RequestStep {
    static let action = RequestAction.closure
    var by: RequestAction

    static func gate(_ request: Request, at desk: Desk) throws(Refusal) {}

    func entries(_ request: Request, at desk: Desk) throws(Refusal) -> [Entry<RequestEvent>] {
        throw Refusal(.fieldMissing, message: Name(ar: "ممنوع: \(by.rawValue)", en: "barred: \(by.rawValue)"))
    }
}

/// What is found of requests where the engine takes none of these steps.
private func report(barring barred: Set<RequestAction>, _ edition: ExploredEdition) -> KindReport {
    let trials = RequestTrials(edition)
    let receipts = trials.receipts(on: edition.begins.date).map { ($0.receive, Optional($0.detail)) }
    let walk = RequestWalk(receipts: receipts) { action, request, desk in
        barred.contains(action) ? [RequestTrial(Barred(by: action))] : trials.steps(action, request, desk)
    }
    return KindReport(walk, in: edition)
}

extension ExplorationFinding {
    /// The rule, the places and the way there, each on one line.
    fileprivate var told: [String] {
        [rule.rawValue, places.map(\.id).joined(separator: " "), path.map(\.step.action).joined(separator: " ")]
    }
}

@Suite struct `A dead end` {
    @Test func `is told with the shortest way there when the engine takes no closing`() throws {
        let found = report(barring: [.closure], Explorer.edition(.safwa)).findings.filter(\.rule.isError)
        // A case outside the policy could be admitted, so it is not stuck; an answered one can still be withdrawn.
        let deadEnd = try #require(found.first)
        #expect(deadEnd.told[0] == "explore.dead-end")
        #expect(deadEnd.told[1] == "delivered")
        #expect(deadEnd.told[2] == "receipt signature completion referral decision answer delivery")
        #expect(deadEnd.path.map(\.place).last == "delivered")
        #expect(deadEnd.path.map(\.clause?.number) == ["أ.1", "تـ.4", "تـ.3", "تـ.5", "تـ.5", "تـ.6", nil])
        #expect(deadEnd.path.map(\.roles)[4] == [.committeeChair])
        #expect(deadEnd.path[4].step.detail?.en == "Accepted")
        #expect(deadEnd.refused.map(\.refusal.message.en) == ["barred: closure"])
        #expect(found.map { $0.rule.rawValue }.contains("explore.only-withdrawal"))
    }

    @Test func `is where nobody of those there may take the next step`() throws {
        let edition = Explorer.edition(.safwa, staffed: [.management, .committeeChair])
        let found = Exploration(of: edition).kinds[0].findings.filter(\.rule.isError)
        #expect(found[0].told == ["explore.dead-end", "received", "receipt"])
        #expect(found[0].path[0].roles == [.management])
        #expect(found[0].refused.contains { $0.step.action == "content" && $0.refusal.rule == .roleNotAllowed })
        #expect(found[1].told == ["explore.unreached", "complete", ""])
        #expect(found[1].refused[0].refusal.rule == .roleNotAllowed)
    }

    @Test func `is not found where a role only adds what others do too`() {
        let edition = Explorer.edition(.safwa, staffed: [.frontDesk, .committeeChair, .management])
        #expect(Exploration(of: edition).kinds[0].findings.filter(\.rule.isError) == [])
    }
}

@Suite struct `A way round without a way out` {
    @Test func `is told with the shortest way into it`() throws {
        let found = report(barring: [.withdrawal, .decision], Explorer.edition(.safwa)).findings
        let stuck = found.filter(\.rule.isError)
        #expect(
            stuck[0].told == ["explore.trap", "referred referred_paused", "receipt signature completion referral"])
        #expect(stuck[0].refused.map(\.refusal.message.en) == ["barred: decision", "barred: withdrawal"])
    }

    @Test func `at one place is a dead end there`() throws {
        let found = report(barring: [.withdrawal, .resumption], Explorer.edition(.safwa)).findings
        #expect(
            found.filter(\.rule.isError).map(\.told) == [
                ["explore.dead-end", "complete_paused", "receipt signature completion return"],
                ["explore.dead-end", "referred_paused", "receipt signature completion referral return"],
                ["explore.unreached", "withdrawn", ""], ["explore.unreached", "withdrawn_paused", ""],
            ])
        #expect(found[0].path.last?.clock == .paused)
    }

    @Test func `is where a case can only be withdrawn`() throws {
        let edition = Explorer.edition(.safwa, staffed: [.frontDesk, .management])
        let found = Exploration(of: edition).kinds[0].findings.filter(\.rule.isError)
        #expect(found[0].rule == .onlyWithdrawal)
        #expect(found[0].places.map(\.id) == ["referred", "referred_paused"])
        #expect(found[0].path.map(\.step.action) == ["receipt", "signature", "completion", "referral"])
        #expect(found[0].refused.map(\.step.action) == ["decision"])
        #expect(found[1].told == ["explore.unreached", "decided", ""])
    }
}

@Suite struct `An edition that lets nobody through` {
    private func findings(_ change: (inout ExploredEdition) -> Void) -> [ExplorationFinding] {
        var edition = Explorer.edition(.safwa)
        change(&edition)
        return Exploration(of: edition).kinds[0].findings.filter(\.rule.isError)
    }

    @Test func `offers no medium`() {
        let found = findings { $0.settings.media = [] }
        #expect(found.map(\.rule) == [.onlyWithdrawal, .unreached])
        #expect(found[0].places.map(\.id) == ["received"])
        #expect(found[1].places.map(\.id) == ["complete"])
        #expect(found[1].refused[0].refusal.rule == .contentMissing)
        #expect(found[1].refused[0].refusal.items.map(\.id) == ["medium"])
        #expect(found[1].clause?.number == "تـ.5")
    }

    @Test func `offers no service`() {
        let found = findings { $0.services = [] }
        #expect(found.map(\.rule) == [.onlyWithdrawal, .unreached])
        #expect(found[1].refused[0].refusal.items.map(\.id) == ["service"])
    }

    @Test func `has no channel`() {
        let found = findings { $0.policy.channels.items = [] }
        #expect(found.map(\.places).map { $0.map(\.id) } == [["received"]])
        #expect(found[0].refused[0].refusal.rule == .channelNotOffered)
    }
}

@Suite struct `A term in exploring` {
    private func findings(_ term: ReplyTerm, study: Bool = true) -> [ExplorationFinding] {
        var edition = Explorer.edition(.safwa)
        edition.policy.handling.items = edition.policy.handling.items.map { item in
            var item = item
            item.asks = item.asks.compactMap { ask in
                switch ask {
                case .reply: .reply(term)
                case .study: study ? ask : nil
                default: ask
                }
            }
            return item
        }
        return Exploration(of: edition).kinds[0].findings.filter(\.rule.isError)
    }

    private let fifteen = TermLength.workingDays(WorkingDays(15))

    @Test func `that counts from what never happens never starts`() {
        let found = findings(ReplyTerm(atMost: fifteen, from: .referral), study: false)
        #expect(found.map(\.rule) == [.termNeverStarts])
        #expect(found.first?.clause?.number == "تـ.6")
        #expect(found.first?.path.map(\.step.action) == ["receipt", "signature", "completion", "decision", "answer"])
        #expect(findings(ReplyTerm(atMost: fifteen, from: .referral)) == [])
    }

    @Test func `whose floor is past its ceiling lets no reply be in time`() {
        let found = findings(ReplyTerm(atMost: fifteen, atLeast: .weeks(Weeks(8)), from: .completeness))
        #expect(found.map(\.rule) == [.neverInTime])
        #expect(findings(ReplyTerm(atMost: fifteen, atLeast: .weeks(Weeks(1)), from: .completeness)) == [])
    }
}

@Suite struct `Ways out of a graph` {
    @Test(arguments: 1...40) func `are those that trying every path finds`(seed: Int) {
        var chance = Chance(state: UInt64(seed))
        let count = 1 + chance.below(14)
        let edges = (0..<chance.below(3 * count)).map { _ in
            (from: chance.below(count), to: chance.below(count), isTime: chance.below(5) == 0)
        }
        let ends = (0..<count).filter { _ in chance.below(4) == 0 }
        let ways = WaysOut(count: count, edges: edges)
        let cut = ways.cut(from: ends)
        #expect(cut == (0..<count).map { reach($0, edges).isDisjoint(with: ends) })
        // A pit is left by no step within the region, and its states lead to each other.
        let within = edges.filter { !$0.isTime && cut[$0.from] && cut[$0.to] }
        let reached = (0..<count).map { reach($0, within) }
        let pits = Set(
            (0..<count).filter { cut[$0] }.compactMap { state in
                reached[state].allSatisfy { reached[$0].contains(state) } ? reached[state] : nil
            })
        #expect(Set(ways.pits(in: cut).map(Set.init)) == pits)
    }

    private func reach(_ start: Int, _ edges: [(from: Int, to: Int, isTime: Bool)]) -> Set<Int> {
        var seen: Set = [start]
        var grew = true
        while grew {
            let more = edges.filter { seen.contains($0.from) }.map(\.to)
            grew = !seen.isSuperset(of: more)
            seen.formUnion(more)
        }
        return seen
    }
}
