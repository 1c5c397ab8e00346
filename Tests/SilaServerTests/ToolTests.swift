import Foundation
import HTTPTypes
import HummingbirdTesting
import NIOCore
import SilaCore
import SilaStorage
import Testing

@testable import SilaServer
@testable import SilaService

extension Visitor {
    /// Adds a version of a document; `query` is written plainly.
    func upload(
        _ item: String, _ query: String, _ bytes: [UInt8], key: String? = nil,
        type: String = "application/octet-stream"
    ) async throws -> Answer {
        var headers: HTTPFields = [.contentType: type]
        headers[.idempotencyKey] = key
        headers[.cookie] = cookie
        let escaped = query.addingPercentEncoding(withAllowedCharacters: .alphanumerics.union(["&", "=", "-"])) ?? ""
        let answer = try await client.executeRequest(
            uri: "/\(tenant)/api/v1/tools/\(item)/versions?\(escaped)", method: .post, headers: headers,
            body: ByteBuffer(bytes: bytes))
        return Answer(status: answer.status.code, headers: answer.headers, body: Array(answer.body.readableBytesView))
    }
}

@Suite(.serialized) struct `The documents of the front desk` {
    private func check(_ answer: Visitor.Answer, _ name: String) {
        let check = SchemaCheck(document: OpenAPIDocument.node(of: RouteTable.all))
        #expect(check.faults(answer.json, ["$ref": .text("#/components/schemas/\(name)")]) == [], "\(name)")
    }

    /// What the policy of each association lists, with the code of ethics where it asks for one.
    private static let listed = [
        "safwa": [
            "bylaws", "partners-policy", "volunteering-policy", "aid-policy", "request-form", "code-of-ethics",
        ],
        "zad-almakkiya": ["bylaws", "research-guide", "support-guide", "request-form"],
        "optometry": ["bylaws", "support-guide", "request-form", "blank"],
        "quwwat-watan": ["bylaws", "support-guide", "request-form"],
        "namudhaj": [
            "bylaws", "partners-policy", "volunteering-policy", "blank", "request-form", "open-ended",
            "code-of-ethics",
        ],
    ]

    @Test(arguments: ServedHouse.tenants)
    func `are those that the policy lists, in its order, its blanks shown as blanks`(tenant: String) async throws {
        try await ServedHouse.shared().application().test(.router) { client in
            let desk = try await Visitor(client, at: tenant, as: .frontDesk)
            let list = try await desk.get("tools")
            check(list, "ToolList")
            let tools = list["tools"]?.nodes.filter { $0["basis"]?.string == "clause" } ?? []
            let items = tools.compactMap { $0["item"]?.string }.filter { !$0.hasPrefix("hiring") }
            #expect(items == Self.listed[tenant])
            for tool in tools where tool["item"]?.string == "blank" {
                #expect(tool["blank"] == true)
                #expect(tool["current"] == .null)
            }
            let admin = try await Visitor(client, at: tenant, as: .admin)
            if items.contains("blank") {
                let refused = try await admin.upload("blank", "title=x", [0x41])
                #expect(refused.status == 409)
                #expect(refused.text("rule") == "tool.blank")
                #expect(refused.text("clause.id") == "tools.blank")
            }
            let slip = try await admin.upload("bylwas", "title=x", [0x41])
            #expect(slip.status == 422)
            #expect(slip.text("rule") == "tool.not-listed")
            #expect(slip.text("clause.id") == "tools")
            #expect(slip.text("message.en")?.contains("request-form") == true)
            let house = try await admin.upload("hiring-policy", "title=سياسة التوظيف&house=true", Array("س".utf8))
            #expect(house.status == 201, "\(house.text)")
            check(house, "Document")
            // The model lists "any other related policy": what the house adds rests on that item.
            #expect(house.text("clause.id") == (tenant == "namudhaj" ? "tools.open-ended" : nil))
            #expect(try await admin.upload("open-ended", "title=x", [0x41]).status == 422)
            #expect(try await desk.upload("bylaws", "title=x", [0x41]).text("rule") == "role.not-allowed")
        }
    }

    private func house(_ body: @Sendable (EditionHouse, any TestClientProtocol) async throws -> Void) async throws {
        try await EditionHouse.with { house in
            try await house.application().test(.router) { client in try await body(house, client) }
        }
    }

