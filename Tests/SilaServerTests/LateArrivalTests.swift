import SilaCore
import Testing

@testable import SilaServer

@Suite struct `A member who comes late to a sitting` {
    private func arrive(_ room: CommitteeRoom, _ sitting: String, _ more: String = "") async throws -> Visitor.Answer {
        try await room.secretary.post("sittings/\(sitting)/arrivals", #"{"member": "committee_member"\#(more)}"#)
    }

    private func opened(_ room: CommitteeRoom) async throws -> String {
        let sitting = try await room.convene()
        let answer = try await room.open(
            sitting, [("committee_chair", "present"), ("committee_member", "absent"), ("secretary", "present")])
        try #require(answer.status == 200, "\(answer.text)")
        return sitting
    }

    @Test func `votes on what is put to the vote after that, and on nothing before it`() async throws {
        try await CommitteeRoom.with { room in
            let sitting = try await opened(room)
            _ = try await room.put(sitting)
            let came = try await arrive(room, sitting)
            #expect(came.status == 200, "\(came.text)")
            let row =
                came["attendance"]?.nodes.first { $0.at("member.login")?.string == "committee_member" }
                ?? came["attendance"]?.nodes.first { $0["arrived_at"] != .null }
            #expect(row?["presence"]?.string == "present")
            #expect(row?["arrived_at"]?.string == "2026-03-01T09:30:00+03:00")
            #expect(room.item(came)?.at("present")?.int == 2)
            let early = try await room.vote(room.member, sitting, "against")
            #expect(early.status == 403)
            #expect(early.text("rule") == "vote.not-present")
            #expect(early.text("message.en")?.contains("came after the case was put to the vote") == true)
            #expect(early.text("clause.id") == "handling.reply")
            _ = try await room.vote(room.chair, sitting, "for")
            let carried = try await room.vote(room.secretary, sitting, "for")
            #expect(room.item(carried)?.at("motion.result") == "carried")
            // Put anew, it is theirs too.
            let again = try await room.put(sitting, "refused")
            #expect(room.item(again)?.at("present")?.int == 3)
            #expect(try await room.vote(room.member, sitting, "against").status == 201)
        }
    }

    @Test func `is there once, came between the opening and now, and while the sitting is open`() async throws {
        try await CommitteeRoom.with { room in
            let sitting = try await opened(room)
            let before = try await arrive(room, sitting, #", "at": "2026-03-01T09:00:00+03:00""#)
            #expect(before.status == 422)
            #expect(before.text("rule") == "date.out-of-range")
            #expect(try await arrive(room, sitting, #", "at": "half past""#).text("errors.0.field") == "at")
            let member = try await room.member.post(
                "sittings/\(sitting)/arrivals", #"{"member": "committee_member"}"#)
            #expect(member.text("rule") == "seat.required")
            let stranger = try await room.secretary.post(
                "sittings/\(sitting)/arrivals", #"{"member": "front_desk"}"#)
            #expect(stranger.text("rule") == "seat.required")
            #expect(try await arrive(room, sitting).status == 200)
            let again = try await arrive(room, sitting)
            #expect(again.status == 409)
            #expect(again.text("rule") == "attendance.present")
            _ = try await room.secretary.post("sittings/\(sitting)/closure", "{}")
            let other = try await opened(room)
            _ = try await room.secretary.post("sittings/\(other)/closure", "{}")
            #expect(try await arrive(room, other).text("rule") == "sitting.not-open")
        }
    }

    @Test func `brings the quorum, and approves the minutes with the others`() async throws {
        try await CommitteeRoom.with { room in
            for visitor in [room.secretary] {
                _ = try await visitor.post("interests", #"{"reference": "\#(room.reference)", "reason": "قرابة"}"#)
            }
            let sitting = try await opened(room)
            let few = try await room.put(sitting)
            #expect(few.text("rule") == "sitting.no-quorum", "\(few.text)")
            _ = try await arrive(room, sitting)
            #expect(try await room.put(sitting).status == 201)
            for visitor in [room.chair, room.member] { _ = try await room.vote(visitor, sitting, "for") }
            _ = try await room.secretary.post("sittings/\(sitting)/closure", "{}")
            let drafted = try await room.secretary.post("sittings/\(sitting)/minutes", "{}")
            let minutes = try #require(drafted.text("id"), "\(drafted.text)")
            #expect(drafted.text("text")?.contains("حضر الساعة 09:30") == true, "\(drafted.text)")
            for visitor in [room.chair, room.secretary] {
                let said = try await visitor.post("minutes/\(minutes)/approval", #"{"revision": 1}"#)
                #expect(said["locked"] != true, "\(said.text)")
                #expect(said["locked_at"] ?? .null == .null)
            }
            let last = try await room.member.post("minutes/\(minutes)/approval", #"{"revision": 1}"#)
            #expect(last.status == 201, "\(last.text)")
            #expect(last["locked_at"] != .null)
        }
    }

    @Test func `what the sitting carried is entered by its secretary, whatever roles they hold`() async throws {
        try await CommitteeRoom.with { room in
            let sitting = try await room.accept()
            let plain = try await room.member.change(
                "requests/\(room.reference)/decision",
                #"{"outcome": "accepted", "reason": "تنطبق الشروط", "sitting": "\#(sitting)"}"#)
            #expect(plain.status == 403)
            #expect(plain.text("rule") == "role.not-allowed")
            let entered = try await room.secretary.change(
                "requests/\(room.reference)/decision",
                #"{"outcome": "accepted", "reason": "تنطبق الشروط", "sitting": "\#(sitting)"}"#)
            #expect(entered.status == 200, "\(entered.text)")
            #expect(entered.text("stage.id") == "decided")
        }
    }
}
