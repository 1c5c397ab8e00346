import HummingbirdTesting
import SilaCore
import Testing

@testable import SilaServer

@Suite(.serialized) struct `A new version of a document` {
    private func upload(_ admin: Visitor, _ item: String, _ query: String, _ text: String) async throws {
        let answer = try await admin.upload(item, query, Array(text.utf8))
        try #require(answer.status == 201, "\(answer.text)")
    }

    private func proposed(_ visitor: Visitor) async throws -> [JSONNode] {
        try await visitor.get("announcements?limit=100")["announcements"]?.nodes.filter {
            $0["proposed_for"]?.string?.hasPrefix("document/request-form/") == true
        } ?? []
    }

    @Test func `proposes an announcement over the approved media, which a second person publishes`() async throws {
        try await EditionHouse.with { house in
            try await house.application().test(.router) { client in
                let admin = try await Visitor(client, login: "admin")
                try await upload(admin, "request-form", "title=نموذج طلب خدمة", "١")
                #expect(try await proposed(admin) == [])
                try await upload(admin, "request-form", "title=نموذج طلب خدمة&valid_from=2026-03-10", "٢")
                let drafts = try await proposed(admin)
                let draft = try #require(drafts.first)
                #expect(drafts.count == 1)
                #expect(draft["proposed_for"]?.string == "document/request-form/2")
                #expect(
                    draft.at("title.ar")?.string == "نسخة جديدة من «نموذج طلب خدمة» يُعمل بها من 2026-03-10")
                let id = try #require(draft["id"]?.string)
                let shown = try await admin.get("announcements/\(id)")
                #expect(shown["media"]?.nodes.compactMap(\.string) == ["sms", "fax", "email"])
                #expect(shown["published_at"] ?? .null == .null)
                #expect(shown.text("clause.id") != nil)
                let own = try await admin.change("announcements/\(id)/approval")
                #expect(own.status == 403, "\(own.text)")
                let manager = try await Visitor(client, login: "management")
                #expect(try await manager.change("announcements/\(id)/approval").status == 200)
                // A third version comes before it was published: its own announcement takes the place of this one.
                try await upload(admin, "request-form", "title=نموذج طلب خدمة&valid_from=2026-03-20", "٣")
                let late = try await manager.change("announcements/\(id)/publication")
                #expect(late.status == 409)
                #expect(late.text("rule") == "announcement.withdrawn", "\(late.text)")
                let next = try #require(
                    try await proposed(admin).first { $0["proposed_for"]?.string == "document/request-form/3" })
                let other = try #require(next["id"]?.string)
                _ = try await manager.change("announcements/\(other)/approval")
                #expect(try await manager.change("announcements/\(other)/publication").status == 200)
            }
        }
    }

    @Test func `proposes none of what is confidential or the house's own`() async throws {
        try await EditionHouse.with { house in
            try await house.application().test(.router) { client in
                let admin = try await Visitor(client, login: "admin")
                for text in ["١", "٢"] {
                    try await upload(admin, "bylaws", "title=اللائحة&confidential=true", text)
                    try await upload(admin, "hiring", "title=التوظيف&house=true", text)
                }
                let all = try await admin.get("announcements?limit=100")["announcements"]?.nodes ?? []
                #expect(all.filter { $0["proposed_for"]?.string?.hasPrefix("document/") == true } == [])
            }
        }
    }

    @Test(arguments: ["optometry", "zad-almakkiya", "quwwat-watan"])
    func `proposes none where the policy has no clause on announcing`(tenant: String) async throws {
        try await ServedHouse.shared().application().test(.router) { client in
            let admin = try await Visitor(client, at: tenant, as: .admin)
            for text in ["١", "٢"] { try await upload(admin, "request-form", "title=طلب دعم", text) }
            #expect(try await proposed(admin) == [])
        }
    }
}
