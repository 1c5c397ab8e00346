import HummingbirdTesting
import SilaCore
import Testing

@testable import SilaServer

@Suite struct `A finding on a complaint` {
    private let intake = """
        {"channel": "website", "medium": "phone", "points": [{"text": "تأخر الرد"}],
         "person": {"name": "غادة المثال", "mobile": "0500008801"}}
        """
    private let finding = #"{"outcome": "upheld", "reason": "ثبت التأخر", "clause": "complaints.report""#

    private func step(_ visitor: Visitor, _ path: String, _ body: String) async throws -> Visitor.Answer {
        let answer = try await visitor.change(path, body)
        try #require(answer.status == 200, "\(path): \(answer.text)")
        return answer
    }

    @Test func `is made by a committee in a sitting, answered and closed`() async throws {
        try await ServedHouse.shared().application().test(.router) { client in
            let desk = try await Visitor(client, at: "safwa", as: .frontDesk)
            let chair = try await Visitor(client, at: "safwa", as: .committeeChair)
            let follow = try await Visitor(client, at: "safwa", as: .followUp)
            let reference = try #require(try await desk.post("complaints", intake).text("reference"))
            let place = "complaints/\(reference)"
            _ = try await step(follow, "\(place)/waiver", #"{"proof": "خطاب"}"#)
            let alone = try await chair.change("\(place)/finding", finding + "}")
            #expect(alone.status == 409)
            #expect(alone.text("rule") == "act.sitting-required")
            #expect(alone.text("clause.number") == "جـ.1")

            let convened = try await chair.post("bodies/follow-up-committee/sittings", #"{"on": "2026-03-01"}"#)
            let sitting = try #require(convened.text("id"), "\(convened.text)")
            let members = ["committee_chair", "committee_member", "secretary"]
            let there = members.map { #"{"member": "\#($0)", "presence": "present"}"# }.joined(separator: ", ")
            let opened = try await chair.post("sittings/\(sitting)/opening", #"{"attendance": [\#(there)]}"#)
            try #require(opened.status == 200, "\(opened.text)")
            let put = try await chair.post(
                "sittings/\(sitting)/motions",
                #"{"reference": "\#(reference)", "outcome": "upheld", "reason": "ثبت التأخر"}"#)
            try #require(put.status == 201, "\(put.text)")
            for member in members {
                _ = try await chair.post(
                    "sittings/\(sitting)/votes",
                    #"{"reference": "\#(reference)", "vote": "for", "member": "\#(member)"}"#)
            }
            let other = try await chair.change(
                "\(place)/finding",
                #"{"outcome": "not-upheld", "reason": "لا", "clause": "complaints.report", "sitting": "\#(sitting)"}"#)
            #expect(other.text("rule") == "act.outcome-differs")
            _ = try await step(chair, "\(place)/finding", finding + #", "sitting": "\#(sitting)"}"#)
            let answered = try await step(
                follow, "\(place)/answer",
                #"{"points": [{"point": 1, "text": "نعتذر عن التأخر"}], "medium": "phone", "proof": "مكالمة"}"#)
            #expect(answered.text("stage.id") == "answered")
            let closed = try await step(chair, "\(place)/closure", #"{"note": "انتهت"}"#)
            #expect(closed.text("stage.id") == "closed")
        }
    }

    @Test func `is made by the head of a unit`() async throws {
        try await ServedHouse.shared().application().test(.router) { client in
            let desk = try await Visitor(client, at: "namudhaj", as: .frontDesk)
            let follow = try await Visitor(client, at: "namudhaj", as: .followUp)
            let head = try await Visitor(client, at: "namudhaj", as: .committeeChair)
            let reference = try #require(try await desk.post("complaints", intake).text("reference"))
            let place = "complaints/\(reference)"
            _ = try await step(follow, "\(place)/waiver", #"{"proof": "خطاب"}"#)
            let alone = try await follow.change("\(place)/finding", finding + "}")
            #expect(alone.status == 403)
            let found = try await step(head, "\(place)/finding", finding + "}")
            #expect(found.text("stage.id") == "found")
        }
    }
}
