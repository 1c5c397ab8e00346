import HTTPTypes
import HummingbirdTesting
import SilaCore
import SilaStorage
import Testing

@testable import SilaServer
@testable import SilaService

@Suite(.serialized) struct `What is owed to a person, over the API` {
    private struct Team {
        let house: EditionHouse
        let desk: Visitor
        let manager: Visitor
        let person: String
        let reference: String

        init(
            _ house: EditionHouse, _ client: any TestClientProtocol, of person: String, _ reference: String
        ) async throws {
            (self.house, self.person, self.reference) = (house, person, reference)
            desk = try await Visitor(client, login: "front_desk")
            manager = try await Visitor(client, login: "management")
        }

        /// The same people, signed in anew on that day.
        func on(_ day: String) async throws -> Team {
            try house.on(day)
            return try await Team(house, desk.client, of: person, reference)
        }

        func check(_ answer: Visitor.Answer, _ name: String) {
            let check = SchemaCheck(document: OpenAPIDocument.node(of: RouteTable.all))
            #expect(check.faults(answer.json, ["$ref": .text("#/components/schemas/\(name)")]) == [], "\(name)")
        }

        func record(_ due: String, _ more: String = "") async throws -> Visitor.Answer {
            try await desk.post(
                "people/\(person)/obligations",
                #"""
                {"what": "دفعة الإعانة", "source": "contract", "source_reference": "ع-12", "due": "\#(due)"\#(more)}
                """#)
        }

        func owed() async throws -> [String] {
            let list = try await desk.get("people/\(person)/obligations")
            check(list, "ObligationList")
            return list["obligations"]?.nodes.map { node in
                "\(node["due"]?.string ?? "")\(node["late"] == true ? " late" : "")"
                    + "\(node["met_on"] == .null ? "" : " met")\(node["withdrawn_at"] == .null ? "" : " dropped")"
            } ?? []
        }
    }

    private func team(_ body: @Sendable (Team) async throws -> Void) async throws {
        try await EditionHouse.with { house in
            try await house.application().test(.router) { client in
                let desk = try await Visitor(client, login: "front_desk")
                let taken = try await desk.post(
                    "requests", #"{"channel": "phone", "person": {"name": "سارة المستحقة"}}"#)
                try await body(
                    try await Team(
                        house, client, of: try #require(taken.text("person_id")),
                        try #require(taken.text("reference"))))
            }
        }
    }

    @Test func `is listed with the late ones first, and met with what shows it`() async throws {
        try await team { team in
            let second = try await team.record("2026-03-20")
            #expect(second.status == 201, "\(second.text)")
            team.check(second, "Obligation")
            #expect(second.text("due_hijri") == "1447-10-01")
            let first = try await team.record("2026-03-02")
            let team = try await team.on("2026-03-03")
            #expect(try await team.owed() == ["2026-03-02 late", "2026-03-20"])
            let late = try await team.desk.get("obligations?late=true")
            team.check(late, "ObligationList")
            #expect(late["obligations"]?.nodes.count == 1)
            #expect(late.text("clause.number") == "حـ.3", "\(late.text)")
            #expect(late.text("obligations.0.what") == "دفعة الإعانة")
            let id = try #require(first.text("id"))
            #expect(try await team.desk.post("obligations/\(id)/fulfilment", "{}").text("field") == "evidence")
            let future = try await team.desk.post(
                "obligations/\(id)/fulfilment", #"{"evidence": "x", "on": "2026-03-04"}"#)
            #expect(future.text("field") == "on")
            let met = try await team.desk.post(
                "obligations/\(id)/fulfilment", #"{"evidence": "حوالة 77", "on": "2026-03-02"}"#)
            #expect(met.status == 200, "\(met.text)")
            team.check(met, "Obligation")
            #expect(met.text("evidence") == "حوالة 77")
            #expect(met["late"] == false)
            let again = try await team.desk.post("obligations/\(id)/fulfilment", #"{"evidence": "حوالة 77"}"#)
            #expect(again.status == 409)
            #expect(again.text("rule") == "obligation.settled")
            #expect(again["clause"] != .null)
            #expect(try await team.owed() == ["2026-03-20", "2026-03-02 met"])
            let other = try #require(second.text("id"))
            #expect(try await team.desk.post("obligations/\(other)/withdrawal", #"{"reason": "x"}"#).status == 403)
            let dropped = try await team.manager.post("obligations/\(other)/withdrawal", #"{"reason": "تنازلت"}"#)
            #expect(dropped.text("withdrawn_why") == "تنازلت", "\(dropped.text)")
            #expect(try await team.desk.get("obligations")["obligations"]?.nodes.count == 0)
        }
    }

    @Test func `is a task so many working days before, by the calendar in force`() async throws {
        try await team { team in
            // Before Eid: 16 to 19 March are working days, and the days from 20 on are the holiday and the weekend.
            let recorded = try await team.record("2026-03-25", #", "notice": 4"#)
            let taskOn = try #require(recorded.text("task_on").flatMap { CivilDate(iso: $0) })
            let calendar = try await team.house.office.calendar()
            let due = try #require(CivilDate(iso: "2026-03-25"))
            #expect(calendar.workingDays(from: taskOn, to: due.adding(days: -1)).count == 3)
            #expect(calendar.isWorking(taskOn))
            let office = try team.house.office
            try team.house.on(taskOn.adding(days: -1).iso)
            #expect(try await office.lookAfterObligations() == 0)
            let later = try await team.on(taskOn.iso)
            #expect(try await office.lookAfterObligations() == 1)
            #expect(try await office.lookAfterObligations() == 0)
            let id = try #require(recorded.text("id"))
            func tasks() async throws -> [JSONNode] {
                let list = try await later.desk.get("tasks?limit=100")
                return list["tasks"]?.nodes.filter { $0["about"] == .text("obligation/\(id)") } ?? []
            }
            #expect(try await tasks().map { $0["due"] } == ["2026-03-25"])
            #expect(try await tasks().first?.at("title.ar")?.string?.contains("سارة المستحقة") == true)
            _ = try await later.desk.post("obligations/\(id)/fulfilment", #"{"evidence": "سُلّم"}"#)
            #expect(try await tasks().isEmpty)
        }
    }

    @Test func `comes again from its first day, when it is met or its day is past`() async throws {
        try await team { team in
            let recorded = try await team.record(
                "2026-03-31", #", "every_months": 1, "until": "2026-07-15", "notice": 0"#)
            #expect(recorded.status == 201, "\(recorded.text)")
            let id = try #require(recorded.text("id"))
            #expect(try await team.owed() == ["2026-03-31"])
            _ = try await team.desk.post("obligations/\(id)/fulfilment", #"{"evidence": "سُلّم"}"#)
            #expect(try await team.owed() == ["2026-04-30", "2026-03-31 met"])
            let june = try await team.on("2026-06-01")
            let office = try team.house.office
            try await office.lookAfterObligations()
            try await office.lookAfterObligations()
            #expect(
                try await june.owed() == [
                    "2026-04-30 late", "2026-05-31 late", "2026-06-30", "2026-03-31 met",
                ])
            let december = try await team.on("2026-12-01")
            try await office.lookAfterObligations()
            // 31 July is after the last day on which it may come again.
            #expect(try await december.owed().contains { $0.hasPrefix("2026-07") } == false)
            let odd = try await december.record("2026-03-31", #", "until": "2026-07-15""#)
            #expect(odd.text("field") == "until")
        }
    }

    @Test func `rests on an agreement, a contract or a case that is there`() async throws {
        try await team { team in
            func record(_ source: String, _ reference: String) async throws -> Visitor.Answer {
                try await team.desk.post(
                    "people/\(team.person)/obligations",
                    #"""
                    {"what": "x", "source": "\#(source)", "source_reference": "\#(reference)", "due": "2026-05-01"}
                    """#)
            }
            #expect(try await record("case", "9999999999").text("field") == "source")
            #expect(try await record("rumour", "1").text("field") == "source")
            let made = try await record("case", team.reference)
            #expect(made.status == 201, "\(made.text)")
            #expect(made.text("source_reference") == team.reference)
            let nobody = RowID(at: try team.house.office.now).text
            #expect(try await team.desk.get("people/\(nobody)/obligations").status == 404)
        }
    }

    @Test func `goes with the person when two records are made one`() async throws {
        try await team { team in
            let other = try await team.desk.post(
                "requests", #"{"channel": "phone", "person": {"name": "سارة المستحقه"}}"#)
            let kept = try #require(other.text("person_id"))
            _ = try await team.record("2026-05-01")
            let merged = try await team.manager.post(
                "people/\(team.person)/merger", #"{"into": "\#(kept)", "reason": "الهوية نفسها"}"#)
            #expect(merged.status == 201, "\(merged.text)")
            #expect(try await team.desk.get("people/\(kept)/obligations")["obligations"]?.nodes.count == 1)
        }
    }

    @Test(arguments: ["zad-almakkiya", "optometry", "quwwat-watan"])
    func `is the house's own practice where no clause asks for it`(tenant: String) async throws {
        try await ServedHouse.shared().application().test(.router) { client in
            let desk = try await Visitor(client, at: tenant, as: .frontDesk)
            #expect(try await desk.get("obligations")["clause"] == .null)
        }
    }
}

@Suite struct `People over the API` {
    @Test func `are found by name, number, membership and case`() async throws {
        try await ServedHouse.shared().application().test(.router) { client in
            let desk = try await Visitor(client, at: "zad-almakkiya", as: .frontDesk)
            let taken = try await desk.post(
                "requests",
                #"""
                {"channel": "phone", "person": {"name": "جُمانة بنت عبد الله الطُّريفي", "mobile": "0500009191",
                 "national_id": "1000000891", "membership_number": "ع-9191"}}
                """#)
            try #require(taken.status == 201, "\(taken.text)")
            let id = try #require(taken.text("person_id"))
            let check = SchemaCheck(document: OpenAPIDocument.node(of: RouteTable.all))
            for asked in [
                "طريفي", "الطريفى جمانه", "عبدالله جُمانة", "0500009191", "1000000891", "ع-9191",
                try #require(taken.text("reference")),
            ] {
                let query = asked.utf8.map { "%\(String($0 >> 4, radix: 16))\(String($0 & 15, radix: 16))" }.joined()
                let found = try await desk.get("people?q=\(query)")
                #expect(check.faults(found.json, ["$ref": "#/components/schemas/PersonList"]) == [])
                #expect(found["people"]?.nodes.map { $0["id"] } == [.text(id)], "\(asked)")
                let cases = try await desk.get("cases?q=\(query)")
                if asked != "ع-9191" { #expect(cases["cases"]?.nodes.count == 1, "\(asked)") }
            }
            let shown = try await desk.get("people/\(id)")
            #expect(check.faults(shown.json, ["$ref": "#/components/schemas/PersonRecord"]) == [])
            #expect(shown.text("person.mobile") == "••••9191")
            #expect(try await desk.get("people?q=%20").status == 422)
            #expect(try await desk.get("people?q=%25")["people"]?.nodes.count == 0)
            #expect(try await desk.get("people/\(id)x").status == 404)
            let chair = try await Visitor(client, at: "zad-almakkiya", as: .committeeChair)
            #expect(try await chair.get("people?q=x").status == 403)
        }
    }
}
