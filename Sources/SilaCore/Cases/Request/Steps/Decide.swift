/// Entering what the body decided: accepted or refused, with the reason and the clause it rests on.
///
/// A committee decides in a sitting, by vote; a unit through its head; where the policy sends requests to no body, who
/// enters it decides. Source: the fifth clause on handling; every decision names a clause of the association's own policy.
public struct Decide: RequestStep {
    /// Which step it is.
    public static let action = RequestAction.decision
    /// Accepted or refused.
    public var outcome: Outcome
    /// Why.
    public var reason: String
    /// The clause it rests on; nil for the clause on the study, on the reply or on handling, on which no refusal may lean.
    public var clause: ClauseID?
    /// How the body took it.
    public var act: BodyAct?

    /// A decision with its parts.
    public init(outcome: Outcome, reason: String, clause: ClauseID? = nil, act: BodyAct? = nil) {
        self.outcome = outcome
        self.reason = reason
        self.clause = clause
        self.act = act
    }

    /// With the body, while the clock runs; where the policy sends requests to no body, as soon as they are ready.
    public static func gate(_ request: Request, at desk: Desk) throws(Refusal) {
        let clause = desk.policy.handling.study?.clause
        try request.requireWithin()
        try request.require(from: ready(at: desk), clause: clause)
        try request.require(through: .referred, clause: clause)
        try request.requireRunning()
        guard let body = body(at: desk) else { return }
        var desk = desk
        desk.bodies.sittings?.subtract(request.sittings)
        try desk.requireMayAct(for: body, clause: clause)
    }

    /// Decided on the day of the sitting, or today.
    public func entries(_ request: Request, at desk: Desk) throws(Refusal) -> [Entry<RequestEvent>] {
        let study = desk.policy.handling.study?.clause
        if reason.isBlank { throw .missing("reason", clause: study, Name(ar: "سبب القرار", en: "the reason")) }
        guard let resting = try resting(at: desk) ?? (outcome == .accepted ? Self.usual(at: desk) : nil) else {
            throw .missing(
                "clause", clause: study, Name(ar: "البند الذي يستند إليه الرفض", en: "the clause of the refusal"))
        }
        var day = desk.today
        if let body = Self.body(at: desk) {
            try requireAct(of: body, request, at: desk)
            if case .sitting(let sitting) = act { day = sitting.heldOn }
        }
        let decision = Decision(
            outcome: outcome, reason: reason, clause: resting.citation, on: day,
            act: Self.body(at: desk) == nil ? nil : act)
        return [desk.entry(.decided(decision: decision), on: resting)]
    }

    private func requireAct(of body: Body, _ request: Request, at desk: Desk) throws(Refusal) {
        let study = desk.policy.handling.study?.clause
        try desk.requireAct(act, of: body, clause: study, barred: desk.bodies.barred)
        try desk.requireOutcome(outcome.rawValue, of: act, clause: study)
        guard case .sitting(let sitting) = act else { return }
        if let since = request.withBodySince, sitting.heldOn < since {
            throw Refusal(
                .actBeforeCase, clause: study, field: "sitting",
                message: Name(
                    ar: "عُقدت الجلسة \(sitting.number) في \(sitting.heldOn.iso)، والحالة لدى الجهة منذ \(since.iso)",
                    en: "sitting \(sitting.number) was held on \(sitting.heldOn.iso); the case is with the body since "
                        + since.iso))
        }
        if request.sittings.contains(sitting.sitting) {
            throw Refusal(
                .actSpent, clause: study, field: "sitting",
                message: Name(
                    ar: "أُثبت قرار الجلسة \(sitting.number) في هذه الحالة من قبل؛ تُعرض على جلسة أخرى",
                    en: "what sitting \(sitting.number) decided about the case was entered already; put it to another"))
        }
    }

    /// The body that decides; nil where the policy sends requests to none.
    private static func body(at desk: Desk) -> Body? {
        desk.policy.handling.study.flatMap { desk.policy.body($0.body) }
    }

    /// What an acceptance rests on where nobody names a clause: the study, else the reply, else the section as a whole.
    private static func usual(at desk: Desk) -> Clause {
        let handling = desk.policy.handling
        return handling.study?.clause ?? handling.reply?.clause ?? handling.heading
    }

    private static func ready(at desk: Desk) -> RequestStage {
        if desk.policy.handling.study != nil { return .referred }
        return desk.policy.handling.clause(asking: .registration) == nil ? .complete : .registered
    }

    private func resting(at desk: Desk) throws(Refusal) -> Clause? {
        guard let clause else { return nil }
        return try desk.cited(clause)
    }
}
