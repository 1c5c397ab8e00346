internal import SilaCore
internal import SilaService
internal import SilaStorage

/// A survey as the association declares it.
enum SurveyView {
    static let parts = [
        NamedSchema(
            "SurveyChoice", .object([Property("id", .text), Property("text", .name)])),
        NamedSchema(
            "SurveyQuestion",
            .object([
                Property("id", .text), Property("kind", .words(of: SurveyQuestionWord.self)), Property("text", .name),
                Property("offered", .list(.named("SurveyChoice")), "what it can be answered with; none for words"),
                Property("optional", .flag, "whether it may be left out"),
                Property("about_staff", .flag, "told for the association as a whole only"),
            ])),
        NamedSchema(
            "Survey",
            .object([
                Property("id", .text), Property("title", .name), Property("audience", .words(of: SurveyAudience.self)),
                Property("kinds", .list(.words(of: CaseKind.self)), "after the closing of which cases; else none"),
                Property("every_months", .nullable(.integer), "how often it comes round, where the file says so"),
                Property("open_days", .integer, "how long a round takes answers"),
                Property("minimum", .integer, "fewer answers give no results"),
                Property("by_service", .flag, "whether results are told by service, as far as enough answered"),
                Property("questions", .list(.named("SurveyQuestion"))),
            ])),
        NamedSchema(
            "SurveyList",
            .object([
                Property("number", .integer, "of the declaration; 0 where nothing was ever declared"),
                Property("surveys", .list(.named("Survey"))),
            ])),
    ]

    static func bytes(_ number: Int, _ surveys: [Survey]) -> [UInt8] {
        JSONWriter.object { json in
            json.field("number", number)
            json.list("surveys", surveys, write)
        }
    }

    static func write(_ survey: Survey, _ json: inout JSONWriter) {
        json.field("id", survey.id)
        json.field("title", survey.title)
        json.field("audience", survey.audience.rawValue)
        json.list("kinds", survey.kinds.map(\.rawValue))
        json.field("every_months", survey.every?.count)
        json.field("open_days", survey.open.count)
        json.field("minimum", survey.minimum)
        json.field("by_service", survey.byService)
        json.list("questions", survey.questions, write)
    }

    static func write(_ question: SurveyQuestion, _ json: inout JSONWriter) {
        json.field("id", question.id)
        json.field("kind", question.kind.word.rawValue)
        json.field("text", question.text)
        json.list("offered", question.offered) { choice, json in
            json.field("id", choice.id)
            json.field("text", choice.text)
        }
        json.field("optional", question.isOptional)
        json.field("about_staff", question.isAboutStaff)
    }
}
