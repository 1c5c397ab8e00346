import HummingbirdTesting
import SilaCore
import Testing

@testable import SilaServer

@Suite struct `The case that a claim is linked to` {
    private func claim(_ desk: Visitor, _ person: String, _ linked: String) async throws -> Visitor.Answer {
        try await desk.post(
            "claims",
            #"""
            {"channel": "in-person", "harm": "كسر", "harmed_on": "2026-02-20", "person": \#(person),
             "linked_to": "\#(linked)"}
            """#)
    }

    @Test(arguments: ["safwa", "namudhaj"])
    func `is of the person who claims, or it is refused with the clause`(tenant: String) async throws {
        try await ServedHouse.shared().application().test(.router) { client in
            let desk = try await Visitor(client, at: tenant, as: .frontDesk)
            let owner = #"{"name": "وليد المثال", "national_id": "1000000651", "mobile": "0500006601"}"#
            let taken = try await desk.post("requests", #"{"channel": "phone", "person": \#(owner)}"#)
            let reference = try #require(taken.text("reference"))
            for other in [
                #"{"name": "وليد المثال", "national_id": "1000000669"}"#, #"{"name": "هند المثال"}"#,
                #"{"name": "وليد المثال", "mobile": "0500006602"}"#,
            ] {
                let refused = try await claim(desk, other, reference)
                #expect(refused.status == 422, "\(other)")
                #expect(refused.text("rule") == "link.other-person")
                #expect(refused.text("field") == "linked_to")
                #expect(refused.text("clause.id") == "compensation")
                #expect(refused.text("message.en")?.contains("is neither of the person who claims") == true)
                #expect(refused.text("message.ar")?.contains("ليست لصاحب هذه المطالبة") == true)
            }
            for same in [owner, #"{"name": "وليد  المثال"}"#] {
                let linked = try await claim(desk, same, reference)
                #expect(linked.status == 201, "\(linked.text)")
                #expect(linked.text("linked_to") == reference)
            }
        }
    }

    @Test func `may be of somebody whom the person represents, while that holds`() async throws {
        try await ServedHouse.shared().application().test(.router) { client in
            let desk = try await Visitor(client, at: "safwa", as: .frontDesk)
            let taken = try await desk.post(
                "requests", #"{"channel": "phone", "person": {"name": "طفل المثال", "national_id": "1000000677"}}"#)
            let reference = try #require(taken.text("reference"))
            let person = try #require(taken.text("person_id"))
            let father = #"{"name": "أبو المثال", "national_id": "1000000685"}"#
            #expect(try await claim(desk, father, reference).text("rule") == "link.other-person")
            let recorded = try await desk.post(
                "people/\(person)/representatives",
                #"""
                {"name": "أبو المثال", "national_id": "1000000685", "capacity": "guardian", "document": "ولاية 3",
                 "issued_on": "2026-01-01", "majority_on": "2040-01-01"}
                """#)
            let id = try #require(recorded.text("id"), "\(recorded.text)")
            #expect(try await claim(desk, father, reference).status == 201)
            _ = try await desk.post(
                "people/\(person)/representatives/\(id)/ending", #"{"why": "revoked", "reason": "حكم"}"#)
            #expect(try await claim(desk, father, reference).text("rule") == "link.other-person")
        }
    }

    @Test func `cannot be a complaint that names nobody`() async throws {
        try await ServedHouse.shared().application().test(.router) { client in
            let desk = try await Visitor(client, at: "safwa", as: .frontDesk)
            let filed = try await desk.post("complaints", #"{"channel": "website", "points": [{"text": "ضرر"}]}"#)
            let reference = try #require(filed.text("reference"), "\(filed.text)")
            let refused = try await claim(desk, #"{"name": "سارة المثال"}"#, reference)
            #expect(refused.text("rule") == "link.other-person")
        }
    }
}
