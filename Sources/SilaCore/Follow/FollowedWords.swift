extension Inquiry: FollowedFile {
    /// What the person is told of an inquiry: the answer, and not how it was closed.
    public static func told(_ event: InquiryEvent) -> ToldEvent? {
        switch event {
        case .asked(_, let question, _): ToldEvent(event.summary, question)
        case .answered(let text, _, _): ToldEvent(event.summary, text)
        case .converted(_, let reference): ToldEvent(event.summary, reference)
        case .referredToResearch, .closed, .followed: ToldEvent(event.summary)
        }
    }

    /// Where the question stands.
    public func outlook(at desk: Desk) -> Outlook {
        let answering = desk.policy.handling.clause(asking: .answer)
        switch stage {
        case .outside: return .outside
        case .asked:
            return Outlook(
                stands: Name(ar: "ورد سؤالك.", en: "Your question was received."),
                next: Name(ar: "تصلك الإجابة.", en: "You are answered."), clause: answering)
        case .withResearch:
            let officer = desk.policy.handling.research?.officer ?? Role.researchOfficer.name
            return Outlook(
                stands: Name(ar: "سؤالك لدى \(officer.ar).", en: "Your question is with the \(officer.en)."),
                next: Name(ar: "تصلك الإجابة.", en: "You are answered."),
                clause: desk.policy.handling.research?.clause ?? answering)
        case .answered: return Outlook(stands: Name(ar: "أُجيب عن سؤالك.", en: "Your question was answered."))
        case .converted: return .converted
        case .closed: return Outlook(stands: Name(ar: "أُغلق الاستفسار.", en: "The inquiry was closed."))
        }
    }

    /// Nothing: who asks waits for the answer.
    public func personSteps(at desk: Desk) -> [PersonStep] { [] }
}

extension Suggestion: FollowedFile {
    /// What the person is told of a suggestion: the answer, and not how it was weighed in the house's words.
    public static func told(_ event: SuggestionEvent) -> ToldEvent? {
        switch event {
        case .received(_, let text, _): ToldEvent(event.summary, text)
        case .answered(let text, _, _): ToldEvent(event.summary, text)
        case .converted(_, let reference): ToldEvent(event.summary, reference)
        case .weighed:
            ToldEvent(Name(ar: "دُرس المقترح", en: "The suggestion was weighed"))
        case .closed, .followed: ToldEvent(event.summary)
        }
    }

    /// Where the suggestion stands.
    public func outlook(at desk: Desk) -> Outlook {
        switch stage {
        case .outside: .outside
        case .received:
            Outlook(
                stands: Name(ar: "ورد مقترحك.", en: "Your suggestion was received."),
                next: Name(ar: "يُدرس ثم يصلك الرد.", en: "It is weighed, and you are answered."))
        case .weighed:
            Outlook(
                stands: Name(ar: "دُرس مقترحك.", en: "Your suggestion was weighed."),
                next: Name(ar: "يصلك الرد.", en: "You are answered."))
        case .answered: Outlook(stands: Name(ar: "وصلك الرد على مقترحك.", en: "You were answered."))
        case .converted: .converted
        case .closed: Outlook(stands: Name(ar: "أُغلق المقترح.", en: "The suggestion was closed."))
        }
    }

    /// Nothing: who suggests waits for the answer.
    public func personSteps(at desk: Desk) -> [PersonStep] { [] }
}

extension Outlook {
    /// Of an inquiry or a suggestion that became another case.
    static let converted = Outlook(
        stands: Name(
            ar: "صارت حالةً أخرى تسير بمرجعها المذكور أدناه.",
            en: "It became another case, which goes on under the reference below."))
}
