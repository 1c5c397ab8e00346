import HTTPTypes
import HummingbirdTesting
import SilaCore
import Testing

@testable import SilaServer

@Suite struct `Inquiries, suggestions and tasks over the API` {
    private let ask =
        #"{"text": "متى يفتح الباب؟", "channel": "phone", "medium": "phone", "person": {"name": "سارة المثال"}}"#

    @Test func `an inquiry is asked, referred, answered, and its task done`() async throws {
        try await ServedHouse.shared().application().test(.router) { client in
            let desk = try await Visitor(client, at: "zad-almakkiya", as: .frontDesk)
            let asked = try await desk.post("inquiries", ask)
            #expect(asked.status == 201)
            #expect(asked.text("stage.id") == "asked")
            let reference = try #require(asked.text("reference"))
            let referred = try await desk.change("inquiries/\(reference)/research-referral")
            #expect(referred.text("stage.id") == "with-research", "\(referred.text)")
            let officer = try await Visitor(client, at: "zad-almakkiya", as: .researchOfficer)
            let tasks = try await officer.get("tasks?limit=100")
            #expect(tasks["tasks"]?.nodes.contains { $0["kind"] == "research" } == true)
            let answered = try await officer.change(
                "inquiries/\(reference)/answer", #"{"text": "يوم الأحد", "proof": "قيل له في المكتب"}"#)
            #expect(answered.text("stage.id") == "answered")
            #expect(answered.text("answer") == "يوم الأحد")
        }
    }

    @Test func `an inquiry becomes a request, and each names the other`() async throws {
        try await ServedHouse.shared().application().test(.router) { client in
            let desk = try await Visitor(client, at: "safwa", as: .frontDesk)
            let reference = try #require(try await desk.post("inquiries", ask).text("reference"))
            let became = try await desk.post(
                "inquiries/\(reference)/conversion", "{}", key: "convert-\(reference)", seen: "\"1\"")
            #expect(became.status == 201, "\(became.text)")
            #expect(became.text("from") == reference)
            let request = try #require(became.text("reference"))
            #expect(became.text("request.converted_from") == reference)
            #expect(try await desk.get("inquiries/\(reference)").text("became") == request)
            #expect(try await desk.get("requests/\(request)").status == 200)
            #expect(try await desk.get("requests/\(reference)").status == 404)
        }
    }

    @Test func `a suggestion is taken where the policy asks for them, and outside it where it does not`() async throws {
        try await ServedHouse.shared().application().test(.router) { client in
            let zad = try await Visitor(client, at: "zad-almakkiya", as: .frontDesk)
            let taken = try await zad.post("suggestions", ask)
            #expect(taken.status == 201, "\(taken.text)")
            let reference = try #require(taken.text("reference"))
            let manager = try await Visitor(client, at: "zad-almakkiya", as: .management)
            let weighed = try await manager.change(
                "suggestions/\(reference)/weighing", #"{"outcome": "adopted", "reason": "مفيد"}"#)
            #expect(weighed.text("weighing") == "adopted")

            let safwa = try await Visitor(client, at: "safwa", as: .frontDesk)
            let refused = try await safwa.post("suggestions", ask)
            #expect(refused.status == 409)
            #expect(refused.text("rule") == "policy.lacks-kind")
            let outside = try await safwa.post(
                "suggestions", String(ask.dropLast()) + #", "outside_reason": "لا بند"}"#)
            #expect(outside.text("stage.id") == "outside", "\(outside.text)")
        }
    }

    @Test func `what the policy has no clause on is refused in so many words`() async throws {
        try await ServedHouse.shared().application().test(.router) { client in
            let optometry = try await Visitor(client, at: "optometry", as: .frontDesk)
            let refused = try await optometry.post("claims", "{}", [.acceptLanguage: "en"])
            #expect(refused.status == 409)
            #expect(refused.text("rule") == "policy.lacks-kind")
            let words = "this association's policy has no clause on compensation"
            #expect(refused.text("detail")?.hasPrefix(words) == true)
            let safwa = try await Visitor(client, at: "safwa", as: .frontDesk)
            #expect(try await safwa.post("claims", "{}").status == 404)
        }
    }

    @Test func `a task is done once, by its role, and says what came of it`() async throws {
        try await ServedHouse.shared().application().test(.router) { client in
            let desk = try await Visitor(client, at: "namudhaj", as: .frontDesk)
            let flow = try await CaseFlow(desk: desk, chair: desk)
            _ = try await flow.complete(try await flow.take())
            let task = try #require(try await desk.get("tasks").text("tasks.0.id"))
            let manager = try await Visitor(client, at: "namudhaj", as: .management)
            let other = try await manager.post("tasks/\(task)/completion", #"{"outcome": "x"}"#)
            #expect(other.status == 403)
            let done = try await desk.post("tasks/\(task)/completion", #"{"outcome": "أُبلغ هاتفياً"}"#, key: "t-\(task)")
            #expect(done.status == 200)
            #expect(done.text("outcome") == "أُبلغ هاتفياً")
            let again = try await desk.post(
                "tasks/\(task)/completion", #"{"outcome": "أُبلغ هاتفياً"}"#, key: "t-\(task)")
            #expect(again.body == done.body)
            #expect(try await desk.post("tasks/\(task)/completion", #"{"outcome": "x"}"#).status == 412)
        }
    }
}
