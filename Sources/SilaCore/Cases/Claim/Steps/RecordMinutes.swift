/// Entering the minutes by which the association acknowledges the harm.
///
/// They count when they are dated, approved by every member present and locked, and state what the clause lists; what is
/// lacking is told item by item. Source: S ثـ.2, M 4.1.
public struct RecordMinutes: ClaimStep {
    /// Which step it is.
    public static let action = ClaimAction.minutes
    /// How the body acknowledged it; a sitting brings its minutes along.
    public var act: BodyAct?
    /// The minutes of a unit that acts through its head; what a sitting's minutes say is not said again.
    public var minutes: MinutesAct?

    /// Minutes with the act they are of.
    public init(act: BodyAct?, minutes: MinutesAct? = nil) {
        self.act = act
        self.minutes = minutes
    }

    /// At the gate that asks for it.
    public static func gate(_ claim: Claim, at desk: Desk) throws(Refusal) {
        try claim.requireUndecided()
        let gate = try claim.requireGate(.minutes, for: action.name, at: desk)
        guard let body = gate.body.flatMap(desk.policy.body) else { return }
        try desk.requireMayAct(for: body, clause: desk.policy.clause(gate.clause.clause))
    }

    /// Recorded.
    public func entries(_ claim: Claim, at desk: Desk) throws(Refusal) -> [Entry<ClaimEvent>] {
        let gate = try claim.requireGate(.minutes, for: Self.action.name, at: desk)
        guard let body = gate.body.flatMap(desk.policy.body) else {
            throw Refusal(
                .policyLacksStep, citing: gate.clause,
                message: Name(
                    ar: "لا تنشئ السياسة الجهة صاحبة المحضر", en: "the policy constitutes no body for the minutes"))
        }
        let act = try desk.act(act, of: body, carrying: .established, on: claim, for: gate)
        let minutes = minutes(of: act)
        let lacking = minutes.lacking(gate.stating, by: act)
        guard lacking.isEmpty else { throw Self.refusal(lacking, gate) }
        if let day = minutes.dated { try desk.requirePast(day, "minutes.dated", citing: gate.clause) }
        return [desk.entry(.minutesRecorded(act: act, minutes: minutes), citing: gate.clause)]
    }

    private func minutes(of act: BodyAct) -> MinutesAct {
        switch act {
        case .sitting(let act): act.minutes ?? .nothing
        case .head: minutes ?? .nothing
        }
    }

    private static func refusal(_ lacking: [RefusalItem], _ gate: ClaimGate) -> Refusal {
        Refusal(
            .minutesLacking, citing: gate.clause,
            message: Name(
                ar: "لا يعتد بالمحضر حتى يستوفي: " + lacking.map(\.name.ar).joined(separator: "، "),
                en: "the minutes do not count; they lack: " + lacking.map(\.name.en).joined(separator: ", ")),
            items: lacking)
    }
}
