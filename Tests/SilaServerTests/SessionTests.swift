import HTTPTypes
import HummingbirdTesting
import SilaCore
import Testing

@testable import SilaServer

@Suite struct `Sessions over HTTP` {
    private let right = #"{"login":"front_desk","password":"\#(ServedHouse.password)"}"#

    @Test func `come as a cookie that scripts cannot read and other associations do not get`() async throws {
        try await ServedHouse.shared().application().test(.router) { client in
            let answer = try await Visitor(client, at: "safwa").post("session", right)
            #expect(answer.status == 201)
            let cookie = try #require(answer.headers[.setCookie])
            #expect(cookie.hasPrefix("sila-safwa="))
            #expect(cookie.hasSuffix("; Path=/safwa; HttpOnly; SameSite=Lax"))
            let token = cookie.dropFirst("sila-safwa=".count).prefix { $0 != ";" }
            #expect(token.count == 64)
            #expect(!answer.text.contains(token))
            #expect(answer.text("roles.0.id") == "front_desk")
        }
    }

    @Test func `are of this host alone over https`() async throws {
        let configuration = ServerConfiguration(port: 0, publicURL: "https://sila.example.org")
        try await ServedHouse.shared().application(configuration).test(.router) { client in
            let answer = try await Visitor(client, at: "safwa").post("session", right)
            let cookie = try #require(answer.headers[.setCookie])
            #expect(cookie.hasPrefix("__Host-sila-safwa="))
            #expect(cookie.hasSuffix("; Path=/; Secure; HttpOnly; SameSite=Lax"))
            #expect(answer.headers[.strictTransportSecurity] != nil)
        }
    }

    @Test func `are refused alike for an unknown login and a wrong password`() async throws {
        try await ServedHouse.shared().application().test(.router) { client in
            let visitor = Visitor(client, at: "safwa")
            let unknown = try await visitor.post("session", #"{"login":"nobody","password":"x"}"#)
            let wrong = try await visitor.post("session", #"{"login":"front_desk","password":"x"}"#)
            #expect(unknown.status == 401)
            #expect(unknown.body == wrong.body)
            #expect(wrong.headers[.setCookie] == nil)
        }
    }

    @Test func `end when one signs out`() async throws {
        try await ServedHouse.shared().application().test(.router) { client in
            let desk = try await Visitor(client, at: "safwa", as: .frontDesk)
            #expect(try await desk.get("session").text("login") == "front_desk")
            let out = try await desk.send(.delete, "/safwa/api/v1/session", [:], nil)
            #expect(out.status == 204)
            #expect(out.headers[.setCookie]?.contains("Max-Age=0") == true)
            #expect(try await desk.get("session").status == 401)
        }
    }

    @Test func `a cookie sent twice is none`() async throws {
        try await ServedHouse.shared().application().test(.router) { client in
            var desk = try await Visitor(client, at: "safwa", as: .frontDesk)
            desk.cookie = "\(desk.cookie ?? ""); sila-safwa=\(String(repeating: "0", count: 64))"
            #expect(try await desk.get("session").status == 401)
        }
    }
}
