import HTTPTypes
import HummingbirdTesting
import Postgres
import SilaCore
import SilaService
import Testing

@testable import SilaServer

/// A statement of conformity as the API gives it, clause by clause.
struct ToldStatement {
    let answer: Visitor.Answer

    init(_ visitor: Visitor, _ period: String = "2026") async throws {
        answer = try await visitor.get("statement?period=\(period)")
        try #require(answer.status == 200, "\(answer.text)")
    }

    /// The clause of that id.
    func clause(_ id: String) throws -> JSONNode {
        try #require(answer["clauses"]?.nodes.first { $0.at("clause.id")?.string == id }, "\(id)")
    }

    /// How many conformed and failed at the point of a clause at that place.
    func counts(_ id: String, _ place: Int = 0) throws -> [Int?] {
        let point = try clause(id).at("points.\(place)")
        return [point?["conformed"]?.int, point?["failed"]?.int]
    }

    /// The cases that failed at the point of a clause at that place.
    func failures(_ id: String, _ place: Int = 0) throws -> [String?] {
        (try clause(id).at("points.\(place).failures")?.nodes ?? []).map { $0["reference"]?.string }
    }
}

@Suite struct `The statement of conformity over the API` {
    private static let account = "SA0380000000608010167519"

    private func house(
        _ files: String = EditionHouse.slug,
        _ walk: @Sendable (EditionHouse, any TestClientProtocol) async throws -> Void
    ) async throws {
        try await EditionHouse.with(seated: true, files: "tenants/\(files)") { house in
            _ = try await house.office.addStaff(
                login: "follow_up", name: Role.followUp.name, roles: [.followUp], password: ServedHouse.password)
            try await house.application().test(.router) { client in try await walk(house, client) }
        }
    }

    private func take(_ desk: Visitor, _ path: String, _ body: String) async throws -> String {
        let person = #""medium": "phone", "person": {"name": "نورة المثال", "mobile": "0500001234"}}"#
        let taken = try await desk.post(path, body.dropLast() + ", " + person)
        return try #require(taken.text("reference"), "\(taken.text)")
    }

