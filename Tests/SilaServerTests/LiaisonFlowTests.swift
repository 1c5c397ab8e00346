import HTTPTypes
import HummingbirdTesting
import SilaCore
import SilaStorage
import Testing

@testable import SilaServer
@testable import SilaService

@Suite(.serialized) struct `To whom a case goes, over the API` {
    private struct Team {
        let house: EditionHouse
        let desk: Visitor
        let manager: Visitor
        let admin: Visitor
        let auditor: Visitor

        init(_ house: EditionHouse, _ client: any TestClientProtocol) async throws {
            self.house = house
            desk = try await Visitor(client, login: "front_desk")
            manager = try await Visitor(client, login: "management")
            admin = try await Visitor(client, login: "admin")
            auditor = try await Visitor(client, login: "auditor")
        }

        /// The same people, signed in anew on that day.
        func on(_ day: String) async throws -> Team {
            try house.on(day)
            return try await Team(house, desk.client)
        }

        func check(_ answer: Visitor.Answer, _ name: String) {
            let check = SchemaCheck(document: OpenAPIDocument.node(of: RouteTable.all))
            #expect(check.faults(answer.json, ["$ref": .text("#/components/schemas/\(name)")]) == [], "\(name)")
        }

        /// A route to that officer; gives its id.
        @discardableResult
        func route(_ officer: String, _ deputies: [String] = [], _ more: String = "") async throws -> String {
            let names = deputies.map { "\"\($0)\"" }.joined(separator: ",")
            let made = try await admin.post(
                "liaison/routes", #"{"officer": "\#(officer)", "deputies": [\#(names)]\#(more)}"#)
            try #require(made.status == 201, "\(made.text)")
            check(made, "LiaisonRoute")
            return try #require(made.text("id"))
        }

        /// A request taken; gives its reference.
        func take(_ name: String = "سارة المثال", _ more: String = "") async throws -> String {
            let taken = try await desk.post(
                "requests", #"{"channel": "in-person", "person": {"name": "\#(name)"\#(more)}}"#)
            try #require(taken.status == 201, "\(taken.text)")
            return try #require(taken.text("reference"))
        }

        func history(_ reference: String) async throws -> Visitor.Answer {
            let answer = try await auditor.get("cases/\(reference)/assignments")
            check(answer, "AssignmentHistory")
            return answer
        }

        /// The references of a list of cases.
        func listed(_ visitor: Visitor, _ query: String) async throws -> [String] {
            let page = try await visitor.get("cases?\(query)")
            check(page, "CaseList")
            return page["cases"]?.nodes.compactMap { $0["reference"]?.string } ?? []
        }
    }

    private func team(_ body: @Sendable (Team) async throws -> Void) async throws {
        try await EditionHouse.with { house in
            try await house.application().test(.router) { client in
                try await body(try await Team(house, client))
            }
        }
    }

    @Test func `follows the routes in the write that opens it, and rests on the clause of the policy`() async throws {
        try await team { team in
            let service = try #require(try await team.desk.get("services").json.at("services.0.id")?.string)
            let field = try await team.admin.post(
                "liaison/fields",
                #"{"id": "relief", "name": {"ar": "الإغاثة", "en": "Relief"}, "services": ["\#(service)"]}"#)
            #expect(field.status == 201, "\(field.text)")
            try await team.route("front_desk")
            try await team.route("management", [], #", "field": "relief""#)
            let plain = try await team.take()
            #expect(try await team.history(plain).text("assigned.name.en") == "front_desk")
            let relief = try await team.desk.post(
                "requests", #"{"channel": "phone", "service": "\#(service)", "person": {"name": "هند المثال"}}"#)
            let reference = try #require(relief.text("reference"))
            let history = try await team.history(reference)
            #expect(history.text("assigned.name.en") == "management")
            #expect(history.text("moves.0.why") == "routed")
            #expect(history.text("clause.number") == "خـ.1")
            #expect(try await team.listed(team.manager, "mine=true") == [reference])
            #expect(try await team.listed(team.auditor, "assigned=front_desk") == [plain])
            #expect(try await team.listed(team.auditor, "assigned=nobody-of-that-login") == [])
            let asked = try await team.desk.post(
                "inquiries",
                #"{"channel": "phone", "text": "؟", "field": "relief", "person": {"name": "ريم المثال"}}"#)
            let inquiry = try #require(asked.text("reference"))
            #expect(try await team.history(inquiry).text("assigned.name.en") == "management")
            #expect(try await team.history(inquiry).text("field") == "relief")
            let odd = try await team.desk.post(
                "inquiries", #"{"channel": "phone", "text": "؟", "field": "x", "person": {"name": "ريم المثال"}}"#)
            #expect(odd.status == 422)
            #expect(odd.text("field") == "field")
        }
    }

    @Test func `is visible as nobody's where no route takes it, and can then be taken`() async throws {
        try await team { team in
            let reference = try await team.take()
            #expect(try await team.listed(team.auditor, "assigned=none") == [reference])
            #expect(try await team.history(reference)["assigned"] == .null)
            let refused = try await team.admin.post("cases/\(reference)/taking", "{}")
            #expect(refused.status == 422)
            #expect(refused.text("rule") == "assignment.role-lacking")
            #expect(refused.text("clause.number") == "خـ.1")
            let taken = try await team.desk.post("cases/\(reference)/taking", "{}", key: "take-1")
            #expect(taken.status == 201, "\(taken.text)")
            #expect(taken.text("assigned.name.en") == "front_desk")
            let again = try await team.desk.post("cases/\(reference)/taking", "{}", key: "take-1")
            #expect(again.headers[.idempotencyReplayed] == "true")
            let late = try await team.manager.post("cases/\(reference)/taking", "{}")
            #expect(late.text("rule") == "assignment.taken-already")
            #expect(try await team.listed(team.auditor, "assigned=none") == [])
        }
    }

    @Test func `is transferred with a reason, to who holds the role and is there`() async throws {
        try await team { team in
            try await team.route("front_desk")
            let reference = try await team.take()
            func transfer(_ to: String, _ reason: String = "قرب المكان") async throws -> Visitor.Answer {
                try await team.desk.post(
                    "cases/\(reference)/assignments", #"{"to": "\#(to)", "reason": "\#(reason)"}"#)
            }
            #expect(try await transfer("management", " ").status == 422)
            #expect(try await transfer("nobody").text("field") == "to")
            #expect(try await transfer("auditor").text("rule") == "assignment.role-lacking")
            #expect(try await transfer("front_desk").text("rule") == "assignment.already-theirs")
            #expect(try await team.auditor.post("cases/\(reference)/assignments", "{}").status == 403)
            let before = try await team.desk.get("requests/\(reference)")
            let moved = try await transfer("management")
            #expect(moved.status == 201, "\(moved.text)")
            #expect(moved.text("moves.1.why") == "transferred")
            #expect(moved.text("moves.1.reason") == "قرب المكان")
            #expect(moved.text("moves.1.from.name.en") == "front_desk")
            let after = try await team.desk.get("requests/\(reference)")
            #expect(after.headers[.eTag] == before.headers[.eTag])
            #expect(after.body == before.body)
            _ = try await team.desk.change("requests/\(reference)/withdrawal", #"{"reason": "انسحب"}"#)
            #expect(try await transfer("front_desk").text("rule") == "assignment.case-ended")
        }
    }

    @Test func `goes to nobody who may not deal with it, and those it is about do not learn who has it`() async throws {
        try await team { team in
            try await team.route("front_desk", ["management"])
            let reference = try await team.take()
            try await team.house.raw(
                """
                insert into case_interest (case_id, staff_id, kind, reason, recorded_at, recorded_by)
                select c.id, s.id, 'complained-of', 'named', now(), 'tests' from case_file c, staff s
                where c.reference = '\(reference)' and s.login = 'front_desk'
                """)
            #expect(try await team.history(reference).text("assigned.name.en") == "management")
            let back = try await team.manager.post(
                "cases/\(reference)/assignments", #"{"to": "front_desk", "reason": "x"}"#)
            #expect(back.status == 409)
            #expect(back.text("rule") == "assignment.barred")
            for path in ["assignments", "notes"] {
                #expect(try await team.desk.get("cases/\(reference)/\(path)").status == 404, "\(path)")
            }
            #expect(try await team.desk.post("cases/\(reference)/notes", #"{"text": "x"}"#).status == 404)
            #expect(try await team.desk.post("cases/\(reference)/taking", "{}").status == 404)
        }
    }

    @Test func `goes to the deputy while the officer is away, with everything that is open`() async throws {
        try await team { team in
            try await team.route("front_desk", ["management"])
            let first = try await team.take()
            func absence(_ from: String, _ until: String) async throws -> Visitor.Answer {
                try await team.manager.post(
                    "liaison/absences",
                    #"{"staff": "front_desk", "from": "\#(from)", "until": "\#(until)", "reason": "إجازة سنوية"}"#)
            }
            #expect(try await absence("2026-03-04", "2026-03-02").text("field") == "until")
            #expect(try await absence("2026-02-01", "2026-02-02").text("field") == "until")
            let recorded = try await absence("2026-03-03", "2026-03-05")
            #expect(recorded.status == 201, "\(recorded.text)")
            team.check(recorded, "Absence")
            #expect(recorded["now"] == false)
            #expect(try await absence("2026-03-05", "2026-03-09").text("rule") == "absence.overlaps")
            #expect(try await team.history(first).text("assigned.name.en") == "front_desk")

            let later = try await team.on("2026-03-03")
            #expect(try await later.house.office.handOver() == 1)
            #expect(try await later.house.office.handOver() == 0)
            #expect(try await later.history(first).text("assigned.name.en") == "management")
            #expect(try await later.history(first).text("moves.1.why") == "deputy")
            let second = try await later.take("نورة المثال")
            #expect(try await later.history(second).text("assigned.name.en") == "management")
            let list = try await later.auditor.get("liaison/absences")
            later.check(list, "AbsenceList")
            #expect(list["absences.0.handed_over_at"] != .null)
            let loads = try await later.manager.get("liaison/loads")
            later.check(loads, "LoadList")
            #expect(loads.text("loads.0.staff.name.en") == "management")
            #expect(loads["loads.0.open"] == 2)
            #expect(
                loads["loads"]?.nodes.filter { $0["away"] == true }.map { $0.at("staff.name.en") } == ["front_desk"])
            let transfer = try await later.manager.post(
                "cases/\(first)/assignments", #"{"to": "front_desk", "reason": "x"}"#)
            #expect(transfer.text("rule") == "assignment.away")

            let id = try #require(recorded.text("id"))
            let back = try await later.manager.post("liaison/absences/\(id)/return", "{}")
            #expect(back.status == 200, "\(back.text)")
            #expect(back.text("back_on") == "2026-03-03")
            let third = try await later.take("ريم المثال")
            #expect(try await later.history(third).text("assigned.name.en") == "front_desk")
            let over = try await later.manager.post("liaison/absences/\(id)/return", "{}")
            #expect(over.text("rule") == "absence.over")
        }
    }

    @Test func `the table names who can deal with cases alone, and is edited by administrators`() async throws {
        try await team { team in
            let path = "liaison/routes"
            #expect(try await team.manager.post(path, #"{"officer": "front_desk"}"#).status == 403)
            let unfit = try await team.admin.post(path, #"{"officer": "auditor"}"#)
            #expect(unfit.text("rule") == "assignment.role-lacking")
            #expect(unfit.text("field") == "officer")
            let twice = try await team.admin.post(path, #"{"officer": "front_desk", "deputies": ["front_desk"]}"#)
            #expect(twice.text("field") == "deputies[0]")
            #expect(
                try await team.admin.post(path, #"{"officer": "front_desk", "field": "x"}"#).text("field") == "field")
            #expect(
                try await team.admin.post(path, #"{"officer": "front_desk", "service": "x"}"#).text("field")
                    == "service")
            _ = try await team.take("منى المثال", #", "category": "الأيتام""#)
            let old = try await team.route("front_desk", [], #", "category": "الأرامل""#)
            let shown = try await team.desk.get("liaison")
            team.check(shown, "Liaison")
            #expect(shown.text("clause.number") == "خـ.1")
            #expect(shown.text("categories_without_route.0.category") == "الأيتام")
            try await team.route("management", [], #", "category": "الأيتام", "replaces": "\#(old)""#)
            let now = try await team.desk.get("liaison")
            #expect(now["routes"]?.nodes.map { $0.at("officer.name.en") } == ["management"])
            #expect(now["categories_without_route"]?.nodes.count == 0)
            let gone = try await team.admin.post("\(path)/\(old)/withdrawal", "{}")
            #expect(gone.status == 409)
            #expect(gone.text("rule") == "route.ended")
            let audit = try await team.house.office.database.run(AuditStore.page(limit: 100))
            #expect(audit.filter { $0.what == "route.added" }.count == 2)
        }
    }

    @Test(arguments: ["zad-almakkiya", "optometry", "quwwat-watan"])
    func `is the house's own practice where no clause asks for it`(tenant: String) async throws {
        try await ServedHouse.shared().application().test(.router) { client in
            let desk = try await Visitor(client, at: tenant, as: .frontDesk)
            #expect(try await desk.get("liaison")["clause"] == .null)
            let taken = try await desk.post("requests", #"{"channel": "phone", "person": {"name": "سارة المسار"}}"#)
            let reference = try #require(taken.text("reference"))
            #expect(try await desk.get("cases/\(reference)/assignments")["clause"] == .null)
            let refused = try await desk.post(
                "cases/\(reference)/assignments", #"{"to": "auditor", "reason": "x"}"#)
            #expect(refused.text("rule") == "assignment.role-lacking")
            #expect(refused["clause"] == .null)
        }
    }
}
