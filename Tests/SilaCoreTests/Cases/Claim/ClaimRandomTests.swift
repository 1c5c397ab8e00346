import Testing

@testable import SilaCore

@Suite struct `Walking at random through claims` {
    /// Policies with the gates of S and M, and with others: fewer, in another order, twice, none.
    private static let policies: [Policy] = {
        let board = Body(id: BodyID("board"), kind: .board, name: Name(ar: "المجلس", en: "board"))
        let sets: [[(String, CompensationAsk)]] = [
            [("negotiation", .negotiation)], [],
            [("ruling", .ruling(.ifNeeded)), ("minutes", ClaimSample.minutes), ("fault", .fault)],
            [("minutes", ClaimSample.minutes), ("again", ClaimSample.minutes), ("negotiation", .negotiation)],
        ]
        return SamplePolicy.ceiling.map(\.value) + sets.map { ClaimSample.policy($0, bodies: [board]) }
    }()

    @Test(arguments: 0..<6)
    func `nothing is payable before its gates, nor more than was settled`(policy: Int) async {
        let count = max(60, Sequences.all * 25 / 100 / Self.policies.count)
        let found = await Sequences.walk(count, seed: UInt64(policy)) { count, chance in
            var wanderer = ClaimWanderer(Self.policies[policy], chance: chance)
            for _ in 0..<count { wanderer.wander(for: 70) }
            return wanderer
        }
        #expect(found.flatMap(\.faults) == [])
        #expect(found.map(\.taken).reduce(0, +) > count * 8)
        #expect(found.map(\.payments).reduce(0, +) > count / 20)
        #expect(found.map(\.ended).reduce(0, +) > count / 50)
        guard policy < 2 else { return }
        // How many in a thousand sequences of S and M come there at the least.
        var tally: [String: Int] = [:]
        for wanderer in found { tally.merge(wanderer.tally, uniquingKeysWith: +) }
        let least = [
            "not established": 100, "dismissed": 20, "no agreement": 20, "settlement-signed": 50, "paid": 2,
            "withdrawn": 50, "reopened": 50, "objected": 20, "answered": 50, "closed": 20, "offer lapsed": 5,
        ]
        for (what, share) in least where tally[what, default: 0] < count * share / 1_000 {
            #expect("\(what): \(tally[what, default: 0]) of \(count)" == "at least \(share) in 1,000")
        }
    }
}

/// Takes steps with claims at random, sound and unsound, as anybody, and keeps the faults of what must hold of every one.
private struct ClaimWanderer: Sendable {
    let policy: Policy
    var chance: Chance
    private(set) var faults: [String] = []
    private(set) var taken = 0
    private(set) var payments = 0
    private(set) var ended = 0
    private(set) var tally: [String: Int] = [:]

    init(_ policy: Policy, chance: Chance) {
        self.policy = policy
        self.chance = chance
    }

    mutating func wander(for steps: Int) {
        guard var way = try? ClaimWay(policy, on: Sample.start, ClaimSample.open(mobile: chance.below(2) == 0)) else {
            faults.append("no claim was opened")
            return
        }
        for _ in 0..<steps { step(&way) }
        if way.claim.version != way.history.count { faults.append("version \(way.names)") }
        if Sequences.replayed(way.history).flatMap(Claim.init(history:)) != way.claim {
            faults.append("replay \(way.names)")
        }
        if way.stage.ended { ended += 1 }
        if way.claim.isPaid { tally["paid", default: 0] += 1 }
        let anybody = ClaimAction.standing(way.claim, at: way.desk)
        if anybody.allSatisfy({ $0.refusal != nil }) { faults.append("dead end \(way.names)") }
    }

    private mutating func count(_ event: ClaimEvent, _ before: Claim, _ way: ClaimWay) {
        tally[event.name, default: 0] += 1
        if case .offered = event, before.offers.last?.standing(on: way.desk.today) == .lapsed {
            tally["offer lapsed", default: 0] += 1
        }
        switch way.claim.refusal {
        case .notEstablished where before.refusal == nil: tally["not established", default: 0] += 1
        case .dismissed where before.refusal == nil: tally["dismissed", default: 0] += 1
        case .noAgreement where before.refusal == nil: tally["no agreement", default: 0] += 1
        default: break
        }
        // The last day of an offer is what it was, whatever happens after it.
        if zip(before.offers, way.claim.offers).contains(where: { $0.offer.expires != $1.offer.expires }) {
            faults.append("an offer's day moved by \(event.name): \(way.names)")
        }
    }

