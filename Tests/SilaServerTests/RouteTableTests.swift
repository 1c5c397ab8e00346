import Foundation
import HTTPTypes
import SilaCore
import SilaPages
import Testing

@testable import SilaServer

@Suite struct `The table of routes` {
    private let routes = RouteTable.all

    @Test func `holds no address twice`() {
        let addresses = routes.map { "\($0.method.rawValue) \($0.path)" }
        #expect(Set(addresses).count == addresses.count)
    }

    @Test func `holds an address for every step of every kind of case`() {
        let posts = Set(routes.filter { $0.method == .post }.map(\.path))
        let steps =
            RequestAction.allCases.map { "requests/{reference}/\($0.rawValue)" }
            + InquiryAction.allCases.map { "inquiries/{reference}/\($0.rawValue)" }
            + SuggestionAction.allCases.map { "suggestions/{reference}/\($0.rawValue)" }
            + ClaimAction.allCases.map { "claims/{reference}/\($0.rawValue)" }
        #expect(steps.filter { !posts.contains("\(RouteTable.api)/\($0)") } == [])
    }

    @Test func `gives a step to the roles that the engine gives it to`() {
        for action in RequestAction.allCases {
            let route = routes.first { $0.path == "\(RouteTable.api)/requests/{reference}/\(action.rawValue)" }
            for role in Role.allCases {
                #expect(
                    route?.door.opens(to: role) == (action.isOfABody || action.roles.contains(role)),
                    "\(action) for \(role)")
            }
        }
        for action in ClaimAction.allCases {
            let route = routes.first { $0.path == "\(RouteTable.api)/claims/{reference}/\(action.rawValue)" }
            for role in Role.allCases {
                #expect(
                    route?.door.opens(to: role) == (action.isOfABody || action.roles.contains(role)),
                    "\(action) for \(role)")
            }
        }
    }

    @Test func `opens to nobody without a session but what is for anyone`() {
        let open = routes.filter { !$0.door.needsSession && !$0.path.contains("/{tenant}/follow") }
            .filter { !$0.path.contains("/public/") && $0.path != "/{tenant}/complaint" }
            .map { "\($0.method.rawValue) \($0.path)" }
        #expect(
            open == [
                "POST /{tenant}/api/v1/session", "GET /{tenant}/api/v1/policy", "GET /{tenant}/api/v1/services",
                "GET /{tenant}/announcements", "GET /{tenant}/api/v1/satisfaction", "GET /{tenant}/survey/{token}",
                "POST /{tenant}/survey", "GET /{tenant}/satisfaction", "GET /{tenant}/api/v1/due", "GET /",
                "GET /{tenant}", "GET /{tenant}/policy", "GET /{tenant}/policy.txt",
                "GET /{tenant}/policy/editions/{number}", "GET /{tenant}/desk/sign-in", "POST /{tenant}/desk/sign-in",
                "GET /assets/sila.css", "GET /assets/sila.svg", "GET /{tenant}/assets/tenant.css",
                "GET /openapi.json", "GET /healthz", "GET /readyz", "GET /metrics",
            ])
    }

    @Test func `has the public link where it says so, for anyone`() {
        let steps = PersonStep.Kind.allCases.map(\.rawValue)
        let api = "POST /{tenant}/api/v1/public"
        let told =
            [
                "\(api)/following", "\(api)/complaints", "GET /{tenant}/api/v1/public/complaints/terms",
                "GET /{tenant}/api/v1/public/announcements",
            ]
            + [
                "GET /{tenant}/complaint", "POST /{tenant}/complaint", "GET /{tenant}/follow", "POST /{tenant}/follow",
                "GET /{tenant}/follow/case",
            ]
            + ["POST /{tenant}/follow/leaving"] + steps.map { "POST /{tenant}/follow/case/\($0)" }
            + steps.map { "\(api)/following/\($0)" }
        let open = routes.filter { route in
            ["/follow", "/public/", "/complaint"].contains(where: route.path.contains) && !route.door.needsSession
        }
        #expect(Set(open.map { "\($0.method.rawValue) \($0.path)" }) == Set(told))
    }

    @Test func `serves every address that the pages link to`() throws {
        let slug = try TenantSlug.parse("safwa")
        let heading = TenantHeading(slug: slug, name: Name(ar: "", en: ""), colour: "#336699")
        let period = try #require(Period(written: "1447"))
        let links: [SiteAddress] = [
            .tenants, .welcome(slug), .signIn(slug), .inbox(slug, InboxFilter(show: .mine), after: "x"),
            .caseFile(slug, Reference(random: 4)), .policy(slug, edition: nil, nil),
            .policy(slug, edition: 2, .english),
            .policyText(slug, .arabic), .announcements(slug, after: "x"), .complaint(slug, kind: "support"),
            .follow(slug), .followed(slug), .overview(slug), .acknowledgement(slug),
            .signatures(slug, edition: 2, after: "x"), .document(slug, item: "code-of-ethics", version: 1),
            .register(slug, .incoming, period, after: RegisterNumber(year: 1448, number: 12)),
            .registerTable(slug, .outgoing, nil), .statement(slug, period), .statementTable(slug, period),
            .reportTable(slug, period), .evidence(slug, period), .asset(.stylesheet), .asset(.icon), .colours(heading),
        ]
        for link in links {
            let path = String(link.path.prefix { $0 != "?" })
            #expect(RouteTable.methods(at: path, among: routes).contains(.get), "\(path)")
        }
        let sent: [SiteAddress] =
            [.signOut(slug), .followLeaving(slug), .receipt(slug)]
            + PersonStep.Kind.allCases.map { .followStep(slug, $0) }
        for form in sent { #expect(RouteTable.methods(at: form.path, among: routes) == [.post], "\(form.path)") }
    }

    @Test func `keeps the words of its addresses from associations`() {
        let words = Set(routes.compactMap { $0.path.split(separator: "/").first.map(String.init) })
        for word in words where !word.hasPrefix("{") { #expect(TenantSlug.reserved.contains(word), "\(word)") }
    }

    @Test func `is the only place where routes are added`() throws {
        let sources = ServedHouse.root.appendingPathComponent("Sources/SilaServer")
        let files = try #require(FileManager.default.enumerator(atPath: sources.path)).compactMap { $0 as? String }
        let adding = try files.filter { $0.hasSuffix(".swift") }.filter { file in
            let text = try String(contentsOf: sources.appendingPathComponent(file), encoding: .utf8)
            return ["router.on(", "router.get(", "router.post(", "router.group(", ".on(\""].contains(
                where: text.contains)
        }
        #expect(adding == ["Routing/RouteTable.swift"])
    }

    @Test func `of routes and roles stands in docs-api-md`() throws {
        let file = ServedHouse.root.appendingPathComponent("docs/api.md")
        let made = RoleTable.text(of: routes)
        if ProcessInfo.processInfo.environment["SILA_GOLDEN"] == "rewrite" {
            try RoleTable.write(made, into: file)
        }
        let text = try String(contentsOf: file, encoding: .utf8)
        #expect(
            RoleTable.cut(from: text) == made,
            "docs/api.md is not what the routes are; run `make golden FILTER=docs-api`")
    }
}

