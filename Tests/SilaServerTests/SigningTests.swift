import Foundation
import HTTPTypes
import HummingbirdTesting
import Postgres
import SilaCore
import SilaService
import SilaStorage
import Testing

@testable import SilaServer

extension EditionHouse {
    /// What the association's file says about signing.
    static let signing =
        "acknowledgement: {remind_every: 3 working days, tell_management_after: 9 working days}"

    /// Publishes other settings about signing, and another term of the reply, as the files of the association.
    func publish(_ settings: String = signing, days: Int = 15) async throws {
        var isSigning = false
        let kept = try read("settings.yaml").split(separator: "\n", omittingEmptySubsequences: false).filter { line in
            if !line.hasPrefix(" ") { isSigning = line.hasPrefix("acknowledgement:") }
            return !isSigning
        }.joined(separator: "\n")
        try write("\(kept.trimmingCharacters(in: .newlines))\n\(settings)\n", "settings.yaml")
        try write(try text(days: days))
        try await open(publishFiles: true)
        if !offices.faults.isEmpty { throw Trouble(description: "\(offices.faults)") }
    }
}

extension Visitor {
    /// Signs what is in force, as it is shown.
    func signPolicy(password: String = ServedHouse.password, key: String? = nil) async throws -> Answer {
        let shown = try await get("acknowledgement")
        let code = shown.text("code.sha256").map { #", "code_sha256": "\#($0)""# } ?? ""
        return try await post(
            "acknowledgement", #"{"sha256": "\#(shown.text("sha256") ?? "")"\#(code), "password": "\#(password)"}"#,
            key: key)
    }
}

@Suite(.serialized) struct `Signing the policy` {
    private func house(_ body: @Sendable (EditionHouse, any TestClientProtocol) async throws -> Void) async throws {
        try await EditionHouse.with { house in
            try await house.application().test(.router) { client in try await body(house, client) }
        }
    }

    private func check(_ answer: Visitor.Answer, _ name: String) {
        let check = SchemaCheck(document: OpenAPIDocument.node(of: RouteTable.all))
        #expect(check.faults(answer.json, ["$ref": .text("#/components/schemas/\(name)")]) == [], "\(name)")
    }

    @Test func `begins with the whole policy, and goes on with what changed since one signed`() async throws {
        try await house { house, client in
            let desk = try await Visitor(client, login: "front_desk")
            let first = try await desk.get("acknowledgement")
            check(first, "Signing")
            #expect(first["edition"] == 1)
            #expect(first.text("basis") == "clause")
            #expect(first.text("clause.number") == "ذ")
            #expect(first["signed"] == false)
            #expect(first["signed_before"] == .null)
            #expect(first["changes"] == .null)
            let clauses = first["sections"]?.nodes.flatMap { $0["items"]?.nodes ?? [] } ?? []
            let policy = try await house.office.edition().policy
            let printed = policy.reading.flatMap(\.items).map(\.clause.id.rawValue)
            #expect(clauses.compactMap { $0.at("clause.id")?.string } == printed)
            #expect(printed.count > 30)
            #expect(first.text("statement.ar")?.contains(first.text("sha256") ?? "-") == true)
            let signed = try await desk.signPolicy()
            #expect(signed.status == 201, "\(signed.text)")
            check(signed, "Signing")
            #expect(signed["signed"] == true)
            #expect(signed["sections"] == .null)
            #expect(signed.text("signatures.0.sha256") == first.text("sha256"))
            #expect(signed.text("signatures.0.statement.ar") == first.text("statement.ar"))

            try await house.publish(days: 12)
            try await house.publish(days: 10)
            let next = try await desk.get("acknowledgement")
            check(next, "Signing")
            #expect(next["edition"] == 3)
            #expect(next["signed"] == false)
            #expect(next["signed_before"] == 1)
            #expect(next["sections"] == .null)
            #expect(next["changes"]?.nodes.count == 1, "\(next.text)")
            #expect(next.text("changes.0.words.en")?.contains("15 → 10") == true, "\(next.text)")
            #expect(next.text("changes.0.after.number") == "تـ.6")
            let again = try await desk.signPolicy()
            #expect(again.status == 201)
            #expect(again["signatures.0.compared"] == 1)
            #expect(again["signatures"]?.nodes.count == 2)
        }
    }

