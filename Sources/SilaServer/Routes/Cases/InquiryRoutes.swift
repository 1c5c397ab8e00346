internal import SilaCore
internal import SilaService

/// Inquiries over the API.
extension Inquiry: ServedWord {
    static var address: String { "inquiries" }
    static var schema: String { "Inquiry" }
    static var words: String { "the question" }

    static var names: (take: Name, list: Name, read: Name) {
        (
            Name(ar: "استقبال استفسار", en: "Take an inquiry, over a channel of the policy or outside it"),
            Name(ar: "قائمة الاستفسارات", en: "Inquiries, narrowed and paged"),
            Name(ar: "استفسار بكل ما جرى فيه", en: "An inquiry with its history and what may be done now")
        )
    }

    static func fields(of action: InquiryAction) -> [Field] {
        switch action {
        case .researchReferral: []
        case .answer: WordShapes.answer
        case .conversion: WordShapes.conversion
        case .closure: WordShapes.closure
        }
    }

    static func step(_ action: InquiryAction, _ input: Input) throws(ServiceError) -> InquiryStep? {
        switch action {
        case .researchReferral: .referToResearch
        case .answer:
            .answer(text: input.demanded("text"), medium: input.word("medium"), proof: input.demanded("proof"))
        case .conversion: nil
        case .closure: .close(note: input.demanded("note"))
        }
    }

    static func bytes(_ record: CaseRecord<Inquiry>) -> [UInt8] { InquiryView.bytes(record) }
}
