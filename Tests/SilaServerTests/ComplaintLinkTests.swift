import Foundation
import HTTPTypes
import HummingbirdTesting
import Logging
import Postgres
import SilaCore
import SilaStorage
import Synchronization
import Testing

@testable import SilaServer
@testable import SilaService

@Suite struct `The complaints link` {
    private let house: ServedHouse

    init() async throws { house = try await ServedHouse.shared() }

    /// What fills the form in, so that nothing is wanting.
    private static let whole = [
        "kind": "complaint", "point_1": "تأخر الرد شهراً", "name": "منيرة المثال", "mobile": "0500000001",
        "medium": "sms",
    ]

    private func sent(
        _ client: any TestClientProtocol, at tenant: String, _ fields: [String: String] = whole
    ) async throws -> (browser: LinkBrowser, reference: String, secret: String) {
        var browser = try await LinkBrowser(client, at: tenant, "complaint?kind=complaint")
        try await browser.submit("complaint", fields)
        try #require(browser.page.status == 201, "\(browser.page.text)")
        let slip = try browser.slip()
        return (browser, slip.reference, slip.secret)
    }

    @Test(arguments: ["safwa", "namudhaj"])
    func `takes a complaint under the policy's clause, and its person follows it to the answer`(
        tenant: String
    ) async throws {
        try await house.application().test(.router) { client in
            let (browser, reference, secret) = try await sent(client, at: tenant)
            #expect(browser.page.text.contains("ما الذي يحدث الآن"))
            #expect(!browser.page.text.contains("خارج السياسة"))
            let desk = try await Visitor(client, at: tenant, as: .frontDesk)
            let complaint = try await desk.get("complaints/\(reference)")
            #expect(complaint["standing"]?["outside"] == false)
            #expect(complaint.text("points.0.text") == "تأخر الرد شهراً")
            #expect(complaint.text("person.name") == "منيرة المثال")
            #expect(complaint.text("events.0.actor.id") == "person")
            let told = try await Visitor(client, at: tenant).post(
                "public/following", #"{"reference": "\#(reference)", "secret": "\#(secret)"}"#)
            #expect(told.status == 200, "\(told.text)")
            #expect(told.text("stage.id") == "under-review")
            #expect(told.text("goes_up_to.en") == "Follow-up")
            // Sunday 1 March 2026 is day 0 of three working days.
            #expect(told.text("goes_up_after") == "2026-03-04")
            #expect(told["events"]?.nodes.map { $0["own"] } == [true, false])

            var follower = try await LinkBrowser(client, at: tenant, "follow")
            try await follower.submit("follow", ["reference": reference, "secret": secret])
            #expect(follower.page.text.contains("رُفعت من نفسها إلى"))
            try await follower.submit("follow/case/addition", ["text": "وما زال متأخراً"])
            #expect(follower.page.text.contains("وما زال متأخراً"))
            _ = try await desk.change("complaints/\(reference)/comment", #"{"text": "ملاحظة داخلية"}"#)
            let terms = #"{"by": "association", "terms": "اعتذار مكتوب", "expires": "2026-03-10"}"#
            let offer = try await desk.change("complaints/\(reference)/offer", terms)
            try #require(offer.status == 200, "\(offer.text)")
            try await follower.open("follow/case")
            #expect(follower.page.text.contains("اعتذار مكتوب"))
            #expect(!follower.page.text.contains("ملاحظة داخلية"))
            #expect(!follower.page.text.contains(Role.frontDesk.name.ar))
            try await follower.submit("follow/case/rejection", ["text": "لا يكفي"])
            try await follower.submit("follow/case/counter-offer", ["text": "رد خلال أسبوع"])
            #expect(follower.page.text.contains("رد خلال أسبوع"))
            _ = try await desk.change("complaints/\(reference)/offer", terms)
            try await follower.open("follow/case")
            try await follower.submit("follow/case/acceptance", [:])
            #expect(follower.page.status == 200)
            #expect(try await desk.get("complaints/\(reference)").text("stage.id") == "settled")
        }
    }

    @Test(arguments: ["optometry", "zad-almakkiya", "quwwat-watan"])
    func `takes what the policy has no clause for outside it, and says so in the policy's words`(
        tenant: String
    ) async throws {
        try await house.application().test(.router) { client in
            let policy = try #require(house.offices.office(tenant)).edition
            let title = try await policy().policy.title.ar
            let empty = try await LinkBrowser(client, at: tenant, "complaint?kind=complaint")
            #expect(empty.page.status == 200)
            #expect(empty.page.text.contains("لا بند في «\(title)» للشكاوى"))
            let (browser, reference, _) = try await sent(client, at: tenant)
            #expect(browser.page.text.contains("خارج السياسة"))
            let manager = try await Visitor(client, at: tenant, as: .management)
            let complaint = try await manager.get("complaints/\(reference)")
            #expect(complaint["standing"]?["outside"] == true)
            #expect(complaint.text("stage.id") == "outside")
            let tasks = try await manager.get("tasks?limit=100")
            #expect(tasks["tasks"]?.nodes.contains { $0["reference"]?.string == reference } == true)
        }
    }

    @Test func `gives a form sent twice the same reference and secret, never two`() async throws {
        try await house.application().test(.router) { client in
            var browser = try await LinkBrowser(client, at: "safwa", "complaint?kind=complaint")
            let form = browser
            try await browser.submit("complaint", Self.whole)
            let first = try browser.slip()
            #expect(browser.page.status == 201)
            var again = form
            try await again.submit("complaint", Self.whole)
            #expect(again.page.status == 200)
            #expect(try again.slip() == first)
            #expect(!again.page.text.contains("بقي ما أُرسل أولاً"))
            var changed = form
            try await changed.submit("complaint", Self.whole.merging(["point_1": "شيء آخر"]) { _, new in new })
            #expect(try changed.slip() == first)
            #expect(changed.page.text.contains("بقي ما أُرسل أولاً"))
            let references = try await withThrowingTaskGroup(of: String.self) { group in
                let other = try await LinkBrowser(client, at: "safwa", "complaint?kind=complaint")
                for _ in 0..<20 {
                    group.addTask {
                        var copy = other
                        try await copy.submit("complaint", Self.whole)
                        return try copy.slip().reference
                    }
                }
                return try await group.reduce(into: Set<String>()) { $0.insert($1) }
            }
            #expect(references.count == 1)
            let desk = try await Visitor(client, at: "safwa", as: .frontDesk)
            let points = try await desk.get("complaints/\(first.reference)").text("points.0.text")
            #expect(points == "تأخر الرد شهراً")
        }
    }

    @Test func `gives back everything typed with every fault, each at its field`() async throws {
        try await house.application().test(.router) { client in
            var browser = try await LinkBrowser(client, at: "optometry", "complaint?kind=complaint")
            try await browser.submit(
                "complaint",
                [
                    "point_1": "أولاً <script>alert(1)</script>", "about": "4827193606", "whom": "\"><img src=x>",
                    "mobile": "12", "email": "a@b", "medium": "sms",
                ])
            #expect(browser.page.status == 422)
            let text = browser.page.text
            #expect(!text.contains("<script>") && !text.contains("<img"))
            #expect(text.contains("أولاً &lt;script&gt;alert(1)&lt;/script&gt;"))
            #expect(browser.value(of: "about") == "4827193606")
            #expect(browser.value(of: "whom") == "&quot;&gt;&lt;img src=x&gt;")
            #expect(browser.value(of: "mobile") == "12")
            #expect(text.contains("<option value=\"sms\" selected>"))
            for field in ["about", "name", "mobile", "email"] {
                #expect(text.contains("href=\"#\(field)\""), "\(field)")
                #expect(text.contains("id=\"\(field)-fault\""), "\(field)")
            }
            try await browser.submit(
                "complaint", Self.whole.merging(["about": "", "email": "", "whom": ""]) { _, new in new })
            #expect(browser.page.status == 201)
        }
    }

    @Test func `takes one more point without a script, up to ten`() async throws {
        try await house.application().test(.router) { client in
            var browser = try await LinkBrowser(client, at: "safwa", "complaint?kind=complaint")
            var fields = ["point_1": "واحد", "more": "1"]
            for count in 2...10 {
                try await browser.submit("complaint", fields)
                #expect(browser.page.status == 200)
                #expect(browser.page.text.contains("name=\"point_\(count)\""))
                fields["point_\(count)"] = "نقطة \(count)"
            }
            #expect(!browser.page.text.contains("name=\"more\""))
            fields["more"] = nil
            try await browser.submit("complaint", Self.whole.merging(fields) { _, new in new })
            let reference = try browser.slip().reference
            let desk = try await Visitor(client, at: "safwa", as: .frontDesk)
            #expect(try await desk.get("complaints/\(reference)")["points"]?.nodes.count == 10)
        }
    }

    @Test func `takes nothing from programs, other sites and forged or old forms, and loses nothing typed`()
        async throws
    {
        try await house.application().test(.router) { client in
            var browser = try await LinkBrowser(client, at: "safwa", "complaint?kind=complaint")
            try await browser.submit("complaint", Self.whole.merging(["website": "http://x.example"]) { _, new in new })
            #expect(browser.page.status == 422)
            #expect(browser.page.text.contains("تأخر الرد شهراً"))
            try await browser.submit("complaint", Self.whole, [.secFetchSite: "cross-site"])
            #expect(browser.page.status == 403)
            try await browser.open("complaint?kind=complaint")
            for token in [
                "", "1.2.3", "1772346600.\(String(repeating: "0", count: 32)).\(String(repeating: "0", count: 64))",
            ] {
                var forged = browser
                try await forged.submit("complaint", Self.whole.merging(["form_token": token]) { _, new in new })
                #expect(forged.page.status == 403)
                #expect(forged.page.text.contains("تأخر الرد شهراً"))
                try await forged.submit("complaint", Self.whole)
                #expect(forged.page.status == 201)
            }
        }
    }

    @Test func `keeps a complaint from whom it names, and from those under them`() async throws {
        try await house.application().test(.router) { client in
            let office = try #require(house.offices.office("safwa"))
            let login = "named-\(UInt32.random(in: 0 ... .max))"
            let officer = try await office.addStaff(
                login: login, name: Name(ar: "سلطان بن مثال الفرضي", en: "Sultan Example"), roles: [.frontDesk],
                password: ServedHouse.password)
            _ = officer
            let (_, reference, _) = try await sent(
                client, at: "safwa", Self.whole.merging(["whom": "الموظف سلطان الفرضي"]) { _, new in new })
            let desk = try await Visitor(client, at: "safwa", as: .frontDesk)
            let complaint = try await desk.get("complaints/\(reference)")
            #expect(complaint.text("whom") == "الموظف سلطان الفرضي")
            var accused = Visitor(client, at: "safwa")
            let session = try await accused.post(
                "session", #"{"login":"\#(login)","password":"\#(ServedHouse.password)"}"#)
            accused.cookie = session.headers[.setCookie]?.split(separator: ";").first.map(String.init)
            #expect(try await accused.get("complaints/\(reference)").status == 404)
            #expect(try await accused.post("follow-secrets", #"{"reference": "\#(reference)"}"#).status == 404)
            let list = try await accused.get("cases?kind=complaint&limit=100")
            #expect(!list.text.contains(reference))
            let (_, other, _) = try await sent(
                client, at: "safwa", Self.whole.merging(["whom": "أحد العاملين"]) { _, new in new })
            let unknown = try await desk.get("complaints/\(other)")
            #expect(unknown.text("level.id") == "management")
        }
    }

    @Test func `takes the same over the API, by its key`() async throws {
        try await house.application().test(.router) { client in
            let visitor = Visitor(client, at: "safwa")
            let body = """
                {"kind": "complaint", "points": [{"text": "أولى"}, {"text": "ثانية"}], "name": "منيرة المثال",
                 "email": "m@example.org", "medium": "email"}
                """
            #expect(try await visitor.post("public/complaints", body).status == 400)
            let key = "a-visitors-own-key-\(UInt32.random(in: 0 ... .max))"
            let first = try await visitor.post("public/complaints", body, key: key)
            #expect(first.status == 201, "\(first.text)")
            let second = try await visitor.post("public/complaints", body, key: key)
            #expect(second.text("reference") == first.text("reference"))
            #expect(second.text("secret") == first.text("secret"))
            #expect(second.headers[.idempotencyReplayed] == "true")
            let other = try await visitor.post(
                "public/complaints", body.replacing("ثانية", with: "ثالثة"), key: key)
            #expect(other.status == 422)
            #expect(other.text("type") == "urn:sila:problem:idempotency-key-reused")
            let strict = Visitor(client, at: "namudhaj")
            let faulty = try await strict.post(
                "public/complaints", #"{"kind": "complaint", "points": [{"text": "س"}]}"#, key: key + "-2")
            #expect(faulty.status == 422)
            let terms = try await visitor.get("public/complaints/terms")
            #expect(
                terms["kinds"]?.nodes.compactMap { $0["id"]?.string } == ["complaint", "support", "contact-inquiry"])
            #expect(terms.text("kinds.0.clause.number") == "جـ.1")
            #expect(terms.text("kinds.1.clause.number") == "جـ.2")
            #expect(terms["kinds.1.outside"] == .null)
        }
    }
}
