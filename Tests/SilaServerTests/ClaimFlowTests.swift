import HTTPTypes
import HummingbirdTesting
import Postgres
import SilaCore
import SilaService
import SilaStorage
import Testing

@testable import SilaServer

@Suite struct `A claim over the API` {
    private static let account = "SA0380000000608010167519"

    @Test(arguments: ["safwa", "namudhaj"])
    func `is carried through the gates of its policy to the payment`(tenant: String) async throws {
        try await ClaimRoom.with(at: tenant) { room in
            let opened = try await room.read()
            #expect(opened.text("stage.id") == "fault")
            #expect(opened["asked.halalas"]?.int == 500_050)
            #expect(opened["gates"]?.nodes.map { $0["gate"] } == ["fault", "minutes", "ruling", "negotiation"])
            #expect(opened.text("gates.2.ruling") == (tenant == "safwa" ? "required" : "if-needed"))
            try await room.acknowledge()
            if tenant == "safwa" {
                let unneeded = try await room.take(room.manager, "ruling", #"{"needed": false, "reason": "أقرت"}"#)
                #expect(unneeded.status == 409)
                #expect(unneeded.text("rule") == "ruling.required")
                #expect(unneeded.text("clause.id") == "compensation.ruling")
                try await room.step(
                    room.followUp, "ruling",
                    #"{"issuer": "المحكمة العامة", "number": "4471", "on": "2026-02-28", "final": true}"#)
            } else {
                try await room.step(room.manager, "ruling", #"{"needed": false, "reason": "أقرت الجمعية بكل ما طُلب"}"#)
            }
            try await room.settle()
            let early = try await room.read()
            #expect(early.text("stage.id") == "settled")
            #expect(early["gates"]?.nodes.allSatisfy { $0["state"] == "passed" } == true)
            try await room.step(
                room.followUp, "payment", #"{"iban": "\#(Self.account)", "payee": "سارة المثال"}"#)
            let tasks = try await room.manager.get("tasks?limit=100")
            let waits = tasks["tasks"]?.nodes.contains {
                $0["kind"] == "approval" && $0["reference"]?.string == room.reference
            }
            #expect(waits == true)
            let same = try await room.take(room.manager, "payment-approval", #"{"approved": true}"#)
            #expect(same.status == 403)
            #expect(same.text("rule") == "payment.four-eyes")
            #expect(same.text("clause.id") == "compensation.negotiation")
            try await room.step(room.admin, "payment-approval", #"{"approved": true}"#)
            try await room.step(room.followUp, "payment-execution", #"{"bank_reference": "تحويل 88"}"#)
            let paid = try await room.read()
            #expect(paid.text("stage.id") == "paid")
            #expect(paid["payments.0.amount.halalas"]?.int == 125_050)
            try await room.step(room.desk, "answer", #"{"text": "صُرف التعويض", "proof": "مكالمة 9:40"}"#)
            let closed = try await room.step(room.desk, "closure")
            #expect(closed.text("stage.id") == "closed")
            #expect(closed["version"]?.int == closed["events"]?.nodes.count)
            let check = SchemaCheck(document: OpenAPIDocument.node(of: RouteTable.all))
            #expect(check.faults(closed.json, ["$ref": "#/components/schemas/Claim"]) == [])
            try await Self.expectRows(of: room.reference, at: tenant)
        }
    }

    /// The tables say what the events do.
    private static func expectRows(of reference: String, at tenant: String) async throws {
        let house = try await ServedHouse.shared()
        let found = try #require(try await TenantCatalogue(pool: house.pool).find(try TenantSlug.parse(tenant)))
        let database = try Placement(house.pool).database(of: found)
        let reference = try #require(Reference(reading: reference))
        let (settlement, payments, file) = try await database.run(
            ClaimRows.settlement(reference), ClaimRows.payments(reference), ClaimRows.file(reference))
        #expect(settlement == ["125050", "125050", "125050", "2026-03-01"])
        #expect(payments == ["125050 executed"])
        #expect(file == ["closed", "established", "true"])
    }

    @Test(arguments: ["optometry", "quwwat-watan", "zad-almakkiya"])
    func `does not exist where the policy has no clause on compensation, and is recorded outside it`(
        tenant: String
    ) async throws {
        try await ServedHouse.shared().application().test(.router) { client in
            let desk = try await Visitor(client, at: tenant, as: .frontDesk)
            for body in ["{}", ClaimRoom.intake()] {
                let refused = try await desk.post("claims", body, [.acceptLanguage: "en"])
                #expect(refused.status == 409)
                #expect(refused.text("rule") == "policy.lacks-kind")
                #expect(
                    refused.text("detail")?.hasPrefix("this association's policy has no clause on compensation") == true
                )
                #expect(refused.text("message.ar")?.hasPrefix("لا بند في سياسة الجمعية على التعويض") == true)
            }
            let outside = try await desk.post("claims", ClaimRoom.intake(#", "outside_reason": "لا بند على التعويض""#))
            #expect(outside.status == 201, "\(outside.text)")
            #expect(outside.text("stage.id") == "outside")
            #expect(outside["gates"]?.nodes.isEmpty == true)
            let reference = try #require(outside.text("reference"))
            let manager = try await Visitor(client, at: tenant, as: .management)
            let tasks = try await manager.get("tasks?limit=100")
            #expect(tasks["tasks"]?.nodes.contains { $0["reference"]?.string == reference } == true)
            let counted = try await desk.get("cases?kind=claim&outside=true&limit=100")
            #expect(counted["cases"]?.nodes.contains { $0["reference"]?.string == reference } == true)
            let found = try await manager.change(
                "claims/\(reference)/fault", #"{"outcome": "established", "reason": "x"}"#)
            #expect(found.text("rule") == "case.outside")
            let admitted = try await manager.change(
                "claims/\(reference)/admission", #"{"channel": "in-person", "reason": "x"}"#)
            #expect(admitted.text("rule") == "policy.lacks-kind")
            let closed = try await manager.change("claims/\(reference)/closure", #"{"note": "عُرض على المجلس"}"#)
            #expect(closed.text("stage.id") == "closed", "\(closed.text)")
            let page = try await desk.send(.get, "/\(tenant)/desk/cases/\(reference)", [:], nil)
            #expect(page.status == 200)
            #expect(page.text.contains("مطالبة بتعويض"))
        }
    }

    @Test func `has minutes that do not count until nothing is lacking, told item by item`() async throws {
        try await ClaimRoom.with(at: "safwa") { room in
            let unasked = try await room.take(room.chair, "minutes", "{}")
            #expect(unasked.text("rule") == "claim.gates-open")
            #expect(unasked.text("clause.number") == "ثـ.1")
            let unsat = try await room.take(
                room.chair, "fault", #"{"outcome": "established", "reason": "من المعاينة"}"#)
            #expect(unsat.text("rule") == "act.sitting-required")
            let sitting = try await room.find()
            let call = #"{"sitting": "\#(sitting)"}"#
            func lacking() async throws -> [String] {
                let refused = try await room.take(room.chair, "minutes", call)
                #expect(refused.status == 409)
                #expect(refused.text("rule") == "minutes.lacking", "\(refused.text)")
                #expect(refused.text("clause.number") == "ثـ.2")
                return refused["items"]?.nodes.compactMap { $0["id"]?.string } ?? []
            }
            let unwritten = try await lacking()
            #expect(unwritten.first == "date" && unwritten.suffix(3) == ["harm", "extent", "causes"])
            let minutes = try await room.draftMinutes(of: sitting)
            try await room.approve(minutes, 1)
            #expect(try await lacking() == ["date", "harm", "extent", "causes"])
            let corrected = try await room.secretary.post("sittings/\(sitting)/minutes/correction", "{}")
            let second = try #require(corrected.text("id"), "\(corrected.text)")
            let revision = try await room.write(
                second, 1, #""dated": "2026-03-01", "cases": [\#(room.stated("harm", "causes"))]"#)
            try await room.approve(second, revision)
            #expect(try await lacking() == ["extent"])
            let third = try #require(
                try await room.secretary.post("sittings/\(sitting)/minutes/correction", "{}").text("id"))
            let whole = #""dated": "2026-03-01", "cases": [\#(room.stated("harm", "extent", "causes"))]"#
            let last = try await room.write(third, 1, whole)
            try await room.approve(third, last)
            let passed = try await room.step(room.chair, "minutes", call)
            #expect(passed.text("stage.id") == "ruling")
            #expect(passed.text("gates.1.state") == "passed")
        }
    }

    @Test func `is not paid a halala before its gates, nor to a mistyped account`() async throws {
        try await ClaimRoom.with(at: "safwa") { room in
            let payment = #"{"iban": "\#(Self.account)", "payee": "سارة المثال"}"#
            let early = try await room.take(room.followUp, "payment", payment)
            #expect(early.status == 409)
            #expect(early.text("rule") == "claim.gates-open")
            #expect(early.text("clause.number") == "ثـ.1")
            #expect(
                early["items"]?.nodes.map { $0["id"] } == [
                    "compensation.fault", "compensation.minutes", "compensation.ruling", "compensation.negotiation",
                ])
            let mistyped = try await room.take(
                room.followUp, "payment", #"{"iban": "SA0380000000608010167518", "payee": "x"}"#)
            #expect(mistyped.status == 422)
            #expect(mistyped.text("errors.0.field") == "iban")
            for amount in ["1250.505", "1e3", "-5", "12,50"] {
                let odd = try await room.take(
                    room.followUp, "payment",
                    #"{"iban": "\#(Self.account)", "payee": "x", "amount": "\#(amount)"}"#)
                #expect(odd.status == 422)
                #expect(odd.text("errors.0.field") == "amount")
            }
            let number = try await room.take(
                room.followUp, "payment", #"{"iban": "\#(Self.account)", "payee": "x", "amount": 1250.5}"#)
            #expect(number.text("errors.0.field") == "amount")
            let actions = try await room.read(room.followUp)["actions"]?.nodes ?? []
            let told = actions.first { $0["action"] == "payment" }
            #expect(told?.at("refusal.rule") == "claim.gates-open")
        }
    }

    @Test func `shows an account in full to those who pay, and to nobody else`() async throws {
        try await ClaimRoom.with(at: "namudhaj") { room in
            try await room.acknowledge()
            try await room.step(room.manager, "ruling", #"{"needed": false, "reason": "أقرت"}"#)
            try await room.settle()
            let prepared = try await room.step(
                room.followUp, "payment", #"{"iban": "\#(Self.account)", "payee": "سارة المثال", "amount": "250.50"}"#)
            #expect(prepared.text("payments.0.iban") == "••••7519")
            #expect(prepared["unpaid.halalas"]?.int == 100_000)
            for visitor in [room.followUp, room.manager, room.admin] {
                #expect(try await room.read(visitor).text("payments.0.iban") == Self.account)
            }
            for visitor in [room.desk, room.member] {
                let read = try await room.read(visitor)
                #expect(read.text("payments.0.iban") == "••••7519")
                #expect(!read.text.contains(Self.account))
            }
            let page = try await room.followUp.send(.get, "/namudhaj/desk/cases/\(room.reference)", [:], nil)
            #expect(page.text.contains("••••7519") && !page.text.contains(Self.account))
            let over = try await room.take(
                room.followUp, "payment", #"{"iban": "\#(Self.account)", "payee": "x", "amount": "1000.01"}"#)
            #expect(over.status == 422)
            #expect(over.text("rule") == "payment.over")
            let executed = try await room.take(room.followUp, "payment-execution", #"{"bank_reference": "1"}"#)
            #expect(executed.text("rule") == "payment.none")
        }
    }

    @Test func `found without fault is answered with the clause, and objected to once`() async throws {
        try await ClaimRoom.with(at: "safwa") { room in
            try await room.find("not-established")
            let refused = try await room.read()
            #expect(refused.text("stage.id") == "refused")
            #expect(refused.text("refusal.clause.number") == "ثـ.1")
            let unproven = try await room.take(room.desk, "answer", #"{"text": "لم يثبت"}"#)
            #expect(unproven.text("field") == "proof")
            #expect(unproven.text("clause.number") == "ثـ.1")
            try await room.step(room.desk, "answer", #"{"text": "لم يثبت", "proof": "مكالمة"}"#)
            let again = try await room.step(room.desk, "objection", #"{"reason": "لم تُسمع الشهود"}"#)
            #expect(again.text("stage.id") == "fault")
            try await room.find("not-established")
            try await room.step(room.desk, "answer", #"{"text": "لم يثبت", "proof": "مكالمة"}"#)
            let twice = try await room.take(room.desk, "objection", #"{"reason": "x"}"#)
            #expect(twice.status == 409)
            #expect(twice.text("rule") == "objection.used")
        }
    }

    @Test func `comes from a request or a complaint that is there`() async throws {
        try await ServedHouse.shared().application().test(.router) { client in
            let desk = try await Visitor(client, at: "safwa", as: .frontDesk)
            let request = try await desk.post("requests", #"{"channel": "phone", "person": {"name": "سارة المثال"}}"#)
            let reference = try #require(request.text("reference"))
            let linked = try await desk.post("claims", ClaimRoom.intake(#", "linked_to": "\#(reference)""#))
            #expect(linked.status == 201, "\(linked.text)")
            #expect(linked.text("linked_to") == reference)
            let claim = try #require(linked.text("reference"))
            for other in [claim, "3000000004", "x"] {
                let stray = try await desk.post("claims", ClaimRoom.intake(#", "linked_to": "\#(other)""#))
                #expect(stray.status == 422)
                #expect(stray.text("errors.0.field") == "linked_to")
            }
            for field in ["harm", "harmed_on", "person"] {
                let whole = [
                    "channel": #""phone""#, "harm": #""كسر""#, "harmed_on": #""2026-02-20""#,
                    "person": #"{"name": "سارة المثال"}"#,
                ]
                let rest = whole.filter { $0.key != field }.map { #""\#($0.key)": \#($0.value)"# }
                let refused = try await desk.post("claims", "{\(rest.joined(separator: ", "))}")
                #expect(refused.status == 422)
                #expect(refused.text("field") == field)
                #expect(refused.text("clause.id") == "compensation")
            }
        }
    }

    @Test func `by one person alone is approved under the board's delegation, on record`() async throws {
        try await ClaimRoom.with(at: "namudhaj") { room in
            try await room.acknowledge()
            try await room.step(room.manager, "ruling", #"{"needed": false, "reason": "أقرت"}"#)
            try await room.settle()
            try await room.step(room.followUp, "payment", #"{"iban": "\#(Self.account)", "payee": "سارة المثال"}"#)
            let refused = try await room.take(room.manager, "payment-approval", #"{"approved": true}"#)
            #expect(refused.text("rule") == "payment.four-eyes")
            let delegated = try await room.admin.post(
                "policy/delegations",
                #"""
                {"kind": "payment", "delegate": "management", "session": "4", "held_on": "2026-02-01",
                 "reason": "الجمعية من ثلاثة", "until": "2026-12-31"}
                """#)
            #expect(delegated.status == 201, "\(delegated.text)")
            let approved = try await room.step(room.manager, "payment-approval", #"{"approved": true}"#)
            #expect(approved.text("payments.0.delegation") == delegated.text("id"))
            let id = try #require(delegated.text("id"))
            let ended = try await room.admin.post("policy/delegations/\(id)/revocation", "{}")
            #expect(ended.status == 200, "\(ended.text)")
        }
    }

    @Test func `is answered again to a repetition, and refused to who saw another version`() async throws {
        try await ServedHouse.shared().application().test(.router) { client in
            let desk = try await Visitor(client, at: "safwa", as: .frontDesk)
            let first = try await desk.post("claims", ClaimRoom.intake(), key: "claim-once")
            let again = try await desk.post("claims", ClaimRoom.intake(), key: "claim-once")
            #expect(first.status == 201)
            #expect(again.body == first.body)
            let reference = try #require(first.text("reference"))
            #expect(try await desk.change("claims/\(reference)/medium", #"{"medium": "letter"}"#).status == 200)
            let stale = try await desk.post(
                "claims/\(reference)/medium", #"{"medium": "phone"}"#, seen: "\"1\"")
            #expect(stale.status == 412)
            #expect(stale["since"]?.nodes.map { $0.string } == ["medium-agreed"])
        }
    }
}
