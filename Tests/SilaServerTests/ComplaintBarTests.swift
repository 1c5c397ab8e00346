import HTTPTypes
import HummingbirdTesting
import Postgres
import SilaCore
import SilaService
import SilaStorage
import Testing

@testable import SilaServer

/// A complaint against a member of staff reaches neither them nor those under them.
@Suite struct `A complaint against a member of staff` {
    /// Adds somebody at the association and signs them in.
    private func hire(
        _ login: String, _ roles: Set<Role>, under manager: String? = nil, _ client: any TestClientProtocol
    ) async throws -> Visitor {
        let office = try #require(try await ServedHouse.shared().offices.office("quwwat-watan"))
        _ = try await office.addStaff(
            login: login, name: Name(ar: login, en: login), roles: roles, password: ServedHouse.password)
        if let manager { try await office.setReportingLine(of: login, under: manager, by: "tests") }
        return try await Visitor(client, at: "quwwat-watan", login: login)
    }

    private func complain(_ visitor: Visitor, of logins: [String]) async throws -> String {
        let named = logins.map { "\"\($0)\"" }.joined(separator: ", ")
        let answer = try await visitor.post(
            "complaints",
            """
            {"channel": "phone", "medium": "phone", "outside_reason": "اتصل بنا", "points": [{"text": "سوء المعاملة"}],
             "person": {"name": "ليلى المثال"}, "accused": {"staff": [\(named)]}}
            """)
        try #require(answer.status == 201, "\(answer.text)")
        return try #require(answer.text("reference"))
    }

    /// What somebody finds of a case, by every way there is to look.
    private func finds(_ visitor: Visitor, _ reference: String) async throws -> [Bool] {
        let read = try await visitor.get("complaints/\(reference)")
        let listed = try await visitor.get("complaints?limit=100").text
        let searched = try await visitor.get("cases?q=\(reference)").text
        let named = try await visitor.get("cases?q=%D9%84%D9%8A%D9%84%D9%89").text
        let tasks = try await visitor.get("tasks?limit=100").text
        let page = try await visitor.send(.get, "/quwwat-watan/desk/cases/\(reference)", [:], nil)
        let inbox = try await visitor.send(.get, "/quwwat-watan/desk/", [:], nil).text
        return [
            read.status == 200, listed.contains(reference), searched.contains(reference), named.contains(reference),
            tasks.contains(reference), page.status == 200, inbox.contains(reference),
        ]
    }

    @Test func `is not there for them nor for those under them, by any way of looking`() async throws {
        try await ServedHouse.shared().application().test(.router) { client in
            let boss = try await hire("bar-boss", [.management], client)
            let clerk = try await hire("bar-clerk", [.management, .frontDesk], under: "bar-boss", client)
            let junior = try await hire("bar-junior", [.management], under: "bar-clerk", client)
            let manager = try await Visitor(client, at: "quwwat-watan", as: .management)
            let reference = try await complain(manager, of: ["bar-boss"])
            // Read by somebody of the same role first, so that the answer is kept.
            #expect(try await finds(manager, reference).allSatisfy(\.self))
            for barred in [boss, clerk, junior] {
                #expect(try await finds(barred, reference).allSatisfy { !$0 })
                let missing = try await barred.get("complaints/4827193605")
                #expect(try await barred.get("complaints/\(reference)").body == missing.body)
                let step = try await barred.change("complaints/\(reference)/comment", #"{"text": "x"}"#)
                #expect(step.status == 404)
                #expect(step.body == missing.body)
            }
            let tasks = try await manager.get("tasks?limit=100").json.at("tasks")?.nodes ?? []
            let task = try #require(
                tasks.first { $0.at("case")?.string == reference || $0.at("reference")?.string == reference })
            let id = try #require(task["id"]?.string)
            #expect(try await boss.post("tasks/\(id)/completion", #"{"outcome": "x"}"#).status == 404)
        }
    }

    @Test func `is gone for who comes under them later, and stays gone when they leave again`() async throws {
        try await ServedHouse.shared().application().test(.router) { client in
            _ = try await hire("line-boss", [.management], client)
            let clerk = try await hire("line-clerk", [.management], client)
            let admin = try await Visitor(client, at: "quwwat-watan", as: .admin)
            let manager = try await Visitor(client, at: "quwwat-watan", as: .management)
            let reference = try await complain(manager, of: ["line-boss"])
            #expect(try await clerk.get("complaints/\(reference)").status == 200)
            let key = "line-\(reference)"
            let body = #"{"under": "line-boss"}"#
            let moved = try await admin.post("reporting-lines/line-clerk", body, key: key)
            #expect(moved.text("under") == "line-boss", "\(moved.text)")
            #expect(try await admin.post("reporting-lines/line-clerk", body, key: key).body == moved.body)
            #expect(try await finds(clerk, reference).allSatisfy { !$0 })
            #expect(try await admin.post("reporting-lines/line-clerk", "{}").status == 200)
            #expect(try await clerk.get("complaints/\(reference)").status == 404)
            let circle = try await admin.post("reporting-lines/line-boss", #"{"under": "line-boss"}"#)
            #expect(circle.status == 422)
            #expect(try await admin.post("reporting-lines/nobody", "{}").status == 404)
            #expect(try await clerk.post("reporting-lines/line-clerk", "{}").status == 200)
        }
    }

    @Test func `goes to the board's body where everybody above is barred, and stands so in the tables`() async throws {
        try await ServedHouse.shared().application().test(.router) { client in
            let house = try await ServedHouse.shared()
            let office = try #require(house.offices.office("optometry"))
            let tenant = try #require(try await TenantCatalogue(pool: house.pool).find(office.slug))
            let tables = try Placement(house.pool).database(of: tenant)
            let desk = try await Visitor(client, at: "optometry", as: .frontDesk)
            let answer = try await desk.post(
                "complaints",
                """
                {"channel": "phone", "outside_reason": "اتصل", "points": [{"text": "تجاهل"}], "medium": "phone",
                 "person": {"name": "ليلى المثال"}, "accused": {"staff": ["management"]}}
                """)
            #expect(answer.text("level.id") == "board", "\(answer.text)")
            let reference = try #require(answer.text("reference"))
            let chair = try await Visitor(client, at: "optometry", as: .committeeChair)
            #expect(try await chair.get("tasks?limit=100").text.contains(reference))
            let accused = try await office.staff().first { $0.login == "management" }
            let found = try await tables.run(CaseStore.find(try #require(Reference(reading: reference))))
            let row = try #require(found)
            let seen = try await tables.run(CaseStore.find(row.reference, for: accused?.id))
            #expect(seen == nil)
            let page = try await tables.run(CaseStore.list(list(seenBy: accused?.id)))
            #expect(!page.contains { $0.row.id == row.id })
            let all = try await tables.run(CaseStore.list(list(seenBy: nil)))
            #expect(all.contains { $0.row.id == row.id })
        }
    }

    private func list(seenBy staff: RowID?) -> CaseList {
        var list = CaseList(limit: 100)
        list.kind = "complaint"
        list.seenBy = staff
        return list
    }
}
