import Foundation
import HTTPTypes
import HummingbirdTesting
import SilaCore
import SilaStorage
import Testing

@testable import SilaServer
@testable import SilaService

/// The dates of complaints over the tables: when days are announced and when editions come into force.
@Suite struct `The dates of cases that are no requests` {
    private func house(_ walk: @Sendable (EditionHouse, any TestClientProtocol) async throws -> Void) async throws {
        try await EditionHouse.with { house in
            try await house.application().test(.router) { client in try await walk(house, client) }
        }
    }

    private let words =
        #""medium": "phone", "person": {"name": "نورة المثال", "mobile": "0500001234"}"#

    private func complain(_ desk: Visitor, over channel: String = "fax") async throws -> String {
        let taken = try await desk.post(
            "complaints", #"{"channel": "\#(channel)", "points": [{"text": "تأخر الرد"}], \#(words)}"#)
        try #require(taken.status == 201, "\(taken.text)")
        return try #require(taken.text("reference"))
    }

    private func announce(_ admin: Visitor, _ day: String, _ kind: String = "off") async throws -> Visitor.Answer {
        try await admin.post(
            "calendar/days",
            """
            {"date": "\(day)", "kind": "\(kind)", "name": {"ar": "إجازة إضافية", "en": "Additional day off"},
             "reason": "تعميم 12"}
            """)
    }

    /// Looks at the open dates until everything is looked at, by this process or in the background.
    private func settle(_ house: EditionHouse) async throws {
        for _ in 0..<400 {
            try await house.office.reckonDeadlines()
            if try await house.office.calendarState().reckoning?.doneAt != nil { return }
            try await Task.sleep(for: .milliseconds(20))
        }
        Issue.record("the dates were not looked at")
    }

    private func ladder(_ answer: Visitor.Answer) -> [String] {
        answer["clock.ladder"]?.nodes.compactMap { $0.at("on")?.string } ?? []
    }

    @Test func `move with an announced day where days are counted, and nowhere else`() async throws {
        try await house { house, client in
            let desk = try await Visitor(client, login: "front_desk")
            let admin = try await Visitor(client, login: "admin")
            let complaint = try await complain(desk)
            #expect(
                try await ladder(desk.get("complaints/\(complaint)")) == ["2026-03-04", "2026-03-08", "2026-03-15"])
            // What has no working days in it: the last day of an offer was named by whoever made it.
            var others: [String] = []
            for (kind, body) in [
                ("support", #"{"channel": "phone", "text": "الرابط لا يعمل", \#(words)}"#),
                ("contact-inquiries", #"{"channel": "phone", "text": "متى تفتحون؟", \#(words)}"#),
                (
                    "claims",
                    #"{"channel": "in-person", "harm": "كُسر هاتفه", "harmed_on": "2026-02-20", "amount": "100", \#(words)}"#
                ),
            ] {
                let taken = try await desk.post(kind, body)
                try #require(taken.status == 201, "\(taken.text)")
                others.append("\(kind)/\(try #require(taken.text("reference")))")
            }
            let outside = try await desk.post(
                "complaints",
                #"{"channel": "carrier", "outside_reason": "x", "points": [{"text": "x"}], \#(words)}"#)
            #expect(outside.status == 201, "\(outside.text)")
            let before = try await others.asyncMap { try await desk.get($0).body }

            let announced = try await announce(admin, "2026-03-03")
            #expect(announced.status == 201, "\(announced.text)")
            try await settle(house)
            let moved = try await desk.get("complaints/\(complaint)")
            #expect(ladder(moved) == ["2026-03-05", "2026-03-09", "2026-03-16"])
            let event = try #require(moved["events"]?.nodes.last)
            #expect(event["name"] == "deadline-moved")
            #expect(event.at("detail") == "تعميم 12")
            #expect(
                event.at("summary.en")?.string
                    == "It goes up now if nobody answers by 2026-03-05, since working days changed: "
                    + "Additional day off (2026-03-03)")
            #expect(event.at("actor.name.en") != nil)
            let after = try await others.asyncMap { try await desk.get($0).body }
            #expect(after == before)
            #expect(try await house.office.reckonDeadlines() == DeadlineReckoning())
            let audit = try await house.office.database.run(AuditStore.page(limit: 100))
                .filter { $0.what == "deadline.moved" && $0.details.contains(complaint) }
            #expect(audit.count == 1)
            #expect(audit.first?.details.contains(#""rungs":["2026-03-04","2026-03-08","2026-03-15"]"#) == true)
            #expect(audit.first?.details.contains(#""rungs":["2026-03-05","2026-03-09","2026-03-16"]"#) == true)

            let clock = try await desk.get("complaints/\(complaint)/clock")
            #expect(clock["reckoning.due"] == .null)
            let days = clock["rungs"]?.nodes.first?.at("days")?.nodes ?? []
            #expect(days.map { $0.at("counted") } == [true, false, true, true])
            #expect(days.first?.at("hijri") == "1447-09-13")
            #expect(days.dropFirst().first?.at("reason") == "تعميم 12")
            let page = try await desk.send(.get, "/safwa/desk/cases/\(complaint)", [:], nil)
            #expect(page.text.contains("إن لم يُرد عليها حتى"))
            #expect(page.text.contains("تعميم 12"))

            // The day is in use by the complaints; taken back, what was told stays.
            let id = try #require(announced.text("day.id"))
            let any: HTTPFields = [.ifMatch: "*"]
            let inUse = try await admin.send(.delete, "/safwa/api/v1/calendar/days/\(id)", any, nil)
            #expect(inUse.status == 409)
            #expect(inUse["count"]?.int == 2)
            let item = inUse["items"]?.nodes.first { $0.at("id")?.string == complaint }
            #expect(item?.at("name.en") == "Complaint: 2026-03-05")
            let gone = try await admin.send(
                .delete, "/safwa/api/v1/calendar/days/\(id)?acknowledged=2", any, nil)
            #expect(gone.status == 200, "\(gone.text)")
            try await settle(house)
            let kept = try await desk.get("complaints/\(complaint)")
            #expect(ladder(kept) == ["2026-03-05", "2026-03-09", "2026-03-16"])
            #expect(kept["version"] == moved["version"])
            #expect(try await desk.get("complaints/\(complaint)/clock")["rungs"]?.nodes.first?.at("kept") == true)
            // The ladder goes by what was told: on the 5th nothing has gone by yet.
            try house.on("2026-03-05")
            try await house.office.escalateComplaints()
            let early = try await Visitor(client, login: "front_desk")
            #expect(try await early.get("complaints/\(complaint)")["version"] == moved["version"])
            try house.on("2026-03-06")
            try await house.office.escalateComplaints()
            let late = try await Visitor(client, login: "front_desk")
            #expect(try await late.get("complaints/\(complaint)")["events"]?.nodes.last?["name"] == "escalated")
        }
    }

    @Test func `never move earlier, and a term that the policy prints moves with its clause`() async throws {
        try await house { house, client in
            let admin = try await Visitor(client, login: "admin")
            let desk = try await Visitor(client, login: "front_desk")
            let second = try await Visitor(client, login: "second")
            #expect(try await second.publish(try await admin.draft(try Self.policy(answeredWithin: 6))).status == 201)
            let complaint = try await complain(desk)
            // 2, 3, 4, 5, 8 and 9 March.
            #expect(try await desk.get("complaints/\(complaint)").text("clock.due") == "2026-03-09")
            #expect(try await announce(admin, "2026-03-07", "working").status == 201)
            try await settle(house)
            #expect(try await desk.get("complaints/\(complaint)").text("clock.due") == "2026-03-09")
            #expect(try await desk.get("complaints/\(complaint)/clock")["kept"] == true)
            for day in ["2026-03-03", "2026-03-04"] { #expect(try await announce(admin, day).status == 201) }
            try await settle(house)
            let moved = try await desk.get("complaints/\(complaint)")
            #expect(moved.text("clock.due") == "2026-03-10")
            #expect(moved["events"]?.nodes.last?.at("clause.id") == "complaints.report")
            let clock = try await desk.get("complaints/\(complaint)/clock")
            #expect(clock.text("reckoning.due") == "2026-03-10")
            #expect(clock.text("reckoning.clause.id") == "complaints.report")
            #expect(clock["kept"] == false)
            let schema = SchemaCheck(document: OpenAPIDocument.node(of: RouteTable.all))
            #expect(schema.faults(clock.json, ["$ref": "#/components/schemas/Clock"]) == [])
            #expect(try await house.office.database.reviewChains().faults == [])
        }
    }

    @Test func `follow a later edition as those of requests do, and lose neither channel nor procedure`() async throws {
        try await house { house, client in
            let admin = try await Visitor(client, login: "admin")
            let desk = try await Visitor(client, login: "front_desk")
            let second = try await Visitor(client, login: "second")
            #expect(try await second.publish(try await admin.draft(try Self.policy(answeredWithin: 6))).status == 201)
            let open = try await complain(desk)
            let longer = try Self.policy(answeredWithin: 9, "edition: {applies: [{clause: complaints, to: open}]}\n")
            #expect(try await second.publish(try await admin.draft(longer)).status == 201)
            #expect(try await house.office.followAll() == 1)
            let followed = try await desk.get("complaints/\(open)")
            #expect(followed.text("clock.due") == "2026-03-12")
            #expect(followed["events"]?.nodes.last?["name"] == "followed")
            #expect(followed["events"]?.nodes.last?.at("detail") == "complaints.report")
            let tasks = try await desk.get("tasks?limit=100")["tasks"]?.nodes ?? []
            #expect(tasks.contains { $0.at("reference")?.string == open && $0.at("due") == "2026-03-12" })

            let dropped = try Self.policy(answeredWithin: 2, "edition: {applies: [{clause: complaints, to: open}]}\n")
                .replacing("channels: [website-email, fax]", with: "channels: [website-email]")
            #expect(try await second.publish(try await admin.draft(dropped)).status == 201)
            let kept = try await desk.get("complaints/\(open)")
            #expect(kept.text("clock.due") == "2026-03-12")
            #expect(kept.text("stage.id") == "under-review")
            let refused = try await desk.post(
                "complaints", #"{"channel": "fax", "points": [{"text": "x"}], \#(words)}"#)
            #expect(refused.status == 422)
            #expect(refused.text("rule") == "channel.not-offered")
            #expect(refused.text("clause.id") == "complaints.report")
            #expect(try await house.office.database.reviewChains().faults == [])
        }
    }

    @Test func `are touched by no note and from no hand to another`() async throws {
        try await house { house, client in
            let desk = try await Visitor(client, login: "front_desk")
            let manager = try await Visitor(client, login: "management")
            let complaint = try await complain(desk)
            let claim = try await desk.post(
                "claims",
                #"{"channel": "in-person", "harm": "كُسر هاتفه", "harmed_on": "2026-02-20", "amount": "100", \#(words)}"#
            )
            let paths = ["complaints/\(complaint)", "claims/\(claim.text("reference") ?? "")"]
            let before = try await paths.asyncMap { try await desk.get($0).body }
            let clock = try await desk.get("complaints/\(complaint)/clock").body
            for path in paths {
                let reference = path.split(separator: "/")[1]
                let noted = try await manager.post("cases/\(reference)/notes", #"{"text": "اتصلت به ولم يرد"}"#)
                #expect(noted.status == 201, "\(noted.text)")
                let handed = try await manager.post(
                    "cases/\(reference)/assignments", #"{"to": "front_desk", "reason": "توزيع"}"#)
                #expect([200, 201].contains(handed.status), "\(handed.text)")
            }
            #expect(try await paths.asyncMap { try await desk.get($0).body } == before)
            #expect(try await desk.get("complaints/\(complaint)/clock").body == clock)
        }
    }

    /// Safwa's policy, in which complaints are answered within so many working days.
    private static func policy(answeredWithin days: Int, _ more: String = "") throws -> String {
        let path = ServedHouse.root.appendingPathComponent("tenants/safwa/policy.yaml").path
        return try String(contentsOfFile: path, encoding: .utf8)
            .replacing("asks: [channels, body]\n", with: "asks: [channels, body, reply]\n")
            .replacing(
                "      body: follow-up-committee\n",
                with: "      body: follow-up-committee\n      reply: {at_most: \(days) working days, from: receipt}\n",
                maxReplacements: 1) + "\n" + more
    }
}

extension Sequence {
    /// What `transform` gives of each, one after the other.
    fileprivate func asyncMap<Output>(_ transform: (Element) async throws -> Output) async throws -> [Output] {
        var outputs: [Output] = []
        for element in self { outputs.append(try await transform(element)) }
        return outputs
    }
}
