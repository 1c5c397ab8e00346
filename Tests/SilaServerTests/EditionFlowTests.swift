import HTTPTypes
import HummingbirdTesting
import SilaCore
import SilaStorage
import Testing

@testable import SilaServer
@testable import SilaService

@Suite(.serialized) struct `Editing the policy over the API` {
    private func house(_ body: @Sendable (EditionHouse, any TestClientProtocol) async throws -> Void) async throws {
        try await EditionHouse.with { house in
            try await house.application().test(.router) { client in try await body(house, client) }
        }
    }

    private func check(_ answer: Visitor.Answer, _ name: String) {
        let check = SchemaCheck(document: OpenAPIDocument.node(of: RouteTable.all))
        #expect(check.faults(answer.json, ["$ref": .text("#/components/schemas/\(name)")]) == [], "\(name)")
    }

    @Test func `one drafts, another publishes, and it is in force and in the file`() async throws {
        try await house { house, client in
            let first = try await Visitor(client, login: "admin")
            let second = try await Visitor(client, login: "second")
            let draft = try await first.draft(try house.text(days: 10))
            let shown = try await second.get("policy/drafts/\(draft.number)")
            check(shown, "Draft")
            #expect(shown.headers[.eTag] == draft.tag)
            #expect(shown["base"] == 1)
            #expect(shown["base_replaced"] == false)
            #expect(shown["authors"]?.nodes.count == 1)
            let difference = try await second.get("policy/drafts/\(draft.number)/difference")
            check(difference, "Difference")
            #expect(difference["changes"]?.nodes.count == 1)
            #expect(difference.text("changes.0.words.en")?.contains("15 → 10 working days") == true)
            #expect(difference["changes.0.bears_on_cases"] == true)
            let findings = try await second.get("policy/drafts/\(draft.number)/findings")
            check(findings, "FindingList")
            #expect(findings["blocks"] == false)
            #expect(findings["findings"]?.nodes.isEmpty == false)

            let own = try await first.publish(draft)
            #expect(own.status == 403)
            #expect(own.text("rule") == "edition.four-eyes")
            #expect(own.text("items.0.name.en") == "admin")
            #expect(try await first.get("policy")["edition"] == 1)

            let published = try await second.publish(draft, key: "publish-1")
            #expect(published.status == 201, "\(published.text)")
            check(published, "Edition")
            #expect(published["number"] == 2)
            #expect(published.text("state") == "in-force")
            #expect(published["approved"] == true)
            #expect(published.text("effective_on") == "2026-03-01")
            let policy = try await first.get("policy")
            check(policy, "Policy")
            #expect(policy["edition"] == 2)
            #expect(policy["reply.at_most.count"] == 10)
            #expect(try house.read() == house.text(days: 10))
            #expect(try await second.publish(draft, key: "publish-1").body == published.body)
            let again = try await second.publish(draft)
            #expect(again.status == 409)
            #expect(again.text("rule") == "draft.ended")
            let list = try await second.get("policy/editions?limit=1")
            check(list, "EditionList")
            #expect(list["editions.0.number"] == 2)
            #expect(list["next"] == 2)
            let before = try await second.get("policy/editions?after=2")
            #expect(before.text("editions.0.state") == "superseded")
            let one = try await second.get("policy/editions/1")
            check(one, "Edition")
            #expect(one.text("texts.policy")?.contains("15 working days") == true)
        }
    }

    @Test func `publishes the text that was read and no other`() async throws {
        try await house { house, client in
            let first = try await Visitor(client, login: "admin")
            let second = try await Visitor(client, login: "second")
            let draft = try await first.draft(try house.text(days: 10))
            let path = "policy/drafts/\(draft.number)"
            #expect(try await second.post("\(path)/publication", "{}").status == 428)
            #expect(try await second.post("\(path)/publication", "{}", seen: "*").status == 400)
            #expect(try await second.post("\(path)/publication", "{}", seen: "\"7\"").status == 400)
            let body = #"{"note": "عشرة أيام تكفي"}"#
            let noted = try await first.post("\(path)/revision", body, seen: draft.tag)
            #expect(noted.status == 200, "\(noted.text)")
            #expect(noted.headers[.eTag] == draft.tag)
            let other = JSONNode.object([JSONMember(key: "policy", value: .text(try house.text(days: 12)))])
            let changed = try await first.post(
                "\(path)/revision", String(decoding: other.bytes, as: UTF8.self), seen: draft.tag)
            #expect(changed["revision"] == 3)
            let stale = try await second.publish(draft)
            #expect(stale.status == 412)
            #expect(stale.text("rule") == "draft.changed")
            #expect(stale["current_version"] == 3)
            let tag = try #require(changed.headers[.eTag])
            #expect(try await second.publish((draft.number, tag)).status == 201)
            #expect(try await first.get("policy")["reply.at_most.count"] == 12)
        }
    }

