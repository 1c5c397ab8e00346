import SilaCore
import Testing

@testable import SilaServer

@Suite struct `An association of three, of whom one is concerned` {
    private func delegate(_ room: CommitteeRoom, _ more: String) async throws -> Visitor.Answer {
        try await room.admin.post(
            "policy/delegations",
            #"{"session": "2026/4", "held_on": "2026-02-22", "reason": "قلة العدد", "until": "2026-12-31", \#(more)}"#)
    }

    @Test func `is left without a quorum by recusal, sits by the board's delegation, and it shows`() async throws {
        try await CommitteeRoom.with { room in
            // Two of the three are concerned: what is left is no quorum, whoever comes.
            for visitor in [room.member, room.secretary] {
                _ = try await visitor.post("interests", #"{"reference": "\#(room.reference)", "reason": "قرابة"}"#)
            }
            let stuck = try await room.convene()
            _ = try await room.all(stuck)
            let few = try await room.put(stuck)
            #expect(few.status == 409)
            #expect(few.text("rule") == "sitting.no-quorum")
            #expect(few.text("clause.id") == "handling.reply")
            _ = try await room.secretary.post("sittings/\(stuck)/closure", "{}")

            // The board delegates, on record: a smaller quorum, and who stands in.
            let quorum = try await delegate(
                room, #""kind": "quorum", "delegate": "committee_chair", "body": "research-committee", "quorum": 2"#)
            let standIn = try await delegate(
                room, #""kind": "stand-in", "delegate": "management", "body": "research-committee""#)
            #expect(quorum.status == 201, "\(quorum.text)")
            #expect(standIn.status == 201, "\(standIn.text)")
            let sitting = try await room.convene()
            let opened = try await room.open(
                sitting,
                [
                    ("committee_chair", "present"), ("committee_member", "present"), ("secretary", "present"),
                    ("management", "present"),
                ])
            #expect(opened.text("quorum.source") == "board")
            #expect(room.item(opened)?.at("present")?.int == 2)
            #expect(room.item(opened)?.at("recused")?.nodes.count == 2)
            #expect(try await room.put(sitting).status == 201)
            let guest = try await Visitor(room.chair.client, at: "optometry", as: .management)
            for visitor in [room.chair, guest] {
                #expect(try await room.vote(visitor, sitting, "for").status == 201)
            }
            #expect(try await room.vote(room.member, sitting, "against").text("rule") == "recusal.required")
            _ = try await room.secretary.post("sittings/\(sitting)/closure", "{}")
            let decided = try await room.decide(sitting)
            #expect(decided.status == 200, "\(decided.text)")
            #expect(decided["decision"]?.at("act.sitting.smaller_quorum") == true)

            // The register of delegations and the minutes show by what right it sat.
            let register = try await room.admin.get("policy/delegations")
            let shown = register["delegations"]?.nodes.filter { $0["session"]?.string == "2026/4" } ?? []
            #expect(Set(shown.compactMap { $0["kind"]?.string }) == ["quorum", "stand-in"])
            let minutes = try await room.secretary.post("sittings/\(sitting)/minutes", "{}")
            #expect(minutes.text("text")?.contains("مفوض بالقيام مقام متنحٍّ") == true, "\(minutes.text)")
            for id in [quorum, standIn].compactMap({ $0.text("id") }) {
                _ = try await room.admin.post("policy/delegations/\(id)/revocation", "{}")
            }
            let after = try await room.convene()
            let none = try await room.open(
                after, [("committee_chair", "present"), ("committee_member", "absent"), ("secretary", "excused")])
            #expect(none.text("rule") == "sitting.no-quorum")
        }
    }
}
