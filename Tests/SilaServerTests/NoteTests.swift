import HTTPTypes
import HummingbirdTesting
import Postgres
import SilaCore
import SilaStorage
import Testing

@testable import SilaServer
@testable import SilaService

@Suite(.serialized) struct `A note about a case` {
    @Test(arguments: ["safwa", "zad-almakkiya"])
    func `changes no version, no clock, no date, and is in nothing that the case says of itself`(
        tenant: String
    ) async throws {
        try await ServedHouse.shared().application().test(.router) { client in
            let flow = try await CaseFlow(
                desk: try await Visitor(client, at: tenant, as: .frontDesk),
                chair: try await Visitor(client, at: tenant, as: .committeeChair))
            let reference = try await flow.take()
            _ = try await flow.complete(reference)
            let before = try await flow.desk.get("requests/\(reference)")
            let clock = try await flow.desk.get("requests/\(reference)/clock")
            let row = try await flow.desk.get("requests?q=\(reference)")
            let manager = try await Visitor(client, at: tenant, as: .management)
            for text in ["اتصلت به ولم يرد", "سيأتي غداً\nمع أخيه"] {
                let noted = try await manager.post(
                    "cases/\(reference)/notes", #"{"text": "\#(text.replacing("\n", with: "\\n"))"}"#)
                #expect(noted.status == 201, "\(noted.text)")
            }
            let after = try await flow.desk.get("requests/\(reference)")
            #expect(after.headers[.eTag] == before.headers[.eTag])
            #expect(after.body == before.body)
            #expect(try await flow.desk.get("requests/\(reference)/clock").body == clock.body)
            #expect(try await flow.desk.get("requests?q=\(reference)").body == row.body)
            let notes = try await flow.desk.get("cases/\(reference)/notes")
            let check = SchemaCheck(document: OpenAPIDocument.node(of: RouteTable.all))
            #expect(check.faults(notes.json, ["$ref": "#/components/schemas/NoteList"]) == [])
            #expect(notes["notes"]?.nodes.map { $0["text"] } == ["اتصلت به ولم يرد", "سيأتي غداً\nمع أخيه"])
            #expect(notes["notes"]?.nodes.allSatisfy { $0.at("by.name.en") == "Senior management" } == true)
            let page = try await flow.desk.send(.get, "/\(tenant)/desk/cases/\(reference)", [:], nil)
            #expect(page.text.contains("ملاحظة داخلية"))
            #expect(page.text.contains("اتصلت به ولم يرد"))
        }
    }

    @Test func `is paged, repeated once, and not for the auditor to write`() async throws {
        try await ServedHouse.shared().application().test(.router) { client in
            let desk = try await Visitor(client, at: "optometry", as: .frontDesk)
            let asked = try await desk.post(
                "inquiries", #"{"text": "؟", "channel": "phone", "person": {"name": "سارة المثال"}}"#)
            let reference = try #require(asked.text("reference"))
            for number in 0..<3 {
                for _ in 0..<2 {
                    let noted = try await desk.post(
                        "cases/\(reference)/notes", #"{"text": "\#(number)"}"#, key: "note-\(reference)-\(number)")
                    #expect(noted.status == 201)
                }
            }
            let first = try await desk.get("cases/\(reference)/notes?limit=2")
            #expect(first["notes"]?.nodes.map { $0["text"] } == ["0", "1"])
            let next = try #require(first.text("next"))
            let second = try await desk.get("cases/\(reference)/notes?limit=2&after=\(next)")
            #expect(second["notes"]?.nodes.map { $0["text"] } == ["2"])
            #expect(second["next"] == .null)
            #expect(try await desk.get("cases/\(reference)/notes?after=x").status == 422)
            let auditor = try await Visitor(client, at: "optometry", as: .auditor)
            #expect(try await auditor.get("cases/\(reference)/notes").status == 200)
            #expect(try await auditor.post("cases/\(reference)/notes", #"{"text": "x"}"#).status == 403)
            #expect(try await desk.post("cases/\(reference)/notes", #"{"text": " "}"#).status == 422)
            #expect(try await desk.post("cases/9999999999/notes", #"{"text": "x"}"#).status == 404)
            let other = try await Visitor(client, at: "safwa", as: .frontDesk)
            #expect(try await other.get("cases/\(reference)/notes").status == 404)
        }
    }

    @Test func `stands sealed in its table, and is never changed`() async throws {
        try await EditionHouse.with { house in
            try await house.application().test(.router) { client in
                let desk = try await Visitor(client, login: "front_desk")
                let taken = try await desk.post(
                    "requests", #"{"channel": "phone", "person": {"name": "سارة المثال"}}"#)
                let reference = try #require(taken.text("reference"))
                _ = try await desk.post("cases/\(reference)/notes", #"{"text": "سر لا يقرأ"}"#)
                let office = try house.office
                let rows = try await office.database.run(
                    NoteStore.of(try #require(Reference(reading: reference)), limit: 10))
                #expect(rows.count == 1)
                #expect(!rows[0].text.indices.contains { rows[0].text[$0...].starts(with: "سر".utf8) })
                let refused = await #expect(throws: PostgresError.self) {
                    try await house.raw("update case_note set written_at = now()")
                }
                #expect(refused?.sqlState == "23001")
            }
        }
    }
}
