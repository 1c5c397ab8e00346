internal import SilaCore
internal import SilaService
internal import SilaStorage

/// A round of a survey, and its results.
enum CampaignView {
    static let parts = [
        NamedSchema(
            "Campaign",
            .object([
                Property("id", .text), Property("survey", .text), Property("title", .name),
                Property("audience", .words(of: SurveyAudience.self)),
                Property("clause", .nullable(.named("Clause")), "it rests on; null for the house's own practice"),
                Property("rating_right", .nullable(.named("Clause")), "ratings are a tool to improve, never to punish"),
                Property("minimum", .integer, "fewer answers give no results"),
                Property("opened_on", .date), Property("opened_on_hijri", .nullable(.text())),
                Property("opened_by", .named("Hand")),
                Property("closes_on", .date, "the last day for answers"),
                Property("closes_on_hijri", .nullable(.text())),
                Property("open", .flag, "whether it takes answers today"),
                Property("invited", .integer), Property("answers", .integer, "how many answered"),
                Property("closed_on", .nullable(.date)), Property("closed_by", .nullable(.named("Hand"))),
                Property("ended", .nullable(.words(of: CampaignRow.End.self))),
            ])),
        NamedSchema("CampaignList", .object([Property("campaigns", .list(.named("Campaign")), "the newest first")])),
        NamedSchema(
            "Spread",
            .object([
                Property("count", .integer, "how many answered"),
                Property("values", .list(.named("CountedChoice"))),
                Property("mean_hundredths", .nullable(.integer), "of a scale: 425 is 4.25"),
            ])),
        NamedSchema(
            "CountedChoice", .object([Property("id", .text), Property("text", .name), Property("count", .integer)])),
        NamedSchema(
            "ServiceSpread", .object([Property("service", .text), Property("spread", .named("Spread"))])),
        NamedSchema(
            "QuestionResult",
            .object([
                Property("question", .named("SurveyQuestion")),
                Property("spread", .nullable(.named("Spread")), "null for words, and where too few answered"),
                Property("services", .list(.named("ServiceSpread")), "those told apart"),
                Property("texts", .list(.text), "in no order; none where too few wrote, or who asks may not read them"),
            ])),
        NamedSchema(
            "TrendPoint",
            .object([
                Property("campaign", .text), Property("opened_on", .date), Property("closed_on", .nullable(.date)),
                Property("answers", .nullable(.integer)), Property("means", .list(.named("TrendMean"))),
            ])),
        NamedSchema("TrendMean", .object([Property("question", .text), Property("mean_hundredths", .integer)])),
        NamedSchema(
            "CampaignResults",
            .object([
                Property("campaign", .named("Campaign")),
                Property("questions", .list(.named("QuestionResult")), "none while it is open or with too few answers"),
                Property("trend", .list(.named("TrendPoint")), "rounds of the survey with results, the earliest first"),
            ])),
        NamedSchema("Satisfaction", .object([Property("results", .list(.named("CampaignResults")))])),
        NamedSchema(
            "InvitationCard",
            .object([
                Property(
                    "path", .text(example: "/safwa/survey/0123…"), "where the link leads, from the root of the site"),
                Property("token", .text, "to be read aloud"), Property("title", .name), Property("closes_on", .date),
            ])),
        NamedSchema("AnswersTaken", .object([Property("taken", .flag)])),
    ]

    static func bytes(_ sheet: CampaignSheet) -> [UInt8] { JSONWriter.object { write(sheet, &$0) } }

    static func bytes(_ sheets: [CampaignSheet]) -> [UInt8] {
        JSONWriter.object { $0.list("campaigns", sheets, write) }
    }

    static func bytes(_ results: CampaignResults, texts: Bool) -> [UInt8] {
        JSONWriter.object { write(results, texts: texts, &$0) }
    }

    /// For anybody: without what people wrote.
    static func bytes(_ results: [CampaignResults]) -> [UInt8] {
        JSONWriter.object { $0.list("results", results) { write($0, texts: false, &$1) } }
    }

    static func bytes(_ card: InvitationCard) -> [UInt8] {
        JSONWriter.object { json in
            json.field("path", card.path)
            json.field("token", card.token)
            json.field("title", card.title)
            json.field("closes_on", card.closesOn.iso)
        }
    }

    private static func write(_ sheet: CampaignSheet, _ json: inout JSONWriter) {
        let row = sheet.row
        json.field("id", row.id.text)
        json.field("survey", row.survey)
        json.field("title", sheet.survey.title)
        json.field("audience", row.audience.rawValue)
        json.object("clause", sheet.clause, ClauseView.write)
        json.object("rating_right", sheet.ratingRight, ClauseView.write)
        json.field("minimum", row.minimum)
        json.field("opened_on", row.openedOn.iso)
        json.field("opened_on_hijri", HijriDate(row.openedOn)?.iso)
        HandView.write("opened_by", row.openedBy, sheet.names, &json)
        json.field("closes_on", row.closesOn.iso)
        json.field("closes_on_hijri", HijriDate(row.closesOn)?.iso)
        json.field("open", sheet.isOpen)
        json.field("invited", sheet.counted.invited)
        json.field("answers", sheet.counted.answers)
        json.field("closed_on", row.closing?.on.iso)
        HandView.write("closed_by", row.closing?.by, sheet.names, &json)
        json.field("ended", row.closing?.end.rawValue)
    }

    private static func write(_ results: CampaignResults, texts: Bool, _ json: inout JSONWriter) {
        json.object("campaign") { write(results.sheet, &$0) }
        json.list("questions", results.questions) { write($0, texts: texts, &$1) }
        json.list("trend", results.trend) { point, json in
            json.field("campaign", point.row.id.text)
            json.field("opened_on", point.row.openedOn.iso)
            json.field("closed_on", point.row.closing?.on.iso)
            json.field("answers", point.row.closing?.answers)
            json.list("means", point.means.sorted { $0.key < $1.key }) { mean, json in
                json.field("question", mean.key)
                json.field("mean_hundredths", mean.value)
            }
        }
    }

    /// The results of one question; what people wrote only where `texts` is set.
    static func write(_ result: QuestionResult, texts: Bool, _ json: inout JSONWriter) {
        json.object("question") { SurveyView.write(result.question, &$0) }
        json.object("spread", result.whole, write)
        json.list("services", result.services.sorted { $0.key < $1.key }) { one, json in
            json.field("service", one.key)
            json.object("spread") { write(one.value, &$0) }
        }
        json.list("texts", texts ? result.texts : [])
    }

    private static func write(_ spread: Spread, _ json: inout JSONWriter) {
        json.field("count", spread.count)
        json.list("values", spread.values) { value, json in
            json.field("id", value.choice.id)
            json.field("text", value.choice.text)
            json.field("count", value.count)
        }
        json.field("mean_hundredths", spread.mean)
    }
}
