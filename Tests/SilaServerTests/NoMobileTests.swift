import HummingbirdTesting
import SilaCore
import SilaStorage
import Testing

@testable import SilaServer
@testable import SilaService

@Suite(.serialized) struct `A person without a mobile` {
    private static let name = #""person": {"name": "جدة المثال"}"#

    /// Every kind of case, by its address, with what opens it over text messages.
    private static let kinds = [
        ("requests", #""channel": "in-person""#), ("inquiries", #""channel": "in-person", "text": "متى؟""#),
        ("suggestions", #""channel": "in-person", "text": "لو", "outside_reason": "لا بند للمقترحات""#),
        ("complaints", #""channel": "website", "points": [{"text": "تأخر"}]"#),
        ("claims", #""channel": "in-person", "harm": "كسر", "harmed_on": "2026-02-20""#),
        ("support", #""channel": "in-person", "text": "لا تصل الرسائل""#),
        ("contact-inquiries", #""channel": "in-person", "text": "ما القنوات؟""#),
    ]

    private func walk(_ body: @Sendable (EditionHouse, any TestClientProtocol) async throws -> Void) async throws {
        try await EditionHouse.with(seated: true) { house in
            _ = try await house.office.addStaff(
                login: "follow_up", name: Role.followUp.name, roles: [.followUp], password: ServedHouse.password)
            try await house.application().test(.router) { client in try await body(house, client) }
        }
    }

    private func notices(_ house: EditionHouse) async throws -> Int {
        let office = try house.office
        return try await office.database.run(
            OutboxStore.take(now: office.now, hiddenUntil: office.now, limit: 100)
        ).count
    }

    @Test(arguments: 0..<7)
    func `opens any kind of case, follows it without a code, and nothing is sent to a number that is not there`(
        place: Int
    ) async throws {
        let (address, fields) = Self.kinds[place]
        try await walk { house, client in
            let desk = try await Visitor(client, login: "front_desk")
            let taken = try await desk.post(address, "{\(fields), \"medium\": \"sms\", \(Self.name)}")
            try #require(taken.status == 201, "\(address): \(taken.text)")
            let reference = try #require(taken.text("reference"))
            #expect(try await notices(house) == 0)
            let given = try await desk.post("follow-secrets", #"{"reference": "\#(reference)"}"#)
            let secret = try #require(given.text("secret"), "\(given.text)")
            let anybody = Visitor(client, at: "safwa")
            let followed = try await anybody.post(
                "public/following", #"{"reference": "\#(reference)", "secret": "\#(secret)"}"#)
            #expect(followed.status == 200, "\(followed.text)")
            #expect(followed.text("reference") == reference)
        }
    }

    @Test func `is told of a complaint by a member of staff, over every step that would have been a message`()
        async throws
    {
        try await walk { house, client in
            let desk = try await Visitor(client, login: "front_desk")
            let follow = try await Visitor(client, login: "follow_up")
            let taken = try await desk.post("complaints", "{\(Self.kinds[3].1), \"medium\": \"sms\", \(Self.name)}")
            let reference = try #require(taken.text("reference"))
            func visits() async throws -> [JSONNode] {
                try await desk.get("tasks?limit=100")["tasks"]?.nodes.filter {
                    $0["reference"]?.string == reference && $0["kind"]?.string == "visit"
                } ?? []
            }
            let first = try await visits()
            #expect(first.count == 1)
            #expect(
                first.first?.at("title.en")?.string
                    == "Tell that the complaint was received — no mobile on file: on paper, in person, or through who "
                    + "represents them")
            #expect(first.first?.at("title.ar")?.string?.contains("لا جوال مسجلاً") == true)
            _ = try await follow.change(
                "complaints/\(reference)/offer",
                #"{"by": "association", "terms": "اعتذار", "expires": "2026-03-10"}"#)
            #expect(try await visits().count == 2)
            #expect(try await notices(house) == 0)
            let id = try #require(first.first?["id"]?.string)
            let done = try await desk.post("tasks/\(id)/completion", #"{"outcome": "سُلّمت ورقة الاستلام باليد"}"#)
            #expect(done.status == 200, "\(done.text)")
            let register = try await follow.get("registers/outgoing")
            #expect(register.status == 200, "\(register.text)")
        }
    }

    @Test func `signs on paper, since no code can be sent, and is answered with proof in hand`() async throws {
        try await walk { house, client in
            let desk = try await Visitor(client, login: "front_desk")
            let chair = try await Visitor(client, login: "committee_chair")
            let flow = try await CaseFlow(desk: desk, chair: chair)
            let taken = try await desk.post(
                "requests",
                flow.intake().replacing(#""medium": "phone""#, with: #""medium": "sms""#).replacing(
                    #"{"name": "عبدالله المثال", "mobile": "0500001234"}"#, with: #"{"name": "جدة المثال"}"#))
            let place = "requests/\(try #require(taken.text("reference"), "\(taken.text)"))"
            let code = try await desk.change("\(place)/signature-code")
            #expect(code.status == 409)
            #expect(code.text("rule") == "mobile.missing")
            _ = try await desk.change("\(place)/signature", #"{"way": "thumbprint", "witness": "سعد المثال"}"#)
            let early = try await desk.change("\(place)/completion")
            #expect(early.text("rule") == "content.missing" || early.text("rule") == "mobile.missing", "\(early.text)")
            #expect(try await desk.change("\(place)/medium", #"{"medium": "in-person"}"#).status == 200)
            let done = try await desk.change("\(place)/completion")
            #expect(done.text("stage.id") == "complete", "\(done.text)")
            let tasks = try await desk.get("tasks?limit=100")["tasks"]?.nodes ?? []
            #expect(tasks.contains { $0["kind"]?.string == "visit" })
            #expect(try await notices(house) == 0)
        }
    }

    @Test func `is told of an announcement by hand, where none of its media reaches them`() async throws {
        try await walk { house, client in
            let desk = try await Visitor(client, login: "front_desk")
            let manager = try await Visitor(client, login: "management")
            _ = try await desk.post("requests", "{\(Self.kinds[0].1), \(Self.name)}")
            let drafted = try await desk.post(
                "announcements",
                #"""
                {"title": {"ar": "مواعيد", "en": "Hours"}, "text": {"ar": "من التاسعة", "en": "From nine"},
                 "media": ["sms"]}
                """#)
            let id = try #require(drafted.text("id"), "\(drafted.text)")
            _ = try await manager.change("announcements/\(id)/approval")
            #expect(try await manager.change("announcements/\(id)/publication").status == 200)
            try await house.office.tellPeople()
            try await house.office.tellPeople()
            let tasks = try await desk.get("tasks?limit=100")["tasks"]?.nodes.filter {
                $0["about"]?.string == "announcement/\(id)/unreached"
            }
            #expect(tasks?.count == 1)
            #expect(
                tasks?.first?.at("title.en")?.string?.hasPrefix("Tell of “Hours” those whom its media do not reach")
                    == true)
            #expect(try await notices(house) == 0)
        }
    }
}
