import SilaCore
import Testing

@testable import SilaServer

@Suite struct `What the board delegates to an association of three` {
    private func record(_ visitor: Visitor, _ more: String) async throws -> Visitor.Answer {
        try await visitor.post(
            "policy/delegations",
            #"{"session": "2026/3", "held_on": "2026-02-20", "reason": "قلة العدد", "until": "2026-12-31", \#(more)}"#)
    }

    @Test func `is a smaller quorum of a body, on record, under which it sits`() async throws {
        try await CommitteeRoom.with { room in
            let nobody = try await record(
                room.admin, #""kind": "quorum", "delegate": "front_desk", "body": "research-committee", "quorum": 1"#)
            #expect(nobody.status == 422)
            #expect(nobody.text("field") == "delegate")
            let bare = try await record(room.admin, #""kind": "quorum", "delegate": "committee_chair""#)
            #expect(bare["errors"]?.nodes.compactMap { $0["field"]?.string } == ["body", "quorum"])
            let recorded = try await record(
                room.admin,
                #""kind": "quorum", "delegate": "committee_chair", "body": "research-committee", "quorum": 1"#)
            #expect(recorded.status == 201, "\(recorded.text)")
            #expect(recorded.text("kind") == "quorum")
            let delegation = try #require(recorded.text("id"))
            let sitting = try await room.convene()
            let opened = try await room.open(
                sitting, [("committee_chair", "present"), ("committee_member", "absent"), ("secretary", "excused")])
            #expect(opened.status == 200, "\(opened.text)")
            #expect(opened.text("quorum.source") == "board")
            _ = try await room.put(sitting)
            _ = try await room.vote(room.chair, sitting, "for")
            let decided = try await room.decide(sitting)
            #expect(decided.status == 200, "\(decided.text)")
            #expect(decided["decision"]?.at("act.sitting.smaller_quorum") == true)
            let ended = try await room.admin.post("policy/delegations/\(delegation)/revocation", "{}")
            #expect(ended.status == 200)
            let after = try await room.convene()
            let few = try await room.open(
                after, [("committee_chair", "present"), ("committee_member", "absent"), ("secretary", "excused")])
            #expect(few.text("rule") == "sitting.no-quorum")
        }
    }

    @Test func `is standing in for who is recused`() async throws {
        try await CommitteeRoom.with { room in
            let recorded = try await record(
                room.admin, #""kind": "stand-in", "delegate": "management", "body": "research-committee""#)
            #expect(recorded.status == 201, "\(recorded.text)")
            for visitor in [room.chair, room.member] {
                _ = try await visitor.post(
                    "interests", #"{"reference": "\#(room.reference)", "reason": "قرابة"}"#)
            }
            let sitting = try await room.convene()
            let opened = try await room.open(
                sitting,
                [
                    ("committee_chair", "present"), ("committee_member", "present"), ("secretary", "present"),
                    ("management", "present"),
                ])
            #expect(opened.status == 200, "\(opened.text)")
            #expect(room.item(opened)?.at("present")?.int == 2)
            let put = try await room.secretary.post(
                "sittings/\(sitting)/motions",
                #"{"reference": "\#(room.reference)", "outcome": "accepted", "reason": "تنطبق"}"#)
            #expect(put.status == 201, "\(put.text)")
            let guest = try await Visitor(room.chair.client, at: "optometry", as: .management)
            #expect(try await room.vote(room.secretary, sitting, "for").status == 201)
            let voted = try await room.vote(guest, sitting, "for")
            #expect(room.item(voted)?.at("motion.result") == "carried")
            let barred = try await room.decide(sitting)
            #expect(barred.text("rule") == "recusal.required")
            let deputy = try await Visitor(room.chair.client, at: "optometry", login: "deputy")
            let entered = try await deputy.change(
                "requests/\(room.reference)/decision",
                #"{"outcome": "accepted", "reason": "تنطبق", "sitting": "\#(sitting)"}"#)
            #expect(entered.status == 200, "\(entered.text)")
            let id = recorded.text("id") ?? ""
            _ = try await room.admin.post("policy/delegations/\(id)/revocation", "{}")
        }
    }
}
