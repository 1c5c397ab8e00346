import SilaCore
import Testing

@Suite struct `The minutes of a sitting` {
    private func rule(
        _ minutes: SittingMinutes, _ staff: String, _ opinion: MinutesOpinion = .approved, seen: Int = 1
    ) -> Rule? {
        refused { try minutes.requireOpinion(of: staff, opinion, seen: seen) }?.rule
    }

    @Test func `are approved by who was present, once, as they were read`() {
        let minutes = Sample.minutes()
        #expect(throws: Never.self) { try minutes.requireOpinion(of: "a", .approved, seen: 1) }
        #expect(minutes.awaiting == ["a", "b"])
        #expect(rule(minutes, "c") == .minutesNotPresent)
        #expect(rule(minutes, "a", seen: 2) == .minutesChanged)
        var half = minutes
        half.approvedBy = ["a"]
        #expect(half.awaiting == ["b"])
        #expect(rule(half, "a") == .minutesApproved)
        #expect(rule(half, "a", .objected) == .minutesApproved)
    }

    @Test func `may be objected to, and approved after it`() {
        var minutes = Sample.minutes()
        minutes.objectedBy = ["b"]
        #expect(rule(minutes, "b", .objected) == .minutesApproved)
        #expect(throws: Never.self) { try minutes.requireOpinion(of: "b", .approved, seen: 1) }
    }

    @Test func `do not change once locked, and are corrected by others then only`() {
        var minutes = Sample.minutes()
        #expect(refused { try minutes.requireLocked() }?.rule == .minutesOpen)
        (minutes.approvedBy, minutes.isLocked) = (["a", "b"], true)
        #expect(refused { try minutes.requireOpen() }?.rule == .minutesLocked)
        #expect(rule(minutes, "a") == .minutesLocked)
        #expect(throws: Never.self) { try minutes.requireLocked() }
    }

    @Test func `count for a case by the approval of those who sat on it`() {
        var minutes = Sample.minutes()
        minutes.approvedBy = ["a"]
        let act = minutes.act(stating: [.harm: "كسر"], sitting: ["a"])
        #expect(
            act
                == MinutesAct(
                    dated: Sample.date(Sample.start), approvedBy: ["a"], awaiting: [], statements: [.harm: "كسر"],
                    locked: false))
        #expect(minutes.act(stating: [:], sitting: ["a", "b"]).awaiting == ["b"])
    }
}
