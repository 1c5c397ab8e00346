import HummingbirdTesting
import SilaCore
import Testing

@testable import SilaServer
@testable import SilaService

@Suite struct `Who decided first` {
    @Test func `does not decide the appeal, at whatever level they stand`() async throws {
        try await EditionHouse.with(seated: true) { house in
            let office = try house.office
            // One person heads the unit and is senior management besides: a small association.
            _ = try await office.addStaff(
                login: "both", name: Name(ar: "مدير", en: "Both"), roles: [.committeeChair, .management, .followUp],
                password: ServedHouse.password)
            try await house.application().test(.router) { client in
                let desk = try await Visitor(client, login: "front_desk")
                let both = try await Visitor(client, login: "both")
                let manager = try await Visitor(client, login: "management")
                let admin = try await Visitor(client, login: "admin")
                for login in ["committee_chair"] {
                    let seats = try await admin.get("bodies/follow-up-committee")
                    let seat = seats["seats"]?.nodes.first { $0.at("member.login")?.string == login }
                    _ = try await admin.post(
                        "seats/\(seat?["id"]?.string ?? "")/end", #"{"reason": "انتقل"}"#)
                    let given = try await admin.post(
                        "bodies/follow-up-committee/seats", #"{"member": "both", "office": "chair"}"#)
                    try #require(given.status == 201, "\(given.text)")
                }
                let filed = try await desk.post(
                    "complaints",
                    #"""
                    {"channel": "website", "medium": "phone", "points": [{"text": "تأخر"}],
                     "person": {"name": "غادة المثال", "mobile": "0500008801"}}
                    """#)
                let place = "complaints/\(filed.text("reference") ?? "")"
                _ = try await both.change("\(place)/waiver", #"{"proof": "خطاب"}"#)
                let sitting = try await sit(client, both, filed.text("reference") ?? "")
                let found = try await both.change(
                    "\(place)/finding",
                    #"{"outcome": "not-upheld", "reason": "لم يثبت", "clause": "complaints.report", "sitting": "\#(sitting)"}"#
                )
                #expect(found.status == 200, "\(found.text)")
                let told = try await desk.change(
                    "\(place)/answer", #"{"points": [{"point": 1, "text": "لم يثبت"}], "proof": "مكالمة"}"#)
                #expect(told.status == 200, "\(told.text)")
                let appealed = try await desk.change("\(place)/appeal", #"{"reason": "لم تُسمع أقوالي"}"#)
                #expect(appealed.text("level.id") == "management", "\(appealed.text)")
                _ = try await manager.change("\(place)/waiver", #"{"proof": "خطاب"}"#)
                let finding = #"{"outcome": "upheld", "reason": "سُمعت أقواله", "clause": "complaints.report"}"#
                let barred = try await both.change("\(place)/finding", finding)
                #expect(barred.status == 403)
                #expect(barred.text("rule") == "recusal.required")
                #expect(barred.text("message.en")?.contains("appealed against what you decided") == true)
                let shown = try await both.get(place)
                let action = shown["actions"]?.nodes.first {
                    $0["action"]?.string == "finding" || $0["id"]?.string == "finding"
                }
                #expect(action.map { "\($0)".contains("recusal.required") } == true)
                let other = try await manager.change("\(place)/finding", finding)
                #expect(other.status == 200, "\(other.text)")
                // Who carries the answer decides nothing.
                let answered = try await desk.change(
                    "\(place)/answer", #"{"points": [{"point": 1, "text": "ثبت"}], "proof": "مكالمة"}"#)
                #expect(answered.status == 200, "\(answered.text)")
            }
        }
    }

    private func sit(_ client: any TestClientProtocol, _ chair: Visitor, _ reference: String) async throws -> String {
        let convened = try await chair.post("bodies/follow-up-committee/sittings", #"{"on": "2026-03-01"}"#)
        let sitting = try #require(convened.text("id"), "\(convened.text)")
        let members = ["both", "committee_member", "secretary"]
        let there = members.map { #"{"member": "\#($0)", "presence": "present"}"# }.joined(separator: ", ")
        let opened = try await chair.post("sittings/\(sitting)/opening", #"{"attendance": [\#(there)]}"#)
        try #require(opened.status == 200, "\(opened.text)")
        let put = try await chair.post(
            "sittings/\(sitting)/motions",
            #"{"reference": "\#(reference)", "outcome": "not-upheld", "reason": "لم يثبت"}"#)
        try #require(put.status == 201, "\(put.text)")
        for member in members {
            _ = try await chair.post(
                "sittings/\(sitting)/votes", #"{"reference": "\#(reference)", "vote": "for", "member": "\#(member)"}"#)
        }
        _ = try await chair.post("sittings/\(sitting)/closure", "{}")
        return sitting
    }

    @Test func `nor whom an ended claim concerns, takes it up again`() async throws {
        try await ClaimRoom.with(at: "safwa") { room in
            try await room.find("not-established")
            try await room.step(room.desk, "answer", #"{"text": "لم يثبت", "proof": "مكالمة"}"#)
            let own = try await room.manager.post(
                "interests", #"{"reference": "\#(room.reference)", "reason": "المتضرر أخوه"}"#)
            #expect(own.status == 201 || own.status == 200, "\(own.text)")
            try await room.step(room.desk, "closure")
            let barred = try await room.take(room.manager, "reopening", #"{"reason": "وقائع جديدة"}"#)
            #expect(barred.status == 403, "\(barred.text)")
            #expect(barred.text("rule") == "recusal.required")
            #expect(barred.text("clause.id") == "compensation")
        }
    }
}
