/// The steps that can be taken with a case of contact, named as the API names them.
public enum ContactAction: String, CaseIterable, Hashable, Sendable, Codable {
    /// Answer.
    case answer
    /// Turn into a request or a complaint.
    case conversion
    /// Close what was recorded outside the policy.
    case closure

    /// The roles that take this step.
    public var roles: Set<Role> {
        switch self {
        case .answer: [.frontDesk, .followUp]
        case .conversion: [.frontDesk]
        case .closure: [.management]
        }
    }

    /// The step in both languages.
    public var name: Name {
        switch self {
        case .answer: Name(ar: "إجابة", en: "Answer")
        case .conversion: Name(ar: "تحويل إلى طلب أو شكوى", en: "Turn into a request or a complaint")
        case .closure: Name(ar: "إغلاق", en: "Close")
        }
    }
}

/// A step with a case of contact.
public enum ContactStep: Hashable, Sendable {
    /// Answer, over a medium, with proof.
    case answer(text: String, medium: Medium?, proof: String)
    /// Turn into the case of that kind and reference.
    case convert(to: CaseKind = .request, reference: String)
    /// Close what was recorded outside the policy.
    case close(note: String)

    /// Which step it is.
    public var action: ContactAction {
        switch self {
        case .answer: .answer
        case .convert: .conversion
        case .close: .closure
        }
    }
}

extension ContactCase: WordFile {
    /// The roles that take such cases.
    public static var takers: Set<Role> { Receive.roles.union([.followUp]) }

    /// What taking one is called.
    public static var taking: Name { Subject.taking }

    /// The entry that opens one, over a channel of the policy; where the policy takes none, outside it with a reason.
    public static func opening(_ words: TakenWords, at desk: Desk) throws(Refusal) -> Entry<ContactEvent> {
        try desk.requireRole(takers, orPerson: true, for: taking)
        let clause = clause(at: desk)
        let standing = try standing(of: words, at: desk)
        if words.text.isBlank { throw .missing("text", clause: clause, Name(ar: "النص", en: "what it is about")) }
        if let medium = words.medium { try desk.requireOffered(medium) }
        if words.isAnonymous && !desk.settings.complaints.anonymous {
            throw Refusal(
                .anonymityNotAllowed, field: "name",
                message: Name(
                    ar: "لا تقبل الجمعية ما يرد بلا اسم؛ اكتب اسم صاحبه",
                    en: "the association takes nothing that comes without a name; give the name"))
        }
        let resting: Clause? = if case .within = standing { clause } else { nil }
        return desk.entry(.received(standing: standing, text: words.text, medium: words.medium), on: resting)
    }

    private static func clause(at desk: Desk) -> Clause? { desk.policy.complaints?.clause(asking: Subject.ask) }

    private static func standing(of words: TakenWords, at desk: Desk) throws(Refusal) -> Standing {
        if clause(at: desk) != nil {
            return try desk.standing(
                channel: words.channel, named: words.channelName, outsideReason: words.outsideReason
            ).0
        }
        guard let reason = words.outsideReason else {
            throw Refusal(
                .policyLacksKind, clause: desk.policy.complaints?.heading, field: "outside_reason",
                message: Name(
                    ar:
                        "لا بند في «\(desk.policy.title.ar)» على \(Subject.plural.ar)؛ يمكن تسجيله خارج السياسة مع ذكر السبب",
                    en: "this association's policy has no clause on \(Subject.plural.en); "
                        + "record it outside the policy with a reason"
                )
            )
        }
        if words.channel.isBlank { throw .missing("channel", Name(ar: "القناة", en: "the channel")) }
        if reason.isBlank { throw .missing("outside_reason", Name(ar: "سبب التسجيل", en: "the reason")) }
        return .outside(channel: words.channel, reason: reason)
    }

    /// The roles that take a step.
    public static func roles(of action: ContactAction) -> Set<Role> { action.roles }

    /// What a step is called.
    public static func name(of action: ContactAction) -> Name { action.name }

    /// What a stage is called.
    public static func name(of stage: ContactStage) -> Name { stage.name }

    /// Which step it is.
    public static func action(of step: ContactStep) -> ContactAction { step.action }

    /// One sound step of each sort.
    public static var sound: [ContactStep] {
        [.answer(text: "x", medium: nil, proof: "x"), .convert(reference: "x"), .close(note: "x")]
    }

    /// Where such a case can stand, and which step leads there first.
    public static var ways: [WordWay<ContactStage, ContactAction>] {
        [
            WordWay(.outside), WordWay(.received), WordWay(.answered, by: .answer, from: [.received]),
            WordWay(.converted, by: .conversion, from: [.outside, .received]),
            WordWay(.closed, by: .closure, from: [.outside]),
        ]
    }

    /// What is wrong, or asked.
    public var words: String { text }

    /// Throws when this actor cannot take the step with this case now.
    public func check(_ action: ContactAction, at desk: Desk) throws(Refusal) {
        try desk.requireRole(action.roles, for: action.name)
        let fits =
            switch (action, stage) {
            case (.answer, .received), (.closure, .outside): true
            case (.conversion, .received), (.conversion, .answered), (.conversion, .outside): true
            default: false
            }
        guard !fits else { return }
        throw Refusal(
            rule(of: action), clause: Self.clause(at: desk),
            message: Name(
                ar: "الحالة الآن: \(stage.name.ar)؛ لا موضع لهذه الخطوة",
                en: "the case is “\(stage.name.en)”; this step has no place now"
            )
        )
    }

    /// Why the step has no place now.
    private func rule(of action: ContactAction) -> Rule {
        switch stage {
        case .converted, .closed: .caseEnded
        case .outside: .caseOutside
        case .received, .answered: action == .closure ? .caseWithin : .stageTooLate
        }
    }

    /// The entry that a step gives, or the refusal.
    public func taking(_ step: ContactStep, at desk: Desk) throws(Refusal) -> Entry<ContactEvent> {
        try check(step.action, at: desk)
        let clause = Self.clause(at: desk)
        switch step {
        case .answer(let text, let medium, let proof):
            if text.isBlank { throw .missing("text", clause: clause, Name(ar: "نص الإجابة", en: "the answer")) }
            if proof.isBlank { throw .missing("proof", clause: clause, Name(ar: "ما يثبت الإبلاغ", en: "the proof")) }
            if let medium { try desk.requireOffered(medium) }
            return desk.entry(.answered(text: text, medium: medium ?? self.medium, proof: proof), on: clause)
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
