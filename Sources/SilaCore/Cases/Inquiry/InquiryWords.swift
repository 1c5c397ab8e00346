extension Inquiry: WordFile {
    /// The roles that take questions.
    public static var takers: Set<Role> { Ask.roles }

    /// What taking one is called.
    public static var taking: Name { Name(ar: "استقبال استفسار", en: "Take an inquiry") }

    /// The entry that opens an inquiry, or the refusal.
    public static func opening(_ words: TakenWords, at desk: Desk) throws(Refusal) -> Entry<InquiryEvent> {
        try Ask.take(
            question: words.text, channel: words.channel, channelName: words.channelName,
            outsideReason: words.outsideReason, medium: words.medium, at: desk)
    }

    /// The roles that take a step.
    public static func roles(of action: InquiryAction) -> Set<Role> { action.roles }

    /// What a step is called.
    public static func name(of action: InquiryAction) -> Name { action.name }

    /// Which step it is.
    public static func action(of step: InquiryStep) -> InquiryAction { step.action }

    /// What a stage is called.
    public static func name(of stage: InquiryStage) -> Name { stage.name }

    /// One sound step of each sort.
    public static var sound: [InquiryStep] {
        [
            .referToResearch, .answer(text: "x", medium: nil, proof: "x"), .convert(reference: "x"),
            .close(note: "x"),
        ]
    }

    /// Where an inquiry can stand, and which step leads there first.
    public static var ways: [WordWay<InquiryStage, InquiryAction>] {
        [
            WordWay(.outside), WordWay(.asked), WordWay(.withResearch, by: .researchReferral, from: [.asked]),
            WordWay(.answered, by: .answer, from: [.asked, .withResearch]),
            WordWay(.converted, by: .conversion, from: [.outside, .asked]),
            WordWay(.closed, by: .closure, from: [.outside]),
        ]
    }

    /// What was asked.
    public var words: String { question }

    /// Throws when this actor cannot take the step with this inquiry now.
    public func check(_ action: InquiryAction, at desk: Desk) throws(Refusal) { try action.check(self, at: desk) }

    /// The entry that a step gives, or the refusal.
    public func taking(_ step: InquiryStep, at desk: Desk) throws(Refusal) -> Entry<InquiryEvent> {
        try step.take(self, at: desk)
    }
}
