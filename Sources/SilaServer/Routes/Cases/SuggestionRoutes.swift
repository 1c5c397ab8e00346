internal import SilaCore
internal import SilaService

/// Suggestions over the API.
extension Suggestion: ServedWord {
    static var address: String { "suggestions" }
    static var schema: String { "Suggestion" }
    static var words: String { "the suggestion" }

    static var names: (take: Name, list: Name, read: Name) {
        (
            Name(ar: "استقبال مقترح", en: "Take a suggestion; where the policy has no clause on them, outside it"),
            Name(ar: "قائمة المقترحات", en: "Suggestions, narrowed and paged"),
            Name(ar: "مقترح بكل ما جرى فيه", en: "A suggestion with its history and what may be done now")
        )
    }

    static func fields(of action: SuggestionAction) -> [Field] {
        switch action {
        case .weighing:
            [
                Field("outcome", .word(of: Weighing.self), .required, "how it was weighed"),
                Field("reason", .paragraphs, .requiredByRule, "why"),
            ]
        case .answer: WordShapes.answer
        case .conversion: WordShapes.conversion
        case .closure: WordShapes.closure
        }
    }

    static func step(_ action: SuggestionAction, _ input: Input) throws(ServiceError) -> SuggestionStep? {
        switch action {
        case .weighing:
            .weigh(outcome: try input.required("outcome", input.word("outcome")), reason: input.demanded("reason"))
        case .answer:
            .answer(text: input.demanded("text"), medium: input.word("medium"), proof: input.demanded("proof"))
        case .conversion: nil
        case .closure: .close(note: input.demanded("note"))
        }
    }

    static func bytes(_ record: CaseRecord<Suggestion>) -> [UInt8] { SuggestionView.bytes(record) }
}
