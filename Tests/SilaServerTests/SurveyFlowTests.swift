import Foundation
import HTTPTypes
import HummingbirdTesting
import SilaCore
import SilaPolicyFiles
import Testing

@testable import SilaServer
@testable import SilaService
@testable import SilaStorage

@Suite(.serialized) struct `Surveys` {
    private static let ratings = [
        ("namudhaj", "closing", nil), ("optometry", "member-rating", "goals.trust.rating"),
        ("quwwat-watan", "rating", "goals.trust.rating"), ("zad-almakkiya", "rate-service", "goals.trust.rating"),
    ]

    @Test(arguments: ratings)
    func `are answered after closing, over a link, by the right that the policy gives`(
        tenant: String, survey: String, right: String?
    ) async throws {
        try await ServedHouse.shared().application().test(.router) { client in
            let ground = try await SurveyGround(client, at: tenant)
            let campaign = try await ground.open(survey)
            let reference = try await ground.served("من خدمناه")
            try await ground.office.inviteAll()
            let (path, token) = try await ground.link(campaign, reference)
            let shown = try await Visitor(client, at: tenant).send(.get, path, SurveyGround.page, nil)
            #expect(shown.status == 200)
            #expect(shown.text.contains("name=\"q1\""))
            #expect(!shown.text.contains("<script"))
            #expect(shown.text.contains("لا للعقاب ولا للتشهير") == (right != nil))
            let round = try await ground.manager.get("campaigns/\(campaign)")
            #expect(round.text("campaign.clause.id").map { $0.hasPrefix("goals.") } == right.map { _ in true })
            #expect((round.text("campaign.rating_right.id") != nil) == (right != nil))
            // Looking uses nothing up, and what does not fit is told without being kept.
            let wrong = try await ground.send(token, ["9"])
            #expect(wrong.status == 422)
            #expect(wrong.text.contains("role=\"alert\""))
            let questions = try #require(
                try await ground.manager.get("surveys")["surveys"]?.nodes.first { $0.at("id")?.string == survey }?
                    .at("questions")?.nodes)
            let answers = questions.map { $0.at("offered.0.id")?.string ?? "" }
            let sent = try await ground.send(token, answers)
            #expect(sent.status == 303, "\(sent.text)")
            #expect(sent.headers[.location] == path)
            let thanks = try await Visitor(client, at: tenant).send(.get, path, SurveyGround.page, nil)
            #expect(thanks.text.contains("شكراً لك"))
            #expect(try await ground.send(token, answers).status == 303)
            let counted = try await ground.manager.get("campaigns/\(campaign)")
            #expect(counted["campaign.answers"]?.int == 1)
            let again = try await ground.desk.post("campaigns/\(campaign)/invitations/\(reference)/card", "{}")
            #expect(again.text("rule") == "invitation.answered")
        }
    }

    @Test func `follow a request that was closed, where the policy gives no right to rate: the house's own practice`()
        async throws
    {
        try await ServedHouse.shared().application().test(.router) { client in
            let ground = try await SurveyGround(client, at: "safwa")
            try await ground.close()
            let campaign = try await ground.open("after-request")
            let chair = try await Visitor(client, at: "safwa", as: .committeeChair)
            let flow = try await CaseFlow(desk: ground.desk, chair: chair)
            let reference = try await flow.take()
            _ = try await flow.complete(reference)
            let clause = try #require(flow.policy.at("handling.0.clause.id")?.string)
            _ = try await flow.decide(
                reference, #"{"outcome": "refused", "reason": "غير مستوف", "clause": "\#(clause)"}"#)
            try await flow.step(ground.desk, reference, "answer", #"{"text": "رُفض", "proof": "مكالمة"}"#)
            // Others that tests closed may be invited now, and this one is not yet among them.
            _ = try await ground.office.inviteAll()
            let closed = try await flow.step(ground.desk, reference, "closure")
            try #require(closed.text("stage.id") == "closed", "\(closed.text)")
            #expect(try await ground.office.inviteAll() >= 1)
            let (_, token) = try await ground.link(campaign, reference)
            #expect(try await ground.send(token, ["5", "yes", ""]).status == 303)
            let round = try await ground.manager.get("campaigns/\(campaign)")
            #expect(round["campaign.answers"]?.int == 1)
            #expect(round["campaign.clause"] == .null)
            #expect(round["campaign.rating_right"] == .null)
        }
    }

    @Test func `invite nobody twice: to a round, to another too soon, or for a case that was withdrawn`() async throws {
        try await ServedHouse.shared().application().test(.router) { client in
            let ground = try await SurveyGround(client, at: "optometry")
            let campaign = try await ground.open("member-rating")
            _ = try await ground.served("الأول")
            #expect(try await ground.office.inviteAll() >= 1)
            #expect(try await ground.office.inviteAll() == 0)
            let invited = try await ground.manager.get("campaigns/\(campaign)")["campaign.invited"]?.int
            // A round of another survey on the same day leaves alone whoever was invited to this one.
            _ = try await ground.open("members")
            try await ground.office.inviteAll()
            let twice = try await ground.texts(
                """
                select k.person_id::text from survey_invitation i join case_file k on k.id = i.case_id
                where i.sent_on = '2026-03-01' group by k.person_id having count(*) > 1
                """)
            #expect(twice == [])
            #expect(try await ground.manager.get("campaigns/\(campaign)")["campaign.invited"]?.int == invited)
        }
    }

    @Test func `go out over the medium agreed: sealed in the outbox, or as a task of staff`() async throws {
        try await ServedHouse.shared().application().test(.router) { client in
            let ground = try await SurveyGround(client, at: "quwwat-watan")
            let campaign = try await ground.open("rating")
            let before = try await ground.texts("select key from outbox where key like 'survey/%'").count
            _ = try await ground.served("عبر رسالة", over: "sms")
            _ = try await ground.served("عبر مكالمة", over: "phone")
            #expect(try await ground.office.inviteAll() >= 2)
            let after = try await ground.texts("select topic from outbox where key like 'survey/%'")
            #expect(after.count >= before + 1)
            #expect(after.contains("notice.sms"))
            let tasks = try await ground.desk.get("tasks?limit=100")
            let invitation = tasks["tasks"]?.nodes.first {
                $0.at("title.ar")?.string?.contains("قيّم ما لقيته منا") == true
            }
            #expect(invitation?.at("kind")?.string == "call")
            #expect(invitation?.at("reference")?.string != nil)
            let clear = try await ground.texts(
                "select encode(body, 'escape') from outbox where key like 'survey/%'")
            #expect(!clear.contains { $0.contains("/survey/") })
            _ = campaign
        }
    }

    @Test func `of a round with too few answers give no results, and nothing of them is kept`() async throws {
        try await ServedHouse.shared().application().test(.router) { client in
            let ground = try await SurveyGround(client, at: "safwa")
            let campaign = try await ground.open("office-visit")
            for mark in ["4", "5"] {
                let entered = try await ground.desk.post(
                    "campaigns/\(campaign)/answers", #"{"answers": {"forms": "yes", "order": "\#(mark)"}}"#)
                #expect(entered.status == 201, "\(entered.text)")
            }
            let refused = try await ground.manager.post("campaigns/\(campaign)/closure", "{}")
            #expect(refused.status == 409)
            #expect(refused.text("rule") == "campaign.too-few")
            #expect(refused.text("message.ar")?.contains("عدد الإجابات 2") == true)
            let closed = try await ground.manager.post(
                "campaigns/\(campaign)/closure", #"{"without_results": true}"#, key: "close-few")
            #expect(closed.text("ended") == "too-few")
            #expect(closed["answers"]?.int == 2)
            let repeated = try await ground.manager.post(
                "campaigns/\(campaign)/closure", #"{"without_results": true}"#, key: "close-few")
            #expect(repeated.body == closed.body)
            #expect(try await ground.manager.get("campaigns/\(campaign)")["questions"]?.nodes.count == 0)
            for table in ["survey_held", "survey_answer"] {
                let left = try await ground.texts("select id::text from \(table) where campaign_id = '\(campaign)'")
                #expect(left == [], "\(table)")
            }
            let late = try await ground.desk.post(
                "campaigns/\(campaign)/answers", #"{"answers": {"forms": "yes", "order": "3"}}"#)
            #expect(late.text("rule") == "campaign.closed")
        }
    }

    @Test func `with enough answers give counts, a mean and a trend, and words to senior management alone`()
        async throws
    {
        try await ServedHouse.shared().application().test(.router) { client in
            let ground = try await SurveyGround(client, at: "namudhaj")
            let admin = try await Visitor(client, at: "namudhaj", as: .admin)
            var rounds: [String] = []
            for mark in ["yes", "no"] {
                let campaign = try await ground.open("affiliate-visit")
                for place in 0..<5 {
                    let answer = place == 0 ? "yes" : mark
                    _ = try await ground.desk.post(
                        "campaigns/\(campaign)/answers", #"{"answers": {"policy-known": "\#(answer)"}}"#)
                }
                let closed = try await ground.manager.post("campaigns/\(campaign)/closure", "{}")
                #expect(closed.text("ended") == "results", "\(closed.text)")
                rounds.append(campaign)
            }
            let results = try await ground.manager.get("campaigns/\(rounds[1])")
            #expect(results["questions.0.spread.count"]?.int == 5)
            #expect(results["questions.0.spread.values.0.count"]?.int == 1)
            #expect(results["questions.0.spread.values.1.count"]?.int == 4)
            // The clock of the tests stands still, so rounds of one day come in either order.
            let trend = Set(results["trend"]?.nodes.compactMap { $0.at("campaign")?.string } ?? [])
            #expect(trend.isSuperset(of: rounds))

            let interview = try await ground.open("interview")
            for place in 0..<5 {
                _ = try await ground.desk.post(
                    "campaigns/\(interview)/answers", #"{"answers": {"story": "تجربة \#(place)"}}"#)
            }
            _ = try await ground.manager.post("campaigns/\(interview)/closure", "{}")
            #expect(try await ground.manager.get("campaigns/\(interview)")["questions.0.texts"]?.nodes.count == 5)
            #expect(try await admin.get("campaigns/\(interview)")["questions.0.texts"]?.nodes.count == 0)
            let anybody = try await Visitor(client, at: "namudhaj").get("satisfaction")
            #expect(anybody.status == 200)
            #expect(!anybody.text.contains("تجربة 1"))
            #expect(anybody.text.contains(#""survey":"affiliate-visit""#))
            let page = try await Visitor(client, at: "namudhaj").send(
                .get, "/namudhaj/satisfaction", SurveyGround.page, nil)
            #expect(page.status == 200)
            #expect(!page.text.contains("تجربة 1"))
            let desk = try await ground.manager.send(.get, "/namudhaj/desk/satisfaction", SurveyGround.page, nil)
            #expect(desk.text.contains("تجربة 1"))
        }
    }

    @Test func `are opened once, extended, and refused where there is none of that name`() async throws {
        try await ServedHouse.shared().application().test(.router) { client in
            let ground = try await SurveyGround(client, at: "safwa")
            let campaign = try await ground.open("half-year")
            let clause = try await ground.manager.get("campaigns/\(campaign)")
            #expect(clause.text("campaign.clause.number") == "د.1")
            #expect(clause.text("campaign.closes_on") == "2026-03-30")
            #expect(clause.text("campaign.closes_on_hijri") == "1447-10-11")
            let second = try await ground.manager.post("campaigns", #"{"survey": "half-year"}"#)
            #expect(second.text("rule") == "campaign.open-already")
            let unknown = try await ground.manager.post("campaigns", #"{"survey": "riddle"}"#)
            #expect(unknown.status == 422)
            #expect(unknown.text("rule") == "survey.undeclared")
            #expect(unknown["items"]?.nodes.contains { $0.at("id")?.string == "half-year" } == true)
            let earlier = try await ground.manager.post(
                "campaigns/\(campaign)/extension", #"{"closes_on": "2026-03-20"}"#)
            #expect(earlier.text("rule") == "campaign.not-later")
            let later = try await ground.manager.post(
                "campaigns/\(campaign)/extension", #"{"closes_on": "2026-04-20"}"#)
            #expect(later.text("closes_on") == "2026-04-20")
            let entered = try await ground.desk.post("campaigns/\(campaign)/answers", #"{"answers": {"overall": "5"}}"#)
            #expect(entered.text("rule") == "campaign.answered-by-invited")
            #expect(try await ground.desk.post("campaigns", #"{"survey": "half-year"}"#).status == 403)
        }
    }

    @Test(arguments: ["0000000000000000000000000", "x", "uuuuuuuuuuuuuuuuuuuuuuuu", "000000000000000000000000"])
    func `behind no link are not there`(token: String) async throws {
        try await ServedHouse.shared().application().test(.router) { client in
            let anybody = Visitor(client, at: "safwa")
            #expect(try await anybody.send(.get, "/safwa/survey/\(token)", SurveyGround.page, nil).status == 404)
            let sent = try await anybody.send(.post, "/safwa/survey", SurveyGround.form, "form_token=\(token)&q1=5")
            #expect(sent.status == 404)
        }
    }

    @Test func `of one association are not another's`() async throws {
        try await ServedHouse.shared().application().test(.router) { client in
            let ground = try await SurveyGround(client, at: "zad-almakkiya")
            let campaign = try await ground.open("rate-service")
            let reference = try await ground.served("من زاد")
            try await ground.office.inviteAll()
            let (_, token) = try await ground.link(campaign, reference)
            let elsewhere = Visitor(client, at: "safwa")
            #expect(try await elsewhere.send(.get, "/safwa/survey/\(token)", SurveyGround.page, nil).status == 404)
            let other = try await Visitor(client, at: "safwa", as: .management)
            #expect(try await other.get("campaigns/\(campaign)").status == 404)
        }
    }
}

@Suite struct `What is due of surveys and fieldwork` {
    @Test func `follows the file of surveys, and a file with faults changes nothing`() async throws {
        try await EditionHouse.with { house in
            let file = house.file("surveys.yaml")
            let office = try house.office
            #expect(try await office.declaredSurveys().number == 1)
            let text = try String(contentsOfFile: file, encoding: .utf8)
            try text.replacing("minimum: 8", with: "minimum: 9").write(toFile: file, atomically: true, encoding: .utf8)
            await house.offices.settleFiles(of: ["safwa"])
            let second = try await office.declaredSurveys()
            #expect(second.number == 2)
            #expect(second.surveys.first { $0.id == "field" }?.minimum == 9)
            try text.replacing("minimum: 8", with: "minimum: 1").write(toFile: file, atomically: true, encoding: .utf8)
            await house.offices.settleFiles(of: ["safwa"])
            #expect(try await office.declaredSurveys().number == 2)
            let faults = house.offices.faults(of: office.slug)
            #expect(faults.map(\.kind) == [.unsound])
            #expect(faults.first?.faults.map(\.position.line) == [58])
            try text.write(toFile: file, atomically: true, encoding: .utf8)
            await house.offices.settleFiles(of: ["safwa"])
            #expect(try await office.declaredSurveys().number == 3)
            #expect(house.offices.faults(of: office.slug) == [])
        }
    }

    @Test func `is done on its day: rounds open and close, visits come round, and late ones are seen`() async throws {
        try await EditionHouse.with { house in
            try await house.application().test(.router) { client in
                let office = try house.office
                try house.on("2026-03-01")
                let first = try await office.measureSatisfaction()
                // The half-yearly survey and the one after closing; a field survey, a visit and interviews.
                #expect(first == SatisfactionRound(closed: 0, opened: 2, invited: 0, planned: 3))
                #expect(try await office.measureSatisfaction() == .nothing)
                let due = try await office.fieldwork()
                #expect(due.map(\.row.due.iso) == ["2026-06-01", "2026-09-01", "2027-03-01"])
                #expect(due[0].clause?.number == "د.3")
                #expect(due[0].row.subject.en == "offices")
                #expect(due.map(\.isLate) == [false, false, false])

                try house.on("2026-03-31")
                let second = try await office.measureSatisfaction()
                #expect(second.closed == 1)
                #expect(
                    try await office.campaigns().filter { $0.row.closing?.end == .tooFew }.map(\.survey.id)
                        == ["half-year"])
                try house.on("2026-06-02")
                #expect(try await office.fieldwork().filter(\.isLate).map(\.row.kind) == [.visit])
                #expect(try await office.measureSatisfaction().opened == 1)
                try house.on("2026-09-01")
                let fourth = try await office.measureSatisfaction()
                #expect(fourth.opened >= 1)
                #expect(
                    try await office.campaigns().filter { $0.row.survey == "half-year" }.map(\.row.openedOn.iso)
                        == ["2026-09-01", "2026-03-01"])
            }
        }
    }
}
