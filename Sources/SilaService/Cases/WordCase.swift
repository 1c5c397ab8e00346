public import SilaCore
public import SilaDelivery

/// A case that begins with somebody's words, has no term and no study, and can become a request: an inquiry, a suggestion.
public protocol WordCase: StoredCase {
    /// The steps that can be taken with it.
    associatedtype Step: Sendable

    /// Where it stands to the policy.
    var standing: Standing { get }
    /// The medium agreed with the person.
    var medium: Medium? { get }

    /// The entry that opens one, or the refusal.
    static func opening(_ intake: WordIntake, at desk: Desk) throws(Refusal) -> Entry<Event>

    /// The step that turns it into the request with that reference.
    static func becoming(_ reference: Reference) -> Step

    /// The entry that a step gives, or the refusal.
    func taking(_ step: Step, at desk: Desk) throws(Refusal) -> Entry<Event>

    /// The tasks that a step does away with, and what came of them; nil where it does with none.
    static func finished(by step: Step) -> (kinds: Set<StaffTask.Kind>, outcome: String)?
}

extension Inquiry: WordCase {
    /// The entry that opens an inquiry, or the refusal.
    public static func opening(_ intake: WordIntake, at desk: Desk) throws(Refusal) -> Entry<InquiryEvent> {
        try Ask.take(
            question: intake.text, channel: intake.channel, channelName: intake.channelName,
            outsideReason: intake.outsideReason, medium: intake.medium, at: desk)
    }

    /// The step that turns an inquiry into a request.
    public static func becoming(_ reference: Reference) -> InquiryStep { .convert(reference: reference.text) }

    /// The entry that a step gives, or the refusal.
    public func taking(_ step: InquiryStep, at desk: Desk) throws(Refusal) -> Entry<InquiryEvent> {
        try step.take(self, at: desk)
    }

    /// An answer ends the task of who was to find it; closing ends the look at what stands outside the policy.
    public static func finished(by step: InquiryStep) -> (kinds: Set<StaffTask.Kind>, outcome: String)? {
        switch step {
        case .answer(_, _, let proof): ([.research], proof)
        case .close(let note): ([.outside], note)
        case .referToResearch, .convert: nil
        }
    }
}

extension Suggestion: WordCase {
    /// The entry that opens a suggestion, or the refusal.
    public static func opening(_ intake: WordIntake, at desk: Desk) throws(Refusal) -> Entry<SuggestionEvent> {
        try Suggest.take(
            text: intake.text, channel: intake.channel, channelName: intake.channelName,
            outsideReason: intake.outsideReason, medium: intake.medium, at: desk)
    }

    /// The step that turns a suggestion into a request.
    public static func becoming(_ reference: Reference) -> SuggestionStep { .convert(reference: reference.text) }

    /// The entry that a step gives, or the refusal.
    public func taking(_ step: SuggestionStep, at desk: Desk) throws(Refusal) -> Entry<SuggestionEvent> {
        try step.take(self, at: desk)
    }

    /// Closing ends the look at what stands outside the policy.
    public static func finished(by step: SuggestionStep) -> (kinds: Set<StaffTask.Kind>, outcome: String)? {
        if case .close(let note) = step { ([.outside], note) } else { nil }
    }
}
