internal import SilaCore
internal import SilaService

/// An inquiry or a suggestion as the API answers it: the parts that the two share.
enum WordView {
    static let head = [
        Property("reference", .text(example: "4827193605")),
        Property("printed", .text(example: "482 719 3605"), "the reference in groups, as it is read out"),
        Property("version", .integer, "how many events it has: what `If-Match` names"),
        Property("kind", .words(of: CaseKind.self)),
        Property("stage", .named("Stage")),
        Property("received_at", .moment),
        Property("standing", .named("Standing")),
        Property("edition", .integer, "the edition of the policy that it stands under"),
        Property("person_id", .nullable(.text()), "the record of the person, where the case names one"),
        Property("person", .nullable(.named("Person")), "null where who brought it over the public link gave no name"),
        Property("medium", .nullable(.named("NamedItem")), "the medium agreed with the person"),
        Property("text", .text(), "the question or the suggestion"),
    ]

    static let tail = [
        Property("became", .nullable(.text()), "the reference of the request it became"),
        Property("events", .list(.named("Event"))),
        Property("actions", .list(.named("Action")), "what who asks may do now, and why not what they may not"),
    ]

    static func writeHead<File: StoredCase>(
        _ record: CaseRecord<File>, stage: (String, Name), at: Moment, standing: Standing, medium: Medium?,
        text: String, _ json: inout JSONWriter
    ) {
        json.field("reference", record.reference.text)
        json.field("printed", record.reference.printed)
        json.field("version", record.file.version)
        json.field("kind", File.kind.rawValue)
        json.object("stage") { StageView.write(stage.0, stage.1, &$0) }
        json.field("received_at", at.iso8601)
        json.object("standing") { StandingView.write(standing, record.desk.policy, &$0) }
        json.field("edition", record.edition)
        json.field("person_id", record.personID)
        json.object("person", record.personID == nil ? nil : record.declaration.person, PersonView.write)
        json.object("medium", medium, MediumView.write)
        json.field("text", text)
    }
}

/// An inquiry as the API answers it.
enum InquiryView {
    static let schema = NamedSchema(
        "Inquiry",
        .object(
            WordView.head + [
                Property("answered_on", .nullable(.date)), Property("answer", .nullable(.text())),
            ] + WordView.tail))

    static func bytes(_ record: CaseRecord<Inquiry>) -> [UInt8] {
        let inquiry = record.file
        return JSONWriter.object { json in
            WordView.writeHead(
                record, stage: (inquiry.stage.rawValue, inquiry.stage.name), at: inquiry.askedAt,
                standing: inquiry.standing, medium: inquiry.medium, text: inquiry.question, &json)
            json.field("answered_on", inquiry.answeredOn?.iso)
            json.field("answer", inquiry.answer)
            json.field("became", inquiry.becameReference)
            EventView.write(record, &json)
            ActionView.write(InquiryAction.standing(inquiry, at: record.desk), \.name, &json)
        }
    }
}

/// A suggestion as the API answers it.
enum SuggestionView {
    static let schema = NamedSchema(
        "Suggestion",
        .object(
            WordView.head + [
                Property("weighing", .nullable(.words(of: Weighing.self))), Property("answered_on", .nullable(.date)),
            ] + WordView.tail))

    static func bytes(_ record: CaseRecord<Suggestion>) -> [UInt8] {
        let suggestion = record.file
        return JSONWriter.object { json in
            WordView.writeHead(
                record, stage: (suggestion.stage.rawValue, suggestion.stage.name), at: suggestion.receivedAt,
                standing: suggestion.standing, medium: suggestion.medium, text: suggestion.text, &json)
            json.field("weighing", suggestion.weighing?.rawValue)
            json.field("answered_on", suggestion.answeredOn?.iso)
            json.field("became", suggestion.becameReference)
            EventView.write(record, &json)
            ActionView.write(SuggestionAction.standing(suggestion, at: record.desk), \.name, &json)
        }
    }
}
