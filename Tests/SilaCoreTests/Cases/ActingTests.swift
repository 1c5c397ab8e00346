import Testing

@testable import SilaCore

@Suite struct `A committee decides` {
    private func rule(_ change: (inout SittingAct) -> Void, barred: Set<String> = []) throws -> Rule? {
        var act = Sample.act()
        change(&act)
        let desk = Sample.desk()
        let study = try #require(desk.policy.handling.study)
        let body = try #require(desk.policy.body(study.body))
        do throws(Refusal) {
            try desk.requireAct(.sitting(act), of: body, clause: study.clause, barred: barred)
            return nil
        } catch {
            #expect(error.clause?.number == "تـ.5")
            return error.rule
        }
    }

    @Test func `in a sitting with its quorum, by more votes for than against`() throws {
        #expect(try rule { _ in } == nil)
        #expect(try rule { $0.present.append("c") } == nil)
        #expect(try rule { $0.present = ["a"] } == .sittingNoQuorum)
        #expect(try rule { $0.votedFor = ["a"] } == .actNotCarried)
        #expect(try rule { ($0.votedFor, $0.abstained) = (["a"], ["b"]) } == nil)
        #expect(try rule { ($0.votedFor, $0.votedAgainst) = (["a"], ["b"]) } == .actNotCarried)
        #expect(try rule { ($0.votedFor, $0.votedAgainst, $0.castingVote) = (["a"], ["b"], "a") } == nil)
        #expect(try rule { ($0.votedFor, $0.votedAgainst, $0.castingVote) = (["a"], ["b"], "b") } == .actNotCarried)
        #expect(try rule { ($0.votedFor, $0.abstained) = ([], ["a", "b"]) } == .actNotCarried)
    }

    @Test func `with a smaller quorum where the board delegated one`() throws {
        #expect(try rule { ($0.present, $0.votedFor, $0.quorum) = (["a"], ["a"], 1) } == nil)
        let printed = Sample.committee(5, quorum: 3)
        var act = Sample.act()
        act.body = printed.id
        let refusal = refused {
            try Sample.desk().requireAct(.sitting(act), of: printed, clause: nil, barred: [])
        }
        #expect(refusal?.rule == .sittingNoQuorum)
        #expect(refusal?.message.en.contains("2 present, 3 needed") == true)
        act.delegation = "d1"
        #expect(throws: Never.self) {
            try Sample.desk().requireAct(.sitting(act), of: printed, clause: nil, barred: [])
        }
    }

    @Test func `without whom the case concerns`() throws {
        #expect(try rule({ _ in }, barred: ["b"]) == .recusalRequired)
        #expect(try rule({ ($0.present, $0.votedFor) = (["a", "c"], ["a", "c"]) }, barred: ["b"]) == nil)
    }

    @Test func `by votes of those present, one each`() throws {
        #expect(try rule { $0.votedFor = ["a", "b", "c"] } == .voteNotPresent)
        #expect(try rule { $0.abstained = ["a"] } == .voteNotPresent)
    }

    @Test func `as itself, not as another body or through its head`() throws {
        #expect(try rule { $0.body = BodyID("board") } == .actBodyDiffers)
        let desk = Sample.desk()
        let study = try #require(desk.policy.handling.study)
        let body = try #require(desk.policy.body(study.body))
        for act in [nil, .head(HeadAct(body: body.id, member: "staff"))] as [BodyAct?] {
            let refusal = refused { try desk.requireAct(act, of: body, clause: study.clause, barred: []) }
            #expect(refusal?.rule == .actSittingRequired)
            #expect(refusal?.clause?.number == "تـ.5")
            #expect(refusal?.field == "sitting")
        }
    }
}

@Suite struct `A unit decides` {
    private func refusal(_ act: BodyAct?, barred: Set<String> = []) -> Refusal? {
        refused { try Sample.desk(.model).requireAct(act, of: Sample.unit, clause: nil, barred: barred) }
    }

    private var head: HeadAct { HeadAct(body: BodyID("unit"), member: Sample.desk().actor.id) }

