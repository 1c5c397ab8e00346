internal import SilaCore
internal import SilaService

/// Technical support and inquiries about contact over the API.
extension ContactCase: ServedWord {
    static var address: String { Subject.kind == .support ? "support" : "contact-inquiries" }
    static var schema: String { Subject.kind == .support ? "SupportCase" : "ContactInquiry" }
    static var words: String { Subject.kind == .support ? "what is wrong" : "the question" }

    static var names: (take: Name, list: Name, read: Name) {
        let plural = Subject.plural
        return (
            Subject.taking, Name(ar: "قائمة: \(plural.ar)", en: "Cases of \(plural.en), narrowed and paged"),
            Name(
                ar: "حالة من حالات \(plural.ar) بكل ما جرى فيها",
                en: "A case of \(plural.en) with its history and what may be done now")
        )
    }

    static func fields(of action: ContactAction) -> [Field] {
        switch action {
        case .answer: WordShapes.answer
        case .conversion: WordShapes.conversion
        case .closure: WordShapes.closure
        }
    }

    static func step(_ action: ContactAction, _ input: Input) throws(ServiceError) -> ContactStep? {
        switch action {
        case .answer:
            .answer(text: input.demanded("text"), medium: input.word("medium"), proof: input.demanded("proof"))
        case .conversion: nil
        case .closure: .close(note: input.demanded("note"))
        }
    }

    static func bytes(_ record: CaseRecord<ContactCase<Subject>>) -> [UInt8] { ContactView.bytes(record) }
}

/// A case of contact as the API answers it.
enum ContactView {
    static let schemas = ["SupportCase", "ContactInquiry"].map { name in
        NamedSchema(
            name,
            .object(
                WordView.head + [
                    Property("answered_on", .nullable(.date)), Property("answer", .nullable(.text())),
                ] + WordView.tail))
    }

    static func bytes<Subject>(_ record: CaseRecord<ContactCase<Subject>>) -> [UInt8] {
        let file = record.file
        return JSONWriter.object { json in
            WordView.writeHead(
                record, stage: (file.stage.rawValue, file.stage.name), at: file.receivedAt, standing: file.standing,
                medium: file.medium, text: file.text, &json)
            json.field("answered_on", file.answeredOn?.iso)
            json.field("answer", file.answer)
            json.field("became", file.becameReference)
            EventView.write(record, &json)
            ActionView.write(file.actions(at: record.desk), \.name, &json)
        }
    }
}
