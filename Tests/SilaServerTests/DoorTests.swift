import HTTPTypes
import HummingbirdTesting
import SilaCore
import Testing

@testable import SilaServer

@Suite struct `The doors of the routes` {
    @Test func `open for each role as the table says, and for nobody without a session`() async throws {
        try await ServedHouse.shared().application().test(.router) { client in
            let nobody = Visitor(client, at: "safwa")
            var visitors: [Role: Visitor] = [:]
            for role in Role.allCases { visitors[role] = try await Visitor(client, at: "safwa", as: role) }
            for route in RouteTable.all where route.face == .api && route.path.contains("{tenant}") {
                // Signing in and out would change who is signed in; the others are turned away by what follows the door.
                if route.path.hasSuffix("/session") { continue }
                let path = route.path.replacing("{tenant}", with: "safwa").replacing("{reference}", with: "0000000000")
                    .replacing("{task}", with: "x")
                let body = route.method == .post ? "{}" : nil
                let headers: HTTPFields = [.contentType: "application/json"]
                let closed = try await nobody.send(route.method, path, headers, body)
                #expect((closed.status == 401) == route.door.needsSession, "\(path): \(closed.status)")
                for (role, visitor) in visitors {
                    let answer = try await visitor.send(route.method, path, headers, body)
                    let barred = answer.status == 403
                    #expect(barred != route.door.opens(to: role), "\(path) for \(role): \(answer.status)")
                    if barred { #expect(answer.text("rule") == "role.not-allowed") }
                }
            }
        }
    }

    @Test func `another association's case is answered as one that does not exist, byte for byte`() async throws {
        try await ServedHouse.shared().application().test(.router) { client in
            let safwa = try await Visitor(client, at: "safwa", as: .frontDesk)
            let optometry = try await Visitor(client, at: "optometry", as: .frontDesk)
            let body = #"{"channel": "phone", "person": {"name": "سارة المثال"}}"#
            let theirs = try #require(try await safwa.post("requests", body).text("reference"))
            let paths = RouteTable.all.map(\.path).filter { $0.contains("{reference}") }
            for path in Set(paths) where path.contains("/requests/") || path.contains("/desk/") {
                let route = try #require(
                    RouteTable.all.first { $0.path == path && $0.door.opens(to: .frontDesk) || $0.path == path })
                guard route.door.opens(to: .frontDesk) else { continue }
                let full = path.replacing("{tenant}", with: "optometry")
                var headers: HTTPFields = [.contentType: "application/json"]
                if route.needsVersion { headers[.ifMatch] = "*" }
                let bodies = Self.bodies[String(path.split(separator: "/").last ?? "")] ?? "{}"
                let sent = route.method == .post ? bodies : nil
                let foreign = try await optometry.send(
                    route.method, full.replacing("{reference}", with: theirs), headers, sent)
                let nowhere = try await optometry.send(
                    route.method, full.replacing("{reference}", with: "0000000000"), headers, sent)
                #expect(foreign.status == 404, "\(path): \(foreign.text)")
                #expect(foreign.body == nowhere.body, "\(path)")
                var (one, other) = (foreign.headers, nowhere.headers)
                one[.requestID] = nil
                other[.requestID] = nil
                #expect(one == other, "\(path)")
            }
        }
    }

    /// What the steps that demand something before the case is looked for are sent.
    private static let bodies = [
        "medium": #"{"medium": "phone"}"#, "representation": #"{"capacity": "heir"}"#,
        "signature": #"{"way": "paper"}"#,
        "extension": #"{"due": "2026-12-01"}"#, "decision": #"{"outcome": "accepted"}"#,
    ]

    @Test(arguments: [
        "/nowhere/api/v1/policy", "/nowhere", "/safwa/api/v1/nothing", "/safwa/api/v2/policy", "/nowhere/desk/sign-in",
        "/safwa/desk/nothing/at/all",
    ])
    func `an unknown address and an unknown association are answered alike`(path: String) async throws {
        try await ServedHouse.shared().application().test(.router) { client in
            let visitor = Visitor(client, at: "safwa")
            let known = try await visitor.send(.get, "/x/y/z", [:], nil)
            let answer = try await visitor.send(.get, path, [:], nil)
            #expect(answer.status == 404)
            #expect(answer.body == known.body)
        }
    }

    @Test func `a session of one association opens nothing at another`() async throws {
        try await ServedHouse.shared().application().test(.router) { client in
            let safwa = try await Visitor(client, at: "safwa", as: .frontDesk)
            let token = try #require(safwa.cookie?.split(separator: "=").last)
            var stranger = Visitor(client, at: "optometry")
            stranger.cookie = "sila-optometry=\(token); sila-safwa=\(token)"
            #expect(try await stranger.get("requests").status == 401)
        }
    }

    @Test func `a method that an address does not have is named with those it has`() async throws {
        try await ServedHouse.shared().application().test(.router) { client in
            let answer = try await Visitor(client, at: "safwa").send(.put, "/safwa/api/v1/session", [:], nil)
            #expect(answer.status == 405)
            #expect(answer.headers[.allow] == "DELETE, GET, POST")
        }
    }

    @Test(arguments: [
        ["Sec-Fetch-Site": "cross-site"], ["Sec-Fetch-Site": "same-site"], ["Origin": "https://elsewhere.example"],
        ["Origin": "null"],
    ])
    func `what a page of another site sends is refused`(sent: [String: String]) async throws {
        try await ServedHouse.shared().application().test(.router) { client in
            let desk = try await Visitor(client, at: "safwa", as: .frontDesk)
            var headers: HTTPFields = [:]
            for (name, value) in sent { headers[try #require(HTTPField.Name(name))] = value }
            let answer = try await desk.post("requests", "{}", headers)
            #expect(answer.status == 403)
            #expect(answer.text("type") == "urn:sila:problem:foreign-origin")
        }
    }

    @Test func `what a page of this site sends is taken`() async throws {
        try await ServedHouse.shared().application().test(.router) { client in
            let desk = try await Visitor(client, at: "safwa", as: .frontDesk)
            #expect(try await desk.post("requests", "{}", [.secFetchSite: "same-origin"]).status == 422)
            #expect(try await desk.post("requests", "{}", [.origin: "http://localhost"]).status == 422)
        }
    }
}