    @Test func `through its head, or through who stands in for a reason`() {
        #expect(throws: Never.self) {
            try Sample.desk(.model).requireAct(.head(head), of: Sample.unit, clause: nil, barred: [])
        }
        #expect(refusal(nil)?.rule == .actHeadRequired)
        #expect(refusal(.sitting(Sample.act()))?.rule == .actHeadRequired)
        var other = head
        other.member = "somebody else"
        #expect(refusal(.head(other))?.rule == .actHeadRequired)
        other = head
        other.body = BodyID("another")
        #expect(refusal(.head(other))?.rule == .actBodyDiffers)
        other = head
        other.standsIn = " "
        #expect(refusal(.head(other))?.field == "stands_in")
    }

    @Test func `never where the case concerns them`() {
        #expect(refusal(.head(head), barred: [head.member])?.rule == .recusalRequired)
    }
}

@Suite struct `A decision of a body` {
    @Test(arguments: SamplePolicy.allCases)
    func `is not entered without what the body did`(policy: SamplePolicy) throws {
        var walk = try Walk(policy, to: .referred)
        let study = try #require(walk.desk.policy.handling.study)
        let sits = try #require(walk.desk.policy.body(study.body)).kind.sits
        let refusal = walk.refusal(of: Sample.acceptance)
        #expect(refusal?.rule == (sits ? .actSittingRequired : .actHeadRequired))
        #expect(refusal?.clause?.clause == study.clause.id)
        try walk.take(Sample.acceptance)
        #expect(walk.request.decision?.act != nil)
        #expect(sits == (policy != .model))
    }

    @Test func `is what the sitting carried, no other`() throws {
        var walk = try Walk(.safwa, to: .referred)
        var refusing = Sample.refusal
        refusing.act = .sitting(Sample.act())
        #expect(walk.rule(of: refusing) == .actOutcomeDiffers)
        refusing.act = .sitting(Sample.act(on: "2026-03-14", .refused))
        #expect(walk.rule(of: refusing) == .actBeforeCase)
        refusing.act = .sitting(Sample.act(.safwa, .refused))
        try walk.take(refusing, on: "2026-03-17")
        #expect(walk.request.decision?.on == Sample.date(Sample.start))
    }

    @Test func `is not entered twice from one sitting`() throws {
        var walk = try Walk(.safwa, to: .referred)
        var refusing = Sample.refusal
        refusing.act = .sitting(Sample.act(.safwa, .refused))
        try walk.take(refusing)
        try walk.take(Sample.answer)
        try walk.take(Object(reason: "لا أوافق"))
        #expect(walk.rule(of: refusing) == .actSpent)
        walk.desk.bodies.sittings = ["s1"]
        #expect(walk.rule(of: refusing) == .actSittingRequired)
        walk.desk.bodies.sittings = ["s1", "s2"]
        var again = Sample.act(.safwa, .refused)
        again.sitting = "s2"
        refusing.act = .sitting(again)
        try walk.take(refusing)
        #expect(walk.request.sittings == ["s1", "s2"])
    }

    @Test func `is told truthfully among what may be done`() throws {
        var walk = try Walk(.safwa, to: .referred)
        func told() -> Rule? {
            RequestAction.standing(walk.request, at: walk.desk).first { $0.action == .decision }?.refusal?.rule
        }
        #expect(told() == nil)
        walk.desk.bodies = BodyFacts(heads: [:], seated: [], sittings: [])
        #expect(told() == .actSittingRequired)
        walk.desk.bodies.seated = [BodyID("competent-committee")]
        #expect(told() == .actSittingRequired)
        walk.desk.bodies.sittings = ["s1"]
        #expect(told() == nil)
        walk.desk.bodies.barred = [walk.desk.actor.id]
        #expect(told() == .recusalRequired)
        walk = try Walk(.model, to: .referred)
        walk.desk.bodies = BodyFacts(
            heads: [BodyID("competent-unit"): ["head"]], seated: [BodyID("competent-unit")], sittings: [])
        #expect(told() == .actHeadRequired)
        walk.desk.actor.id = "head"
        #expect(told() == nil)
    }
}
