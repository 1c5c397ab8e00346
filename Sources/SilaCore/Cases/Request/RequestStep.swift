/// A step with a request: given the request and the desk it returns what happened, or throws the refusal.
///
/// `gate` looks at the case, the policy and nothing else, so that it also tells what may be done now; `entries` looks
/// at what the step carries. Both are pure.
public protocol RequestStep: Sendable {
    /// Which step it is.
    static var action: RequestAction { get }

    /// Throws when the step cannot be taken now, whatever it carries.
    static func gate(_ request: Request, at desk: Desk) throws(Refusal)

    /// What happens when it is taken; called after the gate.
    func entries(_ request: Request, at desk: Desk) throws(Refusal) -> [Entry<RequestEvent>]
}

extension RequestStep {
    /// Takes the step: the role first, then the gate, then what it carries.
    public func take(_ request: Request, at desk: Desk) throws(Refusal) -> [Entry<RequestEvent>] {
        try Self.action.check(request, at: desk)
        return try entries(request, at: desk)
    }
}

extension RequestAction {
    /// Throws when this actor cannot take the step with this request now.
    public func check(_ request: Request, at desk: Desk) throws(Refusal) {
        let body = isOfABody ? desk.policy.handling.study?.body : nil
        try desk.requireRole(roles, orPerson: isPersons, orOfficerOf: body, for: name)
        try step.gate(request, at: desk)
    }

    /// What the actor may do with the request now, step by step; nil for what is allowed, else the refusal.
    public static func standing(_ request: Request, at desk: Desk) -> [(action: RequestAction, refusal: Refusal?)] {
        allCases.map { action in
            do throws(Refusal) {
                try action.check(request, at: desk)
                return (action, nil)
            } catch {
                return (action, error)
            }
        }
    }

    /// The step behind the name.
    var step: any RequestStep.Type {
        switch self {
        case .admission: Admit.self
        case .content: Supply.self
        case .medium: AgreeMedium.self
        case .representation: Represent.self
        case .matching: Match.self
        case .signatureCode: SendSignatureCode.self
        case .signature: Sign.self
        case .completion: Complete.self
        case .registration: Register.self
        case .referral: Refer.self
        case .return: Return.self
        case .resumption: Resume.self
        case .researchReferral: ReferToResearch.self
        case .researchAnswer: AnswerResearch.self
        case .extension: Extend.self
        case .decision: Decide.self
        case .answer: AnswerRequest.self
        case .delivery: Deliver.self
        case .closure: Close.self
        case .withdrawal: Withdraw.self
        case .objection: Object.self
        case .reopening: Reopen.self
        }
    }
}

extension Desk {
    /// Throws unless the actor holds one of these roles, or is the person where the step is the person's own.
    ///
    /// What a body decided is entered by its officers of today (chair, deputy, secretary) too, whatever roles they hold.
    func requireRole(
        _ roles: Set<Role>, orPerson: Bool = false, orOfficerOf body: BodyID? = nil, for step: Name
    ) throws(Refusal) {
        if orPerson && actor.isPerson { return }
        if let body, bodies.officers[body]?.contains(actor.id) == true { return }
        guard actor.roles.isDisjoint(with: roles) else { return }
        let able = Role.allCases.filter(roles.contains)
        throw Refusal(
            .roleNotAllowed,
            message: Name(
                ar: "«\(step.ar)» من صلاحية: \(able.map(\.name.ar).joined(separator: "، "))",
                en: "“\(step.en)” is for: \(able.map(\.name.en).joined(separator: ", "))"
            ),
            items: able.map { RefusalItem(id: $0.rawValue, name: $0.name) }
        )
    }
}
