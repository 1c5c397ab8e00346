import HTTPTypes
import HummingbirdTesting
import Logging
import Postgres
import ServiceLifecycle
import SilaCore
import SilaService
import SilaStorage
import Testing

@testable import SilaServer

private func check(_ answer: Visitor.Answer, _ name: String) {
    let check = SchemaCheck(document: OpenAPIDocument.node(of: RouteTable.all))
    #expect(check.faults(answer.json, ["$ref": .text("#/components/schemas/\(name)")]) == [], "\(name)")
}

@Suite(.serialized) struct `Who has signed and who has not` {
    @Test func `is told for each edition and department, with who was reminded`() async throws {
        try await EditionHouse.with { house in
            try house.on("2026-03-01")
            try await house.publish(
                "acknowledgement: {grace: 5 working days, remind_every: 2 working days, tell_management_after: 3 working days}"
            )
            try await house.application().test(.router) { client in
                let admin = try await Visitor(client, login: "admin")
                let made = try await admin.post(
                    "departments", #"{"name": {"ar": "الاستقبال", "en": "Reception"}, "head": "front_desk"}"#)
                check(made, "Department")
                #expect(made.text("head.name.ar") == "front_desk")
                let id = try #require(made.text("id"))
                let joined = try await admin.post("departments/\(id)/members", #"{"login": "front_desk"}"#)
                #expect(joined.text("members.0.login") == "front_desk")
                #expect(try await admin.signPolicy().status == 201)

                let other = try await house.again()
                for day in ["2026-03-03", "2026-03-05"] {
                    try house.on(day)
                    try other.on(day)
                    let offices = [try house.office, try other.office]
                    let made = try await withThrowingTaskGroup(of: Int.self) { group in
                        for office in offices { group.addTask { try await office.remind() } }
                        return try await group.reduce(0, +)
                    }
                    // Five of six owe it: first one reminder each, then management is told of each of them.
                    #expect(made == 5, "\(day)")
                    #expect(try await house.office.remind() == 0)
                }
                await other.pool.close()

                let management = try await Visitor(client, login: "management")
                let register = try await management.get("acknowledgements")
                check(register, "SigningRegister")
                #expect(register["edition"] == 2)
                #expect(register.text("clause.id") == "responsibilities.acknowledgement")
                #expect([register["signed"], register["owed"], register["overdue"]] == [1, 5, 0])
                let own = try await management.get("acknowledgements?department=\(id)")
                #expect(own["lines"]?.nodes.count == 1)
                #expect(own.text("lines.0.login") == "front_desk")
                #expect(own.text("lines.0.department.name.ar") == "الاستقبال")
                #expect(own["lines.0.reminders"] == 1)
                #expect(own.text("lines.0.management_told_on") == "2026-03-05")
                #expect(own.text("lines.0.last_day") == "2026-03-08")
                let page = try await management.get("acknowledgements?limit=2&state=owed")
                #expect(page["lines"]?.nodes.compactMap { $0["login"]?.string } == ["auditor", "committee_chair"])
                let rest = try await management.get(
                    "acknowledgements?limit=9&state=owed&after=\(page.text("next") ?? "")")
                #expect(rest["lines"]?.nodes.count == 3)
                #expect(rest["next"] == .null)
                #expect(try await management.get("acknowledgements?edition=9").status == 404)
                #expect(try await management.get("acknowledgements?department=x").status == 422)

                let mine = try await management.get("reminders")
                check(mine, "ReminderList")
                #expect(mine["reminders"]?.nodes.count { $0["audience"]?.string == "member" } == 1)
                #expect(mine["reminders"]?.nodes.count { $0["audience"]?.string == "management" } == 5)
                let desk = try await Visitor(client, login: "front_desk")
                #expect(try await desk.get("reminders")["reminders"]?.nodes.count == 1)
                #expect(try await desk.get("acknowledgements").status == 403)
                #expect(try await desk.signPolicy().status == 201)
                #expect(try await desk.get("reminders")["reminders"]?.nodes.isEmpty == true)
                try house.on("2026-03-09")
                let late = try await Visitor(client, login: "management").get("acknowledgements")
                #expect([late["signed"], late["owed"], late["overdue"]] == [2, 0, 4])
                let first = try await Visitor(client, login: "management").get("acknowledgements?edition=1")
                #expect([first["signed"], first["lapsed"]] == [0, 6])
            }
        }
    }

    @Test func `is swept for by the housekeeping of the service`() async throws {
        try await EditionHouse.with { house in
            try await house.publish("acknowledgement: {remind_every: 1 working day}")
            try house.on("2026-03-02")
            let logger = Logger(label: "duties", factory: { _ in SwiftLogNoOpLogHandler() })
            let loop = PeriodicJobLoop(
                PeriodicJob.housekeeping, for: house.offices, every: .milliseconds(20), logger: logger)
            let group = ServiceGroup(
                configuration: ServiceGroupConfiguration(services: [.init(service: loop)], logger: logger))
            let running = Task { try await group.run() }
            let caller = try #require(
                try await house.office.staff().first { $0.login == "auditor" }.map { Caller($0) })
            var there = false
            while !there {
                there = try await !house.office.reminders(by: caller).isEmpty
                try await Task.sleep(for: .milliseconds(10))
            }
            await group.triggerGracefulShutdown()
            try await running.value
            #expect(try await house.office.reminders(by: caller).map(\.row.reminder.ordinal) == [1])
        }
    }
}

@Suite(.serialized) struct `Departments and copies` {
    private func house(_ body: @Sendable (EditionHouse, any TestClientProtocol) async throws -> Void) async throws {
        try await EditionHouse.with { house in
            try await house.application().test(.router) { client in try await body(house, client) }
        }
    }

