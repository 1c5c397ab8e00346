import HTTPTypes
import HummingbirdTesting
import SilaCore
import Testing

@testable import SilaServer
@testable import SilaService

/// What no honest client sends, to every route there is; made of the table of routes, so that none is left out.
@Suite(.serialized) struct `Hostile input` {
    /// The routes of the API that take a body, but signing in and what the public link counts by the hour.
    private static let taking = RouteTable.all.filter {
        $0.face == .api && $0.body != nil && !$0.path.hasSuffix("/session") && !$0.path.contains("/public/")
    }

    /// Several at a time, so that it is soon over.
    private static func each<Thing: Sendable>(
        _ things: [Thing], atOnce: Int = 4, _ visit: @Sendable @escaping (Thing) async throws -> Void
    ) async throws {
        try await withThrowingTaskGroup(of: Void.self) { group in
            for (index, thing) in things.enumerated() {
                if index >= atOnce { try await group.next() }
                group.addTask { try await visit(thing) }
            }
            try await group.waitForAll()
        }
    }

    /// A refusal is a problem in both languages, with nothing of what went on inside.
    private static func expectProblem(_ answer: Visitor.Answer, _ about: String) {
        #expect(answer.status < 500, "\(about): \(answer.status) \(answer.text.prefix(400))")
        guard answer.status >= 400 else { return }
        #expect(answer.headers[.contentType] == "application/problem+json", "\(about)")
        let (ar, en) = (answer.text("message.ar") ?? "", answer.text("message.en") ?? "")
        #expect(ar.unicodeScalars.contains { (0x0621...0x064A).contains($0.value) }, "\(about): \(ar)")
        #expect(en.unicodeScalars.contains { ("a"..."z").contains($0) }, "\(about): \(en)")
        for fault in answer["errors"]?.nodes ?? [] {
            #expect(fault.at("message.ar")?.string?.isEmpty == false, "\(about)")
            #expect(fault.at("message.en")?.string?.isEmpty == false, "\(about)")
        }
    }

    @Test func `of one value that is not fit is refused with its field, and leaves nothing behind`() async throws {
        try await HostileGround.with { ground in
            let before = try await ground.rows()
            try await Self.each(Self.taking) { route in
                guard let shape = route.body else { return }
                let visitor = ground.visitor(for: route)
                for body in BodyMaker(known: [:]).faulty(shape) {
                    let about = "\(route.path) \(body.field): \(body.text.prefix(300))"
                    let answer = try await visitor.send(
                        .post, ground.address(route), ground.headers(route), body.text)
                    Self.expectProblem(answer, about)
                    #expect(answer.status == 422, "\(about): \(answer.text.prefix(300))")
                    let fields = (answer["errors"]?.nodes ?? []).compactMap { $0.at("field")?.string }
                    #expect(fields.contains { $0.hasPrefix(body.field) }, "\(about): \(fields)")
                }
                for body in HostileValues.bodies {
                    let answer = try await visitor.send(.post, ground.address(route), ground.headers(route), body)
                    let about = "\(route.path): \(body.prefix(60))"
                    Self.expectProblem(answer, about)
                    #expect([400, 422].contains(answer.status), "\(about): \(answer.status)")
                }
            }
            #expect(try await ground.rows() == before)
        }
    }

    @Test func `of one value that is odd breaks nothing, and whatever is taken can be read and replayed`() async throws
    {
        try await HostileGround.with { ground in
            // One at a time: these are written, and many go to the same case.
            try await Self.each(Self.taking, atOnce: 1) { route in
                guard let shape = route.body else { return }
                let visitor = ground.visitor(for: route)
                for body in BodyMaker(known: ["reference": "\"\(ground.known["complaints"] ?? "")\""]).odd(shape) {
                    let answer = try await visitor.send(
                        .post, ground.address(route), ground.headers(route), body.text)
                    Self.expectProblem(answer, "\(route.path) \(body.field): \(body.text.prefix(300))")
                }
            }
            for role in Role.allCases {
                guard let visitor = ground.visitors[role] else { continue }
                for route in RouteTable.all where route.method == .get && route.door.opens(to: role) {
                    let answer = try await visitor.send(.get, ground.address(route), [:], nil)
                    #expect(answer.status < 500, "\(route.path) for \(role): \(answer.text.prefix(300))")
                }
            }
            let rebuilt = try await ground.house.office.rebuildRows(check: true)
            #expect(rebuilt.faults == [])
            #expect(rebuilt.cases > 10)
        }
    }

