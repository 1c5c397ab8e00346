import HTTPTypes
import HummingbirdTesting
import SilaCore
import SilaStorage
import Testing

@testable import SilaServer
@testable import SilaService

@Suite(.serialized) struct `Announcements over the API` {
    private static let words =
        #""title": {"ar": "مواعيد جديدة", "en": "New hours"}, "text": {"ar": "من التاسعة", "en": "From nine"}"#

    private struct Team {
        let house: EditionHouse
        let desk: Visitor
        let manager: Visitor
        let admin: Visitor

        func check(_ answer: Visitor.Answer, _ name: String) {
            let check = SchemaCheck(document: OpenAPIDocument.node(of: RouteTable.all))
            #expect(check.faults(answer.json, ["$ref": .text("#/components/schemas/\(name)")]) == [], "\(name)")
        }

        /// Puts so many people on file; every third without a mobile, every second with an address.
        func people(_ count: Int, category: String? = nil, prefix: String = "الشخص") async throws {
            for number in 0..<count {
                let mobile = number % 3 == 0 ? "" : #", "mobile": "050000\#(1_000 + number)""#
                let email = number % 2 == 0 ? "" : #", "email": "p\#(number)@example.org""#
                let of = category.map { #", "category": "\#($0)""# } ?? ""
                let taken = try await desk.post(
                    "requests",
                    #"{"channel": "phone", "person": {"name": "\#(prefix) \#(number)"\#(mobile)\#(email)\#(of)}}"#)
                try #require(taken.status == 201, "\(taken.text)")
            }
        }

        /// An announcement that is written, approved and published; gives its id.
        func publish(_ media: String, _ more: String = "") async throws -> String {
            let drafted = try await desk.post(
                "announcements", #"{\#(words), "media": [\#(media)]\#(more)}"#)
            try #require(drafted.status == 201, "\(drafted.text)")
            let id = try #require(drafted.text("id"))
            _ = try await manager.change("announcements/\(id)/approval")
            let published = try await admin.change("announcements/\(id)/publication")
            try #require(published.status == 200, "\(published.text)")
            return id
        }

        /// How many stand how: medium, state and why, with how many people.
        func counts(_ id: String) async throws -> [String: Int] {
            let shown = try await manager.get("announcements/\(id)")
            check(shown, "Announcement")
            var counts: [String: Int] = [:]
            for node in shown["counts"]?.nodes ?? [] {
                let words = [node["medium"], node["state"], node["why"]].compactMap { $0?.string }
                counts[words.joined(separator: " ")] = node["people"]?.int
            }
            return counts
        }
    }

    private func team(_ body: @Sendable (Team) async throws -> Void) async throws {
        try await EditionHouse.with { house in
            try await house.application().test(.router) { client in
                try await body(
                    Team(
                        house: house, desk: try await Visitor(client, login: "front_desk"),
                        manager: try await Visitor(client, login: "management"),
                        admin: try await Visitor(client, login: "admin")))
            }
        }
    }

    @Test func `go from a draft over a second person to the page that anybody reads`() async throws {
        try await team { team in
            let anybody = Visitor(team.desk.client, at: "safwa")
            let drafted = try await team.desk.post("announcements", "{\(Self.words)}", key: "draft-1")
            #expect(drafted.status == 201, "\(drafted.text)")
            team.check(drafted, "Announcement")
            #expect(drafted.text("stage") == "draft")
            #expect(drafted.text("clause.number") == "خـ.3")
            let id = try #require(drafted.text("id"))
            let early = try await team.admin.change("announcements/\(id)/publication")
            #expect(early.status == 409)
            #expect(early.text("rule") == "announcement.not-approved")
            #expect(early.text("clause.number") == "خـ.3")
            let changed = try await team.manager.post(
                "announcements/\(id)/text", "{\(Self.words)}", seen: "\"1\"")
            #expect(changed["revision"] == 2, "\(changed.text)")
            let own = try await team.manager.change("announcements/\(id)/approval")
            #expect(own.status == 403)
            #expect(own.text("rule") == "announcement.four-eyes")
            let stale = try await team.admin.post("announcements/\(id)/approval", "{}", seen: "\"1\"")
            #expect(stale.status == 412)
            let approved = try await team.admin.post("announcements/\(id)/approval", "{}", seen: "\"2\"")
            #expect(approved.text("stage") == "approved", "\(approved.text)")
            // A change after the approval takes it away.
            let again = try await team.desk.post("announcements/\(id)/text", "{\(Self.words)}", seen: "\"2\"")
            #expect(again.text("stage") == "draft")
            #expect(try await anybody.get("public/announcements")["announcements"]?.nodes.count == 0)
            _ = try await team.admin.change("announcements/\(id)/approval")
            let published = try await team.admin.change("announcements/\(id)/publication")
            #expect(published.text("stage") == "published", "\(published.text)")
            #expect(published["told_at"] != .null)
            let shown = try await anybody.get("public/announcements")
            team.check(shown, "PublicAnnouncementList")
            #expect(shown.text("announcements.0.title.en") == "New hours")
            #expect(shown.text("clause.number") == "خـ.3")
            let page = try await anybody.send(.get, "/safwa/announcements", [:], nil)
            #expect(page.status == 200)
            #expect(page.text.contains("مواعيد جديدة"))
            let late = try await team.desk.change("announcements/\(id)/text", "{\(Self.words)}")
            #expect(late.text("rule") == "announcement.published")
            let list = try await team.manager.get("announcements")
            team.check(list, "AnnouncementList")
        }
    }

    @Test func `go over what the association offers alone, to an audience that is there`() async throws {
        try await team { team in
            func refused(_ more: String) async throws -> Visitor.Answer {
                try await team.desk.post("announcements", "{\(Self.words), \(more)}")
            }
            let medium = try await refused(#""media": ["whatsapp"]"#)
            #expect(medium.status == 422)
            #expect(medium.text("rule") == "announcement.medium-not-offered")
            #expect(medium["items"]?.nodes.contains { $0["id"] == "sms" } == true)
            #expect(try await refused(#""media": ["drum"]"#).text("field") == "media[0]")
            #expect(try await refused(#""media": ["sms", "sms"]"#).text("field") == "media")
            #expect(try await refused(#""audience": "category""#).text("field") == "audience_of")
            #expect(try await refused(#""audience": "all", "audience_of": "x""#).text("field") == "audience_of")
            #expect(try await refused(#""audience": "field", "audience_of": "x""#).text("field") == "audience_of")
            let list = try await refused(#""audience": "list", "audience_of": "x""#)
            #expect(list.status == 409)
            #expect(list.text("rule") == "policy.lacks-step")
        }
    }

    @Test func `tell everybody once, over the first medium that reaches them, and say why others do not`() async throws
    {
        try await team { team in
            try await team.people(12)
            let id = try await team.publish(#""sms", "email", "letter""#)
            let office = try team.house.office
            // In batches of five, by two at once: nobody is told twice and nobody is left out.
            async let one = office.tellPeople(batch: 5)
            async let other = office.tellPeople(batch: 5)
            let dealt = try await one + other
            _ = try await office.tellPeople(batch: 5)
            #expect(dealt <= 12)
            // Of twelve, eight have a mobile; of the four without, two have an address.
            #expect(
                try await team.counts(id) == [
                    "sms outbox": 8, "sms undeliverable no-mobile": 4, "email outbox": 2,
                    "email undeliverable no-email": 2, "letter waiting": 2,
                ])
            let leaving = try await office.database.run(
                OutboxStore.take(now: office.now, hiddenUntil: office.now, limit: 100))
            let notices = leaving.filter { $0.key.hasPrefix("announcement/\(id)/") }
            #expect(notices.count == 10)
            #expect(Set(notices.map(\.key)).count == 10)
            #expect(try await team.manager.get("announcements/\(id)")["told_at"] != .null)
            #expect(try await office.tellPeople() == 0)
            // Who comes later is not told of what was published before.
            try await team.people(1, prefix: "المتأخر")
            #expect(try await office.tellPeople() == 0)
        }
    }

    @Test func `go on where they were cut short, and nobody is told again`() async throws {
        try await team { team in
            try await team.people(7)
            let id = try await team.publish(#""letter""#)
            let office = try team.house.office
            let cut = Task { try await office.tellPeople(batch: 2) }
            cut.cancel()
            _ = try? await cut.value
            _ = try await team.house.again().office.tellPeople(batch: 2)
            #expect(try await team.counts(id) == ["letter waiting": 7])
            let tasks = try await team.desk.get("tasks?limit=100")
            let task = tasks["tasks"]?.nodes.first { $0["about"] == .text("announcement/\(id)") }
            #expect(task?["kind"] == "announcement")
            #expect(task?["reference"] == .null)
        }
    }

    @Test func `are told by hand where a member of staff carries the medium, with what came of it`() async throws {
        try await team { team in
            try await team.people(3)
            let id = try await team.publish(#""phone""#)
            try await team.house.office.tellPeople()
            #expect(try await team.counts(id) == ["phone waiting": 2, "phone undeliverable no-mobile": 1])
            let waiting = try await team.desk.get("announcements/\(id)/tellings?state=waiting&limit=1")
            team.check(waiting, "TellingList")
            let first = try #require(waiting.text("tellings.0.person.id"))
            let rest = try await team.desk.get(
                "announcements/\(id)/tellings?state=waiting&after=\(try #require(waiting.text("next")))")
            let second = try #require(rest.text("tellings.0.person.id"))
            let told = try await team.desk.post(
                "announcements/\(id)/tellings/\(first)", #"{"reached": true, "outcome": "أُخبر"}"#)
            #expect(told.status == 200, "\(told.text)")
            team.check(told, "Telling")
            #expect(told.text("state") == "told")
            _ = try await team.desk.post(
                "announcements/\(id)/tellings/\(second)", #"{"reached": false, "outcome": "لا يرد"}"#)
            #expect(
                try await team.counts(id) == [
                    "phone told": 1, "phone undeliverable no-mobile": 1, "phone undeliverable not-reached": 1,
                ])
            let again = try await team.desk.post(
                "announcements/\(id)/tellings/\(first)", #"{"reached": true, "outcome": "أُخبر"}"#)
            #expect(again.text("rule") == "telling.not-waiting")
        }
    }

    @Test func `reach those of a category, or of a field of work, alone`() async throws {
        try await team { team in
            try await team.people(2, category: "الأيتام", prefix: "اليتيم")
            try await team.people(3, prefix: "الآخر")
            let service = try #require(try await team.desk.get("services").json.at("services.0.id")?.string)
            _ = try await team.admin.post(
                "liaison/fields",
                #"{"id": "relief", "name": {"ar": "الإغاثة", "en": "Relief"}, "services": ["\#(service)"]}"#)
            _ = try await team.desk.post(
                "requests", #"{"channel": "phone", "service": "\#(service)", "person": {"name": "طالب الإغاثة"}}"#)
            _ = try await team.desk.post(
                "inquiries", #"{"channel": "phone", "text": "؟", "field": "relief", "person": {"name": "سائل"}}"#)
            let category = try await team.publish(
                #""letter""#, #", "audience": "category", "audience_of": "الايتام""#)
            let field = try await team.publish(#""letter""#, #", "audience": "field", "audience_of": "relief""#)
            try await team.house.office.tellPeople()
            #expect(try await team.counts(category) == ["letter waiting": 2])
            #expect(try await team.counts(field) == ["letter waiting": 2])
        }
    }

    @Test func `are proposed once for a new edition, with the difference in words, and hold up no publication`()
        async throws
    {
        try await team { team in
            let second = try await Visitor(team.desk.client, login: "second")
            let draft = try await team.admin.draft(try team.house.text(days: 10))
            #expect(try await second.publish(draft).status == 201)
            let office = try team.house.office
            try await office.proposeAnnouncements()
            try await team.house.again().office.proposeAnnouncements()
            let list = try await team.manager.get("announcements")
            #expect(list["announcements"]?.nodes.count == 1)
            #expect(list.text("announcements.0.proposed_for") == "edition/2")
            #expect(list.text("announcements.0.stage") == "draft")
            #expect(list.text("announcements.0.text.en")?.contains("15 → 10 working days") == true)
            #expect(list.text("announcements.0.authors.0.name.en") == "second")
            let id = try #require(list.text("announcements.0.id"))
            // Who published the edition does not approve what announces it.
            #expect(try await second.change("announcements/\(id)/approval").status == 403)
            #expect(try await team.manager.change("announcements/\(id)/approval").status == 200)
        }
    }

    @Test func `are given up with the edition that called for them`() async throws {
        try await team { team in
            let second = try await Visitor(team.desk.client, login: "second")
            let text = try team.house.text(days: 10) + "\nedition: {effective: 2026-04-01}\n"
            let draft = try await team.admin.draft(text)
            let published = try await second.publish(draft)
            try #require(published.status == 201, "\(published.text)")
            let office = try team.house.office
            try await office.proposeAnnouncements()
            #expect(try await office.announcements(published: false).rows.map(\.state.stage) == [.draft])
            #expect(try await second.post("policy/editions/2/withdrawal", "{}").status == 200)
            try await office.proposeAnnouncements()
            #expect(try await office.announcements(published: false).rows.map(\.state.stage) == [.withdrawn])
        }
    }
}
