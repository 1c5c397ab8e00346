/// The steps that can be taken with an inquiry, named as the API names them.
public enum InquiryAction: String, CaseIterable, Hashable, Sendable, Codable {
    /// Refer to the social-research officer.
    case researchReferral = "research-referral"
    /// Answer.
    case answer
    /// Turn into a request or a complaint.
    case conversion
    /// Close what was recorded outside the policy.
    case closure

    /// The roles that take this step.
    public var roles: Set<Role> {
        switch self {
        case .researchReferral, .conversion: [.frontDesk]
        case .answer: [.frontDesk, .researchOfficer]
        case .closure: [.management]
        }
    }

    /// The step in both languages.
    public var name: Name {
        switch self {
        case .researchReferral: Name(ar: "إحالة إلى مسؤول البحث الاجتماعي", en: "Refer to the social-research officer")
        case .answer: Name(ar: "إجابة", en: "Answer")
        case .conversion: Name(ar: "تحويل إلى طلب أو شكوى", en: "Turn into a request or a complaint")
        case .closure: Name(ar: "إغلاق", en: "Close")
        }
    }
}

/// Asking a question, over a channel of the policy or outside it.
public struct Ask: Sendable {
    /// The roles that take questions.
    public static let roles = Receive.roles

    /// The entry that opens the inquiry, or the refusal.
    public static func take(
        question: String, channel: String, channelName: String?, outsideReason: String?, medium: Medium?, at desk: Desk
    ) throws(Refusal) -> Entry<InquiryEvent> {
        try desk.requireRole(roles, for: Name(ar: "استقبال استفسار", en: "Take an inquiry"))
        let clause = desk.policy.handling.clause(asking: .answer)
        let (standing, channelClause) = try desk.standing(
            channel: channel, named: channelName, outsideReason: outsideReason)
        if question.isBlank { throw .missing("question", clause: clause, Name(ar: "السؤال", en: "the question")) }
        if let medium { try desk.requireOffered(medium) }
        return desk.entry(.asked(standing: standing, question: question, medium: medium), on: channelClause)
    }
}

/// A step with an inquiry.
public enum InquiryStep: Hashable, Sendable {
    /// Refer to the social-research officer.
    case referToResearch
    /// Answer, over a medium, with proof ("told at the desk" where the person stands there).
    case answer(text: String, medium: Medium?, proof: String)
    /// Turn into the case of that kind and reference.
    case convert(to: CaseKind = .request, reference: String)
    /// Close what was recorded outside the policy.
    case close(note: String)

    /// Which step it is.
    public var action: InquiryAction {
        switch self {
        case .referToResearch: .researchReferral
        case .answer: .answer
        case .convert: .conversion
        case .close: .closure
        }
    }

    /// What happens when it is taken, or the refusal.
    public func take(_ inquiry: Inquiry, at desk: Desk) throws(Refusal) -> Entry<InquiryEvent> {
        try action.check(inquiry, at: desk)
        let research = desk.policy.handling.research?.clause
        let answering = desk.policy.handling.clause(asking: .answer)
        let clause = inquiry.withResearch ? research ?? answering : answering
        switch self {
        case .referToResearch:
            return desk.entry(.referredToResearch, on: research)
        case .answer(let text, let medium, let proof):
            if text.isBlank { throw .missing("text", clause: clause, Name(ar: "نص الإجابة", en: "the answer")) }
            if proof.isBlank { throw .missing("proof", clause: clause, Name(ar: "ما يثبت الإبلاغ", en: "the proof")) }
            if let medium { try desk.requireOffered(medium) }
            return desk.entry(.answered(text: text, medium: medium ?? inquiry.medium, proof: proof), on: clause)
        case .convert(let kind, let reference):
            if reference.isBlank {
                throw .missing("reference", Name(ar: "مرجع الحالة", en: "the other case's reference"))
            }
            return desk.entry(.converted(to: kind, reference: reference), on: nil)
        case .close(let note):
            if note.isBlank { throw .missing("note", Name(ar: "ما تم بشأنه", en: "what was done about it")) }
            return desk.entry(.closed(note: note), on: nil)
        }
    }
}

extension InquiryAction {
    /// Throws when this actor cannot take the step with this inquiry now.
    public func check(_ inquiry: Inquiry, at desk: Desk) throws(Refusal) {
        try desk.requireRole(roles, for: name)
        let stage = inquiry.stage
        if stage == .converted || stage == .closed { throw Self.wrong(.caseEnded, stage) }
        if stage == .outside {
            if self == .conversion || self == .closure { return }
            throw Self.outside
        }
        if self == .closure { throw Self.wrong(.caseWithin, stage) }
        if self == .researchReferral && desk.policy.handling.research == nil { throw desk.lacking(name) }
        let fits: Bool =
            switch stage {
            case .asked: true
            case .withResearch: self != .researchReferral
            default: self == .conversion
            }
        if !fits { throw Self.wrong(.stageTooLate, stage) }
    }

    private static func wrong(_ rule: Rule, _ stage: InquiryStage) -> Refusal {
        Refusal(
            rule,
            message: Name(
                ar: "الاستفسار الآن: \(stage.name.ar)؛ لا موضع لهذه الخطوة",
                en: "the inquiry is “\(stage.name.en)”; this step has no place now"
            )
        )
    }

    private static var outside: Refusal {
        Refusal(
            .caseOutside,
            message: Name(
                ar: "الاستفسار مسجل خارج السياسة وهو لدى الإدارة العليا",
                en: "the inquiry is recorded outside the policy and is with senior management"
            )
        )
    }

    /// What the actor may do with the inquiry now, step by step.
    public static func standing(_ inquiry: Inquiry, at desk: Desk) -> [(action: InquiryAction, refusal: Refusal?)] {
        allCases.map { action in
            do throws(Refusal) {
                try action.check(inquiry, at: desk)
                return (action, nil)
            } catch {
                return (action, error)
            }
        }
    }
}
