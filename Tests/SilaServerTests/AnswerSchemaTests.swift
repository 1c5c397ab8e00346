import HTTPTypes
import HummingbirdTesting
import SilaCore
import Testing

@testable import SilaServer

@Suite struct `Answers are what the document says` {
    private let document = OpenAPIDocument.node(of: RouteTable.all)

    private func check(_ answer: Visitor.Answer, _ name: String) {
        let check = SchemaCheck(document: document)
        let faults = check.faults(answer.json, ["$ref": .text("#/components/schemas/\(name)")])
        #expect(faults == [], "\(name)")
    }

    @Test(arguments: ServedHouse.tenants)
    func `for what an association says of itself`(tenant: String) async throws {
        try await ServedHouse.shared().application().test(.router) { client in
            let visitor = Visitor(client, at: tenant)
            let policy = try await visitor.get("policy")
            #expect(policy.status == 200)
            check(policy, "Policy")
            check(try await visitor.get("services"), "ServiceList")
            #expect((policy["compensation"] == true) == ["safwa", "namudhaj"].contains(tenant))
            #expect(policy.text("reply.clause.id") == "handling.reply")
            #expect(policy["channels"]?.nodes.isEmpty == false)
            let auditor = try await Visitor(client, at: tenant, as: .auditor)
            check(try await auditor.get("policy/findings"), "PolicyFindings")
        }
    }

    @Test(arguments: ["safwa", "zad-almakkiya"])
    func `for a request, wherever it stands`(tenant: String) async throws {
        try await ServedHouse.shared().application().test(.router) { client in
            let flow = try await CaseFlow(
                desk: try await Visitor(client, at: tenant, as: .frontDesk),
                chair: try await Visitor(client, at: tenant, as: .committeeChair))
            let representative = #", "representative": {"name": "خالد", "capacity": "guardian", "document": "ص-1"}"#
            let taken = try await flow.desk.post("requests", flow.intake(more: representative))
            check(taken, "Request")
            let reference = try #require(taken.text("reference"))
            check(try await flow.complete(reference), "Request")
            check(try await flow.step(flow.desk, reference, "return", #"{"reason": "نقص"}"#), "Request")
            check(try await flow.step(flow.desk, reference, "resumption"), "Request")
            let clause = try #require(flow.policy.at("handling.0.clause.id")?.string)
            check(
                try await flow.decide(
                    reference, #"{"outcome": "refused", "reason": "غير مستوف", "clause": "\#(clause)"}"#), "Request")
            check(
                try await flow.step(flow.desk, reference, "answer", #"{"text": "رُفض", "proof": "مكالمة"}"#), "Request")
            check(try await flow.step(flow.desk, reference, "objection", #"{"reason": "أعترض"}"#), "Request")
            check(try await flow.step(flow.desk, reference, "withdrawal", #"{"reason": "انسحب"}"#), "Request")
        }
    }

    @Test func `for inquiries, suggestions, lists, tasks and sessions`() async throws {
        try await ServedHouse.shared().application().test(.router) { client in
            let desk = try await Visitor(client, at: "zad-almakkiya", as: .frontDesk)
            let body = #"{"text": "؟", "channel": "phone", "medium": "phone", "person": {"name": "سارة المثال"}}"#
            let inquiry = try await desk.post("inquiries", body)
            check(inquiry, "Inquiry")
            let suggestion = try await desk.post("suggestions", body)
            check(suggestion, "Suggestion")
            let reference = suggestion.text("reference") ?? ""
            check(try await desk.change("suggestions/\(reference)/conversion"), "Conversion")
            check(try await desk.get("requests"), "CaseList")
            check(try await desk.get("tasks"), "TaskList")
            check(try await desk.get("session"), "Session")
        }
    }

    @Test func `for bodies, sittings, minutes and interests`() async throws {
        try await CommitteeRoom.with { room in
            check(try await room.chair.get("bodies"), "BodyList")
            check(try await room.chair.get("bodies/\(room.body)"), "BodySheet")
            check(
                try await room.flow.desk.post(
                    "interests", #"{"reference": "\#(room.reference)", "reason": "قرابة"}"#), "InterestList")
            let convened = try await room.convene()
            check(try await room.chair.get("sittings/\(convened)"), "Sitting")
            let sitting = try await room.accept()
            check(try await room.chair.get("sittings/\(sitting)"), "Sitting")
            check(try await room.chair.get("bodies/\(room.body)/sittings"), "SittingList")
            check(try await room.decide(sitting), "Request")
            check(try await room.secretary.post("sittings/\(sitting)/minutes", "{}"), "Minutes")
            check(try await room.chair.get("sittings/\(sitting)/minutes"), "MinutesList")
        }
    }

    @Test func `for problems`() async throws {
        try await ServedHouse.shared().application().test(.router) { client in
            let desk = try await Visitor(client, at: "optometry", as: .frontDesk)
            check(try await desk.post("requests", "{}"), "Problem")
            check(try await desk.post("requests", "{"), "Problem")
            check(try await desk.post("requests", #"{"channel": "fax", "person": {"name": "x"}}"#), "Problem")
            check(try await desk.get("requests/1"), "Problem")
            check(try await Visitor(client, at: "optometry").get("requests"), "Problem")
        }
    }
}
