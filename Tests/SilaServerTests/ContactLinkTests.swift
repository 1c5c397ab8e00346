import Foundation
import HTTPTypes
import HummingbirdTesting
import SilaCore
import SilaService
import SilaStorage
import Testing

@testable import SilaServer

@Suite struct `Technical support and inquiries about contact over the link` {
    private let house: ServedHouse

    init() async throws { house = try await ServedHouse.shared() }

    private static let person = ["name": "منيرة المثال", "mobile": "0500000001", "medium": "sms"]

    private func sent(
        _ client: any TestClientProtocol, at tenant: String, _ kind: String, _ fields: [String: String] = person
    ) async throws -> (browser: LinkBrowser, reference: String, secret: String) {
        var browser = try await LinkBrowser(client, at: tenant, "complaint?kind=\(kind)")
        try await browser.submit("complaint", ["text": "الرابط لا يعمل"].merging(fields) { _, new in new })
        try #require(browser.page.status == 201, "\(browser.page.text)")
        let slip = try browser.slip()
        return (browser, slip.reference, slip.secret)
    }

    private func key(_ reference: String, _ secret: String) -> String {
        #"{"reference": "\#(reference)", "secret": "\#(secret)"}"#
    }

    @Test(arguments: [
        ("safwa", "جـ.2"), ("namudhaj", "مادة 3.5.2"), ("optometry", nil), ("zad-almakkiya", nil),
        ("quwwat-watan", nil),
    ])
    func `are chosen first, each under its clause or outside the policy`(tenant: String, clause: String?) async throws {
        try await house.application().test(.router) { client in
            var browser = try await LinkBrowser(client, at: tenant, "complaint")
            for kind in [CaseKind.complaint, .support, .contactInquiry] {
                #expect(browser.page.text.contains("href=\"/\(tenant)/complaint?kind=\(kind.rawValue)\""))
                #expect(browser.page.text.contains(kind.name.ar))
            }
            let outside = browser.page.text.components(separatedBy: "لا بند له في سياسة الجمعية").count - 1
            #expect(outside == (clause == nil ? 3 : 0))
            if let clause { #expect(browser.page.text.contains(clause)) }
            for (kind, plural) in [("support", "الدعم الفني"), ("contact-inquiry", "استفسارات التواصل")] {
                try await browser.open("complaint?kind=\(kind)")
                #expect(browser.page.status == 200)
                #expect(!browser.page.text.contains("name=\"point_1\"") && !browser.page.text.contains("name=\"whom\""))
                #expect(browser.page.text.contains("name=\"text\""))
                let title = try await #require(house.offices.office(tenant)).edition().policy.title.ar
                #expect(browser.page.text.contains("لا بند في «\(title)» على \(plural)") == (clause == nil))
            }
        }
    }

    @Test(arguments: ["support", "contact-inquiry"])
    func `are taken under the clause with reference and secret, and followed to the answer`(kind: String) async throws {
        try await house.application().test(.router) { client in
            for (tenant, clause) in [("safwa", "جـ.2"), ("namudhaj", "مادة 3.5.2")] {
                let (receipt, reference, secret) = try await sent(client, at: tenant, kind)
                #expect(receipt.page.text.contains("ما الذي يحدث الآن"))
                #expect(receipt.page.text.contains("ولا مدة لذلك في السياسة"))
                #expect(!receipt.page.text.contains("خارج السياسة"))
                let desk = try await Visitor(client, at: tenant, as: .frontDesk)
                let place = kind == "support" ? "support" : "contact-inquiries"
                let taken = try await desk.get("\(place)/\(reference)")
                #expect(taken.text("kind") == kind)
                #expect(taken["standing"]?["outside"] == false)
                #expect(taken.text("text") == "الرابط لا يعمل")
                #expect(taken.text("person.name") == "منيرة المثال")
                #expect(taken.text("medium.id") == "sms")
                #expect(taken.text("events.0.actor.id") == "person")
                #expect(taken.text("events.0.clause.number") == clause)
                var follower = try await LinkBrowser(client, at: tenant, "follow")
                try await follower.submit("follow", ["reference": reference, "secret": secret])
                #expect(follower.page.status == 200)
                #expect(follower.page.text.contains("الرابط لا يعمل"))
                #expect(follower.page.text.contains("تصلك الإجابة"))
                let answered = try await desk.change(
                    "\(place)/\(reference)/answer", #"{"text": "أُصلح الرابط", "proof": "رسالة 7"}"#)
                #expect(answered.status == 200, "\(answered.text)")
                try await follower.open("follow/case")
                #expect(follower.page.text.contains("أُصلح الرابط"))
                #expect(!follower.page.text.contains("رسالة 7"))
                let told = try await Visitor(client, at: tenant).post("public/following", key(reference, secret))
                #expect(told.text("stage.id") == "answered")
                #expect(told["steps"]?.nodes.isEmpty == true)
            }
        }
    }

    @Test(arguments: ["optometry", "zad-almakkiya", "quwwat-watan"], ["support", "contact-inquiry"])
    func `are recorded outside a policy that has no clause for them, with senior management`(
        tenant: String, kind: String
    ) async throws {
        try await house.application().test(.router) { client in
            let (browser, reference, secret) = try await sent(client, at: tenant, kind)
            #expect(browser.page.text.contains("خارج السياسة"))
            let manager = try await Visitor(client, at: tenant, as: .management)
            let place = kind == "support" ? "support" : "contact-inquiries"
            let taken = try await manager.get("\(place)/\(reference)")
            #expect(taken.text("stage.id") == "outside")
            #expect(taken.text("events.0.basis") == "house")
            let tasks = try await manager.get("tasks?limit=100")
            #expect(tasks["tasks"]?.nodes.contains { $0["reference"]?.string == reference } == true)
            let told = try await Visitor(client, at: tenant).post("public/following", key(reference, secret))
            #expect(told.text("stage.id") == "outside")
            for step in ["addition", "withdrawal", "reopening"] {
                let refused = try await Visitor(client, at: tenant).post(
                    "public/following/\(step)", key(reference, secret).dropLast() + #", "text": "؟"}"#,
                    key: "a-key-of-\(step)-\(reference)", seen: "*")
                #expect(refused.text("rule") == "role.not-allowed")
            }
        }
    }

    @Test func `give back everything typed with every fault, and are taken once`() async throws {
        try await house.application().test(.router) { client in
            var browser = try await LinkBrowser(client, at: "optometry", "complaint?kind=support")
            try await browser.submit("complaint", ["text": " ", "mobile": "12", "medium": "sms"])
            #expect(browser.page.status == 422)
            for field in ["text", "name", "mobile"] {
                #expect(browser.page.text.contains("href=\"#\(field)\""), "\(field)")
                #expect(browser.page.text.contains("id=\"\(field)-fault\""), "\(field)")
            }
            #expect(browser.value(of: "mobile") == "12")
            #expect(browser.value(of: "kind") == "support")
            let form = browser
            let whole = ["text": "لا تصل <الرسائل>"].merging(Self.person) { _, new in new }
            try await browser.submit("complaint", whole)
            #expect(browser.page.status == 201)
            let slip = try browser.slip()
            var again = form
            try await again.submit("complaint", whole)
            #expect(again.page.status == 200)
            #expect(try again.slip() == slip)
            // The same form sent as another kind makes no second case.
            var other = form
            try await other.submit("complaint", whole.merging(["kind": "contact-inquiry"]) { _, new in new })
            #expect(try other.slip() == slip)
            #expect(other.page.text.contains("بقي ما أُرسل أولاً"))
            var none = form
            try await none.submit("complaint", whole.merging(["kind": "claim"]) { _, new in new })
            #expect(none.page.status == 422)
            #expect(none.page.text.contains("kind=support"))
        }
    }

    @Test func `come without a name exactly where complaints may`() async throws {
        try await house.application().test(.router) { client in
            for kind in ["support", "contact-inquiry"] {
                let (_, reference, secret) = try await sent(client, at: "safwa", kind, ["name": ""])
                let desk = try await Visitor(client, at: "safwa", as: .frontDesk)
                let place = kind == "support" ? "support" : "contact-inquiries"
                let taken = try await desk.get("\(place)/\(reference)")
                #expect(taken["person"] == .null && taken["person_id"] == .null)
                let check = SchemaCheck(document: OpenAPIDocument.node(of: RouteTable.all))
                let name = kind == "support" ? "SupportCase" : "ContactInquiry"
                #expect(check.faults(taken.json, ["$ref": .text("#/components/schemas/\(name)")]) == [])
                let page = try await desk.send(.get, "/safwa/desk/cases/\(reference)", [:], nil)
                #expect(page.status == 200)
                let told = try await Visitor(client, at: "safwa").post("public/following", key(reference, secret))
                #expect(told.status == 200)
                let reached = try await Visitor(client, at: "safwa").post(
                    "public/complaints", #"{"kind": "\#(kind)", "text": "س", "mobile": "0500000002"}"#,
                    key: "a-way-to-be-reached-\(kind)")
                #expect(reached.status == 422)
                #expect(reached.text("field") == "name")
                let strict = try await Visitor(client, at: "namudhaj").post(
                    "public/complaints", #"{"kind": "\#(kind)", "text": "س"}"#, key: "nobody-at-all-\(kind)")
                #expect(strict.status == 422)
                #expect(strict.text("field") == "name")
            }
        }
    }

    @Test func `are taken over the API by their key, with a text and no points`() async throws {
        try await house.application().test(.router) { client in
            let visitor = Visitor(client, at: "safwa")
            let key = "a-visitors-own-key-\(UInt32.random(in: 0 ... .max))"
            let body = #"{"kind": "support", "text": "لا تفتح الصفحة"}"#
            let first = try await visitor.post("public/complaints", body, key: key)
            #expect(first.status == 201, "\(first.text)")
            #expect(first.text("kind") == "support")
            let second = try await visitor.post("public/complaints", body, key: key)
            #expect(second.text("reference") == first.text("reference"))
            #expect(second.text("secret") == first.text("secret"))
            let other = try await visitor.post(
                "public/complaints", body.replacing("support", with: "contact-inquiry"), key: key)
            #expect(other.text("type") == "urn:sila:problem:idempotency-key-reused")
            let empty = try await visitor.post(
                "public/complaints", #"{"kind": "support", "points": [{"text": "س"}]}"#, key: key + "-2")
            #expect(empty.status == 422)
            #expect(empty.text("field") == "text")
        }
    }

    @Test func `open at no other association, and fail alike whatever is wrong`() async throws {
        try await house.application().test(.router) { client in
            for kind in ["support", "contact-inquiry"] {
                let (_, reference, secret) = try await sent(client, at: "safwa", kind)
                let (_, _, elsewhere) = try await sent(client, at: "zad-almakkiya", kind)
                let unknown = Reference(random: UInt64.random(in: 300_000_000...999_999_999)).text
                var bodies: [[UInt8]] = []
                for (tenant, tried, said) in [
                    ("safwa", unknown, secret), ("safwa", reference, "0000-0000-0000"), ("safwa", reference, elsewhere),
                    ("namudhaj", reference, secret), ("zad-almakkiya", reference, secret),
                    ("zad-almakkiya", reference, elsewhere),
                ] {
                    let answer = try await Visitor(client, at: tenant).post("public/following", key(tried, said))
                    #expect(answer.status == 404)
                    bodies.append(answer.body)
                    var browser = try await LinkBrowser(client, at: tenant, "follow")
                    try await browser.submit("follow", ["reference": tried, "secret": said])
                    #expect(browser.page.status == 422)
                    #expect(!browser.page.text.contains("الرابط لا يعمل"))
                }
                #expect(Set(bodies).count == 1)
            }
        }
    }

    @Test func `count with the complaints against the limit of an address`() async throws {
        try await EditionHouse.with { house in
            try await house.application().test(.live) { client in
                let visitor = Visitor(client, at: "safwa")
                for turn in 0..<21 {
                    let kind = ["complaint", "support", "contact-inquiry"][turn % 3]
                    let words = kind == "complaint" ? #""points": [{"text": "س"}]"# : #""text": "س""#
                    let answer = try await visitor.post(
                        "public/complaints",
                        #"{"kind": "\#(kind)", \#(words), "name": "منيرة المثال", "email": "m@example.org", "medium": "email"}"#,
                        key: "the-turn-of-a-visitor-\(turn)")
                    #expect(answer.status == (turn < 20 ? 201 : 429), "\(answer.text)")
                }
            }
        }
    }
}
