import HTTPTypes
import HummingbirdTesting
import SilaCore
import SilaService
import Testing

@testable import SilaServer

/// Nothing in the database leads from an answer to who gave it (`docs/decisions/0008`).
@Suite(.serialized) struct `An answer to a survey, at the database` {
    /// Twelve, so that their order comes out by chance once in 479,001,600 times.
    private static let people = 12
    private static let words = (1...people).map { "كلمة سر رقم \($0 * 1_117)" }

    @Test func `cannot be led back to a person, by a key, a moment, an order or a transaction`() async throws {
        try await ServedHouse.shared().application().test(.router) { client in
            let ground = try await SurveyGround(client, at: "zad-almakkiya")
            let campaign = try await ground.open("rate-service")
            var references: [String] = []
            for place in 0..<Self.people { references.append(try await ground.served("مجيب \(place)")) }
            try await ground.office.inviteAll()
            for (place, reference) in references.enumerated() {
                let (_, token) = try await ground.link(campaign, reference)
                let sent = try await ground.send(
                    token, ["\(place % 5 + 1)", "4", "none", Self.words[place]])
                #expect(sent.status == 303, "\(sent.text)")
            }
            try await held(ground, campaign)
            let closed = try await ground.manager.post("campaigns/\(campaign)/closure", "{}")
            #expect(closed.status == 200, "\(closed.text)")
            #expect(closed.text("ended") == "results")
            try await kept(ground, campaign)
            try await nowhereElse(ground)
        }
    }

    /// While the round is open nothing is legible, and nothing differs in length.
    private func held(_ ground: SurveyGround, _ campaign: String) async throws {
        #expect(try await ground.texts("select value from survey_answer where campaign_id = '\(campaign)'") == [])
        let held = try await ground.texts(
            "select octet_length(sealed)::text from survey_held where campaign_id = '\(campaign)'")
        #expect(held.count == Self.people)
        #expect(Set(held).count == 1)
        let open = try await ground.manager.get("campaigns/\(campaign)")
        #expect(open["questions"]?.nodes.count == 0)
        #expect(open["campaign.answers"]?.int == Self.people)
    }

    private func kept(_ ground: SurveyGround, _ campaign: String) async throws {
        let columns = try await ground.texts(
            """
            select column_name::text from information_schema.columns
            where table_name = 'survey_answer' and table_schema = current_schema() order by ordinal_position
            """)
        #expect(columns == ["id", "campaign_id", "question", "service", "value"])
        let mine = "from survey_answer where campaign_id = '\(campaign)'"
        #expect(try await ground.texts("select id::text from survey_held where campaign_id = '\(campaign)'") == [])
        #expect(try await ground.texts("select distinct substr(id::text, 15, 1) \(mine)") == ["4"])
        // One transaction wrote all of them, and none that wrote an invitation or marked one as answered.
        let transactions = try await ground.texts("select distinct xmin::text \(mine)")
        #expect(transactions.count == 1)
        let shared = try await ground.texts(
            """
            select id::text from survey_invitation
            where xmin::text in (select xmin::text from survey_answer) or xmax::text in
            (select xmin::text from survey_answer)
            """)
        #expect(shared == [])
        let answered = try await ground.texts(
            "select answered::text from survey_invitation where campaign_id = '\(campaign)' and answered")
        #expect(answered.count == Self.people)
        // Neither where the rows lie nor their ids tell the order in which the answers came.
        for order in ["ctid", "id"] {
            let found = try await ground.texts("select value \(mine) and question = 'idea' order by \(order)")
            #expect(Set(found) == Set(Self.words))
            #expect(found != Self.words && found != Self.words.reversed(), "in the order of \(order)")
        }
        // The values of one reply do not lie beside each other either: no run of four is one reply in its order.
        let questions = try await ground.texts("select question \(mine) order by ctid")
        #expect(
            questions != Array(repeating: ["quality", "server", "effort", "idea"], count: Self.people).flatMap { $0 })
        let keys = try await ground.texts(
            """
            select conname::text from pg_constraint
            where conrelid = 'survey_answer'::regclass and contype = 'f'
            """)
        #expect(keys == ["survey_answer_campaign_id_fkey"])
    }

    /// No row of any other table holds what was written, in clear or as bytes.
    private func nowhereElse(_ ground: SurveyGround) async throws {
        let tables = try await ground.texts(
            "select table_name::text from information_schema.tables where table_schema = current_schema()")
        #expect(tables.contains("audit") && tables.contains("idempotency") && tables.contains("outbox"))
        for table in tables where table != "survey_answer" {
            let rows = try await ground.texts(
                """
                select r.text from (select t::text as text from \(table) t) r
                where position('كلمة سر رقم' in r.text) > 0
                or position(encode(convert_to('كلمة سر رقم', 'UTF8'), 'hex') in r.text) > 0
                """)
            #expect(rows == [], "\(table)")
        }
    }
}
