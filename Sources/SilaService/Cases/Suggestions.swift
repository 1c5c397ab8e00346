public import SilaCore
internal import SilaDelivery
internal import SilaStorage

extension Office {
    /// Takes a suggestion; the answer is stored with it.
    public func takeSuggestion(
        _ intake: WordIntake, by caller: Caller, _ submission: Submission,
        answer: (CaseRecord<Suggestion>) throws(ServiceError) -> StoredAnswer
    ) async throws(ServiceError) -> StoredAnswer {
        try await open(
            Suggestion.self, intake.opening, by: caller, submission,
            decide: { desk, _ throws(Refusal) in
                try Suggest.take(
                    text: intake.text, channel: intake.channel, channelName: intake.channelName,
                    outsideReason: intake.outsideReason, medium: intake.medium, at: desk)
            },
            answer: answer)
    }

    /// The suggestion with that reference.
    public func suggestion(
        _ reference: Reference, by caller: Caller
    ) async throws(ServiceError) -> CaseRecord<Suggestion> {
        try await record(Suggestion.self, reference, by: caller)
    }

    /// Changes a suggestion; the answer is stored with the change.
    ///
    /// Turning it into a request is `convertSuggestion`.
    public func changeSuggestion(
        _ reference: Reference, seen: Int?, by caller: Caller, _ submission: Submission, _ step: SuggestionStep,
        answer: (CaseRecord<Suggestion>) throws(ServiceError) -> StoredAnswer
    ) async throws(ServiceError) -> StoredAnswer {
        try await change(
            Suggestion.self, reference, seen: seen, by: caller, submission,
            decide: { record throws(ServiceError) in
                var draft: CaseDraft<Suggestion>
                do throws(Refusal) { draft = CaseDraft(entries: [try step.take(record.file, at: record.desk)]) } catch {
                    throw .refused(error)
                }
                if case .close(let note) = step { draft.finishes = ([.outside], note) }
                return draft
            },
            answer: answer)
    }
}