    @Test func `of two drafts from one edition the second says what it missed`() async throws {
        try await house { house, client in
            let first = try await Visitor(client, login: "admin")
            let second = try await Visitor(client, login: "second")
            let one = try await first.draft(try house.text(days: 10))
            let two = try await first.draft(try house.text(days: 12))
            #expect(try await second.publish(one).status == 201)
            let refused = try await second.publish(two)
            #expect(refused.status == 409)
            #expect(refused.text("rule") == "edition.base-replaced")
            #expect(refused.text("items.0.name.en")?.contains("15 → 10") == true, "\(refused.text)")
            let difference = try await second.get("policy/drafts/\(two.number)/difference")
            #expect(difference["missed"]?.nodes.count == 1)
            #expect(difference.text("changes.0.words.en")?.contains("10 → 12") == true)
            let wrong = try await second.publish(two, #"{"base": 1}"#)
            #expect(wrong.status == 409)
            #expect(try await second.publish(two, #"{"base": 2}"#).status == 201)
            let same = try await first.draft(try house.text(days: 12))
            #expect(try await second.publish(same).text("rule") == "edition.unchanged")
            let back = try await first.post("policy/drafts", #"{"from": 1}"#)
            let tag = try #require(back.headers[.eTag])
            let number = try #require(back["number"]?.int)
            #expect(try await second.publish((number, tag))["number"] == 4)
            #expect(try await first.get("policy")["reply.at_most.count"] == 15)
        }
    }

    @Test func `of twenty publications of one draft at once one is taken`() async throws {
        try await house { house, client in
            let first = try await Visitor(client, login: "admin")
            let second = try await Visitor(client, login: "second")
            let draft = try await first.draft(try house.text(days: 10))
            let statuses = try await withThrowingTaskGroup(of: Int.self) { group in
                for _ in 0..<20 { group.addTask { try await second.publish(draft).status } }
                return try await group.reduce(into: [Int: Int]()) { $0[$1, default: 0] += 1 }
            }
            #expect(statuses == [201: 1, 409: 19])
            #expect(try await first.get("policy/editions")["editions"]?.nodes.count == 2)
        }
    }

    @Test func `refuses what cannot be read and what must not come into force, each at its line`() async throws {
        try await house { house, client in
            let first = try await Visitor(client, login: "admin")
            let second = try await Visitor(client, login: "second")
            let torn = try await first.draft(try house.text(days: 10).replacing("people:", with: "peeple:"))
            let unsound = try await second.publish(torn)
            #expect(unsound.status == 409)
            #expect(unsound.text("rule") == "edition.not-sound")
            #expect(
                unsound["errors"]?.nodes.contains { $0["field"]?.string?.contains("policy.yaml:14:1") == true } == true)
            #expect(try await second.get("policy/drafts/\(torn.number)/findings")["blocks"] == true)
            let nowhere = try await first.draft(
                try house.text(days: 10) + "\nedition: {applies: [{clause: handling.nothing, to: open}]}\n")
            let blocked = try await second.publish(nowhere)
            #expect(blocked.text("rule") == "edition.blocked")
            #expect(blocked.text("errors.0.message.en")?.contains("`handling.nothing`") == true)
            let nul = try await first.post("policy/drafts", #"{"policy": "a\u0000b"}"#)
            #expect(nul.status == 422)
            #expect(try await first.get("policy")["edition"] == 1)
        }
    }

    @Test func `makes changes by form, and touches no other line`() async throws {
        try await house { house, client in
            let first = try await Visitor(client, login: "admin")
            let before = try house.read()
            let body =
                #"{"edits": [{"edit": "set-reply-term", "clause": "handling.reply", "at_most": "10 working days"}]}"#
            let made = try await first.post("policy/drafts", body)
            #expect(made.status == 201, "\(made.text)")
            #expect(made.text("texts.policy") == before.replacing("15 working days", with: "10 working days"))
            let number = try #require(made["number"]?.int)
            let wrong = #"{"edits": [{"edit": "rename-body", "body": "nobody", "name": {"ar": "س", "en": "s"}}]}"#
            let refused = try await first.post("policy/drafts/\(number)/revision", wrong, seen: "*")
            #expect(refused.status == 422)
            #expect(refused.text("rule") == "draft.edit-not-made")
            #expect(refused.text("field") == "edits[0]")
        }
    }

    @Test func `is in force from its day, and can be withdrawn before`() async throws {
        try await house { house, client in
            let first = try await Visitor(client, login: "admin")
            let second = try await Visitor(client, login: "second")
            let coming = "\nedition: {effective: 2026-04-01}\n"
            let draft = try await first.draft(try house.text(days: 10) + coming)
            let published = try await second.publish(draft)
            #expect(published.text("state") == "scheduled")
            #expect(published.text("effective_on") == "2026-04-01")
            #expect(try await first.get("policy")["edition"] == 1)
            #expect(try house.read() == house.text(days: 10) + coming)
            try house.on("2026-03-31")
            #expect(try await house.office.edition().number == 1)
            try house.on("2026-04-01")
            #expect(try await house.office.edition().number == 2)
            try house.on("2026-03-02")
            let admin = try await Visitor(client, login: "admin")
            let withdrawn = try await admin.post("policy/editions/2/withdrawal", "{}")
            #expect(withdrawn.status == 200, "\(withdrawn.text)")
            #expect(withdrawn.text("state") == "withdrawn")
            #expect(try house.read() == house.text(days: 15))
            #expect(
                try await admin.post("policy/editions/1/withdrawal", "{}").text("rule") == "edition.in-force-already")
            try house.on("2026-04-02")
            #expect(try await house.office.edition().number == 1)
        }
    }

    @Test func `lets one publish alone where the board delegated it, on record and until its day`() async throws {
        try await house { house, client in
            let first = try await Visitor(client, login: "admin")
            let manager = try await Visitor(client, login: "management")
            func record(_ more: String) -> String {
                #"{"delegate": "admin", "session": "4/1447", "reason": "الجمعية من ثلاثة", "until": "2026-06-30"\#(more)}"#
            }
            #expect(
                try await first.post("policy/delegations", record(#", "held_on": "2026-02-01""#)).text("rule")
                    == "delegation.to-oneself")
            let disagree = try await manager.post(
                "policy/delegations", record(#", "held_on": "2026-02-01", "held_on_hijri": "1447-08-20""#))
            #expect(disagree.text("rule") == "approval.dates-disagree")
            #expect(disagree.text("message.en")?.contains("1447-08-20 AH is 2026-02-08") == true)
            #expect(try await manager.post("policy/delegations", record("")).status == 422)
            let given = try await manager.post("policy/delegations", record(#", "held_on_hijri": "1447-08-13""#))
            #expect(given.status == 201, "\(given.text)")
            check(given, "Delegation")
            #expect(given.text("held_on") == "2026-02-01")
            #expect(given["holds"] == true)
            let draft = try await first.draft(try house.text(days: 10))
            let published = try await first.publish(draft)
            #expect(published.status == 201, "\(published.text)")
            #expect(published.text("delegation") == given.text("id"))
            let id = try #require(given.text("id"))
            #expect(try await manager.post("policy/delegations/\(id)/revocation", "{}")["holds"] == false)
            check(try await manager.get("policy/delegations"), "DelegationList")
            let next = try await first.draft(try house.text(days: 11))
            #expect(try await first.publish(next).text("rule") == "edition.four-eyes")
        }
    }

    @Test func `records the board's approval beside what the text prints, and shows it`() async throws {
        try await house { house, client in
            let first = try await Visitor(client, login: "admin")
            let bare = try house.text(days: 10).split(separator: "\napproval:")[0] + "\n"
            let draft = try await first.draft(String(bare))
            let second = try await Visitor(client, login: "second")
            let published = try await second.publish(draft)
            #expect(published["approved"] == false)
            #expect(try await first.get("policy")["approved"] == false)
            let page = try await first.send(.get, "/safwa", [:], nil)
            #expect(page.text.contains("لا يحمل نص هذه السياسة اعتماداً"))
            let body =
                #"{"session": "7/1447", "held_on": "2026-02-28", "held_on_hijri": "1447-09-11", "present": ["سعد المثال", "هند المثال"], "absent": ["علي المثال"]}"#
            #expect(
                try await first.post(
                    "policy/editions/2/approval",
                    body.replacing("2026-02-28", with: "2026-03-05").replacing("1447-09-11", with: "1447-09-16")
                ).text("rule") == "approval.day-not-come")
            let approved = try await first.post("policy/editions/2/approval", body)
            #expect(approved.status == 201, "\(approved.text)")
            check(approved, "Edition")
            #expect(approved.text("approval.held_on_hijri") == "1447-09-11")
            let policy = try await first.get("policy")
            check(policy, "Policy")
            #expect(policy["approved"] == true)
            #expect(policy["recorded_approval.present"] == 2)
            let after = try await first.send(.get, "/safwa", [:], nil)
            #expect(after.text.contains("7/1447"))
            #expect(!after.text.contains("سعد المثال"))
        }
    }

    @Test func `is for administrators; an auditor reads, and the desk does neither`() async throws {
        try await house { house, client in
            let admin = try await Visitor(client, login: "admin")
            let auditor = try await Visitor(client, login: "auditor")
            let desk = try await Visitor(client, login: "front_desk")
            let draft = try await admin.draft(try house.text(days: 10))
            for path in [
                "editions", "editions/1", "drafts", "drafts/1", "drafts/1/difference", "drafts/1/findings", "faults",
                "delegations",
            ] {
                #expect(try await auditor.get("policy/\(path)").status == 200, "\(path)")
                #expect(try await desk.get("policy/\(path)").status == 403, "\(path)")
            }
            #expect(try await auditor.post("policy/drafts", "{}").status == 403)
            #expect(try await auditor.publish(draft).status == 403)
            #expect(try await admin.get("policy/drafts/9").status == 404)
            #expect(try await admin.get("policy/editions/0").status == 404)
            let withdrawn = try await admin.post("policy/drafts/1/withdrawal", "{}", seen: draft.tag)
            check(withdrawn, "Draft")
            #expect(withdrawn.text("state") == "withdrawn")
            check(try await admin.get("policy/drafts?state=all"), "DraftList")
            #expect(try await admin.get("policy/drafts")["drafts"] == [])
        }
    }

    @Test func `lets open cases follow the clauses that the edition names, each on record`() async throws {
        try await house { house, client in
            let admin = try await Visitor(client, login: "admin")
            let second = try await Visitor(client, login: "second")
            let flow = try await CaseFlow(
                desk: try await Visitor(client, login: "front_desk"),
                chair: try await Visitor(client, login: "committee_chair"))
            let (complete, open, ended) = (try await flow.take(), try await flow.take(), try await flow.take())
            let promised = try await flow.complete(complete)
            let due = try #require(promised.text("promise.due"))
            try await flow.step(flow.desk, ended, "withdrawal", #"{"reason": "استغنى"}"#)
            let draft = try await admin.draft(
                try house.text(days: 30) + "\nedition: {applies: [{clause: handling.reply, to: open}]}\n")
            #expect(try await second.publish(draft).status == 201)

            let later = try await flow.desk.get("requests/\(complete)")
            #expect(try #require(later.text("promise.due")) > due)
            let event = try #require(later["events"]?.nodes.last)
            #expect(event["name"] == "followed")
            #expect(event["detail"] == "handling.reply")
            #expect(event.at("actor.name.en") == "second")
            let looked = try await house.office.followAll()
            #expect(looked == 2)
            #expect(try await flow.desk.get("requests/\(open)")["events"]?.nodes.last?["name"] == "followed")
            #expect(try await flow.desk.get("requests/\(ended)")["events"]?.nodes.last?["name"] == "withdrawn")
            let again = try await flow.desk.get("requests/\(complete)")
            #expect(again["version"] == later["version"])
            let audited = try await house.office.database.run(AuditCounts.followed())
            #expect(audited == 2)
            #expect(try await flow.complete(open).text("promise.due") == later.text("promise.due"))
        }
    }
}
