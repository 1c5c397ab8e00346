import HTTPTypes
import HummingbirdTesting
import SilaCore
import SilaStorage
import Testing

@testable import SilaServer
@testable import SilaService

@Suite struct `Who may act for a person` {
    /// A person on file at the edition house, with a request of theirs that lacks nothing but the signature.
    private struct Ground {
        let house: EditionHouse
        let client: any TestClientProtocol
        var desk: Visitor
        let person: String
        let reference: String

        init(_ house: EditionHouse, _ client: any TestClientProtocol) async throws {
            (self.house, self.client) = (house, client)
            desk = try await Visitor(client, login: "front_desk")
            let flow = try await CaseFlow(desk: desk, chair: desk)
            let intake = flow.intake().replacing(
                #"{"name": "عبدالله المثال", "mobile": "0500001234"}"#,
                with: #"{"name": "ريم المثال", "national_id": "1000000610"}"#)
            let taken = try await desk.post("requests", intake)
            try #require(taken.status == 201, "\(taken.text)")
            reference = try #require(taken.text("reference"))
            person = try #require(taken.text("person_id"))
        }

        mutating func on(_ day: String) async throws {
            try house.on(day)
            desk = try await Visitor(client, login: "front_desk")
        }

        func record(_ more: String, key: String? = nil) async throws -> Visitor.Answer {
            try await desk.post(
                "people/\(person)/representatives",
                #"{"name": "ماجد المثال", "document": "وكالة 77/1447", "issued_on": "2026-01-10", \#(more)}"#, key: key)
        }

        func choose(_ id: String, agreeing: [String] = []) async throws -> Visitor.Answer {
            let others = agreeing.map { "\"\($0)\"" }.joined(separator: ", ")
            return try await desk.change(
                "requests/\(reference)/representation", #"{"recorded": "\#(id)", "agreeing": [\#(others)]}"#)
        }

        func sign(by representative: Bool) async throws -> Visitor.Answer {
            try await desk.change(
                "requests/\(reference)/signature",
                #"{"way": "paper", "paper": "و-9", "by_representative": \#(representative)}"#)
        }
    }

    private func with(_ walk: @Sendable (inout Ground) async throws -> Void) async throws {
        try await EditionHouse.with { house in
            try await house.application().test(.router) { client in
                var ground = try await Ground(house, client)
                try await walk(&ground)
            }
        }
    }

    @Test func `is recorded on the person, shown masked, and written once for a key`() async throws {
        try await with { ground in
            let body = #""capacity": "power_of_attorney", "national_id": "1000000636", "mobile": "0500004321""#
            let first = try await ground.record(body, key: "poa-1")
            #expect(first.status == 201, "\(first.text)")
            let again = try await ground.record(body, key: "poa-1")
            #expect(again.headers[.idempotencyReplayed] == "true")
            #expect(again.body == first.body)
            let list = try await ground.desk.get("people/\(ground.person)/representatives")
            #expect(list["representatives"]?.nodes.count == 1)
            let held = try #require(list["representatives"]?.nodes.first)
            #expect(held["name"]?.string == "ماجد المثال")
            #expect(held["national_id"]?.string == "••••0636")
            #expect(held["mobile"]?.string == "••••4321")
            #expect(held["valid_from"]?.string == "2026-01-10")
            #expect(held["issued_on_hijri"]?.string == "1447-07-21")
            #expect(held["holds"] == true)
            #expect(held.at("recorded_by.id") != nil)
            let auditor = try await Visitor(ground.client, login: "auditor")
            #expect(try await auditor.get("people/\(ground.person)/representatives").status == 200)
            let refused = try await auditor.post("people/\(ground.person)/representatives", "{}")
            #expect(refused.status == 403)
            let nobody = "0190aaaa-0000-7000-8000-000000000000"
            #expect(try await ground.desk.get("people/\(nobody)/representatives").status == 404)
            // Nothing of who acts stands in clear.
            let person = try #require(RowID(ground.person))
            let rows = try await ground.house.office.database.run(RepresentativeStore.of(person))
            #expect(rows.count == 1)
            let stored = String(decoding: rows.first?.sealed ?? [], as: UTF8.self)
            #expect(!stored.contains("ماجد") && !stored.contains("1000000636") && !stored.contains("77/1447"))
            let audit = try await ground.house.office.database.run(AuditStore.page(limit: 100))
            #expect(audit.count { $0.what == "representative.recorded" } == 1)
        }
    }

    @Test(
        arguments: [
            (#""capacity": "guardian", "valid_until": "2025-12-31""#, "valid_until"),
            (#""capacity": "guardian", "valid_from": "2026-01-09""#, "valid_from"),
            (#""capacity": "power_of_attorney", "majority_on": "2030-01-01""#, "majority_on"),
            (#""capacity": "heir""#, "share"),
            (#""capacity": "guardian", "share": {"part": 1, "whole": 2}"#, "share"),
            (#""capacity": "heir", "share": {"part": 3, "whole": 2}"#, "share.part"),
            (#""capacity": "guardian", "national_id": "1000000610""#, "national_id"),
            (#""capacity": "guardian", "national_id": "3000000610""#, "national_id"),
            (#""capacity": "king""#, "capacity"),
        ])
    func `is refused where what is said contradicts itself`(body: String, field: String) async throws {
        try await with { ground in
            let answer = try await ground.record(body)
            #expect(answer.status == 422, "\(answer.text)")
            let fields = [answer.text("field")] + (answer["errors"]?.nodes ?? []).map { $0["field"]?.string }
            #expect(fields.contains(field), "\(answer.text)")
            #expect(
                try await ground.desk.get("people/\(ground.person)/representatives")["representatives"]?.nodes == [])
        }
    }

    @Test func `acts while the authority holds; when it runs out in the middle, the case goes on with the person`()
        async throws
    {
        try await with { ground in
            let made = try await ground.record(#""capacity": "power_of_attorney", "valid_until": "2026-03-03""#)
            let id = try #require(made.text("id"))
            let chosen = try await ground.choose(id)
            #expect(chosen.status == 200, "\(chosen.text)")
            #expect(chosen.text("representative.recorded") == id)
            #expect(chosen.text("representative.name") == "ماجد المثال")
            try await ground.on("2026-03-04")
            let late = try await ground.sign(by: true)
            #expect(late.status == 422)
            #expect(late.text("rule") == "representative.expired")
            #expect(late.text("field") == "representative.recorded")
            #expect(
                late.text("message.en")?.contains("ran out on 2026-03-03; the case goes on with the person") == true)
            #expect(late.text("message.ar")?.contains("يتابع صاحب الحالة بنفسه") == true)
            let own = try await ground.sign(by: false)
            #expect(own.status == 200, "\(own.text)")
            #expect(own["signature.representative"] == .null)
            let done = try await ground.desk.change("requests/\(ground.reference)/completion")
            #expect(done.text("stage.id") == "complete", "\(done.text)")
        }
    }

    @Test func `is ended with a reason, once, and refused from that day on`() async throws {
        try await with { ground in
            let id = try #require(try await ground.record(#""capacity": "power_of_attorney""#).text("id"))
            _ = try await ground.choose(id)
            let place = "people/\(ground.person)/representatives/\(id)/ending"
            let wrong = try await ground.desk.post(place, #"{"why": "majority", "reason": "بلغ"}"#)
            #expect(wrong.text("errors.0.field") == "why", "\(wrong.text)")
            let later = try await ground.desk.post(place, #"{"why": "revoked", "reason": "عزل", "on": "2026-09-01"}"#)
            #expect(later.text("errors.0.field") == "on", "\(later.text)")
            let ended = try await ground.desk.post(place, #"{"why": "revoked", "reason": "عزل بكتاب 5"}"#)
            #expect(ended.status == 200, "\(ended.text)")
            #expect(ended.text("end") == "revoked")
            #expect(ended.text("ended_on") == "2026-03-01")
            #expect(ended["holds"] == false)
            #expect(try await ground.desk.post(place, #"{"why": "death", "reason": "توفي"}"#).status == 422)
            let refused = try await ground.sign(by: true)
            #expect(refused.text("rule") == "representative.expired")
            #expect(refused.text("message.en")?.contains("ended on 2026-03-01: Revoked") == true)
            #expect(try await ground.choose(id).text("rule") == "representative.expired")
            #expect(
                try await ground.choose("0190aaaa-0000-7000-8000-000000000000").text("rule")
                    == "representative.unknown")
            #expect(try await ground.sign(by: false).status == 200)
        }
    }

    @Test func `as the guardian of a minor, acts until the day of majority that was recorded`() async throws {
        try await with { ground in
            let id = try #require(
                try await ground.record(#""capacity": "guardian", "majority_on": "2026-03-05""#).text("id"))
            _ = try await ground.choose(id)
            try await ground.on("2026-03-04")
            #expect(try await ground.sign(by: true).status == 200)
            try await ground.on("2026-03-05")
            let refused = try await ground.sign(by: true)
            #expect(refused.text("rule") == "representative.expired")
            #expect(refused.text("message.ar")?.contains("بلغ القاصر سن الرشد في 2026-03-05") == true)
        }
    }

    @Test func `as heirs, act together with shares that make the whole, or through one they authorised`() async throws {
        try await with { ground in
            func heir(_ part: Int, _ whole: Int) async throws -> Visitor.Answer {
                try await ground.record(#""capacity": "heir", "share": {"part": \#(part), "whole": \#(whole)}"#)
            }
            let half = try #require(try await heir(2, 4).text("id"))
            let quarter = try #require(try await heir(1, 4).text("id"))
            let lacking = try await ground.choose(half, agreeing: [quarter])
            #expect(lacking.status == 422)
            #expect(lacking.text("rule") == "representative.heirs")
            #expect(lacking.text("message.en")?.contains("hold 3/4 of the whole") == true)
            let over = try await heir(1, 3)
            #expect(over.status == 422)
            #expect(over.text("errors.0.message.en")?.contains("13/12") == true, "\(over.text)")
            let last = try #require(try await heir(6, 24).text("id"))
            let alone = try await ground.choose(half, agreeing: [quarter])
            #expect(alone["items"]?.nodes.compactMap { $0["id"]?.string } == [last])
            let all = try await ground.choose(half, agreeing: [quarter, last])
            #expect(all.status == 200, "\(all.text)")
            #expect(all["representative.agreeing"]?.nodes.count == 2)
            #expect(try await ground.sign(by: true).status == 200)
            // One of them takes the agreement back: nobody acts for all any more.
            _ = try await ground.desk.post(
                "people/\(ground.person)/representatives/\(last)/ending", #"{"why": "death", "reason": "توفي"}"#)
            #expect(try await ground.sign(by: true).text("rule") == "representative.expired")
            let one = try #require(try await ground.record(#""capacity": "heir", "authorised": true"#).text("id"))
            #expect(try await ground.choose(one).status == 200)
            #expect(try await ground.sign(by: true).status == 200)
        }
    }

    @Test func `is chosen when a request is taken, by the national ID of the person`() async throws {
        try await with { ground in
            let id = try #require(try await ground.record(#""capacity": "power_of_attorney""#).text("id"))
            func take(_ number: String) async throws -> Visitor.Answer {
                try await ground.desk.post(
                    "requests",
                    #"""
                    {"channel": "phone", "person": {"name": "ريم المثال", "national_id": "\#(number)"},
                     "representative": {"recorded": "\#(id)"}}
                    """#)
            }
            let own = try await take("1000000610")
            #expect(own.status == 201, "\(own.text)")
            #expect(own.text("representative.document") == "وكالة 77/1447")
            let other = try await take("1000000628")
            #expect(other.text("rule") == "representative.unknown")
            let bare = try await ground.desk.post(
                "requests",
                #"{"channel": "phone", "person": {"name": "أ"}, "representative": {"name": "ب"}}"#)
            #expect(bare.text("errors.0.field") == "representative.capacity", "\(bare.text)")
        }
    }

    @Test func `goes over when records are merged, and back when that is undone`() async throws {
        try await with { ground in
            let taken = try await ground.desk.post(
                "requests", #"{"channel": "phone", "person": {"name": "ريم مثال", "membership_number": "م-9"}}"#)
            let bare = try #require(taken.text("person_id"))
            func record() async throws -> Visitor.Answer {
                try await ground.desk.post(
                    "people/\(bare)/representatives",
                    #"{"name": "ماجد المثال", "capacity": "guardian", "document": "1", "issued_on": "2026-01-10"}"#)
            }
            let id = try #require(try await record().text("id"))
            let admin = try await Visitor(ground.client, login: "admin")
            let merged = try await admin.post(
                "people/\(bare)/merger", #"{"into": "\#(ground.person)", "reason": "سجل مكرر"}"#)
            #expect(merged.status == 201, "\(merged.text)")
            let list = try await ground.desk.get("people/\(ground.person)/representatives")
            #expect(list.text("representatives.0.id") == id)
            #expect(list.text("representatives.0.name") == "ماجد المثال")
            #expect(try await ground.choose(id).status == 200)
            let refused = try await record()
            #expect(refused.status == 422)
            #expect(refused.text("errors.0.field") == "person", "\(refused.text)")
            let undone = try await admin.post(
                "people/\(ground.person)/mergers/\(merged.text("id") ?? "")/undoing", #"{"reason": "ليسا واحداً"}"#)
            #expect(undone.status == 200, "\(undone.text)")
            let back = try await ground.desk.get("people/\(bare)/representatives")
            #expect(back.text("representatives.0.id") == id)
            // The case keeps to its own person, on whom nobody is recorded any more.
            #expect(try await ground.sign(by: true).text("rule") == "representative.unknown")
        }
    }
}
