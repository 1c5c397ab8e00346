extension ContactCase: FollowedFile {
    /// What the person is told of it: the answer, and not how it was closed.
    public static func told(_ entry: Entry<ContactEvent>) -> ToldEvent? {
        let event = entry.event
        return switch event {
        case .received(_, let text, _): ToldEvent(event.summary, text)
        case .answered(let text, _, _): ToldEvent(event.summary, text)
        case .converted(_, let reference): ToldEvent(event.summary, reference)
        case .closed, .followed: ToldEvent(event.summary)
        }
    }

    /// Where it stands.
    public func outlook(at desk: Desk) -> Outlook {
        switch stage {
        case .outside: .outside
        case .received:
            Outlook(
                stands: Name(ar: "ورد طلبك.", en: "It was received."),
                next: Name(ar: "تصلك الإجابة.", en: "You are answered."),
                clause: desk.policy.complaints?.clause(asking: Subject.ask))
        case .answered: Outlook(stands: Name(ar: "أُجيب عن طلبك.", en: "It was answered."))
        case .converted: .converted
        case .closed: Outlook(stands: Name(ar: "أُغلق.", en: "It was closed."))
        }
    }

    /// Nothing: who asks waits for the answer.
    public func personSteps(at desk: Desk) -> [PersonStep] { [] }
}