    @Test(arguments: ["safwa", "_clean-cooperative"])
    func `counts complaints, support and questions that were kept, and lists those that were not`(
        files: String
    ) async throws {
        try await house(files) { house, client in
            var desk = try await Visitor(client, login: "front_desk")
            let complaint = #"{"channel": "website", "points": [{"text": "تأخر الرد"}]}"#
            let (settled, waiting) = (
                try await take(desk, "complaints", complaint), try await take(desk, "complaints", complaint)
            )
            let words = #"{"channel": "phone", "text": "لا يعمل الرابط"}"#
            let (helped, left) = (try await take(desk, "support", words), try await take(desk, "support", words))
            let (told, unasked) = (
                try await take(desk, "contact-inquiries", words), try await take(desk, "contact-inquiries", words)
            )
            let asked = try await take(desk, "inquiries", words)
            let offer = try await desk.change(
                "complaints/\(settled)/offer", #"{"by": "association", "terms": "اعتذار", "expires": "2026-03-05"}"#)
            try #require(offer.status == 200, "\(offer.text)")
            let accepted = try await desk.change(
                "complaints/\(settled)/acceptance", #"{"number": 1, "by": "complainant", "proof": "مكالمة"}"#)
            try #require(accepted.status == 200, "\(accepted.text)")
            let answer = #"{"text": "أُصلح", "proof": "مكالمة"}"#
            for path in ["support/\(helped)", "contact-inquiries/\(told)", "inquiries/\(asked)"] {
                let answered = try await desk.change("\(path)/answer", answer)
                try #require(answered.status == 200, "\(path): \(answered.text)")
            }
            // Five weeks later the rest still waits, and nobody looked after the ladder.
            try house.on("2026-04-05")
            desk = try await Visitor(client, login: "front_desk")
            let manager = try await Visitor(client, login: "management")
            let before = try await ToldStatement(manager)
            #expect(try before.failures("complaints.report", 2) == [waiting])
            _ = try await desk.get("complaints/\(waiting)")
            let statement = try await ToldStatement(manager)
            let clause = "complaints.report"
            #expect(try statement.counts(clause) == [2, 0], "the channels")
            #expect(try statement.counts(clause, 1) == [1, 1] && statement.failures(clause, 1) == [waiting])
            #expect(try statement.failures(clause, 2) == [waiting], "the ladder: it went up long after its days")
            #expect(try statement.clause(clause)["standing"] == "failed")
            #expect(try statement.counts("complaints.support") == [1, 1])
            #expect(try statement.failures("complaints.support") == [left])
            #expect(try statement.counts("complaints.support", 1) == [1, 1])
            #expect(try statement.failures("complaints.support", 1) == [unasked])
            #expect(try statement.counts("complaints.amicable") == [1, 0])
            #expect(try statement.counts("handling.reception", 1) == [1, 0])
            // Nobody had any of the seven in hand once the first working day was over.
            #expect(try statement.counts("informing.liaison") == [0, 7])
            let report = try await manager.get("reports?period=2026")
            let support = try #require(report["kinds"]?.nodes.first { $0["kind"] == "support" })
            #expect(support["received"]?.int == 2 && support.at("replies.given")?.int == 1)
            #expect(support["open_at_end"]?.int == 1)
        }
    }

    @Test func `has no line on complaints and claims where the policy has no such clause, and counts them outside it`()
        async throws
    {
        try await house("zad-almakkiya") { house, client in
            let desk = try await Visitor(client, login: "front_desk")
            _ = try await take(
                desk, "complaints",
                #"{"channel": "phone", "points": [{"text": "تأخر"}], "outside_reason": "لا بند على الشكاوى"}"#)
            let suggestion = try await take(desk, "suggestions", #"{"channel": "phone", "text": "لوحة إرشاد"}"#)
            try house.on("2026-05-03")
            let manager = try await Visitor(client, login: "management")
            let statement = try await ToldStatement(manager)
            let ids = (statement.answer["clauses"]?.nodes ?? []).compactMap { $0.at("clause.id")?.string }
            #expect(!ids.contains { $0.hasPrefix("complaints") || $0.hasPrefix("compensation") })
            #expect(try statement.failures("goals.general.service", 1) == [suggestion])
            let speed = try statement.clause("goals.general.service").at("points.0")
            #expect(speed?["judged"] == false && speed?.at("why_not_judged.en")?.string?.contains("goal") == true)
            let kind = try await manager.get("reports?period=2026")["kinds"]?.nodes.first { $0["kind"] == "complaint" }
            #expect(kind?["received_outside"]?.int == 1 && kind?["received_within"]?.int == 0)
        }
    }

    @Test func `follows a claim through its gates to the payment, in halalas`() async throws {
        try await house { house, client in
            let room = try await ClaimRoom(client, at: "safwa")
            try await room.acknowledge()
            try await room.step(
                room.followUp, "ruling",
                #"{"issuer": "المحكمة العامة", "number": "4471", "on": "2026-02-28", "final": true}"#)
            try await room.settle()
            var statement = try await ToldStatement(room.manager)
            for gate in ["fault", "minutes", "ruling", "negotiation"] {
                #expect(try statement.counts("compensation.\(gate)") == [1, 0], "\(gate)")
            }
            #expect(try statement.counts("compensation.negotiation", 1) == [0, 0])
            var money = try await room.manager.get("reports?period=1447")
            #expect(money["compensation.agreed.halalas"]?.int == 125_050)
            #expect(money["compensation.outstanding.halalas"]?.int == 125_050)
            #expect(money["compensation.offers"]?.int == 1 && money["compensation.settled"]?.int == 1)
            // The association's own target is ten working days: the eleventh has it late.
            try house.on("2026-04-01")
            let later = try await Visitor(client, login: "management")
            #expect(try await later.get("reports?period=1447")["compensation.late"]?.int == 1)
            // A month on, their sessions have ended: they sign in again.
            let (followUp, admin) = (
                try await Visitor(client, login: "follow_up"), try await Visitor(client, login: "admin")
            )
            try await room.step(followUp, "payment", #"{"iban": "\#(Self.account)", "payee": "سارة المثال"}"#)
            try await room.step(admin, "payment-approval", #"{"approved": true}"#)
            try await room.step(followUp, "payment-execution", #"{"bank_reference": "تحويل 88"}"#)
            statement = try await ToldStatement(later)
            #expect(try statement.counts("compensation.negotiation", 1) == [1, 0])
            money = try await later.get("reports?from=1447-09-12&to=2026-04-30")
            #expect(money["compensation.paid.halalas"]?.int == 125_050)
            #expect(money["compensation.outstanding.halalas"]?.int == 0)
            let outcomes = money["kinds"]?.nodes.first { $0["kind"] == "claim" }?["outcomes"]?.nodes ?? []
            #expect(outcomes.map { $0["outcome"]?.string } == ["established"])
            #expect(outcomes.first?.at("clause.id")?.string == "compensation.fault")
            let table = try await later.get("reports?period=1447&format=csv")
            #expect(table.text.contains("التعويض,مطالبة بتعويض,المصروف,,125050,هللة,paid,"))
        }
    }

    @Test func `tells from the rows of a payment that no gate let through`() async throws {
        try await house { house, client in
            let room = try await ClaimRoom(client, at: "safwa")
            let schema = try house.office.slug.schemaName
            // No step of the service writes this: somebody with the database's own password does.
            try await Barring.run(
                """
                insert into \(schema).event (case_id, seq, kind, recorded_at, actor, body, previous, hash)
                select c.id, c.version + 1, 'payment-executed', '2026-03-01T12:00:00Z', 'x', '\\x00', e.hash, e.hash
                from \(schema).case_file c join \(schema).event e on e.case_id = c.id and e.seq = c.version
                where c.reference = $1
                """, [.text(room.reference)], house)
            let statement = try await ToldStatement(room.manager)
            #expect(try statement.failures("compensation.negotiation", 1) == [room.reference])
            let what = try statement.clause("compensation.negotiation").at("points.1.failures.0.what.en")
            #expect(what?.string == "paid or done before the settlement was signed")
        }
    }

    @Test func `holds signatures, surveys and visits to their time, and names who and what failed`() async throws {
        try await house { house, client in
            let desk = try await Visitor(client, login: "front_desk")
            let sheet = try await desk.get("acknowledgement")
            let signed = try await desk.post(
                "acknowledgement",
                #"{"sha256": "\#(sheet.text("sha256") ?? "")", "password": "\#(ServedHouse.password)"}"#)
            try #require(signed.status == 201, "\(signed.text)")
            let manager = try await Visitor(client, login: "management")
            let early = try await ToldStatement(manager)
            #expect(try early.counts("responsibilities.acknowledgement") == [1, 0])
            // Nine months later: nobody else signed, no survey came round in six, no visit in three.
            try house.on("2026-12-06")
            let later = try await Visitor(client, login: "auditor")
            let statement = try await ToldStatement(later)
            #expect(try statement.counts("responsibilities.acknowledgement").first == 1)
            let wanting = try statement.clause("responsibilities.acknowledgement").at("points.0.failures")?.nodes ?? []
            #expect(wanting.contains { $0.at("subject.en")?.string == "Edition 1: management" })
            #expect(!wanting.contains { $0.at("subject.en")?.string == "Edition 1: front_desk" })
            #expect(wanting.allSatisfy { $0["reference"] == .null && $0["kind"] == .null })
            #expect(try statement.counts("satisfaction.survey") == [0, 1])
            #expect(try statement.clause("satisfaction.survey").at("points.0.failures.0.on")?.string == "2026-09-01")
            #expect(try statement.counts("satisfaction.visits") == [0, 1])
            #expect(try statement.clause("satisfaction.complaints-link")["standing"] == "not-judged")
            let why = try statement.clause("satisfaction.complaints-link").at("why_not_judged.en")
            #expect(why?.string == "who looked at the overview is not recorded")
            let report = try await later.get("reports?period=2026")
            #expect(report["acknowledgements.0.signed"]?.int == 1)
            let counts = report["acknowledgements.0"]
            #expect(counts?["owed"]?.int == (counts?["overdue"]?.int ?? 0) + 1 && counts?["withheld"]?.int == 0)
            let page = try await later.send(.get, "/safwa/desk/statement?period=2026", [:], nil)
            #expect(page.text.contains("الإصدار 1: management") && page.text.contains("لا يُسجل"))
        }
    }
}
