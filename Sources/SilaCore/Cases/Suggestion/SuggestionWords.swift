extension Suggestion: WordFile {
    /// The roles that take suggestions.
    public static var takers: Set<Role> { Suggest.roles }

    /// What taking one is called.
    public static var taking: Name { Name(ar: "استقبال مقترح", en: "Take a suggestion") }

    /// The entry that opens a suggestion, or the refusal.
    public static func opening(_ words: TakenWords, at desk: Desk) throws(Refusal) -> Entry<SuggestionEvent> {
        try Suggest.take(
            text: words.text, channel: words.channel, channelName: words.channelName,
            outsideReason: words.outsideReason, medium: words.medium, at: desk)
    }

    /// The roles that take a step.
    public static func roles(of action: SuggestionAction) -> Set<Role> { action.roles }

    /// What a step is called.
    public static func name(of action: SuggestionAction) -> Name { action.name }

    /// Which step it is.
    public static func action(of step: SuggestionStep) -> SuggestionAction { step.action }

    /// What a stage is called.
    public static func name(of stage: SuggestionStage) -> Name { stage.name }

    /// One sound step of each sort.
    public static var sound: [SuggestionStep] {
        [
            .weigh(outcome: .adopted, reason: "x"), .answer(text: "x", medium: nil, proof: "x"),
            .convert(reference: "x"), .close(note: "x"),
        ]
    }

    /// Where a suggestion can stand, and which step leads there first.
    public static var ways: [WordWay<SuggestionStage, SuggestionAction>] {
        [
            WordWay(.outside), WordWay(.received), WordWay(.weighed, by: .weighing, from: [.received]),
            WordWay(.answered, by: .answer, from: [.weighed]),
            WordWay(.converted, by: .conversion, from: [.outside, .received]),
            WordWay(.closed, by: .closure, from: [.outside]),
        ]
    }

    /// What was suggested.
    public var words: String { text }

    /// Throws when this actor cannot take the step with this suggestion now.
    public func check(_ action: SuggestionAction, at desk: Desk) throws(Refusal) { try action.check(self, at: desk) }

    /// The entry that a step gives, or the refusal.
    public func taking(_ step: SuggestionStep, at desk: Desk) throws(Refusal) -> Entry<SuggestionEvent> {
        try step.take(self, at: desk)
    }
}
