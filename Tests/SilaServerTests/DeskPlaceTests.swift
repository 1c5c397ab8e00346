import Foundation
import HTTPTypes
import HummingbirdTesting
import SilaCore
import SilaPages
import SilaService
import Testing

@testable import SilaServer

@Suite struct `The pages of the desk beside the cases` {
    private static let page: HTTPFields = [.accept: "text/html"]

    @Test(arguments: Role.allCases)
    func `are offered in the inbox to whom they open, and to nobody else`(role: Role) async throws {
        try await ServedHouse.shared().application().test(.router) { client in
            let visitor = try await Visitor(client, at: "safwa", as: role)
            let inbox = try await visitor.send(.get, "/safwa/desk", Self.page, nil)
            #expect(inbox.status == 200)
            for place in DeskPlace.allCases {
                let path = place.address(try .parse("safwa")).path
                let isOffered = inbox.text.contains("href=\"\(path)\"")
                #expect(isOffered == place.isOpen(to: [role]), "\(path)")
                let opened = try await visitor.send(.get, path, Self.page, nil)
                #expect(opened.status == (isOffered ? 200 : 403), "\(role) \(path): \(opened.status)")
            }
        }
    }

    @Test func `are all of them in the inbox, whatever the routes come to`() throws {
        let beside: Set<String> = ["/{tenant}/desk", "/{tenant}/desk/cases/{reference}", "/{tenant}/desk/sign-in"]
        let served = Set(RouteTable.all.filter { $0.method == .get && $0.path.hasPrefix("/{tenant}/desk") }.map(\.path))
        let offered = try DeskPlace.allCases.map { place in
            place.address(try .parse("safwa")).path.replacing("/safwa/", with: "/{tenant}/")
                .replacing("registers/incoming", with: "registers/{register}")
                .replacing("registers/outgoing", with: "registers/{register}")
        }
        #expect(served.subtracting(beside).subtracting(offered) == [])
    }

    @Test func `leave signing out where neither policy nor house asks for it`() async throws {
        try await ServedHouse.shared().application().test(.router) { client in
            let visitor = try await Visitor(client, at: "optometry", as: .management)
            let inbox = try await visitor.send(.get, "/optometry/desk", Self.page, nil)
            #expect(!inbox.text.contains("desk/policy/acknowledgement") && inbox.text.contains("desk/satisfaction"))
            for path in ["acknowledgement", "signatures"] {
                let refused = try await visitor.send(.get, "/optometry/desk/policy/\(path)", Self.page, nil)
                #expect(refused.status == 409 && refused.text.contains("سياسة"), "\(path)")
            }
        }
    }
}

@Suite struct `Signing the policy in the browser` {
    private static let form: HTTPFields = [.contentType: "application/x-www-form-urlencoded", .accept: "text/html"]

    /// The value of a hidden field.
    private func hidden(_ name: String, _ page: Visitor.Answer) throws -> String {
        let parts = page.text.components(separatedBy: "name=\"\(name)\" value=\"")
        return String(try #require(parts.last).prefix { $0 != "\"" })
    }

    @Test func `shows what is to be read, takes one's own password alone, and says that it is signed`() async throws {
        try await EditionHouse.with(seated: true) { house in
            try await house.application().test(.router) { client in
                let desk = try await Visitor(client, login: "front_desk")
                let path = "/safwa/desk/policy/acknowledgement"
                let page = try await desk.send(.get, path, Self.form, nil)
                #expect(page.status == 200 && page.text.contains("مدة الرد") && page.text.contains("البند <bdi>تـ.6"))
                let token = try hidden("form_token", page)
                let sent = "form_token=\(token)&sha256=\(try hidden("sha256", page))&password="
                let password = ServedHouse.password.replacing(" ", with: "+")
                let wrong = try await desk.send(.post, path, Self.form, sent + "something+else")
                #expect(wrong.status == 422 && wrong.text.contains("كلمة المرور ليست كلمتك"))
                let stale = try await desk.send(
                    .post, path, Self.form, "form_token=x&sha256=\(try hidden("sha256", page))&password=\(password)")
                #expect(stale.status == 403)
                var foreign = Self.form
                foreign[try #require(HTTPField.Name("Sec-Fetch-Site"))] = "cross-site"
                #expect(try await desk.send(.post, path, foreign, sent + password).status == 403)
                #expect(try await desk.get("acknowledgement")["signed"] == false)
                let signed = try await desk.send(.post, path, Self.form, sent + password)
                #expect(signed.status == 303 && signed.headers[.location] == path)
                #expect(try await desk.get("acknowledgement")["signed"] == true)
                // Sent twice it is signed once.
                #expect(try await desk.send(.post, path, Self.form, sent + password).status == 303)
                let after = try await desk.send(.get, path, Self.form, nil)
                #expect(after.text.contains("وقّعت هذا الإصدار") && !after.text.contains("type=\"password\""))
                let list = try await Visitor(client, login: "management").send(
                    .get, "/safwa/desk/policy/signatures", Self.form, nil)
                #expect(list.status == 200 && list.text.contains("front_desk") && list.text.contains("لم يوقّع بعد"))
                #expect(try await desk.send(.get, "/safwa/desk/policy/signatures", Self.form, nil).status == 403)
            }
        }
    }

    @Test func `shows what changed since the edition that was signed`() async throws {
        try await EditionHouse.with(publishFiles: true, seated: true) { house in
            try await house.application().test(.router) { client in
                let desk = try await Visitor(client, login: "front_desk")
                let path = "/safwa/desk/policy/acknowledgement"
                let first = try await desk.send(.get, path, Self.form, nil)
                let sent =
                    "form_token=\(try hidden("form_token", first))&sha256=\(try hidden("sha256", first))&password="
                _ = try await desk.send(
                    .post, path, Self.form, sent + ServedHouse.password.replacing(" ", with: "+"))
                try house.write(try house.text(days: 12))
                try house.on("2026-03-02")
                try await house.open(publishFiles: true)
                let next = try await Visitor(client, login: "front_desk").send(.get, path, Self.form, nil)
                #expect(next.text.contains("ما تغير منذ الإصدار الذي وقّعته") && next.text.contains("12 يوم عمل"))
                #expect(!next.text.contains("قنوات التواصل"))
            }
        }
    }
}
