/// What one person answered, question by question; nothing in it says who.
public struct SurveyReply: Hashable, Sendable, Codable {
    /// The values by the ids of their questions: `4`, `yes`, the id of a choice, words.
    public var values: [String: String]
    /// The service of the case that was closed, where results are told by service.
    public var service: String?

    /// A reply with its parts.
    public init(values: [String: String], service: String? = nil) {
        self.values = values
        self.service = service
    }
}

/// An answer that cannot be taken, by its question.
public struct SurveyFault: Hashable, Sendable {
    /// The question.
    public var question: String
    /// What is wrong and what is wanted.
    public var message: Name

    /// A fault with its parts.
    public init(question: String, message: Name) {
        self.question = question
        self.message = message
    }
}

extension Survey {
    /// Reads what was given: the values that can be taken, and every fault.
    ///
    /// Blank is the same as nothing.
    public func read(_ given: [String: String]) -> (values: [String: String], faults: [SurveyFault]) {
        var values: [String: String] = [:]
        var faults: [SurveyFault] = []
        for question in questions {
            guard let text = given[question.id]?.written else {
                if !question.isOptional { faults.append(SurveyFault(question: question.id, message: Self.unanswered)) }
                continue
            }
            switch question.read(text) {
            case .success(let value): values[question.id] = value
            case .failure(let fault): faults.append(SurveyFault(question: question.id, message: fault.message))
            }
        }
        let known = Set(questions.map(\.id))
        for id in given.keys.sorted() where !known.contains(id) {
            faults.append(SurveyFault(question: id, message: Self.notAsked))
        }
        if faults.isEmpty, values.isEmpty, let first = questions.first {
            faults.append(SurveyFault(question: first.id, message: Self.nothing))
        }
        return (values, faults)
    }

    private static let unanswered = Name(ar: "أجب عن هذا السؤال", en: "answer this question")
    private static let notAsked = Name(ar: "لا سؤال بهذا الاسم", en: "there is no question of that name")
    private static let nothing = Name(ar: "لم تجب عن شيء بعد", en: "nothing is answered yet")
}

extension SurveyQuestion {
    /// Why a value is not taken.
    struct Stray: Error {
        let message: Name
    }

    /// The value as it is stored: digits in Latin, words without what cannot be seen.
    func read(_ text: String) -> Result<String, Stray> {
        if case .text = kind {
            do throws(Malformed) {
                return .success(try CleanText(text, limit: Self.textLimit).text)
            } catch {
                return .failure(Stray(message: error.message))
            }
        }
        let value = Digits.latin(text)
        if offered.contains(where: { $0.id == value }) { return .success(value) }
        let words = offered.map(\.id).joined(separator: ", ")
        return .failure(
            Stray(message: Name(ar: "الجواب واحد من: \(words)", en: "the answer is one of: \(words)")))
    }
}
