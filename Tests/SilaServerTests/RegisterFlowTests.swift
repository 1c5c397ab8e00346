import Foundation
import HTTPTypes
import HummingbirdTesting
import Postgres
import SilaCore
import SilaService
import SilaStorage
import Testing

@testable import SilaServer

@Suite struct `The incoming and outgoing registers` {
    private func flow(_ client: any TestClientProtocol) async throws -> CaseFlow {
        try await CaseFlow(
            desk: try await Visitor(client, login: "front_desk"),
            chair: try await Visitor(client, login: "committee_chair"))
    }

    /// The entries of a register, the newest first.
    private func entries(_ visitor: Visitor, _ register: String, _ query: String = "") async throws -> [JSONNode] {
        let answer = try await visitor.get("registers/\(register)?limit=500\(query)")
        try #require(answer.status == 200, "\(answer.text)")
        return answer["entries"]?.nodes ?? []
    }

    @Test func `give every case received a number of its Hijri year, outside the policy too`() async throws {
        try await EditionHouse.with(seated: true) { house in
            try await house.application().test(.router) { client in
                let flow = try await flow(client)
                let first = try await flow.take()
                let outside = try await flow.desk.post(
                    "requests", flow.intake(channel: "carrier", more: #", "outside_reason": "جاء مع ساع""#))
                #expect(outside.status == 201)
                let found = try await entries(flow.desk, "incoming")
                #expect(found.map { $0["number"]?.string } == ["1447/0002", "1447/0001"])
                #expect(found.map { $0["outside"] } == [true, false])
                #expect(found[1]["case"]?.string == first)
                #expect(found[1]["date"]?.string == "2026-03-01" && found[1]["hijri"]?.string == "1447-09-12")
                #expect(found[1].at("from.ar")?.string == "عبدالله المثال")
                #expect(found[1].at("to.ar")?.string == "safwa")
                #expect(found[1].at("way_name.ar")?.string == "المقابلة")
                #expect(found[1].at("subject.ar")?.string?.hasPrefix("طلب: ") == true)
                let documents = (flow.service["required"]?.nodes ?? []).count { $0["kind"]?.string == "document" }
                #expect(found[1]["attachments"]?.int == documents)
                #expect(found[0]["way"]?.string == "carrier")
                let one = try await flow.desk.get("registers/incoming/1447-1")
                #expect(one.status == 200 && one.text("case") == first)
                #expect(try await flow.desk.get("registers/incoming/1447-3").status == 404)
                #expect(try await flow.desk.get("registers/sideways").status == 404)
                // A new year begins anew, on its first day.
                try house.on("2026-06-16")
                let next = try await self.flow(client)
                _ = try await next.take()
                #expect(try await entries(next.desk, "incoming").first?["number"]?.string == "1448/0001")
                #expect(try await entries(next.desk, "incoming", "&year=1447").count == 2)
                #expect(try await entries(next.desk, "incoming", "&period=1448").count == 1)
                #expect(try await entries(next.desk, "incoming", "&from=2026-03-01&to=1447-09-12").count == 2)
                #expect(try await entries(next.desk, "incoming", "&outside=true").count == 1)
                #expect(try await entries(next.desk, "incoming", "&reference=\(first)").count == 1)
            }
        }
    }

    @Test func `number by the Gregorian year where the association sets that`() async throws {
        try await EditionHouse.with(seated: true) { house in
            try house.write(
                try house.read("settings.yaml").replacing("{year: hijri}", with: "{year: gregorian}"), "settings.yaml")
            try await house.open(publishFiles: true)
            try await house.application().test(.router) { client in
                let flow = try await flow(client)
                _ = try await flow.take()
                #expect(try await entries(flow.desk, "incoming").map { $0["number"]?.string } == ["2026/0001"])
            }
        }
    }

    @Test func `give every answer, notice and call that goes out a number, and a code to sign with none`() async throws
    {
        try await EditionHouse.with(seated: true) { house in
            try await house.application().test(.router) { client in
                let flow = try await flow(client)
                // Agreed by phone: telling that it is complete, and that it went for study, are calls to be made.
                let byPhone = try await flow.take()
                try await flow.step(flow.desk, byPhone, "signature-code")
                _ = try await flow.complete(byPhone)
                #expect(try await entries(flow.desk, "outgoing") == [])
                let task = try #require(try await flow.desk.get("tasks").text("tasks.0.id"))
                let done = try await flow.desk.post("tasks/\(task)/completion", #"{"outcome": "أُبلغ"}"#)
                #expect(done.status == 200, "\(done.text)")
                _ = try await flow.decide(byPhone, #"{"outcome": "accepted", "reason": "تنطبق"}"#)
                try await flow.step(flow.desk, byPhone, "answer", #"{"text": "قُبل", "proof": "مكالمة"}"#)
                let calls = try await entries(flow.desk, "outgoing")
                #expect(calls.map { $0["way"]?.string } == ["phone", "phone"])
                #expect(calls.map { $0["number"]?.string } == ["1447/0002", "1447/0001"])
                #expect(calls.first?.at("to.ar")?.string == "عبدالله المثال")
                #expect(calls.first?.at("from.ar")?.string == "safwa")
                // Agreed by text message: they leave by themselves, the answer once and not twice.
                let answer = try await flow.desk.post(
                    "requests", flow.intake().replacing(#""medium": "phone""#, with: #""medium": "sms""#))
                let bySMS = try #require(answer.text("reference"))
                _ = try await flow.complete(bySMS)
                _ = try await flow.decide(bySMS, #"{"outcome": "accepted", "reason": "تنطبق"}"#)
                try await flow.step(flow.desk, bySMS, "answer", #"{"text": "قُبل"}"#)
                let notices = try await entries(flow.desk, "outgoing", "&reference=\(bySMS)")
                #expect(
                    notices.map { $0.at("subject.en")?.string } == [
                        "Tell the decision", "Tell that it went for study", "Tell when the reply comes",
                    ])
                #expect(notices.allSatisfy { $0["way"]?.string == "sms" })
            }
        }
    }

    @Test func `have no gap and no number twice, when two processes number what many write at once`() async throws {
        try await EditionHouse.with(seated: true) { house in
            let other = try await house.again()
            try await house.application().test(.router) { client in
                let flow = try await flow(client)
                try await withThrowingTaskGroup(of: Void.self) { group in
                    for number in 0..<40 {
                        group.addTask { _ = try await flow.take() }
                        if number % 4 == 0 {
                            group.addTask { _ = try await house.office.numberRegisters() }
                            group.addTask { _ = try await other.office.numberRegisters() }
                        }
                    }
                    try await group.waitForAll()
                }
                let found = try await entries(flow.desk, "incoming")
                #expect(
                    found.compactMap { $0["number"]?.string }
                        == (1...40).reversed().map {
                            RegisterNumber(year: 1447, number: $0).printed
                        })
                #expect(Set(found.compactMap { $0["case"]?.string }).count == 40)
            }
            await other.pool.close()
        }
    }

    @Test func `number what was handed in and not numbered, when the process died between`() async throws {
        try await EditionHouse.with(seated: true) { house in
            try await house.application().test(.router) { client in
                let flow = try await flow(client)
                let reference = try await flow.take()
                let office = try house.office
                _ = try await office.numberRegisters()
                let tenant = TenantDatabase(slug: office.slug, pool: house.pool)
                let found = try await tenant.run(CaseStore.find(try #require(Reference(reading: reference))))
                let row = try #require(found)
                // As a write that committed just before its process was killed leaves it.
                try await tenant.run([
                    RegisterStore.submit(
                        RegisterMatter(
                            .outgoing, source: "notice/left-behind", at: office.now, caseID: row.id, way: "sms",
                            subject: Name(ar: "إشعار", en: "Notice")))
                ])
                #expect(try await entries(flow.desk, "outgoing").map { $0["number"]?.string } == ["1447/0001"])
            }
        }
    }

    @Test func `are corrected by an entry that refers to the first, once for a key`() async throws {
        try await EditionHouse.with(seated: true) { house in
            try await house.application().test(.router) { client in
                let flow = try await flow(client)
                let reference = try await flow.take()
                let body = #"{"subject": "طلب دعم عاجل", "attachments": 4, "reason": "أُغفلت مرفقات"}"#
                let made = try await flow.desk.post("registers/incoming/1447-1/correction", body, key: "k1")
                #expect(made.status == 201, "\(made.text)")
                #expect(made.text("number") == "1447/0002" && made.text("corrects") == "1447/0001")
                #expect(made.headers[.location] == "/safwa/api/v1/registers/incoming/1447-0002")
                let again = try await flow.desk.post("registers/incoming/1447-1/correction", body, key: "k1")
                #expect(again.headers[.idempotencyReplayed] == "true" && again.body == made.body)
                let first = try await flow.desk.get("registers/incoming/1447-1")
                #expect(first.text("corrected_by") == "1447/0002" && first.text("subject.ar") != "طلب دعم عاجل")
                let second = try await flow.desk.get("registers/incoming/1447-2")
                #expect(second.text("case") == reference && second["attachments"]?.int == 4)
                #expect(second.text("reason") == "أُغفلت مرفقات")
                let nothing = try await flow.desk.post("registers/incoming/1447-1/correction", #"{"reason": "لا شيء"}"#)
                #expect(nothing.status == 422)
                #expect(
                    try await flow.desk.post("registers/incoming/1447-9/correction", body).status == 404)
                let auditor = try await Visitor(client, login: "auditor")
                #expect(try await auditor.post("registers/incoming/1447-1/correction", body).status == 403)
                #expect(try await auditor.get("registers/incoming").status == 200)
                #expect(try await flow.chair.get("registers/incoming").status == 403)
            }
        }
    }

    @Test func `leave as a table that holds every entry and runs no formula`() async throws {
        try await EditionHouse.with(seated: true) { house in
            try await house.application().test(.router) { client in
                let flow = try await flow(client)
                let evil = flow.intake().replacing("عبدالله المثال", with: "=HYPERLINK(1),\\\"x\\\"")
                #expect(try await flow.desk.post("requests", evil).status == 201)
                for _ in 0..<3 { _ = try await flow.take() }
                let answer = try await flow.desk.get("registers/incoming?format=csv&limit=1")
                #expect(answer.status == 200)
                #expect(answer.headers[.contentType] == "text/csv; charset=utf-8")
                #expect(answer.headers[.contentDisposition] == #"attachment; filename="safwa-incoming.csv""#)
                #expect(Array(answer.body.prefix(3)) == [0xEF, 0xBB, 0xBF])
                let lines = answer.text.components(separatedBy: "\r\n")
                #expect(lines.count == 6 && lines[5] == "")
                #expect(lines[4].contains(#","'=HYPERLINK(1),""x""","#))
                #expect(lines[1].hasPrefix("1447/0004,2026-03-01,1447-09-12,09:30,عبدالله المثال,safwa,"))
            }
        }
    }

    @Test func `withhold a case from who may not see it, and keep its number`() async throws {
        try await EditionHouse.with(seated: true) { house in
            try await house.application().test(.router) { client in
                let flow = try await flow(client)
                let (secret, open) = (try await flow.take(), try await flow.take())
                let manager = try await Visitor(client, login: "management")
                try await Barring.bar("management", from: secret, house)
                let found = try await entries(manager, "incoming")
                #expect(found.map { $0["number"]?.string } == ["1447/0002", "1447/0001"])
                #expect(found.map { $0["case"]?.string } == [open, nil])
                #expect(found[1]["withheld"] == true && found[1]["from"] == .null && found[1]["way"] == .null)
                #expect(try await manager.get("registers/incoming?format=csv").text.contains(secret) == false)
                #expect(
                    try await manager.post(
                        "registers/incoming/1447-1/correction", #"{"subject": "س", "reason": "س"}"#
                    ).status == 404)
                let page = try await manager.send(.get, "/safwa/desk/registers/incoming", [:], nil)
                #expect(page.status == 200 && !page.text.contains(secret) && page.text.contains(open))
            }
        }
    }
}

/// What only the superuser can do to a house's tables.
enum Barring {
    /// Keeps a member of staff from a case, as a complaint against them does.
    static func bar(_ login: String, from reference: String, _ house: EditionHouse) async throws {
        let schema = try house.office.slug.schemaName
        try await run(
            """
            insert into \(schema).case_interest (case_id, staff_id, kind, reason, recorded_at, recorded_by)
            select c.id, s.id, 'complained-of', 'x', now(), 'x' from \(schema).case_file c, \(schema).staff s
            where c.reference = $1 and s.login = $2
            """,
            [.text(reference), .text(login)], house)
    }

    /// Writes into history past its trigger.
    static func tamper(_ house: EditionHouse) async throws {
        let schema = try house.office.slug.schemaName
        try await run("update \(schema).event set actor = 'somebody else' where seq = 1", [], house)
    }

    /// Runs a statement as the superuser, past every trigger.
    static func run(_ sql: String, _ values: [Value], _ house: EditionHouse) async throws {
        let owner = Pool(
            configuration: try PostgresConfiguration(url: house.url), limits: PoolLimits(maxConnections: 1),
            logger: EditionHouse.logger)
        _ = try await owner.withLease { lease in
            try await lease.run([
                Statement("select set_config('session_replication_role', 'replica', true)"), Statement(sql, values),
            ])
        }
        await owner.close()
    }
}