    private mutating func step(_ way: inout ClaimWay) {
        way.desk.now = way.desk.now.adding(.seconds(chance.below(4) * 6 * 3_600))
        let action = likely(way)
        var desk = way.desk
        desk.actor.id = ["clerk", "manager", "approver", "staff-1"][chance.below(4)]
        if chance.below(6) == 0 { desk.actor.roles = [Role.allCases[chance.below(Role.allCases.count)]] }
        let edition = ExploredEdition(
            policy: policy, services: desk.services, settings: desk.settings, calendar: desk.calendar, begins: desk.now)
        var trials = ClaimTrials(edition).steps(action, way.claim, desk)
        if chance.below(4) == 0 { trials += ClaimTrialSamples.of(action, way.claim, desk) }
        if action == .payment {
            trials.append(
                ClaimTrial(PreparePayment(amount: Halalas(chance.below(60) + 1), iban: ClaimSample.iban, payee: "x")))
        }
        guard !trials.isEmpty else { return }
        let step = trials[chance.below(trials.count)].step
        do throws(Refusal) {
            let entries = try step.take(way.claim, at: desk)
            let before = way.claim
            way.append(entries)
            taken += 1
            check(entries.map(\.event), before, way)
        } catch {}
    }

    private mutating func likely(_ way: ClaimWay) -> ClaimAction {
        var action = ClaimAction.fault
        for _ in 0..<6 {
            action = ClaimAction.allCases[chance.below(ClaimAction.allCases.count)]
            if [.withdrawal, .disagreement, .paymentReturn].contains(action) && chance.below(5) > 0 { continue }
            do throws(Refusal) { try action.check(way.claim, at: way.desk) } catch { continue }
            break
        }
        return action
    }

    /// What must hold after each step, reckoned from the history and the policy and from nothing that the engine keeps.
    private mutating func check(_ events: [ClaimEvent], _ before: Claim, _ way: ClaimWay) {
        for event in events {
            count(event, before, way)
            switch event {
            case .paymentPrepared, .paymentApproved, .paymentExecuted, .fulfilled:
                payments += 1
                let happened = Set(way.history.map(\.event.name))
                for ask in (policy.compensation?.items ?? []).flatMap(\.asks) where !passed(ask, way) {
                    faults.append("\(event.name) before \(ask.matter): \(way.names)")
                }
                if !happened.contains("settlement-signed") { faults.append("\(event.name) unsettled: \(way.names)") }
            case .settlementDrawn, .settlementSigned:
                if before.current != nil { faults.append("\(event.name) before a gate: \(way.names)") }
            default: break
            }
        }
        let settled = way.claim.drawn?.settlement.amount?.count ?? 0
        let sums = sums(way)
        if sums.committed > settled { faults.append("over: \(sums) of \(settled): \(way.names)") }
        if sums.executed > sums.committed { faults.append("executed unprepared: \(way.names)") }
    }

    private func passed(_ ask: CompensationAsk, _ way: ClaimWay) -> Bool {
        way.history.contains { entry in
            switch (ask, entry.event) {
            case (.fault, .faultFound(let finding)): finding.established
            case (.minutes(let body, let stating), .minutesRecorded(let act, let minutes)):
                act.body == body && minutes.dated != nil && minutes.awaiting.isEmpty && minutes.locked
                    && stating.allSatisfy { minutes.statements[$0]?.isEmpty == false }
            case (.ruling, .rulingRecorded(let ruling)): ruling.final && ruling.upholds
            case (.ruling(.ifNeeded), .rulingDetermined(let need)): !need.needed && !need.reason.isEmpty
            case (.negotiation, .offerAnswered(_, let accepted, _)): accepted
            default: false
            }
        }
    }

    private func sums(_ way: ClaimWay) -> (committed: Int, executed: Int) {
        var amounts: [Int: Int] = [:]
        var executed: Set<Int> = []
        for entry in way.history {
            switch entry.event {
            case .paymentPrepared(let order): amounts[order.number] = order.amount.count
            case .paymentRejected(let number, _), .paymentReturned(let number, _):
                amounts[number] = 0
                executed.remove(number)
            case .paymentExecuted(let number, _, _): executed.insert(number)
            default: break
            }
        }
        return (amounts.values.reduce(0, +), executed.reduce(0) { $0 + (amounts[$1] ?? 0) })
    }
}