    @Test func `a department is entered, changed and closed when nobody is left in it`() async throws {
        try await house { _, client in
            let admin = try await Visitor(client, login: "admin")
            let body = #"{"name": {"ar": "البرامج", "en": "Programmes"}}"#
            let made = try await admin.post("departments", body, key: "d-1")
            #expect(made.status == 201, "\(made.text)")
            #expect(try await admin.post("departments", body, key: "d-1").body == made.body)
            let taken = try await admin.post("departments", body)
            #expect(taken.status == 409)
            #expect(taken.text("rule") == "department.taken")
            let path = "departments/\(made.text("id") ?? "")"
            let nobody = try await admin.post("\(path)/members", #"{"login": "ghost"}"#)
            #expect(nobody.text("errors.0.field") == "login")
            #expect(try await admin.post("\(path)/members", #"{"login": "AUDITOR"}"#).status == 200)
            let full = try await admin.post("\(path)/closure", "{}")
            #expect(full.text("rule") == "department.has-staff")
            #expect(full.text("items.0.id") == "auditor")
            let headed = try await admin.post("\(path)/revision", #"{"head": "auditor"}"#)
            #expect(headed.text("head.name.en") == "auditor")
            let bare = try await admin.post("\(path)/revision", #"{"without_head": true}"#)
            #expect(bare["head"] == .null)
            #expect(try await admin.post("\(path)/members", #"{"login": "auditor", "belongs": false}"#).status == 200)
            let closed = try await admin.post("\(path)/closure", "{}")
            #expect(closed.text("closed_by.name.en") == "admin")
            let again = try await admin.post("\(path)/revision", #"{"head": "auditor"}"#)
            #expect(again.text("rule") == "department.closed")
            #expect(try await admin.post("departments", body).status == 201)
            let list = try await admin.get("departments")
            check(list, "DepartmentList")
            #expect(list["departments"]?.nodes.count == 2)
            #expect(list["departments.0.closed_at"] == .null)
            #expect(try await admin.post("departments/nothing/closure", "{}").status == 404)
        }
    }

    @Test func `a copy is given once, and its receipt confirmed by the department and not by the giver`() async throws {
        try await house { _, client in
            let (admin, desk) = (
                try await Visitor(client, login: "admin"), try await Visitor(client, login: "front_desk")
            )
            let made = try await admin.post(
                "departments", #"{"name": {"ar": "الاستقبال", "en": "Reception"}, "head": "admin"}"#)
            let id = try #require(made.text("id"))
            let lacking = try await admin.get("distribution")
            check(lacking, "Distribution")
            #expect(lacking.text("by.ar") == "إدارة الموارد البشرية")
            #expect(lacking.text("clause.number") == "ذ")
            #expect(lacking["without_copy"] == 1)
            #expect(lacking["without_department"]?.nodes.count == 6)
            let given = try await admin.post("distribution/copies", #"{"department": "\#(id)"}"#)
            #expect(given.status == 201, "\(given.text)")
            check(given, "PolicyCopy")
            #expect(given.text("given_on") == "2026-03-01")
            let copy = "distribution/copies/\(given.text("id") ?? "")/receipt"
            let twice = try await admin.post("distribution/copies", #"{"department": "\#(id)"}"#)
            #expect(twice.text("rule") == "copy.given-already")
            #expect(twice.text("clause.id") == "responsibilities.awareness")
            // The head gave it, and so does not confirm it; who belongs to no department does not either.
            #expect(try await admin.post(copy, "{}").text("rule") == "copy.receipt-not-yours")
            #expect(try await desk.post(copy, "{}").status == 403)
            _ = try await admin.post("departments/\(id)/members", #"{"login": "front_desk"}"#)
            #expect(try await admin.get("distribution")["without_receipt"] == 1)
            let received = try await desk.post(copy, "{}")
            #expect(received.text("received_by.name.en") == "front_desk")
            #expect(try await desk.post(copy, "{}").text("rule") == "copy.received-already")
            let whole = try await admin.get("distribution")
            #expect(whole["without_receipt"] == 0)
            #expect(whole.text("departments.0.copy.received_by.name.en") == "front_desk")
            let early = try await admin.post(
                "distribution/copies", #"{"department": "\#(id)", "given_on": "2026-03-02"}"#)
            #expect(early.text("rule") == "copy.given-already")
        }
    }

    @Test func `a session on the policy tells who has attended none`() async throws {
        try await house { _, client in
            let admin = try await Visitor(client, login: "admin")
            let held = try await admin.post(
                "awareness",
                #"{"held_on": "2026-03-01", "topic": "حقوق المستفيدين", "attended": ["auditor", "front_desk", "AUDITOR"]}"#
            )
            #expect(held.status == 201, "\(held.text)")
            check(held, "AwarenessSession")
            #expect(held["attended"]?.nodes.count == 2)
            for topic in ["الخصوصية", "الميثاق"] {
                _ = try await admin.post(
                    "awareness", #"{"held_on": "2026-03-01", "topic": "\#(topic)", "attended": ["admin"]}"#)
            }
            let list = try await admin.get("awareness?limit=2")
            check(list, "AwarenessList")
            #expect(list.text("by.en") == "human resources")
            #expect(
                list["without_session"]?.nodes.compactMap { $0["login"]?.string } == [
                    "committee_chair", "management", "second",
                ])
            #expect(list["sessions"]?.nodes.count == 2)
            let rest = try await admin.get("awareness?after=\(list.text("next") ?? "")")
            let topics = (list["sessions"]?.nodes ?? []) + (rest["sessions"]?.nodes ?? [])
            #expect(Set(topics.compactMap { $0["topic"]?.string }) == ["حقوق المستفيدين", "الخصوصية", "الميثاق"])
            #expect(topics.count == 3)
            #expect(rest["next"] == .null)
            let future = try await admin.post(
                "awareness", #"{"held_on": "2026-03-02", "topic": "س", "attended": ["admin"]}"#)
            #expect(future.text("rule") == "duty.day-unfit")
            #expect(try await admin.get("awareness?after=x").status == 422)
        }
    }
}

@Suite struct `A policy without a section on responsibilities` {
    @Test(arguments: ["optometry", "quwwat-watan"])
    func `says in its own words that it asks for none of it`(tenant: String) async throws {
        try await ServedHouse.shared().application().test(.router) { client in
            let admin = try await Visitor(client, at: tenant, as: .admin)
            let title = try #require(try await admin.get("policy").text("title.ar"))
            var answers: [Visitor.Answer] = []
            for path in ["acknowledgement", "acknowledgements", "reminders", "distribution", "awareness"] {
                answers.append(try await admin.get(path))
            }
            answers.append(try await admin.post("acknowledgement", #"{"sha256": "x", "password": "x"}"#))
            let day = #""held_on": "2026-03-01", "topic": "س", "attended": ["admin"]"#
            answers.append(try await admin.post("awareness", "{\(day)}"))
            answers.append(
                try await admin.post(
                    "distribution/copies", #"{"department": "01957b9c-0000-7000-8000-000000000000"}"#))
            for answer in answers {
                #expect(answer.status == 409, "\(answer.text)")
                #expect(answer.text("rule") == "policy.lacks-step")
                #expect(answer.text("message.ar")?.contains(title) == true, "\(answer.text)")
                #expect(answer.text("message.en")?.contains("no section on responsibilities") == true)
            }
        }
    }

    @Test func `leaves the house to ask for signatures of its own accord, never cited as policy`() async throws {
        try await ServedHouse.shared().application().test(.router) { client in
            let auditor = try await Visitor(client, at: "zad-almakkiya", as: .auditor)
            let shown = try await auditor.get("acknowledgement")
            check(shown, "Signing")
            #expect(shown.text("basis") == "house")
            #expect(shown["clause"] == .null)
            #expect(shown.text("statement.en")?.contains("no clause of the policy does") == true)
            let signed = try await auditor.signPolicy()
            #expect(signed.status == 201, "\(signed.text)")
            let register = try await auditor.get("acknowledgements?state=signed")
            #expect(register.text("basis") == "house")
            #expect(register["clause"] == .null)
            #expect(register.text("lines.0.login") == "auditor")
            #expect(try await auditor.get("distribution").text("rule") == "policy.lacks-step")
        }
    }

    @Test(arguments: [("safwa", "إدارة الموارد البشرية", "ذ"), ("namudhaj", "الجمعية", "مادة 4")])
    func `is not what these have`(tenant: String, by: String, number: String) async throws {
        try await ServedHouse.shared().application().test(.router) { client in
            let admin = try await Visitor(client, at: tenant, as: .admin)
            let shown = try await admin.get("acknowledgement")
            #expect(shown.text("basis") == "clause")
            #expect(shown.text("clause.number") == number)
            let distribution = try await admin.get("distribution")
            #expect(distribution.text("by.ar") == by)
            #expect(try await admin.get("awareness").text("by.ar") == by)
        }
    }
}
