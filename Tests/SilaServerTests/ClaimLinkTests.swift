import Foundation
import HTTPTypes
import HummingbirdTesting
import SilaCore
import SilaService
import Testing

@testable import SilaServer

@Suite struct `A claim over its follow link` {
    private let house: ServedHouse

    init() async throws { house = try await ServedHouse.shared() }

    /// A claim with the secret that its receipt has.
    private func opened(
        _ client: any TestClientProtocol, at tenant: String, intake: String = ClaimRoom.intake()
    ) async throws -> (room: ClaimRoom, secret: String) {
        let room = try await ClaimRoom(client, at: tenant, intake: intake)
        let given = try await room.desk.post("follow-secrets", #"{"reference": "\#(room.reference)"}"#)
        return (room, try #require(given.text("secret"), "\(given.text)"))
    }

    private func follow(
        _ client: any TestClientProtocol, at tenant: String, _ room: ClaimRoom, _ secret: String
    ) async throws -> LinkBrowser {
        var browser = try await LinkBrowser(client, at: tenant, "follow")
        try await browser.submit("follow", ["reference": room.reference, "secret": secret])
        try #require(browser.page.status == 200, "\(browser.page.text)")
        return browser
    }

    /// Passes every gate before the negotiation.
    private func negotiate(_ room: ClaimRoom, at tenant: String) async throws {
        try await room.acknowledge()
        if tenant == "safwa" {
            try await room.step(
                room.followUp, "ruling",
                #"{"issuer": "المحكمة العامة", "number": "4471", "on": "2026-02-28", "final": true}"#)
        } else {
            try await room.step(room.manager, "ruling", #"{"needed": false, "reason": "أقرت الجمعية بكل ما طُلب"}"#)
        }
    }

    private static let offer = #"{"side": "association", "amount": "1000", "expires": "2026-03-10"}"#

    @Test(arguments: [("safwa", "ثـ.4"), ("namudhaj", "مادة 3.4.3")])
    func `lets the person decline, offer, accept and sign, each as their own act`(
        tenant: String, clause: String
    ) async throws {
        try await house.application().test(.router) { client in
            let (room, secret) = try await opened(client, at: tenant)
            var browser = try await follow(client, at: tenant, room, secret)
            #expect(!browser.page.text.contains("follow/case/acceptance"))
            #expect(browser.page.text.contains("follow/case/withdrawal"))
            try await negotiate(room, at: tenant)
            try await room.step(room.followUp, "offer", Self.offer)
            try await browser.open("follow/case")
            #expect(browser.page.text.contains("عرضت عليك الجمعية تسوية"))
            #expect(browser.page.text.contains("العرض رقم 1: 1,000.00 ريال"))
            #expect(browser.page.text.contains(clause))
            try await browser.submit("follow/case/rejection", ["text": "لا يغطي العلاج"])
            #expect(browser.page.status == 200)
            #expect(browser.page.text.contains("لا يغطي العلاج"))
            #expect(!browser.page.text.contains("follow/case/acceptance"))
            try await browser.submit("follow/case/counter-offer", ["amount": "٢٬٠٠٠", "text": "مع تصليح الدرج"])
            #expect(browser.page.status == 200, "\(browser.page.text)")
            #expect(browser.page.text.contains("عرضك لدى الجمعية"))
            #expect(browser.page.text.contains("2,000.00 ريال"))
            #expect(!browser.page.text.contains("follow/case/counter-offer"))
            try await room.step(
                room.followUp, "offer", #"{"side": "association", "amount": "1250.50", "expires": "2026-03-10"}"#)
            try await browser.open("follow/case")
            try await browser.submit("follow/case/acceptance", [:])
            #expect(browser.page.status == 200)
            #expect(browser.page.text.contains("تُحرر الجمعية التسوية"))
            try await sign(room, &browser, at: tenant)
            let claim = try await room.read()
            #expect(claim.text("stage.id") == "settled")
            let own = (claim["events"]?.nodes ?? []).filter { $0.at("actor.id")?.string == "person" }
                .compactMap { $0["name"]?.string }
            #expect(
                own == ["offer-answered", "offered", "offer-answered", "settlement-code-sent", "settlement-signed"])
            let tasks = try await room.desk.get("tasks?limit=100")
            let told = tasks["tasks"]?.nodes.filter {
                $0["reference"]?.string == room.reference && $0["kind"] == "personal"
            }
            #expect(told?.count == 4)
        }
    }

    /// The settlement is drawn up, read and signed with the code sent.
    private func sign(_ room: ClaimRoom, _ browser: inout LinkBrowser, at tenant: String) async throws {
        try await room.step(
            room.manager, "settlement",
            #"{"amount": "1250.50", "fulfilment": "تصليح الدرج", "officer": "المدير التنفيذي"}"#)
        try await browser.open("follow/case")
        for line in ["المبلغ: 1,250.50 ريال", "ما يُنفذ عيناً: تصليح الدرج", "الموقع عن الجمعية: المدير التنفيذي"] {
            #expect(browser.page.text.contains(line))
        }
        #expect(!browser.page.text.contains("action=\"/\(tenant)/follow/case/signature\""))
        try await browser.submit("follow/case/signature-code", [:])
        #expect(browser.page.text.contains("طُلب الرمز"))
        let office = try #require(house.offices.office(tenant))
        let code = try await LinkNotices.code(of: room.reference, at: office)
        let wrong = code == "000000" ? "111111" : "000000"
        try await browser.submit("follow/case/signature", ["text": wrong])
        #expect(browser.page.status == 422)
        #expect(browser.page.text.contains("الرمز ليس آخر رمز أُرسل"))
        #expect(!browser.page.text.contains("value=\"\(wrong)\""))
        #expect(try await room.read().text("stage.id") == "settlement")
        try await browser.submit("follow/case/signature", ["text": " \(code) "])
        #expect(browser.page.status == 200, "\(browser.page.text)")
        #expect(browser.page.text.contains("وُقعت التسوية"))
        #expect(!browser.page.text.contains("follow/case/signature\""))
    }

    @Test func `refuses in words at the field, with the clause, and loses nothing typed`() async throws {
        try await house.application().test(.router) { client in
            let (room, secret) = try await opened(client, at: "safwa")
            try await negotiate(room, at: "safwa")
            var browser = try await follow(client, at: "safwa", room, secret)
            let first = browser
            for (fields, fault) in [
                (["amount": "0", "text": "<b>كلام</b>"], "المبلغ أكبر من صفر"),
                (["text": " "], "المبلغ أو ما يُقدم غيره"),
                (["amount": "12,50"], "1250.50"),
            ] {
                try await browser.submit("follow/case/counter-offer", fields)
                #expect(browser.page.status == 422)
                #expect(browser.page.text.contains("id=\"amount-counter-offer-fault\""))
                #expect(browser.page.text.contains(fault), "\(fault)")
            }
            try await browser.submit("follow/case/counter-offer", ["amount": "0", "text": "<b>كلام</b>"])
            #expect(browser.page.text.contains("&lt;b&gt;كلام&lt;/b&gt;"))
            #expect(browser.value(of: "amount") == "0")
            #expect(browser.page.text.components(separatedBy: "ثـ.4").count > 2)
            // The page that was shown before somebody else changed the claim says so, and takes nothing.
            try await room.step(room.followUp, "offer", Self.offer)
            var old = first
            try await old.submit("follow/case/counter-offer", ["amount": "3000"])
            #expect(old.page.status == 409)
            #expect(old.page.text.contains("تغيرت الحالة بعد أن فتحت الصفحة"))
            #expect(old.page.text.contains("3000"))
            #expect(try await room.read()["offers"]?.nodes.count == 1)
        }
    }

    @Test func `has an offer answered by its number, by the other side and no other`() async throws {
        try await house.application().test(.router) { client in
            let (room, secret) = try await opened(client, at: "safwa")
            try await negotiate(room, at: "safwa")
            let visitor = Visitor(client, at: "safwa")
            func act(_ step: String, _ more: String = "") async throws -> Visitor.Answer {
                try await visitor.post(
                    "public/following/\(step)",
                    #"{"reference": "\#(room.reference)", "secret": "\#(secret)"\#(more)}"#,
                    key: "a-key-of-\(UInt64.random(in: 1 << 60 ... .max))", seen: "*", [.acceptLanguage: "en"])
            }
            let none = try await act("acceptance", #", "target": "1""#)
            #expect(none.status == 409)
            #expect(none.text("rule") == "offer.none")
            #expect(none.text("clause.number") == "ثـ.4")
            try await room.step(room.followUp, "offer", Self.offer)
            for target in ["", #", "target": "2""#, #", "target": "x""#] {
                let other = try await act("acceptance", target)
                #expect(other.text("rule") == "offer.none", "\(other.text)")
            }
            let offered = try await act("counter-offer", #", "text": "اعتذار مكتوب", "amount": "10.5""#)
            #expect(offered.status == 200, "\(offered.text)")
            #expect(offered["steps"]?.nodes.compactMap { $0["step"]?.string } == ["withdrawal"])
            let own = try await act("acceptance", #", "target": "2""#)
            #expect(own.text("rule") == "offer.own")
            let twice = try await act("counter-offer", #", "amount": "11""#)
            #expect(twice.text("rule") == "offer.standing")
            let early = try await act("signature", #", "text": "123456""#)
            #expect(early.text("rule") == "claim.gates-open")
            #expect(early.text("clause.number") == "ثـ.4")
            for step in ["content", "addition", "appeal", "reopening"] {
                #expect(try await act(step, #", "text": "؟""#).text("rule") == "role.not-allowed")
            }
        }
    }

    @Test(arguments: [true, false])
    func `is signed at the association where somebody acts for the person, or no mobile is on file`(
        isRepresented: Bool
    ) async throws {
        try await house.application().test(.router) { client in
            let intake = ClaimRoom.intake()
            let bare = intake.replacing(#", "mobile": "0500001234""#, with: "")
            #expect(bare != intake)
            let (room, secret) = try await opened(client, at: "namudhaj", intake: isRepresented ? intake : bare)
            if isRepresented {
                try await room.step(
                    room.desk, "representation",
                    #"{"name": "وليد المثال", "capacity": "power_of_attorney", "document": "و-7"}"#)
            }
            try await negotiate(room, at: "namudhaj")
            try await room.step(room.followUp, "offer", Self.offer)
            try await room.step(room.desk, "offer-answer", #"{"side": "person", "accepted": true}"#)
            try await room.step(room.manager, "settlement", #"{"amount": "1000", "officer": "المدير"}"#)
            let browser = try await follow(client, at: "namudhaj", room, secret)
            #expect(browser.page.text.contains("وقّعها لدى الجمعية"))
            #expect(!browser.page.text.contains("follow/case/signature"))
            let rules =
                isRepresented
                ? ["signature-code": "role.not-allowed", "signature": "role.not-allowed"]
                : ["signature-code": "mobile.missing", "signature": "signature.fell"]
            for (step, rule) in rules {
                let refused = try await Visitor(client, at: "namudhaj").post(
                    "public/following/\(step)",
                    #"{"reference": "\#(room.reference)", "secret": "\#(secret)", "text": "123456"}"#,
                    key: "a-key-of-\(step)-\(room.reference)", seen: "*")
                #expect(refused.text("rule") == rule, "\(refused.text)")
                #expect(refused.text("clause.number") == "مادة 3.4.3")
            }
        }
    }

    @Test func `lets the person object to a finding that was answered, and withdraw`() async throws {
        try await house.application().test(.router) { client in
            let (room, secret) = try await opened(client, at: "safwa")
            try await room.find("not-established")
            var browser = try await follow(client, at: "safwa", room, secret)
            #expect(!browser.page.text.contains("follow/case/objection"))
            try await room.step(room.desk, "answer", #"{"text": "لم يثبت الخلل", "proof": "مكالمة"}"#)
            try await browser.open("follow/case")
            try await browser.submit("follow/case/objection", ["text": "لم يُعاين الدرج"])
            #expect(browser.page.status == 200, "\(browser.page.text)")
            #expect(try await room.read().text("stage.id") == "fault")
            try await browser.submit("follow/case/withdrawal", ["text": "صالحتني الجمعية"])
            #expect(browser.page.text.contains("سحبت مطالبتك"))
            #expect(try await room.read().text("stage.id") == "withdrawn")
            try await browser.open("follow/case")
            #expect(!browser.page.text.contains("follow/case/withdrawal"))
        }
    }
}
