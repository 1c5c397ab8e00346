/// The steps that can be taken with a suggestion, named as the API names them.
public enum SuggestionAction: String, CaseIterable, Hashable, Sendable, Codable {
    /// Weigh it.
    case weighing
    /// Answer who made it.
    case answer
    /// Turn into a request or a complaint.
    case conversion
    /// Close what was recorded outside the policy.
    case closure

    /// The roles that take this step.
    public var roles: Set<Role> {
        switch self {
        case .weighing: [.management, .followUp, .committeeChair]
        case .answer, .conversion: [.frontDesk]
        case .closure: [.management]
        }
    }

    /// The step in both languages.
    public var name: Name {
        switch self {
        case .weighing: Name(ar: "دراسة المقترح", en: "Weigh the suggestion")
        case .answer: Name(ar: "إبلاغ الرد", en: "Answer")
        case .conversion: Name(ar: "تحويل إلى طلب أو شكوى", en: "Turn into a request or a complaint")
        case .closure: Name(ar: "إغلاق", en: "Close")
        }
    }
}

/// Making a suggestion, over a channel of the policy; where the policy takes none, outside it with a reason.
public struct Suggest: Sendable {
    /// The roles that take suggestions.
    public static let roles = Receive.roles

    /// The entry that opens the suggestion, or the refusal.
    public static func take(
        text: String, channel: String, channelName: String?, outsideReason: String?, medium: Medium?, at desk: Desk
    ) throws(Refusal) -> Entry<SuggestionEvent> {
        try desk.requireRole(roles, for: Name(ar: "استقبال مقترح", en: "Take a suggestion"))
        let clause = desk.policy.goal(asking: .suggestions)
        let standing = try standing(channel, channelName, outsideReason, clause: clause, at: desk)
        if text.isBlank { throw .missing("text", clause: clause, Name(ar: "نص المقترح", en: "the suggestion")) }
        if let medium { try desk.requireOffered(medium) }
        let resting: Clause? = if case .within = standing { clause } else { nil }
        return desk.entry(.received(standing: standing, text: text, medium: medium), on: resting)
    }

    private static func standing(
        _ channel: String, _ named: String?, _ outsideReason: String?, clause: Clause?, at desk: Desk
    ) throws(Refusal) -> Standing {
        if clause != nil {
            return try desk.standing(channel: channel, named: named, outsideReason: outsideReason).0
        }
        guard let outsideReason else {
            throw Refusal(
                .policyLacksKind, clause: desk.policy.goals.first?.heading, field: "outside_reason",
                message: Name(
                    ar: "لا بند في سياسة الجمعية للمقترحات؛ يمكن تسجيله خارج السياسة مع ذكر السبب",
                    en:
                        "this association's policy has no clause on suggestions; record it outside the policy with a reason"
                )
            )
        }
        if channel.isBlank { throw .missing("channel", Name(ar: "القناة", en: "the channel")) }
        if outsideReason.isBlank { throw .missing("outside_reason", Name(ar: "سبب التسجيل", en: "the reason")) }
        return .outside(channel: channel, reason: outsideReason)
    }
}

/// A step with a suggestion.
public enum SuggestionStep: Hashable, Sendable {
    /// Weigh it, with the reason.
    case weigh(outcome: Weighing, reason: String)
    /// Answer who made it, over a medium, with proof.
    case answer(text: String, medium: Medium?, proof: String)
    /// Turn into the case of that kind and reference.
    case convert(to: CaseKind = .request, reference: String)
    /// Close what was recorded outside the policy.
    case close(note: String)

    /// Which step it is.
    public var action: SuggestionAction {
        switch self {
        case .weigh: .weighing
        case .answer: .answer
        case .convert: .conversion
        case .close: .closure
        }
    }

    /// What happens when it is taken, or the refusal.
    public func take(_ suggestion: Suggestion, at desk: Desk) throws(Refusal) -> Entry<SuggestionEvent> {
        try action.check(suggestion, at: desk)
        let clause = desk.policy.goal(asking: .suggestions)
        switch self {
        case .weigh(let outcome, let reason):
            if reason.isBlank { throw .missing("reason", clause: clause, Name(ar: "السبب", en: "the reason")) }
            return desk.entry(.weighed(outcome: outcome, reason: reason), on: clause)
        case .answer(let text, let medium, let proof):
            if text.isBlank { throw .missing("text", clause: clause, Name(ar: "نص الرد", en: "the answer")) }
            if proof.isBlank { throw .missing("proof", clause: clause, Name(ar: "ما يثبت الإبلاغ", en: "the proof")) }
            if let medium { try desk.requireOffered(medium) }
            return desk.entry(.answered(text: text, medium: medium ?? suggestion.medium, proof: proof), on: clause)
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

extension SuggestionAction {
    /// Throws when this actor cannot take the step with this suggestion now.
    public func check(_ suggestion: Suggestion, at desk: Desk) throws(Refusal) {
        try desk.requireRole(roles, for: name)
        let fits =
            switch (self, suggestion.stage) {
            case (.weighing, .received), (.answer, .weighed), (.closure, .outside): true
            case (.conversion, .received), (.conversion, .weighed), (.conversion, .answered): true
            case (.conversion, .outside): true
            default: false
            }
        guard !fits else { return }
        throw Refusal(
            rule(at: suggestion.stage), clause: desk.policy.goal(asking: .suggestions),
            message: Name(
                ar: "المقترح الآن: \(suggestion.stage.name.ar)؛ لا موضع لهذه الخطوة",
                en: "the suggestion is “\(suggestion.stage.name.en)”; this step has no place now"
            )
        )
    }

    /// Why the step has no place at that stage.
    private func rule(at stage: SuggestionStage) -> Rule {
        switch stage {
        case .converted, .closed: .caseEnded
        case .outside: .caseOutside
        case .received, .weighed, .answered:
            self == .closure ? .caseWithin : self == .answer && stage == .received ? .stageTooEarly : .stageTooLate
        }
    }

    /// What the actor may do with the suggestion now, step by step.
    public static func standing(
        _ suggestion: Suggestion, at desk: Desk
    ) -> [(action: SuggestionAction, refusal: Refusal?)] {
        allCases.map { action in
            do throws(Refusal) {
                try action.check(suggestion, at: desk)
                return (action, nil)
            } catch {
                return (action, error)
            }
        }
    }
}
