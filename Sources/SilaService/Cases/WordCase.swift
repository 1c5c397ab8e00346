public import SilaCore
public import SilaDelivery
public import SilaStorage

/// A case that begins with somebody's words and can become another, as it is stored: an inquiry, a suggestion, a problem of
/// contact.
public protocol WordCase: WordFile, StoredCase {
    /// The step that turns it into the case of that kind with that reference.
    static func becoming(_ kind: CaseKind, _ reference: Reference) -> Step

    /// The tasks that a step does away with, and what came of them; nil where it does with none.
    static func finished(by step: Step) -> (kinds: Set<StaffTask.Kind>, outcome: String)?
}

extension Inquiry: WordCase {
    /// The step that turns an inquiry into another case.
    public static func becoming(_ kind: CaseKind, _ reference: Reference) -> InquiryStep {
        .convert(to: kind, reference: reference.text)
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
    /// The step that turns a suggestion into another case.
    public static func becoming(_ kind: CaseKind, _ reference: Reference) -> SuggestionStep {
        .convert(to: kind, reference: reference.text)
    }

    /// Closing ends the look at what stands outside the policy.
    public static func finished(by step: SuggestionStep) -> (kinds: Set<StaffTask.Kind>, outcome: String)? {
        if case .close(let note) = step { ([.outside], note) } else { nil }
    }
}

extension ContactCase: StoredCase, WordCase {
    /// The row of a case of contact.
    public func fill(_ row: inout CaseRow) {
        standing.fill(&row)
        row.medium = medium?.rawValue
        row.stage = stage.rawValue
        row.answeredOn = answeredOn
        row.closedOn = endedOn
    }

    /// What has to reach somebody after an event of it.
    public func errands(after entry: Entry<ContactEvent>, reference: Reference, policy: Policy) -> [Errand] {
        if case .outside = standing, case .received = entry.event { return [.task(.outsidePolicy)] }
        return []
    }

    /// The step that turns it into another case.
    public static func becoming(_ kind: CaseKind, _ reference: Reference) -> ContactStep {
        .convert(to: kind, reference: reference.text)
    }

    /// Closing ends the look at what stands outside the policy.
    public static func finished(by step: ContactStep) -> (kinds: Set<StaffTask.Kind>, outcome: String)? {
        if case .close(let note) = step { ([.outside], note) } else { nil }
    }
}
