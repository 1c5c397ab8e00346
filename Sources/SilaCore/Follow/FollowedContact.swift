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

extension ContactCase {
    /// What happens next with a case of contact that was just taken, in order: what its receipt says.
    public func road(at desk: Desk) -> [RoadMark] {
        if case .outside = standing {
            return [
                RoadMark(Name(ar: "تنظر فيه الإدارة العليا.", en: "Senior management looks at it.")),
                RoadMark(
                    Name(
                        ar: "تُدخله في إجراءات الجمعية أو تغلقه بعد معالجته، وتقرأ ذلك بالرقم والرمز.",
                        en: "It is turned into another case, or dealt with and closed; you read that with both numbers."
                    )),
            ]
        }
        let clause = desk.policy.complaints?.clause(asking: Subject.ask)
        let by = [Role.frontDesk, .followUp].map(\.name)
        return [
            RoadMark(
                Name(ar: "يتولاه: \(by[0].ar) أو \(by[1].ar).", en: "It is dealt with by: \(by[0].en) or \(by[1].en)."),
                clause: clause),
            RoadMark(
                Name(
                    ar: "تصلك الإجابة؛ ولا مدة لذلك في السياسة.",
                    en: "You are answered; the policy sets no term for it.")),
        ]
    }
}
