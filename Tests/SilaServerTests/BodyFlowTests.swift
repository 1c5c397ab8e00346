import HummingbirdTesting
import SilaCore
import Testing

@testable import SilaServer

@Suite struct `A committee of three over HTTP` {
    private func inRoom(_ walk: @Sendable @escaping (CommitteeRoom) async throws -> Void) async throws {
        try await CommitteeRoom.with(walk)
    }

    @Test func `decides by the votes of those whom the case does not concern`() async throws {
        try await inRoom { room in
            let early = try await room.decide(nil)
            #expect(early.status == 409)
            #expect(early.text("rule") == "act.sitting-required")
            #expect(early.text("clause.id") == "handling.reply")
            let sitting = try await room.convene()
            let recused = try await room.member.post(
                "interests", #"{"reference": "\#(room.reference)", "reason": "صاحب الطلب من أقاربي"}"#)
            #expect(recused.status == 201, "\(recused.text)")
            #expect(recused.text("interests.0.kind") == "declared")
            let opened = try await room.all(sitting)
            #expect(opened.status == 200, "\(opened.text)")
            #expect(opened.text("quorum.source") == "house")
            #expect(opened["quorum.count"]?.int == 2)
            #expect(room.item(opened)?.at("recused.0.login") == "committee_member")
            #expect(room.item(opened)?.at("quorum.count")?.int == 2)
            #expect(room.item(opened)?.at("present")?.int == 2)
            #expect(try await room.vote(room.chair, sitting, "for").text("rule") == "motion.missing")
            #expect(try await room.put(sitting).status == 201)
            let barred = try await room.vote(room.member, sitting, "for")
            #expect(barred.status == 403)
            #expect(barred.text("rule") == "recusal.required")
            #expect(barred.text("clause.id") == "handling.reply")
            let first = try await room.vote(room.chair, sitting, "for")
            #expect(room.item(first)?.at("motion.result") == "pending")
            #expect(try await room.decide(sitting).text("rule") == "act.not-carried")
            let second = try await room.vote(room.secretary, sitting, "for")
            #expect(room.item(second)?.at("motion.result") == "carried")
            #expect(try await room.vote(room.secretary, sitting, "for").text("rule") == "vote.cast")
            #expect(try await room.decide(sitting, "refused").text("rule") == "field.missing")
            let decided = try await room.decide(sitting)
            #expect(decided.status == 200, "\(decided.text)")
            #expect(decided.text("stage.id") == "decided")
            #expect(decided.text("decision.act.sitting.id") == sitting)
            #expect(decided["decision.act.sitting.for"]?.int == 2)
        }
    }

    @Test func `is decided by the chair's vote on a tie, as the house's practice`() async throws {
        try await inRoom { room in
            let sitting = try await room.convene()
            _ = try await room.open(
                sitting, [("committee_chair", "present"), ("committee_member", "present"), ("secretary", "excused")])
            _ = try await room.put(sitting)
            _ = try await room.vote(room.chair, sitting, "for")
            let tied = try await room.vote(room.member, sitting, "against")
            #expect(room.item(tied)?.at("motion.result") == "carried-by-chair")
            #expect(room.item(tied)?.at("motion.name.en")?.string?.contains("the house's practice") == true)
            #expect(try await room.decide(sitting).status == 200)
        }
    }

    @Test func `is not opened without its quorum, and can be cancelled`() async throws {
        try await inRoom { room in
            let sitting = try await room.convene()
            let few = try await room.open(
                sitting, [("committee_chair", "present"), ("committee_member", "absent"), ("secretary", "excused")])
            #expect(few.status == 409)
            #expect(few.text("rule") == "sitting.no-quorum")
            #expect(few.text("clause.id") == "handling.reply")
            #expect(few.text("detail_en")?.contains("1 present, 2 needed") ?? few.text.contains("1 present, 2 needed"))
            let some = try await room.open(sitting, [("committee_chair", "present"), ("secretary", "present")])
            #expect(some.status == 422)
            #expect(some.text("rule") == "attendance.missing")
            let cancelled = try await room.secretary.post(
                "sittings/\(sitting)/cancellation", #"{"reason": "لم يكتمل النصاب"}"#)
            #expect(cancelled.text("stage.id") == "cancelled")
            #expect(try await room.all(sitting).text("rule") == "sitting.not-convened")
        }
    }

    @Test func `has an agenda that fills itself, those due first, and freezes when it sits`() async throws {
        try await inRoom { room in
            let sitting = try await room.convene()
            let coming = try await room.chair.get("sittings/\(sitting)")
            #expect(room.item(coming)?.at("by_hand") == false)
            #expect(room.item(coming)?.at("place") == .null)
            let matter = try await room.secretary.post("sittings/\(sitting)/agenda", #"{"title": "خطة العام"}"#)
            #expect(matter.status == 201, "\(matter.text)")
            let opened = try await room.all(sitting)
            let places = opened["agenda"]?.nodes.compactMap { $0["place"]?.int } ?? []
            #expect(places == Array(1...places.count))
            let later = try await room.flow.take()
            _ = try await room.flow.complete(later)
            try await room.flow.step(room.flow.desk, later, "registration")
            #expect(
                try await room.chair.post("sittings/\(sitting)/agenda", #"{"reference": "\#(later)"}"#).text("rule")
                    == "agenda.not-waiting")
            try await room.flow.step(room.flow.desk, later, "referral")
            let still = try await room.chair.get("sittings/\(sitting)")
            #expect(still["agenda"]?.nodes.count == places.count)
            let added = try await room.chair.post("sittings/\(sitting)/agenda", #"{"reference": "\#(later)"}"#)
            #expect(added["agenda"]?.nodes.last?["reference"]?.string == later)
            #expect(added["agenda"]?.nodes.last?["place"]?.int == places.count + 1)
        }
    }

    @Test func `is led by its chair, deputy or secretary and read by who sits in it`() async throws {
        try await inRoom { room in
            let outsider = try await room.flow.desk.post("bodies/\(room.body)/sittings", #"{"on": "2026-03-01"}"#)
            #expect(outsider.status == 403)
            #expect(outsider.text("rule") == "seat.required")
            let sitting = try await room.convene()
            #expect(try await room.flow.desk.get("sittings/\(sitting)").status == 403)
            #expect(try await room.admin.get("sittings/\(sitting)").status == 200)
            let wrong = try await room.secretary.post(
                "bodies/\(room.body)/sittings", #"{"on": "2026-03-01", "on_hijri": "1447-09-13"}"#)
            #expect(wrong.status == 422)
            #expect(wrong.text("field") == "on_hijri")
        }
    }

    @Test func `answers a repetition with the first answer`() async throws {
        try await inRoom { room in
            let body = #"{"on": "2026-03-01"}"#
            let first = try await room.chair.post("bodies/\(room.body)/sittings", body, key: "conv-\(room.reference)")
            let again = try await room.chair.post("bodies/\(room.body)/sittings", body, key: "conv-\(room.reference)")
            #expect(first.text("id") == again.text("id"))
            #expect(again.status == 201)
        }
    }
}

@Suite struct `Seats over HTTP` {
    @Test func `are given and ended by the administrator`() async throws {
        try await ServedHouse.shared().application().test(.router) { client in
            let admin = try await Visitor(client, at: "zad-almakkiya", as: .admin)
            let read = try await admin.get("bodies/research-committee")
            #expect(read["seats"]?.nodes.count == 3)
            #expect(read["sits"] == true)
            let taken = try await admin.post(
                "bodies/research-committee/seats", #"{"member": "management", "office": "chair"}"#)
            #expect(taken.status == 409)
            #expect(taken.text("rule") == "seat.taken")
            #expect(taken.text("clause.id") == "handling.reply")
            let given = try await admin.post(
                "bodies/research-committee/seats", #"{"member": "management", "until": "2026-12-31"}"#)
            #expect(given.status == 201, "\(given.text)")
            #expect(given["quorum"]?["count"]?.int == 3)
            let seat = try #require(given["seats"]?.nodes.last?["id"]?.string)
            let ended = try await admin.post("seats/\(seat)/end", #"{"reason": "استقال"}"#)
            #expect(ended.status == 200, "\(ended.text)")
            #expect(ended["quorum"]?["count"]?.int == 2)
            #expect(try await admin.post("seats/\(seat)/end", #"{"reason": "استقال"}"#).text("rule") == "seat.term")
            #expect(try await admin.get("bodies/no-such-body").status == 404)
            let desk = try await Visitor(client, at: "zad-almakkiya", as: .frontDesk)
            #expect(
                try await desk.post("bodies/research-committee/seats", #"{"member": "management"}"#).status == 403)
        }
    }

    @Test func `are the heads of units, who decide themselves`() async throws {
        try await ServedHouse.shared().application().test(.router) { client in
            let chair = try await Visitor(client, at: "namudhaj", as: .committeeChair)
            let deputy = try await Visitor(client, at: "namudhaj", login: "deputy")
            let flow = try await CaseFlow(
                desk: try await Visitor(client, at: "namudhaj", as: .frontDesk), chair: chair)
            let reference = try await flow.take()
            _ = try await flow.complete(reference)
            try await flow.step(flow.desk, reference, "referral")
            #expect(
                try await chair.post("bodies/competent-unit/sittings", #"{"on": "2026-03-01"}"#).text("rule")
                    == "body.sits-not")
            let silent = try await deputy.change(
                "requests/\(reference)/decision", #"{"outcome": "accepted", "reason": "تنطبق"}"#)
            #expect(silent.text("field") == "stands_in")
            #expect(silent.text("clause.id") == "handling.study")
            _ = try await chair.post(
                "interests", #"{"reference": "\#(reference)", "reason": "قرابة"}"#)
            let barred = try await chair.change(
                "requests/\(reference)/decision", #"{"outcome": "accepted", "reason": "تنطبق"}"#)
            #expect(barred.text("rule") == "recusal.required")
            let told = try await chair.get("requests/\(reference)")
            let action = told["actions"]?.nodes.first { $0["action"] == "decision" }
            #expect(action?.at("refusal.rule") == "recusal.required")
            let decided = try await deputy.change(
                "requests/\(reference)/decision", #"{"outcome": "accepted", "reason": "تنطبق"}"#)
            #expect(decided.status == 200, "\(decided.text)")
            #expect(decided.text("decision.act.head.stands_in")?.isEmpty == false)
        }
    }
}

@Suite struct `What a body may do now` {
    private func allowed(_ answer: Visitor.Answer) -> JSONNode? {
        answer["actions"]?.nodes.first { $0.at("action") == "decision" }?.at("allowed")
    }

    /// Read twice, so that the second is what was kept of the first.
    private func decision(_ room: CommitteeRoom, _ visitor: Visitor) async throws -> JSONNode? {
        let first = try await visitor.get("requests/\(room.reference)")
        let second = try await visitor.get("requests/\(room.reference)")
        #expect(first.body == second.body)
        return allowed(second)
    }

    @Test func `shows at once when a sitting puts the case to the vote, and when somebody recuses themselves`()
        async throws
    {
        try await CommitteeRoom.with { room in
            let before = try await room.chair.get("requests/\(room.reference)")
            #expect(try await decision(room, room.chair) == false)
            let sitting = try await room.convene()
            _ = try await room.all(sitting)
            #expect(try await decision(room, room.chair) == false)
            #expect(try await room.put(sitting).status == 201)
            let after = try await room.chair.get("requests/\(room.reference)")
            #expect(after["version"] == before["version"])
            #expect(try await decision(room, room.chair) == true)
            let recused = try await room.chair.post(
                "interests", #"{"reference": "\#(room.reference)", "reason": "صاحب الطلب من أقاربي"}"#)
            #expect(recused.status == 201, "\(recused.text)")
            #expect(try await decision(room, room.chair) == false)
        }
    }
}
