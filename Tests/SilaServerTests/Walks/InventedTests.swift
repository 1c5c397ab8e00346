import HTTPTypes
import HummingbirdTesting
import SilaCore
import SilaService
import Testing

@testable import SilaServer

/// Two associations that do not exist, whose policies combine what none of the five does: nothing may assume the five.
@Suite(.serialized) struct `An association unlike the five` {
    private static func at(
        _ folder: String, _ walk: @Sendable @escaping (EditionHouse, Walker) async throws -> Void
    ) async throws {
        try await EditionHouse.with(seated: true, files: "Tests/Invented/\(folder)") { house in
            for role in [Role.followUp, .researchOfficer] {
                _ = try await house.office.addStaff(
                    login: role.rawValue, name: role.name, roles: [role], password: ServedHouse.password)
            }
            try await house.application().test(.router) { client in
                try await walk(house, try await Walker(client, at: EditionHouse.slug))
            }
            let rebuilt = try await house.office.rebuildRows(check: true)
            #expect(rebuilt.faults == [])
        }
    }

    private static let points = #""points": [{"text": "تأخر الماء"}], "medium": "phone", \#(Walker.person)"#

    @Test func `has its requests decided without a body and without a term`() async throws {
        try await Self.at("nakhil") { _, walker in
            let fax = try await walker.desk.post("requests", #"{"channel": "fax", \#(Walker.person)}"#)
            fax.expectRefused(422, "channel.not-offered", "الباب الأول", clause: "channels")
            #expect(fax["items"]?.nodes.map { $0["id"] } == ["phone"])
            let intake = #"{"channel": "phone", "service": "seedlings", "medium": "phone", "items": {"count": "٣٠"}"#
            let reference = try await walker.open("requests", intake + ", \(Walker.person)}")
            let place = "requests/\(reference)"
            try await walker.step(walker.desk, "\(place)/signature", #"{"way": "paper", "paper": "و-1"}"#)
            let complete = try await walker.step(walker.desk, "\(place)/completion")
            #expect(complete["promise.due"] == .null)
            #expect(complete["promise.not_before"] == .null)
            for (action, body) in [
                ("referral", "{}"), ("registration", "{}"), ("research-referral", #"{"question": "؟"}"#),
                ("matching", "{}"),
            ] {
                let refused = try await walker.desk.change("\(place)/\(action)", body)
                refused.expectRefused(409, "policy.lacks-step", "الباب الثاني", ar: "لا بند في سياسة الجمعية")
            }
            let extended = try await walker.desk.change(
                "\(place)/extension", #"{"due": "2026-12-01", "reason": "x", "told": "x"}"#)
            #expect(extended.text("rule") == "extension.without-ceiling")
            let decided = try await walker.step(
                walker.chair, "\(place)/decision", #"{"outcome": "accepted", "reason": "تنطبق"}"#)
            // Neither study nor reply is printed: an acceptance rests on the section as a whole.
            #expect(decided.trail.last == "decided الباب الثاني")
            try await walker.step(walker.desk, "\(place)/answer", #"{"text": "قُبل", "proof": "مكالمة"}"#)
            let delivered = try await walker.step(walker.desk, "\(place)/delivery", #"{"note": "سُلمت"}"#)
            #expect(delivered.trail.last == "delivered الباب الثاني.2")
            let closed = try await walker.step(walker.desk, "\(place)/closure")
            #expect(closed.text("stage.id") == "closed")
            #expect(try await walker.page(reference).contains("الباب الثاني.2"))
        }
    }

    @Test func `has complaints heard by two of five, answered within its three days, nothing amicable asked`()
        async throws
    {
        try await Self.at("nakhil") { house, walker in
            try await Self.fillCommittee(house, walker)
            let taken = try await walker.desk.post("complaints", #"{"channel": "phone", \#(Self.points)}"#)
            #expect(taken.status == 201, "\(taken.text)")
            // Sunday 1 March is day 0 of three working days.
            #expect(taken.text("clock.due") == "2026-03-04")
            #expect(taken.text("clock.due_hijri") == "1447-09-15")
            #expect(taken.trail == ["received الباب الرابع.1", "acknowledged الباب الرابع.1"])
            let reference = try #require(taken.text("reference"))
            let link = try await walker.desk.post("complaints", #"{"channel": "website", \#(Self.points)}"#)
            link.expectRefused(422, "channel.not-offered", "الباب الرابع.1", ar: "هاتف المرشد")
            try await Self.hear(walker, reference)
            let answered = try await walker.step(
                walker.followUp, "complaints/\(reference)/answer",
                #"{"points": [{"point": 1, "text": "نعتذر"}], "proof": "مكالمة"}"#)
            #expect(answered["answer.late"] == .null)
            try await walker.step(walker.followUp, "complaints/\(reference)/closure")

            let late = try await walker.open("complaints", #"{"channel": "phone", \#(Self.points)}"#)
            try house.on("2026-03-05")
            let walker = try await Walker(walker.client, at: EditionHouse.slug)
            #expect(try await walker.desk.get("complaints/\(late)")["clock.overdue"] == true)
            let overview = try await walker.manager.get("overview")
            #expect(overview["late"]?.nodes.contains { $0.at("reference")?.string == late } == true)
            let statement = try await walker.auditor.get("statement?period=1447")
            #expect(statement["failed"]?.int == 1, "\(statement.text)")
            let page = try await LinkBrowser(walker.client, at: EditionHouse.slug, "complaint?kind=complaint")
            #expect(page.page.status == 200)
            #expect(page.page.text.contains("هاتف المرشد") || page.page.text.contains("خارج السياسة"))
        }
    }

    /// Seats two more, so that five sit in the committee.
    private static func fillCommittee(_ house: EditionHouse, _ walker: Walker) async throws {
        for login in ["fourth", "fifth"] {
            _ = try await house.office.addStaff(
                login: login, name: Name(ar: login, en: login), roles: [.committeeMember],
                password: ServedHouse.password)
            let seated = try await walker.admin.post(
                "bodies/grievances/seats", #"{"member": "\#(login)", "office": "member"}"#)
            #expect(seated.status == 201, "\(seated.text)")
        }
        let sixth = try await walker.admin.post(
            "bodies/grievances/seats", #"{"member": "auditor", "office": "member"}"#)
        #expect(sixth.text("rule") == "seat.full", "\(sixth.text)")
    }

    /// Two of five sit and find for who complained; one alone is too few.
    private static func hear(_ walker: Walker, _ reference: String) async throws {
        let convened = try await walker.chair.post("bodies/grievances/sittings", #"{"on": "2026-03-01"}"#)
        let sitting = try #require(convened.text("id"), "\(convened.text)")
        func open(_ present: Set<String>) async throws -> Visitor.Answer {
            let there = ["committee_chair", "committee_member", "secretary", "fourth", "fifth"].map {
                #"{"member": "\#($0)", "presence": "\#(present.contains($0) ? "present" : "excused")"}"#
            }
            return try await walker.chair.post(
                "sittings/\(sitting)/opening", #"{"attendance": [\#(there.joined(separator: ", "))]}"#)
        }
        let one = try await open(["committee_chair"])
        #expect(one.text("rule") == "sitting.no-quorum", "\(one.text)")
        let two = try await open(["committee_chair", "fifth"])
        #expect(two.status == 200, "\(two.text)")
        _ = try await walker.chair.post(
            "sittings/\(sitting)/motions", #"{"reference": "\#(reference)", "outcome": "upheld", "reason": "ثبت"}"#)
        for member in ["committee_chair", "fifth"] {
            let vote = try await walker.chair.post(
                "sittings/\(sitting)/votes", #"{"reference": "\#(reference)", "vote": "for", "member": "\#(member)"}"#)
            #expect(vote.status == 201, "\(vote.text)")
        }
        let found = try await walker.step(
            walker.chair, "complaints/\(reference)/finding",
            #"{"outcome": "upheld", "reason": "ثبت", "clause": "complaints.heard", "sitting": "\#(sitting)"}"#)
        #expect(found.text("finding.clause.number") == "الباب الرابع.1")
    }

    @Test func `lacks what it does not print, and says so in its own words`()
        async throws
    {
        try await Self.at("nakhil") { _, walker in
            let reference = try await walker.open("complaints", #"{"channel": "phone", \#(Self.points)}"#)
            let offer = try await walker.followUp.change(
                "complaints/\(reference)/offer", #"{"by": "association", "terms": "اعتذار", "expires": "2026-03-05"}"#)
            offer.expectRefused(409, "policy.lacks-step", "الباب الرابع", ar: "لا بند في سياسة الجمعية للتسوية الودية")
            let word = #"{"text": "لو زيد الماء", "channel": "phone", "medium": "phone", \#(Walker.person)}"#
            let lacking: [(String, String, String?)] = [
                ("suggestions", "لا بند في سياسة الجمعية للمقترحات", nil),
                ("support", "لا بند في «سياسة خدمة المزارعين» على الدعم الفني", "الباب الرابع"),
                ("contact-inquiries", "لا بند في «سياسة خدمة المزارعين» على استفسارات التواصل", "الباب الرابع"),
            ]
            for (kind, ar, cited) in lacking {
                let refused = try await walker.desk.post(kind, word)
                refused.expectRefused(409, "policy.lacks-kind", cited, ar: ar)
            }
            let inquiry = try await walker.open("inquiries", word)
            let answered = try await walker.step(
                walker.desk, "inquiries/\(inquiry)/answer", #"{"text": "غداً", "proof": "قيل له"}"#)
            #expect(answered.trail == ["asked الباب الأول.1", "answered -"])
            for path in ["acknowledgement", "distribution", "awareness"] {
                try await walker.admin.get(path).expectRefused(
                    409, "policy.lacks-step", nil, ar: "سياسة خدمة المزارعين")
            }
            for kind in ["visit", "field-survey", "interview"] {
                let refused = try await walker.manager.post(
                    "fieldwork", #"{"kind": "\#(kind)", "due": "2026-03-10"}"#)
                refused.expectRefused(409, "policy.lacks-step", nil)
            }
            try await walker.desk.get("outreach").expectRefused(409, "policy.lacks-step", nil)
            let opened = try await walker.manager.post("campaigns", #"{"survey": "season"}"#)
            #expect(opened.text("clause.number") == "الباب الخامس.1", "\(opened.text)")
            #expect(
                try await walker.desk.get("tools")["tools"]?.nodes.filter { $0.at("basis")?.string == "clause" } == [])
        }
    }

    @Test func `has a claim pass its own three gates in its own order, and no ruling`() async throws {
        try await Self.at("nakhil") { _, walker in
            let reference = try await walker.open("claims", ClaimRoom.intake().replacing("in-person", with: "phone"))
            let place = "claims/\(reference)"
            let opened = try await walker.desk.get(place)
            #expect(opened.text("stage.id") == "minutes", "\(opened.text)")
            #expect(opened["gates"]?.nodes.map { $0["gate"] } == ["minutes", "fault", "negotiation"])
            let ruling = try await walker.followUp.change(
                "\(place)/ruling", #"{"issuer": "المحكمة", "number": "4", "on": "2026-02-28", "final": true}"#)
            ruling.expectRefused(409, "policy.lacks-step", "الباب الثالث", ar: "لا بند في سياسة الجمعية")
            let early = try await walker.chair.change(
                "\(place)/fault", #"{"outcome": "established", "reason": "من المعاينة"}"#)
            early.expectRefused(409, "claim.gates-open", "الباب الثالث.1")
            let payment = try await walker.followUp.change(
                "\(place)/payment", #"{"iban": "SA0380000000608010167519", "payee": "سارة"}"#)
            payment.expectRefused(409, "claim.gates-open", "الباب الثالث.1")
            #expect(
                payment["items"]?.nodes.map { $0["id"] } == [
                    "compensation.record", "compensation.cause", "compensation.talk",
                ])
        }
    }

    @Test func `has a claim acknowledged, found, agreed on and paid without a ruling`() async throws {
        try await Self.at("nakhil") { _, walker in
            let room = try await ClaimRoom(
                walker.client, at: EditionHouse.slug, body: "grievances",
                intake: ClaimRoom.intake().replacing("in-person", with: "phone"))
            let sitting = try await room.sit("established")
            let minutes = try await room.draftMinutes(of: sitting)
            try await room.approve(minutes, 1)
            let wanting = try await room.take(room.chair, "minutes", #"{"sitting": "\#(sitting)"}"#)
            wanting.expectRefused(409, "minutes.lacking", "الباب الثالث.1")
            #expect(wanting["items"]?.nodes.map { $0["id"] } == ["date", "harm"])
            let corrected = try await room.secretary.post("sittings/\(sitting)/minutes/correction", "{}")
            let second = try #require(corrected.text("id"), "\(corrected.text)")
            let whole = #""dated": "2026-03-01", "cases": [\#(room.stated("harm"))]"#
            try await room.approve(second, try await room.write(second, 1, whole))
            let passed = try await room.step(room.chair, "minutes", #"{"sitting": "\#(sitting)"}"#)
            #expect(passed.text("stage.id") == "fault")
            let found = try await room.step(
                room.chair, "fault",
                #"{"outcome": "established", "reason": "من المعاينة", "sitting": "\#(sitting)"}"#)
            #expect(found.text("stage.id") == "negotiation")
            try await room.settle()
            try await room.step(
                room.followUp, "payment", #"{"iban": "SA0380000000608010167519", "payee": "سارة المثال"}"#)
            try await room.step(room.admin, "payment-approval", #"{"approved": true}"#)
            let paid = try await room.step(room.followUp, "payment-execution", #"{"bank_reference": "تحويل 88"}"#)
            #expect(paid.text("stage.id") == "paid")
            try await room.step(room.desk, "answer", #"{"text": "صُرف", "proof": "مكالمة"}"#)
            let closed = try await room.step(room.desk, "closure")
            #expect(closed.text("stage.id") == "closed")
        }
    }

    @Test func `with almost nothing in its policy still receives everybody, and says what it lacks`() async throws {
        try await Self.at("sirb") { _, walker in
            let intake =
                #"{"channel": "meetings", "service": "any", "medium": "in-person", "items": {"wish": "كرسي"}, \#(Walker.person)}"#
            let reference = try await walker.open("requests", intake)
            let place = "requests/\(reference)"
            try await walker.step(walker.desk, "\(place)/signature", #"{"way": "paper", "paper": "و-1"}"#)
            try await walker.step(walker.desk, "\(place)/completion")
            try await walker.step(
                walker.chair, "\(place)/decision",
                #"{"outcome": "refused", "reason": "لا كراسي", "clause": "handling.welcome"}"#)
            try await walker.step(walker.desk, "\(place)/answer", #"{"text": "رُفض", "proof": "قيل له"}"#)
            let closed = try await walker.step(walker.desk, "\(place)/closure")
            #expect(closed.text("stage.id") == "closed")
            #expect(closed["events"]?.nodes.count == 6)

            let words = #"{"text": "لو", "channel": "meetings", \#(Walker.person)}"#
            for (kind, body) in [
                ("complaints", #"{"channel": "meetings", \#(Self.points.replacing("phone", with: "in-person"))}"#),
                ("claims", ClaimRoom.intake().replacing(#""medium": "phone","#, with: "")), ("suggestions", words),
                ("support", words), ("contact-inquiries", words),
            ] {
                let refused = try await walker.desk.post(kind, body)
                refused.expectRefused(409, "policy.lacks-kind", nil, ar: "لا بند في ")
                let outside = try await walker.desk.post(kind, body.dropLast() + #", "outside_reason": "جاء بها"}"#)
                #expect(outside.status == 201, "\(kind): \(outside.text)")
                #expect(outside.text("stage.id") == "outside")
            }
            for path in ["overview", "statement?period=1447", "reports?period=1447", "evidence?period=1447", "liaison"]
            {
                #expect(try await walker.manager.get(path).status == 200, "\(path)")
            }
            for path in ["policy", "policy.txt", "complaint", "follow", "satisfaction", "announcements", ""] {
                let page = try await walker.desk.send(.get, "/\(EditionHouse.slug)/\(path)", [:], nil)
                #expect([200, 308].contains(page.status) || path.isEmpty, "\(path): \(page.status)")
                #expect(page.status < 500)
            }
            for path in ["satisfaction", "overview", "statement", "registers/incoming"] {
                #expect(try await walker.desk(path, walker.manager).status == 200, "\(path)")
            }
        }
    }
}
