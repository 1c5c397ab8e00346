import HTTPTypes
import Hummingbird
import HummingbirdTesting
import Postgres
import SilaCore
import SilaService
import Synchronization
import Testing

@testable import SilaServer

/// An association with one of everything in it, and somebody for every door.
final class HostileGround: Sendable {
    let house: EditionHouse
    let visitors: [Role: Visitor]
    let nobody: Visitor
    /// What stands for the parameters of addresses, and for keys of bodies.
    let known: [String: String]
    private let turn = Mutex(0)

    private init(_ house: EditionHouse, _ visitors: [Role: Visitor], _ nobody: Visitor, _ known: [String: String]) {
        (self.house, self.visitors, self.nobody, self.known) = (house, visitors, nobody, known)
    }

    /// Makes the ground, hands it over and removes it.
    static func with(_ body: @Sendable @escaping (HostileGround) async throws -> Void) async throws {
        try await EditionHouse.with(seated: true) { house in
            for role in [Role.followUp, .researchOfficer] {
                _ = try await house.office.addStaff(
                    login: role.rawValue, name: role.name, roles: [role], password: ServedHouse.password)
            }
            try await house.application().test(.router) { client in
                var visitors: [Role: Visitor] = [:]
                for role in Role.allCases { visitors[role] = try await Visitor(client, login: role.rawValue) }
                let ground = HostileGround(house, visitors, Visitor(client, at: EditionHouse.slug), [:])
                let known = try await ground.furnish()
                try await body(HostileGround(house, visitors, ground.nobody, known))
            }
        }
    }

    /// Somebody whom the route's door opens to.
    func visitor(for route: Route) -> Visitor {
        let order: [Role] = [
            .committeeChair, .frontDesk, .followUp, .management, .admin, .researchOfficer, .committeeMember, .auditor,
        ]
        guard route.door.needsSession, let role = order.first(where: { route.door.opens(to: $0) }) else {
            return nobody
        }
        return visitors[role] ?? nobody
    }

    /// A key that was not used before.
    func key() -> String {
        turn.withLock {
            $0 += 1
            return "hostile-\($0)"
        }
    }

    /// The headers that a change by that route needs.
    func headers(_ route: Route) -> HTTPFields {
        var headers: HTTPFields = [.contentType: "application/json"]
        if route.takesForm { headers[.contentType] = "application/x-www-form-urlencoded" }
        if route.takesDocument { headers[.contentType] = "application/octet-stream" }
        if route.needsVersion { headers[.ifMatch] = "*" }
        if route.method != .get { headers[.idempotencyKey] = key() }
        return headers
    }

    /// The address of the route, at what is there; one of its parameters replaced where `name` says which.
    func address(_ route: Route, _ name: String? = nil, _ value: String = "") -> String {
        let parts = route.path.split(separator: "/", omittingEmptySubsequences: false).map { part -> String in
            guard part.hasPrefix("{") else { return String(part) }
            let parameter = String(part.dropFirst().dropLast())
            if parameter == "tenant" { return EditionHouse.slug }
            if parameter == name { return value }
            if parameter == "reference" { return known[Self.kind(of: route)] ?? known["requests"] ?? "x" }
            return known[parameter] ?? "x"
        }
        return parts.joined(separator: "/")
    }

    /// The names of the route's parameters but the association.
    static func parameters(_ route: Route) -> [String] {
        route.path.split(separator: "/").filter { $0.hasPrefix("{") && $0 != "{tenant}" }
            .map { String($0.dropFirst().dropLast()) }
    }

    private static func kind(of route: Route) -> String {
        String(route.path.split(separator: "/").dropLast(1).last { !$0.hasPrefix("{") } ?? "")
    }