    @Test func `in an address or a query names nothing and breaks nothing`() async throws {
        try await HostileGround.with { ground in
            let before = try await ground.rows()
            let routes = RouteTable.all.filter {
                $0.method != .delete && $0.path.contains("{tenant}") && !$0.path.hasSuffix("/session")
            }
            try await Self.each(routes) { route in
                let visitor = ground.visitor(for: route)
                let refused = route.takesForm ? "x=y" : route.takesDocument ? "" : #"{"no_such_field": 1}"#
                let body = route.method == .get ? nil : refused
                for name in HostileGround.parameters(route) {
                    for value in HostileValues.parameters {
                        let answer = try await visitor.send(
                            route.method, ground.address(route, name, value), ground.headers(route), body)
                        let about = "\(route.method) \(route.path) with \(name) \(value.prefix(60))"
                        #expect(answer.status < 500, "\(about): \(answer.text.prefix(300))")
                        if route.face == .api { Self.expectProblem(answer, about) }
                    }
                }
                for field in route.query?.fields ?? [] {
                    for value in HostileValues.queries {
                        let answer = try await visitor.send(
                            route.method, ground.address(route) + "?\(field.key)=\(value)", ground.headers(route), body)
                        let about = "\(route.method) \(route.path)?\(field.key)=\(value.prefix(60))"
                        #expect(answer.status < 500, "\(about): \(answer.text.prefix(300))")
                        if route.face == .api { Self.expectProblem(answer, about) }
                    }
                }
            }
            // What is counted of visitors by the hour, and that an archive was made, is written by reading.
            let after = try await ground.rows()
            let changed = Set(after).symmetricDifference(before).map { $0.prefix { $0 != " " } }
            #expect(Set(changed).isSubset(of: ["public_count", "audit"]), "\(changed)")
        }
    }

    @Test func `in If-Match and Idempotency-Key is refused by name`() async throws {
        try await HostileGround.with { ground in
            let before = try await ground.rows()
            try await Self.each(Self.taking) { route in
                let visitor = ground.visitor(for: route)
                let body = BodyMaker().sound(try #require(route.body))
                if route.needsVersion {
                    for value in [
                        "", "x", "1", "\"x\"", "\"0\"", "\"-1\"", "W/\"1\"", "\"99999999999999999999\"", "**",
                    ] {
                        var headers = ground.headers(route)
                        headers[.ifMatch] = value
                        let answer = try await visitor.send(.post, ground.address(route), headers, body)
                        let about = "\(route.path) If-Match \(value)"
                        Self.expectProblem(answer, about)
                        #expect([400, 404, 409, 422, 428].contains(answer.status), "\(about): \(answer.text)")
                    }
                    var headers = ground.headers(route)
                    headers[.ifMatch] = "\"\(Int.max)\""
                    let answer = try await visitor.send(.post, ground.address(route), headers, body)
                    Self.expectProblem(answer, "\(route.path) If-Match of the largest number")
                    #expect(answer.status >= 400)
                }
                for value in ["", " ", "a b", "ع", String(repeating: "k", count: 201)] {
                    var headers = ground.headers(route)
                    headers[.idempotencyKey] = value
                    if route.needsVersion { headers[.ifMatch] = "\"7777777\"" }
                    let answer = try await visitor.send(.post, ground.address(route), headers, body)
                    Self.expectProblem(answer, "\(route.path) Idempotency-Key \(value)")
                    #expect(answer.status >= 400, "\(route.path) Idempotency-Key \(value): \(answer.text)")
                }
            }
            #expect(try await ground.rows() == before)
        }
    }
}