    @Test func `have versions, one of them at hand, and every version can be saved as it was added`() async throws {
        try await house { house, client in
            let admin = try await Visitor(client, login: "admin")
            let pdf = Array("%PDF-1.4\n\u{0}binary".utf8)
            let first = try await admin.upload("bylaws", "title=اللائحة الأساسية&title_en=Bylaws", pdf, key: "up-1")
            #expect(first.status == 201, "\(first.text)")
            check(first, "Document")
            #expect(first.headers[.location] == "/safwa/api/v1/tools/bylaws/versions/1")
            #expect(first.text("versions.0.media") == "pdf")
            #expect(first.text("clause.number") == "بـ.1")
            let repeated = try await admin.upload(
                "bylaws", "title=اللائحة الأساسية&title_en=Bylaws", pdf, key: "up-1")
            #expect(repeated.headers[.idempotencyReplayed] == "true")
            let other = try await admin.upload("bylaws", "title=اسم آخر", pdf, key: "up-1")
            #expect(other.text("type") == "urn:sila:problem:idempotency-key-reused")
            let same = try await admin.upload("bylaws", "title=اللائحة", pdf)
            #expect(same.text("rule") == "tool.unchanged")
            let later = try await admin.upload(
                "bylaws", "title=اللائحة المعدلة&valid_from=2026-04-01", Array("لائحة".utf8))
            #expect(later["current"] == 1)
            #expect(later["versions.0.number"] == 2)
            let before = try await admin.upload("bylaws", "title=اللائحة&valid_from=2026-03-02", Array("لا".utf8))
            #expect(before.status == 422)
            #expect(before.text("field") == "valid_from")
            try house.on("2026-04-01")
            let morrow = try await Visitor(client, login: "front_desk")
            #expect(try await morrow.get("tools/bylaws")["current"] == 2)
            #expect(try await morrow.get("tools").text("tools.0.current.media") == "text")

            let file = try await morrow.get("tools/bylaws/versions/1")
            #expect(file.status == 200)
            #expect(file.body == pdf)
            #expect(file.headers[.contentType] == "application/pdf")
            #expect(file.headers[.xContentTypeOptions] == "nosniff")
            #expect(file.headers[.contentSecurityPolicy] == "sandbox; default-src 'none'")
            #expect(
                file.headers[.contentDisposition]?.hasPrefix("attachment; filename=\"bylaws-1.pdf\"; filename*=UTF-8''")
                    == true)
            #expect(file.headers[.contentDisposition]?.contains("%D8%A7") == true)
            #expect(file.headers[.contentDisposition]?.utf8.allSatisfy { $0 < 0x80 } == true)
            let kept = try await morrow.get("tools/bylaws/versions/1", [.ifNoneMatch: file.headers[.eTag] ?? ""])
            #expect(kept.status == 304)
            #expect(try await morrow.get("tools/bylaws/versions/9").status == 404)
            #expect(try await morrow.get("tools/nothing").status == 404)
            #expect(try await Visitor(client, at: "safwa").get("tools/bylaws/versions/1").status == 401)
        }
    }

    @Test func `are told by their bytes, and are bounded`() async throws {
        try await house { house, client in
            let admin = try await Visitor(client, login: "admin")
            let page = try await admin.upload("bylaws", "title=x", Array("<html><script>1</script></html>".utf8))
            #expect(page.status == 201)
            let served = try await admin.get("tools/bylaws/versions/1")
            #expect(served.headers[.contentType] == "text/plain; charset=utf-8")
            let program = try await admin.upload("bylaws", "title=x", [0x4D, 0x5A, 0x90, 0x00])
            #expect(program.status == 422)
            #expect(program.text("rule") == "tool.content-unknown")
            #expect(try await admin.upload("bylaws", "title=x", []).text("rule") == "tool.content-unknown")
            #expect(try await admin.upload("bylaws", "", [0x41]).text("errors.0.field") == "title")
            #expect(try await admin.upload("bylaws", "title=x", [0x41], type: "application/json").status == 415)
            let large = [UInt8](repeating: 0x41, count: 10_485_761)
            #expect(try await admin.upload("bylaws", "title=x", large).status == 413)
            let whole = try await admin.upload("bylaws", "title=x", Array(large.dropLast()))
            #expect(whole.status == 201, "\(whole.text)")
            #expect(try await admin.get("tools/bylaws/versions/2").body.count == 10_485_760)
        }
    }

    @Test func `are sealed where they are confidential, and open only in their own place`() async throws {
        try await house { house, client in
            let admin = try await Visitor(client, login: "admin")
            let text = Array("لا يُطلع عليه غير العاملين".utf8)
            let added = try await admin.upload("aid-policy", "title=سياسة&confidential=true", text)
            #expect(added["versions.0.confidential"] == true)
            #expect(try await admin.get("tools/aid-policy/versions/1").body == text)
            let tenant = try #require(try await TenantCatalogue(pool: house.pool).find(try house.office.slug))
            let tables = try Placement(house.pool).database(of: tenant)
            let kept = try #require(try await tables.run(DocumentStore.content("aid-policy", 1)))
            #expect(kept.row.size == text.count)
            #expect(kept.content.count > text.count)
            #expect(!String(decoding: kept.content, as: UTF8.self).contains("العاملين"))
            let elsewhere = SealedPlace(table: "document_version", column: "content", row: "aid-policy/2")
            let keys = try house.office.keys
            #expect(throws: ServiceError.self) { _ = try keys.open(kept.content, from: elsewhere) }
        }
    }

    @Test func `a request keeps the version of the form that it was filed with`() async throws {
        try await house { house, client in
            let (admin, desk) = (
                try await Visitor(client, login: "admin"), try await Visitor(client, login: "front_desk")
            )
            let body = #"{"channel": "phone", "person": {"name": "سارة المثال"}}"#
            func filed() async throws -> String {
                let answer = try await desk.post("requests", body)
                try #require(answer.status == 201, "\(answer.text)")
                return try #require(answer.text("reference"))
            }
            let bare = try await filed()
            _ = try await admin.upload("request-form", "title=نموذج طلب خدمة", Array("نموذج 1".utf8))
            let first = try await filed()
            _ = try await admin.upload("request-form", "title=نموذج طلب خدمة", Array("نموذج 2".utf8))
            let second = try await filed()
            let none = try await desk.get("requests/\(bare)/form")
            check(none, "FiledForm")
            #expect(none["item"] == .null)
            let one = try await desk.get("requests/\(first)/form")
            check(one, "FiledForm")
            #expect(one["version.number"] == 1)
            #expect(one.text("version.file") == "/safwa/api/v1/tools/request-form/versions/1")
            #expect(try await desk.get("requests/\(second)/form")["version.number"] == 2)
            let inquiry = try await desk.post(
                "inquiries", #"{"text": "؟", "channel": "phone", "medium": "phone", "person": {"name": "سارة المثال"}}"#
            )
            #expect(inquiry.status == 201)
            #expect(try await desk.get("requests/\(inquiry.text("reference") ?? "")/form").status == 404)
        }
    }
}