    /// How many rows every table of the association holds.
    func rows() async throws -> [String] {
        let pool = Pool(
            configuration: try PostgresConfiguration(url: house.url), limits: PoolLimits(maxConnections: 1),
            logger: EditionHouse.logger)
        let schema = try TenantSlug.parse(EditionHouse.slug).schemaName
        let sql = """
            select relname || ' ' || (xpath('/row/n/text()', query_to_xml(
                format('select count(*) as n from %I.%I', schemaname, relname), false, true, '')))[1]::text
            from pg_stat_user_tables where schemaname = $1 order by 1
            """
        let rows = try await pool.withLease { lease in try await lease.run(Statement(sql, [.text(schema)])) }
        await pool.close()
        return try rows.rows.map { try $0.text(0) }
    }

    private func furnish() async throws -> [String: String] {
        let (desk, chair) = (try visitor(.frontDesk), try visitor(.committeeChair))
        let (manager, admin) = (try visitor(.management), try visitor(.admin))
        var known = try await Self.cases(desk)
        known.merge(try await Self.registers(desk, chair, manager, admin, known["person"] ?? "")) { $1 }
        known["draft"] = try await admin.draft(try house.text(days: 12)).number.description
        try #require(known.count == 26, "\(known)")
        return known
    }

    /// A case of each kind, by the word that addresses have for it, and the person.
    static func cases(_ desk: Visitor) async throws -> [String: String] {
        var known: [String: String] = [:]
        let person = #""person": {"name": "سارة المثال", "mobile": "0500001234"}"#
        let taken = try await desk.post("requests", #"{"channel": "phone", \#(person)}"#)
        for key in ["requests", "cases", "invitations"] { known[key] = taken.text("reference") }
        known["person"] = taken.text("person_id")
        let words = #"{"text": "؟", "channel": "phone", "medium": "phone", \#(person)"#
        for kind in ["inquiries", "support", "contact-inquiries"] {
            known[kind] = try await desk.post(kind, words + "}").text("reference")
        }
        let outside = words + #", "outside_reason": "لا بند"}"#
        known["suggestions"] = try await desk.post("suggestions", outside).text("reference")
        known["complaints"] = try await desk.post(
            "complaints", #"{"channel": "website", "medium": "phone", "points": [{"text": "تأخر"}], \#(person)}"#
        ).text("reference")
        known["claims"] = try await desk.post("claims", ClaimRoom.intake()).text("reference")
        return known
    }

    /// One of everything that stands beside cases.
    static func registers(
        _ desk: Visitor, _ chair: Visitor, _ manager: Visitor, _ admin: Visitor, _ person: String
    ) async throws -> [String: String] {
        var known = ["register": "incoming", "day": "2026-09-23", "login": "auditor", "edition": "1"]
        known.merge(["number": "1447-1", "body": "follow-up-committee", "item": "bylaws"]) { $1 }
        known["sitting"] = try await chair.post("bodies/follow-up-committee/sittings", #"{"on": "2026-03-01"}"#)
            .text("id")
        known["obligation"] = try await desk.post(
            "people/\(person)/obligations",
            #"{"what": "شهادة", "source": "contract", "source_reference": "ع-1", "due": "2026-04-01"}"#
        ).text("id")
        known["announcement"] = try await desk.post(
            "announcements",
            #"{"title": {"ar": "أ", "en": "a"}, "text": {"ar": "ب", "en": "b"}, "media": ["in-person"]}"#
        ).text("id")
        known["fieldwork"] = try await manager.post("fieldwork", #"{"kind": "visit", "due": "2026-03-10"}"#).text("id")
        known["campaign"] = try await manager.post("campaigns", #"{"survey": "half-year"}"#).text("id")
        let name = "قسم \(UInt32.random(in: 0 ... .max))"
        known["department"] = try await admin.post("departments", #"{"name": {"ar": "\#(name)", "en": "\#(name)"}}"#)
            .text("id")
        known["task"] = try await desk.get("tasks").text("tasks.0.id")
        known["seat"] = try await chair.get("bodies/follow-up-committee").text("seats.0.id")
        return known
    }

    private func visitor(_ role: Role) throws -> Visitor { try #require(visitors[role]) }
}
