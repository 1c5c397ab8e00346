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

    /// An intake with what every one has; the rest is set afterwards.
    public init(text: String, channel: String, person: DeclaredPerson) {
        self.text = text
        self.channel = channel
        self.person = person
    }

    var opening: CaseOpening {
        CaseOpening(declaration: Declaration(person: person, service: nil, items: [:]))
    }
}

extension Office {
    /// Takes an inquiry; the answer is stored with it.
    public func takeInquiry(
        _ intake: WordIntake, by caller: Caller, _ submission: Submission,
        answer: (CaseRecord<Inquiry>) throws(ServiceError) -> StoredAnswer
    ) async throws(ServiceError) -> StoredAnswer {
        try await open(
            Inquiry.self, intake.opening, by: caller, submission,
            decide: { desk, _ throws(Refusal) in
                try Ask.take(
                    question: intake.text, channel: intake.channel, channelName: intake.channelName,
                    outsideReason: intake.outsideReason, medium: intake.medium, at: desk)
            },
            answer: answer)
    }

    /// The inquiry with that reference.
    public func inquiry(_ reference: Reference, by caller: Caller) async throws(ServiceError) -> CaseRecord<Inquiry> {
        try await record(Inquiry.self, reference, by: caller)
    }

    /// Changes an inquiry; the answer is stored with the change.
    ///
    /// Turning it into a request is `convertInquiry`.
    public func changeInquiry(
        _ reference: Reference, seen: Int?, by caller: Caller, _ submission: Submission, _ step: InquiryStep,
        answer: (CaseRecord<Inquiry>) throws(ServiceError) -> StoredAnswer
    ) async throws(ServiceError) -> StoredAnswer {
        try await change(
            Inquiry.self, reference, seen: seen, by: caller, submission,
            decide: { record throws(ServiceError) in
                var draft: CaseDraft<Inquiry>
                do throws(Refusal) { draft = CaseDraft(entries: [try step.take(record.file, at: record.desk)]) } catch {
                    throw .refused(error)
                }
                if case .answer(_, _, let proof) = step { draft.finishes = ([.research], proof) }
                if case .close(let note) = step { draft.finishes = ([.outside], note) }
                return draft
            },
            answer: answer)
    }
}
