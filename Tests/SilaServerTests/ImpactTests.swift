import Foundation
import HTTPTypes
import HummingbirdTesting
import SilaCore
import SilaPolicyFiles
import SilaService
import SilaStorage
import Testing

@testable import SilaServer

@Suite struct `The impact of a draft over the API` {
    /// Safwa's texts with ten working days instead of fifteen, and another channel in the place of letters.
    private func draft(_ change: (String) -> String) async throws -> (house: ServedHouse, number: Int) {
        let house = try await ServedHouse.shared()
        var texts = try TenantDirectory.load(at: "\(ServedHouse.root.path)/tenants/safwa").texts
        texts.policy = change(texts.policy)
        let slug = try TenantSlug.parse("safwa")
        let tenant = try #require(try await TenantCatalogue(pool: house.pool).find(slug))
        let database = try Placement(house.pool).database(of: tenant)
        switch try await FilePublishing(database: database).take(texts, publish: false, by: "tests") {
        case .drafted(let number), .waiting(let number), .stale(let number), .unchanged(let number),
            .published(let number):
            return (house, number)
        }
    }

    private func shorter(_ policy: String) -> String {
        policy.replacing("15 working days", with: "10 working days")
    }

    /// The cases listed, over all pages.
    private func listed(_ visitor: Visitor, _ path: String) async throws -> [JSONNode] {
        var (cases, next) = ([] as [JSONNode], nil as String?)
        repeat {
            let page = try await visitor.get("\(path)?limit=2" + (next.map { "&after=\($0)" } ?? ""))
            #expect(page.status == 200, "\(page.text)")
            #expect((page["summary"] == .null) == (next != nil))
            cases += page["cases"]?.nodes ?? []
            next = page.text("next")
        } while next != nil
        return cases
    }

    @Test func `lists each case with the due day before and after, and the clause that moves it`() async throws {
        let (house, number) = try await draft(shorter)
        try await house.application().test(.router) { client in
            let desk = try await Visitor(client, at: "safwa", as: .frontDesk)
            let chair = try await Visitor(client, at: "safwa", as: .committeeChair)
            let flow = try await CaseFlow(desk: desk, chair: chair)
            let reference = try await flow.take()
            _ = try await flow.complete(reference)
            let extended = try await flow.take()
            _ = try await flow.complete(extended)
            try await flow.step(
                desk, extended, "extension", #"{"reason": "انتظار", "due": "2026-04-20", "told": "مكالمة"}"#)
            let untouched = try await flow.take()

            let admin = try await Visitor(client, at: "safwa", as: .admin)
            let path = "policy/drafts/\(number)/impact"
            let cases = try await listed(admin, path)
            func found(_ reference: String) -> JSONNode? { cases.first { $0["reference"]?.string == reference } }
            let mine = try #require(found(reference))
            #expect(mine["due"]?.string == "2026-03-24" && mine["draft_due"]?.string == "2026-03-15")
            #expect(mine["open"] == true)
            let changes = mine["changes"]?.nodes ?? []
            #expect(changes.map { $0["change"]?.string } == ["due-earlier"])
            #expect(changes.first?.at("clause.number")?.string == "تـ.6")
            #expect(changes.first?.at("name.en")?.string == "reply due: 2026-03-24 → 2026-03-15")
            // The extension was to a day that holds under either term; a request that is not complete has no term yet.
            #expect(found(extended) == nil && found(untouched) == nil)
            #expect(Set(cases.compactMap { $0["reference"]?.string }).count == cases.count)

            let whole = try await admin.get(path)
            let check = SchemaCheck(document: OpenAPIDocument.node(of: RouteTable.all))
            #expect(check.faults(whole.json, ["$ref": "#/components/schemas/Impact"]) == [])
            let summary = try #require(whole["summary"])
            let earlier = summary["changes"]?.nodes.first { $0["change"]?.string == "due-earlier" }
            #expect(summary["changed"]?.int == cases.count)
            #expect((earlier?["open"]?.int ?? 0) >= 1)
            #expect(summary["recorded"] == summary["in_force"])
        }
    }

    @Test func `of the text in force is nothing`() async throws {
        let (house, number) = try await draft { $0 }
        try await house.application().test(.router) { client in
            let manager = try await Visitor(client, at: "safwa", as: .management)
            let answer = try await manager.get("policy/drafts/\(number)/impact")
            #expect(answer.status == 200)
            #expect(answer["cases"]?.nodes.isEmpty == true)
            #expect(answer["summary"]?["changed"]?.int == 0)
        }
    }

    @Test func `takes a channel from the cases that came over it`() async throws {
        let (house, number) = try await draft {
            $0.replacing("- id: letters", with: "- id: meetings").replacing("kind: letters", with: "kind: meetings")
                .replacing("kinds: [letters]", with: "kinds: [meetings]")
        }
        try await house.application().test(.router) { client in
            let desk = try await Visitor(client, at: "safwa", as: .frontDesk)
            let chair = try await Visitor(client, at: "safwa", as: .committeeChair)
            let flow = try await CaseFlow(desk: desk, chair: chair)
            let letter = try #require(
                try await desk.post("requests", flow.intake(channel: "letters")).text("reference"))
            let admin = try await Visitor(client, at: "safwa", as: .admin)
            let cases = try await listed(admin, "policy/drafts/\(number)/impact")
            let mine = try #require(cases.first { $0["reference"]?.string == letter })
            #expect(mine["changes"]?.nodes.map { $0["change"]?.string } == ["loses-channel"])
        }
    }

    @Test func `is for those who answer for the policy, and of a draft that is there`() async throws {
        let (house, number) = try await draft(shorter)
        try await house.application().test(.router) { client in
            let desk = try await Visitor(client, at: "safwa", as: .frontDesk)
            #expect(try await desk.get("policy/drafts/\(number)/impact").status == 403)
            let admin = try await Visitor(client, at: "safwa", as: .admin)
            #expect(try await admin.get("policy/drafts/9999/impact").status == 404)
            #expect(try await admin.get("policy/drafts/x/impact").status == 404)
            #expect(try await admin.get("policy/drafts/\(number)/impact?after=zzz").status == 422)
            #expect(try await admin.get("policy/drafts/\(number)/impact?limit=0").status == 422)
        }
    }
}
