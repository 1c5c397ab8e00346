import HTTPTypes
import HummingbirdTesting
import SilaCore
import Testing

@testable import SilaServer

@Suite struct `A request over the API` {
    @Test(arguments: ServedHouse.tenants)
    func `is carried from the desk to the end`(tenant: String) async throws {
        try await ServedHouse.shared().application().test(.router) { client in
            let flow = try await CaseFlow(
                desk: try await Visitor(client, at: tenant, as: .frontDesk),
                chair: try await Visitor(client, at: tenant, as: .committeeChair))
            let reference = try await flow.take()
            let complete = try await flow.complete(reference)
            #expect(complete.text("stage.id") == "complete")
            #expect(complete.text("completed_on") == "2026-03-01")
            #expect(complete.text("completed_on_hijri") == "1447-09-12")
            #expect(complete["missing"]?.nodes.count == 0)
            let decided = try await flow.decide(reference, #"{"outcome": "accepted", "reason": "مستوف للشروط"}"#)
            #expect(decided.text("decision.outcome") == "accepted")
            #expect(
                decided.text("decision.clause.id") == decided.json.at("events")?.nodes.last?.at("clause.id")?.string)
            let answered = try await flow.step(
                flow.desk, reference, "answer", #"{"text": "قُبل طلبك", "proof": "مكالمة 9:40"}"#)
            #expect(answered.text("answer.medium.id") == "phone")
            try await flow.step(flow.desk, reference, "delivery", #"{"note": "سُلمت الخدمة"}"#)
            let closed = try await flow.step(flow.desk, reference, "closure")
            #expect(closed.text("stage.id") == "closed")
            #expect(closed["version"]?.int == closed["events"]?.nodes.count)
            #expect(closed.headers[.eTag] == "\"\(closed["version"]?.int ?? 0)\"")
            let read = try await flow.desk.get("requests/\(reference)")
            #expect(read.body == closed.body)
        }
    }

    @Test(arguments: ["safwa", "namudhaj"])
    func `has a ceiling of fifteen working days, across Eid, where the policy prints one`(tenant: String) async throws {
        try await ServedHouse.shared().application().test(.router) { client in
            let desk = try await Visitor(client, at: tenant, as: .frontDesk)
            let flow = try await CaseFlow(desk: desk, chair: desk)
            let complete = try await flow.complete(try await flow.take())
            #expect(complete.text("promise.from") == "2026-03-01")
            #expect(complete.text("promise.due") == "2026-03-24")
            #expect(complete.text("promise.due_hijri") == "1447-10-05")
            #expect(complete["promise.not_before"] == .null)
            #expect(complete["promise.overdue"] == false)
            #expect(complete.text("promise.clause.id") == "handling.reply")
        }
    }

    @Test(arguments: ["zad-almakkiya", "optometry", "quwwat-watan"])
    func `has a floor of two weeks and no ceiling where the policy prints that`(tenant: String) async throws {
        try await ServedHouse.shared().application().test(.router) { client in
            let desk = try await Visitor(client, at: tenant, as: .frontDesk)
            let flow = try await CaseFlow(desk: desk, chair: desk)
            let complete = try await flow.complete(try await flow.take())
            #expect(complete.text("promise.not_before") == "2026-03-15")
            #expect(complete["promise.due"] == .null)
            #expect(complete.text("promise.term.en")?.contains("the policy sets no ceiling") == true)
        }
    }

    @Test func `by fax is taken in safwa, refused in optometry with what it offers, and recorded outside`() async throws
    {
        try await ServedHouse.shared().application().test(.router) { client in
            let safwa = try await Visitor(client, at: "safwa", as: .frontDesk)
            let body = #"{"channel": "fax", "person": {"name": "سارة المثال"}}"#
            let taken = try await safwa.post("requests", body)
            #expect(taken.status == 201)
            #expect(taken["standing.outside"] == false)
            #expect(taken.headers[.location] == "/safwa/api/v1/requests/\(taken.text("reference") ?? "")")

            let optometry = try await Visitor(client, at: "optometry", as: .frontDesk)
            let refused = try await optometry.post("requests", body, [.acceptLanguage: "en"])
            #expect(refused.status == 422)
            #expect(refused.headers[.contentType] == "application/problem+json")
            #expect(refused.text("rule") == "channel.not-offered")
            #expect(refused.text("clause.id")?.hasPrefix("channels") == true)
            #expect(refused["items"]?.nodes.count == 7)
            #expect(refused.text("detail")?.hasPrefix("Fax is not a channel of this association's policy") == true)

            let outside = try await optometry.post(
                "requests",
                #"{"channel": "fax", "outside_reason": "وصل بالفاكس", "person": {"name": "سارة المثال"}}"#)
            #expect(outside.status == 201)
            #expect(outside.text("stage.id") == "outside")
            #expect(outside.text("standing.reason") == "وصل بالفاكس")
            let manager = try await Visitor(client, at: "optometry", as: .management)
            let tasks = try await manager.get("tasks")
            let task = tasks["tasks"]?.nodes.first { $0["reference"]?.string == outside.text("reference") }
            #expect(task?["kind"] == "outside")
        }
    }

    @Test func `lists what is missing, and refuses completeness with the clause`() async throws {
        try await ServedHouse.shared().application().test(.router) { client in
            let desk = try await Visitor(client, at: "zad-almakkiya", as: .frontDesk)
            let taken = try await desk.post("requests", #"{"channel": "phone", "person": {"name": "سارة المثال"}}"#)
            let reference = try #require(taken.text("reference"))
            #expect(taken["missing"]?.nodes.map { $0["id"] } == ["service", "medium", "matching", "signature"])
            let action = taken["actions"]?.nodes.first { $0["action"] == "completion" }
            #expect(action?["allowed"] == false)
            #expect(action?.at("refusal.rule") == "content.missing")
            let refused = try await desk.change("requests/\(reference)/completion")
            #expect(refused.status == 409)
            #expect(refused.text("rule") == "content.missing")
            #expect(refused.text("clause.id") == action?.at("refusal.clause.id")?.string)
            #expect(refused["items"]?.nodes.map { $0["id"] } == ["service", "medium", "matching", "signature"])
        }
    }

    @Test func `refuses a decision without a reason by the rule, with the clause`() async throws {
        try await ServedHouse.shared().application().test(.router) { client in
            let flow = try await CaseFlow(
                desk: try await Visitor(client, at: "safwa", as: .frontDesk),
                chair: try await Visitor(client, at: "safwa", as: .committeeChair))
            let reference = try await flow.take()
            _ = try await flow.complete(reference)
            try await flow.step(flow.desk, reference, "referral")
            _ = try await flow.carry(reference, "refused")
            let silent = try await flow.chair.change("requests/\(reference)/decision", #"{"outcome": "refused"}"#)
            #expect(silent.status == 422)
            #expect(silent.text("rule") == "field.missing")
            #expect(silent.text("field") == "reason")
            #expect(silent.text("clause.id") != nil)
            let odd = try await flow.chair.change(
                "requests/\(reference)/decision", #"{"outcome": "refused", "reason": "x", "clause": "no.such"}"#)
            #expect(odd.status == 422)
            #expect(odd.text("rule") == "clause.unknown")
        }
    }

    @Test func `shows the last four digits of numbers and no more`() async throws {
        try await ServedHouse.shared().application().test(.router) { client in
            let desk = try await Visitor(client, at: "safwa", as: .frontDesk)
            let taken = try await desk.post(
                "requests",
                #"{"channel": "phone", "person": {"name": "سارة", "national_id": "1000000008", "mobile": "0500001234"}}"#
            )
            #expect(taken.status == 201, "\(taken.text)")
            #expect(taken.text("person.national_id") == "••••0008")
            #expect(taken.text("person.mobile") == "••••1234")
            #expect(!taken.text.contains("1000000008"))
            #expect(!taken.text.contains("500001234"))
        }
    }
}
