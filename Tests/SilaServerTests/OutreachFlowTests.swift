import HummingbirdTesting
import SilaCore
import Testing

@testable import SilaServer
@testable import SilaService

@Suite struct `Outreach lists over the API` {
    @Test(arguments: ["zad-almakkiya", "optometry", "quwwat-watan"])
    func `name whom to reach, why and with whose consent, and are an audience`(tenant: String) async throws {
        let house = try await ServedHouse.shared()
        try await house.application().test(.router) { client in
            let desk = try await Visitor(client, at: tenant, as: .frontDesk)
            let check = SchemaCheck(document: OpenAPIDocument.node(of: RouteTable.all))
            var people: [String] = []
            for number in 0..<2 {
                let taken = try await desk.post(
                    "requests", #"{"channel": "phone", "person": {"name": "المسن \#(number)"}}"#)
                people.append(try #require(taken.text("person_id")))
            }
            let made = try await desk.post("outreach", #"{"name": "كبار السن", "reason": "زيارات العيد"}"#)
            #expect(made.status == 201, "\(made.text)")
            #expect(check.faults(made.json, ["$ref": "#/components/schemas/OutreachList"]) == [])
            let list = try #require(made.text("id"))
            #expect(try await desk.post("outreach", #"{"name": "كبار السن", "reason": "x"}"#).text("field") == "name")
            func add(_ person: String, _ consent: String) async throws -> Visitor.Answer {
                try await desk.post(
                    "outreach/\(list)/members", #"{"person": "\#(person)", "consent": "\#(consent)"}"#)
            }
            #expect(try await add(people[0], "").text("field") == "consent")
            for person in people { #expect(try await add(person, "قالها هاتفياً").status == 201) }
            let twice = try await add(people[0], "x")
            #expect(twice.status == 409)
            #expect(twice.text("rule") == "outreach.on-list-already")
            #expect(twice["clause"] != .null)
            let shown = try await desk.get("outreach/\(list)")
            #expect(check.faults(shown.json, ["$ref": "#/components/schemas/OutreachMemberList"]) == [])
            #expect(Set(shown["members"]?.nodes.map { $0.at("person.name") } ?? []) == ["المسن 0", "المسن 1"])
            let removed = try await desk.post(
                "outreach/\(list)/members/\(people[1])/removal", #"{"reason": "طلب ذلك"}"#)
            #expect(removed.status == 204, "\(removed.text)")
            let none = try await desk.post(
                "outreach/\(list)/members/\(people[1])/removal", #"{"reason": "طلب ذلك"}"#)
            #expect(none.status == 404)

            let words =
                #""title": {"ar": "زيارة", "en": "A visit"}, "text": {"ar": "الأحد", "en": "On Sunday"}"#
            let drafted = try await desk.post(
                "announcements",
                #"{\#(words), "media": ["in-person"], "audience": "list", "audience_of": "\#(list)"}"#)
            #expect(drafted.status == 201, "\(drafted.text)")
            #expect(drafted["clause"] == .null)
            let id = try #require(drafted.text("id"))
            let manager = try await Visitor(client, at: tenant, as: .management)
            _ = try await manager.change("announcements/\(id)/approval")
            #expect(try await manager.change("announcements/\(id)/publication").status == 200)
            try await house.offices.office(tenant)?.tellPeople()
            let told = try await desk.get("announcements/\(id)/tellings")
            #expect(told["tellings"]?.nodes.map { $0.at("person.id") } == [.text(people[0])])

            let all = try await desk.get("outreach")
            #expect(check.faults(all.json, ["$ref": "#/components/schemas/OutreachListList"]) == [])
            #expect(all["clause"] != .null)
            #expect(try await desk.post("outreach/\(list)/closure", "{}").status == 200)
            let closed = try await add(people[1], "x")
            #expect(closed.text("rule") == "outreach.list-closed")
        }
    }

    @Test(arguments: ["safwa", "namudhaj"])
    func `are refused in so many words where the policy has no such goal`(tenant: String) async throws {
        try await ServedHouse.shared().application().test(.router) { client in
            let desk = try await Visitor(client, at: tenant, as: .frontDesk)
            for answer in [
                try await desk.get("outreach"), try await desk.post("outreach", #"{"name": "x", "reason": "y"}"#),
            ] {
                #expect(answer.status == 409)
                #expect(answer.text("rule") == "policy.lacks-step")
                #expect(answer.text("message.ar")?.contains("دون طلب") == true)
            }
        }
    }
}
