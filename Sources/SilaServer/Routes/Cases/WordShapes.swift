internal import SilaCore
internal import SilaService

/// What an inquiry and a suggestion have in common as bodies: words, a channel, a person.
enum WordShapes {
    /// What opens one.
    static func intake(_ name: String, _ about: String) -> Shape {
        Shape(
            name,
            [Field("text", .paragraphs, .requiredByRule, about)] + CaseShapes.channel + [
                CaseShapes.medium, Field("person", .part(CaseShapes.person), .required, "who it is from"),
                Field("field", .line(60), .optional, "the field of the association's work that it is about, by its id"),
            ])
    }

    /// What such a body says.
    static func intake(_ input: Input) -> WordIntake {
        var intake = WordIntake(
            text: input.demanded("text"), channel: input.demanded("channel"), person: CaseShapes.person(input))
        intake.channelName = input.text("channel_name")
        intake.outsideReason = input.text("outside_reason")
        intake.medium = input.word("medium")
        intake.field = input.text("field")
        return intake
    }

    /// What answers one.
    static let answer = [
        Field("text", .paragraphs, .requiredByRule, "what is said"),
        Field("medium", .word(of: Medium.self), .optional, "over which medium; absent for the agreed one"),
        Field("proof", .paragraphs, .requiredByRule, "what shows that it reached the person: “told at the desk”"),
    ]

    /// What closes one that was recorded outside the policy.
    static let closure = [Field("note", .paragraphs, .requiredByRule, "what was done about it")]

    /// The step that turns one into another case, as addresses name it.
    static let conversionAddress = "conversion"

    /// What is added when one becomes a request or a complaint.
    static let conversion =
        [
            Field(
                "to", .word(of: ConversionIntake.Target.self), .optional,
                "what it becomes: a request where it is not said"),
            CaseShapes.service, CaseShapes.medium, CaseShapes.items,
        ] + ComplaintShapes.what

    /// What such a body adds.
    static func conversion(_ input: Input) -> ConversionIntake {
        var intake = ConversionIntake(
            service: input.text("service"), medium: input.word("medium"), items: input.items("items") ?? [:])
        intake.points = ComplaintShapes.texts(input)
        intake.against = ComplaintShapes.accused(of: input)
        return intake
    }
}

/// The answer to a conversion: both references, and the case as it was opened.
enum ConversionView {
    static let schema = NamedSchema(
        "Conversion",
        .object([
            Property("from", .text(), "the reference of the case that was turned"),
            Property("reference", .text(), "the reference of the case it became"),
            Property("kind", .words(of: ConversionIntake.Target.self), "what it became"),
            Property("request", .nullable(.named("Request"))),
            Property("complaint", .nullable(.named("Complaint"))),
        ]))

    static func bytes(_ record: RequestRecord, from reference: Reference) -> [UInt8] {
        JSONWriter.object { json in
            head(record, reference, &json)
            json.object("request") { RequestView.write(record, &$0) }
            json.nothing("complaint")
        }
    }

    static func bytes(_ record: ComplaintRecord, from reference: Reference) -> [UInt8] {
        JSONWriter.object { json in
            head(record, reference, &json)
            json.nothing("request")
            json.object("complaint") { ComplaintView.write(record, &$0) }
        }
    }

    private static func head<File>(_ record: CaseRecord<File>, _ reference: Reference, _ json: inout JSONWriter) {
        json.field("from", reference.text)
        json.field("reference", record.reference.text)
        json.field("kind", File.kind.rawValue)
    }
}