/// The table of routes and roles as docs/api.md holds it, between two marks.
enum RoleTable {
    private static let begin = "<!-- routes: begin -->\n"
    private static let end = "<!-- routes: end -->"

    /// One line a route, one column a role.
    static func text(of routes: [Route]) -> String {
        let head = "| route | anyone | " + Role.allCases.map { "`\($0.rawValue)`" }.joined(separator: " | ") + " |\n"
        let rule = "|---|" + String(repeating: ":-:|", count: Role.allCases.count + 1) + "\n"
        let lines = routes.map { route in
            let columns = ([nil] + Role.allCases).map { route.door.opens(to: $0) ? "●" : "" }
            return "| `\(route.method.rawValue) \(route.path)` | \(columns.joined(separator: " | ")) |\n"
        }
        return head + rule + lines.joined()
    }

    /// The table as it stands in the text; empty where there is none.
    static func cut(from text: String) -> String {
        guard let from = text.range(of: begin), let to = text.range(of: end) else { return "" }
        return String(text[from.upperBound..<to.lowerBound])
    }

    /// Puts the table in the place of the old one.
    static func write(_ table: String, into file: URL) throws {
        let text = try String(contentsOf: file, encoding: .utf8)
        guard let from = text.range(of: begin), let to = text.range(of: end) else { return }
        try Data((text[..<from.upperBound] + table + text[to.lowerBound...]).utf8).write(to: file)
    }
}
