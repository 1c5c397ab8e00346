import HummingbirdTesting
import SilaCore
import Testing

@testable import SilaServer

@Suite(.serialized) struct `Fieldwork` {
    @Test(arguments: [("safwa", "offices", "د.3"), ("namudhaj", "affiliated bodies", "مادة 3.8.3")])
    func `is planned, done, and what is found becomes a task that is seen to`(
        tenant: String, visited: String, number: String
    ) async throws {
        try await ServedHouse.shared().application().test(.router) { client in
            let manager = try await Visitor(client, at: tenant, as: .management)
            let desk = try await Visitor(client, at: tenant, as: .frontDesk)
            let planned = try await manager.post(
                "fieldwork", #"{"kind": "visit", "due": "2026-03-10"}"#, key: "plan-\(tenant)")
            #expect(planned.status == 201, "\(planned.text)")
            #expect(planned.text("clause.number") == number)
            #expect(planned.text("subject.en") == visited)
            #expect(planned.text("due_hijri") == "1447-09-21")
            let id = try #require(planned.text("id"))
            let repeated = try await manager.post(
                "fieldwork", #"{"kind": "visit", "due": "2026-03-10"}"#, key: "plan-\(tenant)")
            #expect(repeated.body == planned.body)
            let assigned = try await manager.post(
                "fieldwork/\(id)/assignment", #"{"assignee": "follow_up", "place": "مكتب القطيف"}"#)
            #expect(assigned.text("assignee.name.en") == "Follow-up")
            #expect(assigned.text("place") == "مكتب القطيف")

            let follow = try await Visitor(client, at: tenant, as: .followUp)
            let found = try await follow.post(
                "fieldwork/\(id)/findings",
                """
                {"words": "النماذج ناقصة", "task": "تزويد المكتب بالنماذج", "role": "front_desk", "owner": "front_desk",
                 "due": "2026-03-20"}
                """)
            #expect(found.status == 201, "\(found.text)")
            let task = try #require(found.text("findings.0.task"))
            #expect(found.text("findings.0.due_hijri") == "1447-10-01")
            let listed = try await desk.get("tasks?limit=100")
            let mine = try #require(listed["tasks"]?.nodes.first { $0.at("id")?.string == task })
            #expect(mine.at("kind")?.string == "finding")
            #expect(mine.at("reference") == .null)
            #expect(mine.at("fieldwork")?.string == id)
            let done = try await desk.post("tasks/\(task)/completion", #"{"outcome": "وصلت النماذج"}"#)
            #expect(done.status == 200, "\(done.text)")
            let finished = try await follow.post(
                "fieldwork/\(id)/completion", #"{"done_on": "2026-03-01", "report": "زرنا المكتب"}"#)
            #expect(finished.text("done_on") == "2026-03-01", "\(finished.text)")
            #expect(finished.text("findings.0.outcome") == "وصلت النماذج")
            let again = try await follow.post(
                "fieldwork/\(id)/completion", #"{"done_on": "2026-03-01", "report": "مرة أخرى"}"#)
            #expect(again.text("rule") == "fieldwork.done")
        }
    }

    @Test(arguments: ["zad-almakkiya", "optometry", "quwwat-watan"])
    func `is refused in the policy's words where neither the policy nor the association has it`(
        tenant: String
    ) async throws {
        try await ServedHouse.shared().application().test(.router) { client in
            let manager = try await Visitor(client, at: tenant, as: .management)
            for (kind, words) in [
                ("visit", "supervisory visits"), ("field-survey", "field surveys"), ("interview", "interviews"),
            ] {
                let refused = try await manager.post("fieldwork", #"{"kind": "\#(kind)", "due": "2026-03-10"}"#)
                #expect(refused.status == 409)
                #expect(refused.text("rule") == "policy.lacks-step")
                #expect(refused.text("message.en")?.contains("policy has no clause on \(words)") == true)
                #expect(refused.text("message.ar")?.contains("لا بند في سياسة الجمعية") == true)
            }
        }
    }

    @Test func `takes no day that is past or to come, and nobody who is not there`() async throws {
        try await ServedHouse.shared().application().test(.router) { client in
            let manager = try await Visitor(client, at: "safwa", as: .management)
            let past = try await manager.post("fieldwork", #"{"kind": "interview", "due": "2026-02-28"}"#)
            #expect(past.text("errors.0.field") == "due")
            let stranger = try await manager.post(
                "fieldwork", #"{"kind": "interview", "due": "2026-03-28", "assignee": "nobody"}"#)
            #expect(stranger.text("errors.0.field") == "assignee")
            let planned = try await manager.post("fieldwork", #"{"kind": "interview", "due": "2026-03-28"}"#)
            let id = try #require(planned.text("id"))
            #expect(planned.text("clause.number") == "د.4")
            let early = try await manager.post(
                "fieldwork/\(id)/completion", #"{"done_on": "2026-03-02", "report": "غداً"}"#)
            #expect(early.text("errors.0.field") == "done_on")
            let wrong = try await manager.post(
                "fieldwork/\(id)/findings",
                #"{"words": "و", "task": "ع", "role": "follow_up", "owner": "front_desk", "due": "2026-03-20"}"#)
            #expect(wrong.text("errors.0.field") == "owner")
            #expect(try await manager.get("fieldwork/0190cccc-0000-7000-8000-00000000ffff").status == 404)
        }
    }
}
