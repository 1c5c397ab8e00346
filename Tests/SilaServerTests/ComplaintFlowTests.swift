import HTTPTypes
import HummingbirdTesting
import SilaCore
import Testing

@testable import SilaServer

@Suite struct `Complaints over the API` {
    /// Where the policy has a procedure: over the website.
    private func intake(_ channel: String = "website", more: String = "") -> String {
        """
        {"channel": "\(channel)", "medium": "phone", "points": [{"text": "تأخر الرد"}, {"text": "سوء المعاملة"}],
         "person": {"name": "نورة المثال", "mobile": "0500001234"}\(more)}
        """
    }

    private let answer =
        #"{"points": [{"point": 1, "text": "نعتذر"}, {"point": 2, "text": "أُنذر"}], "proof": "مكالمة"}"#

    @Test func `one is acknowledged at once, with when it goes up, and nothing is promised that no clause prints`()
        async throws
    {
        try await ServedHouse.shared().application().test(.router) { client in
            let desk = try await Visitor(client, at: "safwa", as: .frontDesk)
            let taken = try await desk.post("complaints", intake())
            #expect(taken.status == 201, "\(taken.text)")
            #expect(taken["events"]?.nodes.compactMap { $0["name"]?.string } == ["received", "acknowledged"])
            #expect(taken.text("events.0.clause.number") == "جـ.1")
            #expect(taken.text("stage.id") == "under-review")
            #expect(taken.text("level.id") == "body")
            #expect(taken.text("body.id") == "follow-up-committee")
            #expect(taken["clock.due"] == .null)
            // Sunday 2026-03-01: three working days end on Wednesday, five on Sunday the 8th.
            #expect(taken.text("clock.ladder.0.on") == "2026-03-04")
            #expect(taken.text("clock.ladder.1.on") == "2026-03-08")
            let reference = try #require(taken.text("reference"))
            let listed = try await desk.get("complaints?q=\(reference)")
            #expect(listed.text("cases.0.kind") == "complaint", "\(listed.text)")
            let page = try await desk.send(.get, "/safwa/desk/cases/\(reference)", [:], nil)
            #expect(page.status == 200)
        }
    }

    @Test(arguments: ["zad-almakkiya", "optometry", "quwwat-watan"])
    func `where the policy has no clause it is refused in its words, and recorded outside it with a reason`(
        tenant: String
    ) async throws {
        try await ServedHouse.shared().application().test(.router) { client in
            let desk = try await Visitor(client, at: tenant, as: .frontDesk)
            let refused = try await desk.post("complaints", intake())
            #expect(refused.status == 409)
            #expect(refused.text("rule") == "policy.lacks-kind")
            #expect(refused.text("field") == "outside_reason")
            let taken = try await desk.post("complaints", intake(more: #", "outside_reason": "جاءت بنفسها""#))
            #expect(taken.status == 201, "\(taken.text)")
            #expect(taken.text("stage.id") == "outside")
            #expect(taken.text("level.id") == "management")
            let reference = try #require(taken.text("reference"))
            let manager = try await Visitor(client, at: tenant, as: .management)
            let offer = #"{"by": "association", "terms": "اعتذار", "expires": "2026-03-05"}"#
            let lacking = try await manager.change("complaints/\(reference)/offer", offer)
            #expect(lacking.text("rule") == "policy.lacks-kind", "\(lacking.text)")
            let answered = try await manager.change("complaints/\(reference)/answer", answer)
            #expect(answered.text("stage.id") == "answered", "\(answered.text)")
            let closed = try await manager.change("complaints/\(reference)/closure")
            #expect(closed.text("stage.id") == "closed", "\(closed.text)")
        }
    }

    @Test func `one against a member of staff is not there for them nor for those under them`() async throws {
        try await ServedHouse.shared().application().test(.router) { client in
            let manager = try await Visitor(client, at: "optometry", as: .management)
            let body = intake(more: #", "outside_reason": "جاءت", "accused": {"staff": ["front_desk"]}"#)
            let taken = try await manager.post("complaints", body)
            #expect(taken.status == 201, "\(taken.text)")
            let reference = try #require(taken.text("reference"))
            let accused = try await Visitor(client, at: "optometry", as: .frontDesk)
            let seen = try await accused.get("complaints/\(reference)")
            let none = try await accused.get("complaints/4827193605")
            #expect(seen.status == 404)
            #expect(seen.body == none.body)
            #expect(try await accused.get("cases?q=\(reference)").json.at("cases")?.nodes.isEmpty == true)
            #expect(try await accused.change("complaints/\(reference)/comment", #"{"text": "x"}"#).status == 404)
            #expect(try await manager.get("complaints/\(reference)").status == 200)
        }
    }
}
