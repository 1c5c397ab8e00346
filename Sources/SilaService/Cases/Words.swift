public import SilaCore
internal import SilaDelivery
internal import SilaStorage

/// What the desk writes down when somebody asks something or suggests something.
public struct WordIntake: Sendable {
    /// The question or the suggestion.
    public var text: String
    /// The channel, by its id in the policy or by its kind.
    public var channel: String
    /// What the desk calls it, under an open-ended channel.
    public var channelName: String?
    /// Why it is recorded though the policy lacks the channel or the kind.
    public var outsideReason: String?
    /// The agreed medium.
    public var medium: Medium?
    /// Who it is from.
    public var person: DeclaredPerson
    /// The field of the association's work that it is about.
    public var field: String?

    /// An intake with what every one has; the rest is set afterwards.
    public init(text: String, channel: String, person: DeclaredPerson) {
        self.text = text
        self.channel = channel
        self.person = person
    }

    var words: TakenWords {
        TakenWords(
            text: text, channel: channel, channelName: channelName, outsideReason: outsideReason, medium: medium)
    }

    var opening: CaseOpening {
        CaseOpening(declaration: Declaration(person: person, service: nil, items: [:]), field: field)
    }
}

extension Office {
    /// Takes an inquiry or a suggestion; the answer is stored with it.
    public func take<Word: WordCase>(
        _ type: Word.Type, _ intake: WordIntake, by caller: Caller, _ submission: Submission,
        answer: (CaseRecord<Word>) throws(ServiceError) -> StoredAnswer
    ) async throws(ServiceError) -> StoredAnswer {
        try await open(
            type, intake.opening, by: Acting(caller), submission,
            decide: { desk, _ throws(Refusal) in try Word.opening(intake.words, at: desk) }, answer: answer)
    }

    /// Changes an inquiry or a suggestion; the answer is stored with the change.
    ///
    /// Turning it into another case is `convert`.
    public func change<Word: WordCase>(
        _ type: Word.Type, _ reference: Reference, seen: Int?, by caller: Caller, _ submission: Submission,
        _ step: Word.Step, answer: (CaseRecord<Word>) throws(ServiceError) -> StoredAnswer
    ) async throws(ServiceError) -> StoredAnswer {
        try await change(
            type, reference, seen: seen, by: Acting(caller), submission,
            decide: { record throws(ServiceError) in
                let entry: Entry<Word.Event>
                do throws(Refusal) { entry = try record.file.taking(step, at: record.desk) } catch {
                    throw .refused(error)
                }
                var draft = CaseDraft<Word>(entries: [entry])
                if let finished = Word.finished(by: step) { draft.finishes = (finished.kinds, finished.outcome) }
                return draft
            },
            answer: answer)
    }
}
