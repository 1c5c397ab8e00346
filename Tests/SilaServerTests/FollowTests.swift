import Foundation
import HTTPTypes
import HummingbirdTesting
import Postgres
import SilaCore
import SilaStorage
import Testing

@testable import SilaServer
@testable import SilaService

@Suite struct `Following a case without an account` {
    private let house: ServedHouse

    init() async throws { house = try await ServedHouse.shared() }

    /// A request at the desk, with the secret that its receipt has.
    private func received(
        _ client: any TestClientProtocol, at tenant: String = "safwa"
    ) async throws -> (flow: CaseFlow, reference: String, secret: String) {
        let flow = try await CaseFlow(
            desk: try await Visitor(client, at: tenant, as: .frontDesk),
            chair: try await Visitor(client, at: tenant, as: .committeeChair))
        let reference = try await flow.take()
        return (flow, reference, try await secret(of: reference, by: flow.desk))
    }

    private func secret(of reference: String, by desk: Visitor) async throws -> String {
        let given = try await desk.post("follow-secrets", #"{"reference": "\#(reference)"}"#)
        try #require(given.status == 201, "\(given.text)")
        return try #require(given.text("secret"))
    }

    private func key(_ reference: String, _ secret: String, _ more: String = "") -> String {
        #"{"reference": "\#(reference)", "secret": "\#(secret)"\#(more)}"#
    }

    @Test func `shows the person where a request stands, what comes next and what they can do`() async throws {
        try await house.application().test(.router) { client in
            let (flow, reference, secret) = try await received(client)
            try await flow.step(flow.desk, reference, "medium", #"{"medium": "letter"}"#)
            _ = try await flow.complete(reference)
            let visitor = Visitor(client, at: "safwa")
            let told = try await visitor.post("public/following", key(reference, secret.lowercased()))
            #expect(told.status == 200)
            #expect(told.text("stage.id") == "complete")
            #expect(told.text("next.ar")?.hasPrefix("يُعرض على") == true)
            #expect(told.text("clause.number") == "تـ.5")
            // Fifteen working days from Sunday 1 March 2026, with Eid al-Fitr from 20 to 23 March, as the calendar has it.
            let own = try await flow.desk.get("requests/\(reference)")
            #expect(told.text("time.due") == own.text("promise.due"))
            #expect(told.text("time.due_hijri") == own.text("promise.due_hijri"))
            #expect(told.text("time.clause.number") == "تـ.6")
            #expect(told["steps"]?.nodes.compactMap { $0["step"]?.string } == ["withdrawal"])
            #expect(!told.text.contains(Role.frontDesk.name.ar) && !told.text.contains("عبدالله"))

            var browser = try await LinkBrowser(client, at: "safwa", "follow")
            #expect(browser.page.status == 200)
            try await browser.submit("follow", ["reference": reference, "secret": secret])
            #expect(browser.page.status == 200)
            #expect(browser.page.text.contains("اكتمل طلبك"))
            #expect(browser.page.text.contains("هـ</bdi>"))
            #expect(!browser.page.text.contains(Role.frontDesk.name.ar))
            #expect(browser.page.headers[.setCookie]?.contains("Path=/safwa/follow; Max-Age=1800; HttpOnly") == true)
        }
    }

    @Test func `lets the person withdraw, once, and tells the desk`() async throws {
        try await house.application().test(.router) { client in
            let (flow, reference, secret) = try await received(client)
            var browser = try await LinkBrowser(client, at: "safwa", "follow")
            try await browser.submit("follow", ["reference": reference, "secret": secret])
            let first = browser
            try await browser.submit("follow/case/withdrawal", ["text": "  "])
            #expect(browser.page.status == 422)
            #expect(browser.page.text.contains("سبب السحب"))
            try await browser.submit("follow/case/withdrawal", ["text": "حُلّت <المشكلة>"])
            #expect(browser.page.status == 200)
            #expect(browser.page.text.contains("تم، ووصل إلى الجمعية"))
            #expect(browser.page.text.contains("حُلّت &lt;المشكلة&gt;"))
            var again = first
            try await again.submit("follow/case/withdrawal", ["text": "حُلّت"])
            #expect(again.page.status == 409)
            let request = try await flow.desk.get("requests/\(reference)")
            #expect(request.text("stage.id") == "withdrawn")
            let last = try #require(request["events"]?.nodes.last)
            #expect(last.at("actor.id")?.string == "person")
            #expect(last.at("actor.name.en")?.string == "The person")
            let tasks = try await flow.desk.get("tasks?limit=100")
            #expect(tasks["tasks"]?.nodes.contains { $0["reference"]?.string == reference } == true, "\(tasks.text)")
        }
    }

    @Test func `lets the person object to a refusal and supply what is missing`() async throws {
        try await house.application().test(.router) { client in
            let (flow, reference, secret) = try await received(client)
            _ = try await flow.complete(reference)
            try await flow.step(flow.desk, reference, "return", #"{"reason": "نقص مستند"}"#)
            let item = try #require(flow.service["required"]?.nodes.first?["id"]?.string)
            var browser = try await LinkBrowser(client, at: "safwa", "follow")
            try await browser.submit("follow", ["reference": reference, "secret": secret])
            #expect(browser.page.text.contains("نقص مستند"))
            try await browser.submit("follow/case/content", ["text": "7"], having: item)
            #expect(browser.page.status == 200, "\(browser.page.text)")
            let supplied = try await flow.desk.get("requests/\(reference)")
            #expect(supplied.text("content.items.\(item)") == "7")
            try await flow.step(flow.desk, reference, "signature", #"{"way": "paper", "paper": "و-2"}"#)
            try await flow.step(flow.desk, reference, "resumption")
            let clause = try #require(flow.policy.at("handling.0.clause.id")?.string)
            _ = try await flow.decide(
                reference, #"{"outcome": "refused", "reason": "غير مستوف", "clause": "\#(clause)"}"#)
            let before = try await Visitor(client, at: "safwa").post("public/following", key(reference, secret))
            #expect(!before.text.contains("غير مستوف"))
            try await flow.step(flow.desk, reference, "answer", #"{"text": "نعتذر", "proof": "مكالمة"}"#)
            try await browser.open("follow/case")
            #expect(browser.page.text.contains("نعتذر"))
            try await browser.submit("follow/case/objection", ["text": "لم تُقرأ أوراقي"])
            #expect(browser.page.status == 200)
            #expect(try await flow.desk.get("requests/\(reference)").text("stage.id") == "referred")
        }
    }

    @Test func `takes the same step once where it is sent twice, over the API`() async throws {
        try await house.application().test(.router) { client in
            let (_, reference, secret) = try await received(client)
            let visitor = Visitor(client, at: "safwa")
            let body = key(reference, secret, #", "text": "غيّرت رأيي""#)
            let path = "public/following/withdrawal"
            #expect(try await visitor.post(path, body, seen: "*").status == 400)
            #expect(try await visitor.post(path, body, key: "short", seen: "*").status == 400)
            let once = try await visitor.post(path, body, key: "a-key-of-sixteen-1", seen: "\"1\"")
            #expect(once.status == 200)
            let twice = try await visitor.post(path, body, key: "a-key-of-sixteen-1", seen: "\"1\"")
            #expect(twice.headers[.idempotencyReplayed] == "true")
            #expect(twice.body == once.body)
            let other = key(reference, secret, #", "text": "سبب آخر""#)
            #expect(try await visitor.post(path, other, key: "a-key-of-sixteen-1", seen: "*").status == 422)
        }
    }

    @Test func `refuses what is not the person's to do, by rule`() async throws {
        try await house.application().test(.router) { client in
            let (_, reference, secret) = try await received(client)
            let visitor = Visitor(client, at: "safwa")
            let body = key(reference, secret, #", "text": "؟""#)
            for step in ["acceptance", "rejection", "counter-offer", "addition", "appeal", "reopening"] {
                let answer = try await visitor.post(
                    "public/following/\(step)", body, key: "another-key-of-\(step)", seen: "*")
                #expect(answer.status == 403)
                #expect(answer.text("rule") == "role.not-allowed")
            }
            let early = try await visitor.post("public/following/objection", body, key: "another-key-of-o", seen: "*")
            #expect(early.status == 409)
            #expect(early.text("rule") == "objection.without-refusal")
        }
    }

    @Test func `answers alike for an unknown reference, a case without a secret and a wrong secret`() async throws {
        try await house.application().test(.router) { client in
            let (flow, reference, _) = try await received(client)
            let bare = try await flow.take()
            let visitor = Visitor(client, at: "safwa")
            let unknown = Reference(random: UInt64.random(in: 300_000_000...999_999_999)).text
            let wrong = "0000-0000-0000"
            var answers: [Visitor.Answer] = []
            for (tried, secret) in [
                (unknown, wrong), (bare, wrong), (reference, wrong), ("12", wrong), (reference, "x"),
            ] {
                answers.append(try await visitor.post("public/following", key(tried, secret)))
            }
            #expect(answers.allSatisfy { $0.status == 404 && $0.body == answers[0].body })
            #expect(answers[0].text("type") == "urn:sila:problem:follow-failed")
            var pages: Set<String> = []
            for tried in [unknown, bare, reference] {
                var browser = try await LinkBrowser(client, at: "safwa", "follow")
                try await browser.submit("follow", ["reference": tried, "secret": wrong])
                #expect(browser.page.status == 422)
                #expect(browser.value(of: "reference") == tried)
                let token = try #require(browser.value(of: "form_token"))
                pages.insert(browser.page.text.replacing(tried, with: "-").replacing(token, with: "-"))
            }
            #expect(pages.count == 1)
        }
    }

    @Test func `has a secret that a new one kills, of which only a keyed hash is kept`() async throws {
        try await house.application().test(.router) { client in
            let (flow, reference, old) = try await received(client)
            var browser = try await LinkBrowser(client, at: "safwa", "follow")
            try await browser.submit("follow", ["reference": reference, "secret": old])
            #expect(browser.page.status == 200)
            let body = #"{"reference": "\#(reference)"}"#
            let given = try await flow.desk.post("follow-secrets", body, key: "new-secret-\(reference)")
            let again = try await flow.desk.post("follow-secrets", body, key: "new-secret-\(reference)")
            let new = try #require(given.text("secret"))
            #expect(again.text("secret") == new && new != old)
            let visitor = Visitor(client, at: "safwa")
            #expect(try await visitor.post("public/following", key(reference, old)).status == 404)
            #expect(try await visitor.post("public/following", key(reference, new)).status == 200)
            try await browser.open("follow/case")
            #expect(browser.page.status == 403)
            #expect(browser.page.text.contains("أُغلقت صفحة الحالة"))
            let office = try #require(house.offices.office("safwa"))
            let audit = try await office.database.run(AuditStore.page(limit: 20))
            #expect(audit.first?.what == "follow-secret.replaced")
            #expect(audit.first?.details.contains(reference) == true)
            let third = try await secret(of: reference, by: flow.desk)
            let late = try await flow.desk.post("follow-secrets", body, key: "new-secret-\(reference)")
            #expect(late.status == 412)
            let found = try await office.database.run(FollowStore.find(Reference(reading: reference)))
            let row = try #require(found)
            let kept = try #require(FollowSecret(reading: third))
            #expect(row.secret.hash == office.keys.hash(of: kept, for: row.secret.caseID))
            #expect(row.secret.hash.count == 32 && row.secret.issue == 3)
        }
    }

    @Test func `gives secrets out to those who talk with people alone`() async throws {
        try await house.application().test(.router) { client in
            let (_, reference, _) = try await received(client)
            for role in Role.allCases where !FollowSecretRoutes.givers.contains(role) {
                let visitor = try await Visitor(client, at: "safwa", as: role)
                let answer = try await visitor.post("follow-secrets", #"{"reference": "\#(reference)"}"#)
                #expect(answer.status == 403, "\(role)")
            }
            let elsewhere = try await Visitor(client, at: "optometry", as: .frontDesk)
            #expect(try await elsewhere.post("follow-secrets", #"{"reference": "\#(reference)"}"#).status == 404)
        }
    }

    @Test func `takes no form from another site, without its token or with that of another case`() async throws {
        try await house.application().test(.router) { client in
            let (_, reference, secret) = try await received(client)
            var browser = try await LinkBrowser(client, at: "safwa", "follow")
            try await browser.post("/safwa/follow", ["reference": reference, "secret": secret])
            #expect(browser.page.status == 403)
            try await browser.submit(
                "follow", ["reference": reference, "secret": secret], [.secFetchSite: "cross-site"])
            #expect(browser.page.status == 403)
            try await browser.open("follow")
            try await browser.submit("follow", ["reference": reference, "secret": secret])
            try await browser.submit(
                "follow/case/withdrawal", ["text": "س", "form_token": String(repeating: "0", count: 64)])
            #expect(browser.page.status == 403)
            let request = try await Visitor(client, at: "safwa").post("public/following", key(reference, secret))
            #expect(request.text("stage.id") == "received")
        }
    }

    @Test func `is open on a device until it is closed there`() async throws {
        try await house.application().test(.router) { client in
            let (_, reference, secret) = try await received(client)
            var browser = try await LinkBrowser(client, at: "safwa", "follow")
            try await browser.submit("follow", ["reference": reference, "secret": secret])
            try await browser.submit("follow/leaving", [:])
            #expect(browser.page.text.contains("تابع حالتك"))
            try await browser.open("follow/case")
            #expect(!browser.page.text.contains(reference))
            // A ticket that was changed by one letter opens nothing.
            var forged = try await LinkBrowser(client, at: "safwa", "follow")
            try await forged.open(
                "follow/case", [.cookie: "sila-follow-safwa=a.1.9999999999.\(String(repeating: "0", count: 64))"])
            #expect(forged.page.status == 403)
        }
    }

    @Test(arguments: ["inquiries", "suggestions"])
    func `works for every kind of case`(kind: String) async throws {
        try await house.application().test(.router) { client in
            let desk = try await Visitor(client, at: "zad-almakkiya", as: .frontDesk)
            let taken = try await desk.post(
                kind, #"{"text": "كلام صاحبها", "channel": "phone", "person": {"name": "وفاء المثال"}}"#)
            let reference = try #require(taken.text("reference"))
            let secret = try await secret(of: reference, by: desk)
            let visitor = Visitor(client, at: "zad-almakkiya")
            let told = try await visitor.post("public/following", key(reference, secret))
            #expect(told.status == 200)
            #expect(told.text("events.0.detail") == "كلام صاحبها")
            #expect(told["steps"]?.nodes.isEmpty == true)
            var browser = try await LinkBrowser(client, at: "zad-almakkiya", "follow")
            try await browser.submit("follow", ["reference": reference, "secret": secret])
            #expect(browser.page.text.contains("كلام صاحبها"))
        }
    }
}
