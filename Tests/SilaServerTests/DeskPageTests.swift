import Foundation
import HTTPTypes
import HummingbirdTesting
import SilaCore
import Testing

@testable import SilaServer

@Suite struct `The pages of the desk` {
    private let form: HTTPFields = [.contentType: "application/x-www-form-urlencoded", .accept: "text/html"]
    private let page: HTTPFields = [.accept: "text/html,*/*;q=0.8"]

    private func token(_ text: String) -> String? {
        guard let name = text.range(of: #"name="form_token""#),
            let value = text[name.upperBound...].range(of: #"value="[0-9a-f]+""#, options: .regularExpression)
        else { return nil }
        return String(text[value].dropFirst(7).dropLast())
    }

    private func cookie(_ answer: Visitor.Answer) -> String? {
        answer.headers[.setCookie]?.split(separator: ";").first.map(String.init)
    }

    @Test func `let a member of staff sign in, see the cases, open one and sign out`() async throws {
        try await ServedHouse.shared().application().test(.router) { client in
            let desk = try await Visitor(client, at: "safwa", as: .frontDesk)
            let taken = try await desk.post("requests", #"{"channel": "phone", "person": {"name": "منيرة المثال"}}"#)
            let reference = try #require(taken.text("reference"))

            var browser = Visitor(client, at: "safwa")
            let away = try await browser.send(.get, "/safwa/desk/", page, nil)
            #expect(away.status == 303)
            #expect(away.headers[.location] == "/safwa/desk/sign-in")
            let sheet = try await browser.send(.get, "/safwa/desk/sign-in", page, nil)
            #expect(sheet.status == 200)
            let formToken = try #require(token(sheet.text))
            browser.cookie = cookie(sheet)
            let password = ServedHouse.password.replacing(" ", with: "+")
            let wrong = try await browser.send(
                .post, "/safwa/desk/sign-in", form, "login=front_desk&password=x&form_token=\(formToken)")
            #expect(wrong.status == 422)
            let signed = try await browser.send(
                .post, "/safwa/desk/sign-in", form, "login=front_desk&password=\(password)&form_token=\(formToken)")
            #expect(signed.status == 303)
            #expect(signed.headers[.location] == "/safwa/desk/")
            browser.cookie = cookie(signed)

            // No route takes it, so it is nobody's: it waits for the role, and is in nobody's hand.
            let mine = try await browser.send(
                .get, "/safwa/desk/?show=mine&q=%D9%85%D9%86%D9%8A%D8%B1%D8%A9", page, nil)
            #expect(mine.status == 200)
            #expect(!mine.text.contains("منيرة المثال"))
            let nobodys = try await browser.send(
                .get, "/safwa/desk/?show=unassigned&q=%D9%85%D9%86%D9%8A%D8%B1%D8%A9", page, nil)
            #expect(nobodys.text.contains("منيرة المثال"))
            let inbox = try await browser.send(
                .get, "/safwa/desk/?show=waiting&q=%D9%85%D9%86%D9%8A%D8%B1%D8%A9", page, nil)
            #expect(inbox.status == 200)
            #expect(inbox.text.contains("منيرة المثال"))
            #expect(inbox.headers[.cacheControl] == "no-store")
            #expect(inbox.headers[.contentSecurityPolicy]?.hasPrefix("default-src 'none'; style-src 'self'") == true)
            let open = try await browser.send(.get, "/safwa/desk/cases/\(reference)", page, nil)
            #expect(open.status == 200)
            #expect(open.text.contains("منيرة المثال"))

            let forged = try await browser.send(.post, "/safwa/desk/sign-out", form, "form_token=\(formToken)")
            #expect(forged.status == 403)
            let leaving = try #require(token(inbox.text))
            let out = try await browser.send(.post, "/safwa/desk/sign-out", form, "form_token=\(leaving)")
            #expect(out.status == 303)
            #expect(try await browser.send(.get, "/safwa/desk/", page, nil).status == 303)
        }
    }

    @Test func `take no sign-in form whose token is not in its cookie`() async throws {
        try await ServedHouse.shared().application().test(.router) { client in
            let browser = Visitor(client, at: "safwa")
            let body = "login=front_desk&password=\(ServedHouse.password.replacing(" ", with: "+"))"
            for token in ["", "&form_token=", "&form_token=0123456789abcdef0123456789abcdef"] {
                let answer = try await browser.send(.post, "/safwa/desk/sign-in", form, body + token)
                #expect(answer.status == 403)
                #expect(answer.headers[.setCookie]?.hasPrefix("sila-form-safwa=") == true)
            }
        }
    }

    @Test func `show cases of every kind, and those that wait for each role`() async throws {
        try await ServedHouse.shared().application().test(.router) { client in
            let desk = try await Visitor(client, at: "zad-almakkiya", as: .frontDesk)
            let body = #"{"text": "؟", "channel": "phone", "person": {"name": "وفاء المثال"}}"#
            for kind in ["inquiries", "suggestions"] {
                let taken = try await desk.post(kind, body)
                let reference = try #require(taken.text("reference"))
                let open = try await desk.send(.get, "/zad-almakkiya/desk/cases/\(reference)", page, nil)
                #expect(open.status == 200)
                #expect(open.text.contains("وفاء المثال"))
            }
            for role in Role.allCases {
                let visitor = try await Visitor(client, at: "zad-almakkiya", as: role)
                for show in ["all", "mine", "intake", "study", "reply", "answered", "ended", "outside"] {
                    let list = try await visitor.send(.get, "/zad-almakkiya/desk?show=\(show)", page, nil)
                    #expect(list.status == 200, "\(role) \(show)")
                }
            }
        }
    }

    @Test func `of an error are pages, in a browser`() async throws {
        try await ServedHouse.shared().application().test(.router) { client in
            let desk = try await Visitor(client, at: "safwa", as: .frontDesk)
            let missing = try await desk.send(.get, "/safwa/desk/cases/0000000000", page, nil)
            #expect(missing.status == 404)
            #expect(missing.headers[.contentType] == "text/html; charset=utf-8")
            #expect(missing.text.contains("lang=\"ar\""))
        }
    }

    @Test func `for anyone list the associations, and what one offers`() async throws {
        try await ServedHouse.shared().application().test(.router) { client in
            let browser = Visitor(client, at: "safwa")
            let first = try await browser.send(.get, "/", page, nil)
            for tenant in ServedHouse.tenants { #expect(first.text.contains("/\(tenant)/"), "\(tenant)") }
            let welcome = try await browser.send(.get, "/zad-almakkiya/", page, nil)
            #expect(welcome.status == 200)
            let style = try await browser.send(.get, "/assets/sila.css?v=1", [:], nil)
            #expect(style.headers[.cacheControl] == "public, max-age=31536000, immutable")
            #expect(style.headers[.contentType] == "text/css; charset=utf-8")
            let again = try await browser.send(
                .get, "/assets/sila.css", [.ifNoneMatch: style.headers[.eTag] ?? ""], nil)
            #expect(again.status == 304)
            #expect(try await browser.send(.get, "/safwa/assets/tenant.css", [:], nil).status == 200)
        }
    }
}
