import HTTPTypes
import HummingbirdTesting
import SilaCore
import Testing

@testable import SilaServer

/// Numbers and ids of another association, or of another kind, on every route that names one.
@Suite(.serialized) struct `What belongs to others` {
    /// The parameters that stand for a row and not for a word of the policy, with one that never was.
    private static func stray(_ parameter: String) -> String? {
        switch parameter {
        case "reference": "0000000000"
        case "person", "sitting", "obligation", "announcement", "fieldwork", "campaign", "department", "task", "seat":
            "0190cccc-0000-7000-8000-00000000ffff"
        default: nil
        }
    }

    private static func kind(of route: Route) -> String {
        String(route.path.split(separator: "/").dropLast(1).last { !$0.hasPrefix("{") } ?? "")
    }

    /// Sends to the route with that value of a parameter, the others being what never was.
    private static func send(
        _ visitor: Visitor, _ route: Route, _ parameter: String, _ value: String, _ tenant: String
    ) async throws -> Visitor.Answer {
        let path = route.path.split(separator: "/", omittingEmptySubsequences: false).map { part -> String in
            guard part.hasPrefix("{") else { return String(part) }
            let name = String(part.dropFirst().dropLast())
            return name == "tenant" ? tenant : name == parameter ? value : stray(name) ?? "x"
        }
        var headers: HTTPFields = [.contentType: route.takesDocument ? "application/octet-stream" : "application/json"]
        if route.needsVersion { headers[.ifMatch] = "*" }
        let body = route.body.map { BodyMaker().sound($0) } ?? (route.method == .get ? nil : "{}")
        return try await visitor.send(route.method, path.joined(separator: "/"), headers, body)
    }

    private static func visitors(_ client: any TestClientProtocol, at tenant: String) async throws -> [Role: Visitor] {
        var visitors: [Role: Visitor] = [:]
        for role in Role.allCases { visitors[role] = try await Visitor(client, at: tenant, as: role) }
        return visitors
    }

    private static func opener(_ route: Route, _ visitors: [Role: Visitor]) -> Visitor? {
        Role.allCases.first { route.door.opens(to: $0) }.flatMap { visitors[$0] }
    }

    @Test func `at another association is answered as what never was, byte for byte`() async throws {
        try await ServedHouse.shared().application().test(.router) { client in
            let own = try await Self.visitors(client, at: "namudhaj")
            let walker = try await Walker(client, at: "safwa")
            var theirs = try await HostileGround.cases(walker.desk)
            theirs.merge(
                try await HostileGround.registers(
                    walker.desk, walker.chair, walker.manager, walker.admin, theirs["person"] ?? "")
            ) { $1 }
            var compared = 0
            for route in RouteTable.all where route.face == .api && route.door.needsSession {
                guard let visitor = Self.opener(route, own) else { continue }
                for parameter in HostileGround.parameters(route) {
                    guard let stray = Self.stray(parameter) else { continue }
                    let key = parameter == "reference" ? Self.kind(of: route) : parameter
                    guard let foreign = theirs[key] else { continue }
                    let found = try await Self.send(visitor, route, parameter, foreign, "namudhaj")
                    let never = try await Self.send(visitor, route, parameter, stray, "namudhaj")
                    #expect(found.status >= 400, "\(route.path): \(found.text.prefix(300))")
                    #expect(found.body == never.body, "\(route.path): \(found.text.prefix(300))")
                    compared += 1
                }
            }
            #expect(compared > 130)
        }
    }

    @Test func `of another kind is answered as what never was, byte for byte`() async throws {
        try await ServedHouse.shared().application().test(.router) { client in
            let own = try await Self.visitors(client, at: "safwa")
            let cases = try await HostileGround.cases(try #require(own[.frontDesk]))
            let kinds = [
                "requests", "inquiries", "suggestions", "complaints", "claims", "support", "contact-inquiries",
            ]
            for route in RouteTable.all where route.face == .api && HostileGround.parameters(route) == ["reference"] {
                let kind = Self.kind(of: route)
                guard kinds.contains(kind), let visitor = Self.opener(route, own) else { continue }
                let never = try await Self.send(visitor, route, "reference", "0000000000", "safwa")
                for other in kinds where other != kind {
                    let found = try await Self.send(visitor, route, "reference", cases[other] ?? "", "safwa")
                    #expect(found.status >= 400, "\(route.path) with \(other): \(found.text.prefix(300))")
                    #expect(found.body == never.body, "\(route.path) with \(other): \(found.text.prefix(300))")
                }
            }
        }
    }
}