    @Test func `is of the text that was read, by oneself, and once`() async throws {
        try await house { house, client in
            let desk = try await Visitor(client, login: "front_desk")
            let sha256 = try #require(try await desk.get("acknowledgement").text("sha256"))
            let wrong = try await desk.signPolicy(password: "another's")
            #expect(wrong.status == 403)
            #expect(wrong.text("rule") == "acknowledgement.password-wrong")
            let other = String(repeating: "0", count: 64)
            let stale = try await desk.post(
                "acknowledgement", #"{"sha256": "\#(other)", "password": "\#(ServedHouse.password)"}"#)
            #expect(stale.status == 409)
            #expect(stale.text("rule") == "acknowledgement.other-text")
            let coded = try await desk.post(
                "acknowledgement",
                #"{"sha256": "\#(sha256)", "code_sha256": "\#(other)", "password": "\#(ServedHouse.password)"}"#)
            #expect(coded.text("field") == "code_sha256")
            #expect(try await desk.get("acknowledgement")["signed"] == false)
            let signed = try await desk.signPolicy(key: "sign-1")
            #expect(signed.status == 201)
            let repeated = try await desk.signPolicy(key: "sign-1")
            #expect(repeated.headers[.idempotencyReplayed] == "true")
            #expect(repeated.body == signed.body)
            let twice = try await desk.signPolicy()
            #expect(twice.status == 409)
            #expect(twice.text("rule") == "acknowledgement.signed-already")
            let nobody = Visitor(client, at: EditionHouse.slug)
            #expect(try await nobody.get("acknowledgement").status == 401)
        }
    }

    @Test func `of two at once, one signs and the other finds it signed`() async throws {
        try await house { house, client in
            let other = try await house.again()
            let caller = try #require(try await house.office.staff().first { $0.login == "auditor" }.map(Caller.init))
            let sheet = try await house.office.signing(by: caller)
            let intake = SigningIntake(
                sha256: sheet.edition.sha256, codeSHA256: nil, password: ServedHouse.password)
            let offices = [try house.office, try other.office]
            let results = await withTaskGroup(of: String.self) { group in
                for office in offices {
                    group.addTask {
                        do throws(ServiceError) {
                            let answer = try await office.sign(
                                intake, by: caller, Submission(key: nil, route: "x", bodyHash: [])
                            ) { _ in StoredAnswer(status: 201, body: []) }
                            return "\(answer.status)"
                        } catch {
                            return error.description
                        }
                    }
                }
                return await group.reduce(into: [String]()) { $0.append($1) }
            }
            #expect(results.count { $0 == "201" } == 1, "\(results)")
            #expect(results.count { $0.contains("acknowledgement.signed-already") } == 1, "\(results)")
            #expect(try await house.office.signing(by: caller).signed.count == 1)
            await other.pool.close()
        }
    }

    @Test func `the code of ethics is signed in the same act, and again when it has a newer version`() async throws {
        try await house { house, client in
            let (admin, desk) = (
                try await Visitor(client, login: "admin"), try await Visitor(client, login: "front_desk")
            )
            let added = try await admin.upload("code-of-ethics", "title=ميثاق", Array("الصدق والأمانة".utf8))
            #expect(added.status == 201, "\(added.text)")
            let shown = try await desk.get("acknowledgement")
            check(shown, "Signing")
            #expect(shown["code.version"] == 1)
            #expect(shown.text("code.clause.id") == "relation.ethics")
            #expect(shown.text("statement.ar")?.contains("ميثاق") == true)
            let bare = try await desk.post(
                "acknowledgement",
                #"{"sha256": "\#(shown.text("sha256") ?? "")", "password": "\#(ServedHouse.password)"}"#)
            #expect(bare.text("field") == "code_sha256")
            #expect(try await desk.signPolicy()["signatures.0.code_version"] == 1)
            _ = try await admin.upload("code-of-ethics", "title=ميثاق", Array("الصدق والأمانة والعدل".utf8))
            let behind = try await desk.get("acknowledgement")
            #expect(behind["signed"] == true)
            #expect(behind["code.behind"] == true)
            let again = try await desk.signPolicy()
            #expect(again.status == 201, "\(again.text)")
            #expect(again["signatures.0.code_version"] == 2)
            #expect(again["code.behind"] == false)
            #expect(try await desk.signPolicy().text("rule") == "acknowledgement.signed-already")
        }
    }
}

@Suite(.serialized) struct `Writing is withheld from who has not signed` {
    private static let logins = ["admin", "second", "auditor", "management", "front_desk", "committee_chair"]
    private static let intake = #"{"channel": "phone", "person": {"name": "سارة المثال"}}"#

    private func house(_ body: @Sendable (EditionHouse, any TestClientProtocol) async throws -> Void) async throws {
        try await EditionHouse.with { house in
            try await house.publish("acknowledgement: {grace: 5 working days}")
            try await house.application().test(.router) { client in try await body(house, client) }
        }
    }

    @Test func `after the house's grace, until they sign, and reading stays`() async throws {
        try await house { house, client in
            // The staff came on Sunday 1 March; Friday and Saturday are off.
            try house.on("2026-03-08")
            let desk = try await Visitor(client, login: "front_desk")
            let shown = try await desk.get("acknowledgement")
            #expect(shown.text("last_day") == "2026-03-08")
            #expect(shown["overdue"] == false)
            let taken = try await desk.post("requests", Self.intake)
            #expect(taken.status == 201, "\(taken.text)")
            let reference = try #require(taken.text("reference"))

            try house.on("2026-03-09")
            let late = try await Visitor(client, login: "front_desk")
            let refused = try await late.post("requests", Self.intake)
            #expect(refused.status == 403)
            #expect(refused.text("rule") == "acknowledgement.overdue")
            #expect(refused["clause"] == .null)
            #expect(refused.text("message.en")?.contains("the association's own setting and not its policy") == true)
            #expect(refused.text("message.en")?.contains("2026-03-08") == true)
            #expect(try await late.change("requests/\(reference)/withdrawal", #"{"reason": "س"}"#).status == 403)
            #expect(try await late.get("requests/\(reference)").status == 200)
            #expect(try await late.get("requests").status == 200)
            #expect(try await late.get("session").status == 200)
            #expect(try await late.get("acknowledgement")["overdue"] == true)
            #expect(try await late.signPolicy().status == 201)
            #expect(try await late.post("requests", Self.intake).status == 201)
            #expect(try await late.send(.delete, "/safwa/api/v1/session", [:], nil).status == 204)
        }
    }

    @Test func `in every other process at once, whichever was asked before`() async throws {
        try await house { house, client in
            let other = try await house.again()
            try house.on("2026-03-09")
            try other.on("2026-03-09")
            try await other.application().test(.router) { there in
                let here = try await Visitor(client, login: "front_desk")
                var beyond = Visitor(there, at: EditionHouse.slug)
                beyond.cookie = here.cookie
                #expect(try await beyond.post("requests", Self.intake).status == 403)
                #expect(try await here.post("requests", Self.intake).status == 403)
                #expect(try await here.signPolicy().status == 201)
                #expect(try await beyond.post("requests", Self.intake).status == 201)
                #expect(try await here.post("requests", Self.intake).status == 201)
            }
            await other.pool.close()
        }
    }

    @Test func `from all of them, and all can still sign and sign out`() async throws {
        try await house { house, client in
            try house.on("2026-06-01")
            var visitors: [Visitor] = []
            for login in Self.logins { visitors.append(try await Visitor(client, login: login)) }
            for visitor in visitors {
                for route in RouteTable.all where route.method != .get && route.face == .api {
                    let path = route.path.replacing("{tenant}", with: "safwa").replacing("{reference}", with: "x")
                    if path.hasSuffix("/session") { continue }
                    let headers: HTTPFields = [.contentType: "application/json"]
                    let answer = try await visitor.send(route.method, path, headers, "{}")
                    let isOpen = path.hasSuffix("/acknowledgement") || !route.door.needsSession
                    if answer.text("rule") == "role.not-allowed" { continue }
                    #expect((answer.text("rule") == "acknowledgement.overdue") != isOpen, "\(path): \(answer.text)")
                }
            }
            for visitor in visitors { #expect(try await visitor.signPolicy().status == 201) }
            let admin = try #require(visitors.first)
            let body = #"{"date": "2026-07-01", "name": {"ar": "يوم", "en": "Day"}, "reason": "تعميم 1"}"#
            #expect(try await admin.post("calendar/days", body).status == 201)
        }
    }

    @Test func `never where no grace is set, nor where it is taken away`() async throws {
        try await EditionHouse.with { house in
            try await house.application().test(.router) { client in
                try house.on("2027-03-01")
                let desk = try await Visitor(client, login: "front_desk")
                #expect(try await desk.get("acknowledgement")["last_day"] == .null)
                #expect(try await desk.post("requests", Self.intake).status == 201)
                try await house.publish("acknowledgement: {grace: 1 working day}", days: 12)
                #expect(try await desk.post("requests", Self.intake).status == 201)
                try house.on("2027-03-03")
                let late = try await Visitor(client, login: "front_desk")
                #expect(try await late.post("requests", Self.intake).status == 403)
                try await house.publish("acknowledgement: {remind_every: 1 working day}", days: 11)
                #expect(try await late.post("requests", Self.intake).status == 201)
            }
        }
    }

    @Test func `and knowing it costs no more than looking the session up`() async throws {
        try await house { house, client in
            try house.on("2026-06-01")
            let (late, signed) = (
                try await Visitor(client, login: "front_desk"), try await Visitor(client, login: "management")
            )
            #expect(try await signed.signPolicy().status == 201)
            for visitor in [late, signed] { _ = try await visitor.get("session") }
            let before = house.pool.statistics.leases
            #expect(try await late.get("session").status == 200)
            #expect(house.pool.statistics.leases - before == 1)
            #expect(try await signed.get("session").status == 200)
            #expect(house.pool.statistics.leases - before == 1)
        }
    }
}
