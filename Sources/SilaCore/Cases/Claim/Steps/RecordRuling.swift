/// Entering the ruling of a court or of a body that settles disputes; where the policy asks for one only where it is needed,
/// first whether it is, and why.
///
/// Source: S ثـ.3 (taken as required, by a reading), M 4.2 (where the need arises).
public struct RecordRuling: ClaimStep {
    /// What is entered.
    public enum Content: Hashable, Sendable {
        /// The ruling.
        case ruling(Ruling)
        /// Whether one is needed, with the reason; `act` where the body determined it.
        case need(needed: Bool, reason: String, act: BodyAct?)
    }

    /// Which step it is.
    public static let action = ClaimAction.ruling
    /// What is entered.
    public var content: Content

    /// A step that enters `content`.
    public init(_ content: Content) { self.content = content }

    /// At the gate that asks for it.
    public static func gate(_ claim: Claim, at desk: Desk) throws(Refusal) {
        try claim.requireUndecided()
        _ = try claim.requireGate(.ruling, for: action.name, at: desk)
    }

    /// Recorded.
    public func entries(_ claim: Claim, at desk: Desk) throws(Refusal) -> [Entry<ClaimEvent>] {
        let gate = try claim.requireGate(.ruling, for: Self.action.name, at: desk)
        switch content {
        case .ruling(let ruling):
            try check(ruling, of: claim, gate, at: desk)
            return [desk.entry(.rulingRecorded(ruling: ruling), citing: gate.clause)]
        case .need(let needed, let reason, let act):
            let need = try determined(needed, reason, act, of: claim, gate, at: desk)
            return [desk.entry(.rulingDetermined(need: need), citing: gate.clause)]
        }
    }

    private func check(_ ruling: Ruling, of claim: Claim, _ gate: ClaimGate, at desk: Desk) throws(Refusal) {
        if ruling.issuer.isBlank {
            throw .missing("issuer", citing: gate.clause, Name(ar: "الجهة مصدرة الحكم", en: "who gave the ruling"))
        }
        if ruling.number.isBlank {
            throw .missing("number", citing: gate.clause, Name(ar: "رقم الحكم", en: "the number of the ruling"))
        }
        try desk.requirePast(ruling.on, from: claim.receipt.harmedOn, "on", citing: gate.clause)
        guard gate.ruling == .required || claim.rulingNeed?.needed == true else {
            throw Refusal(
                .rulingUndetermined, citing: gate.clause,
                message: Name(
                    ar: "أثبت أولاً أن الحاجة دعت إلى الحكم، مع السبب",
                    en: "enter first that a ruling is needed, with the reason"))
        }
        guard ruling.final else {
            throw Refusal(
                .rulingNotFinal, citing: gate.clause, field: "final",
                message: Name(
                    ar: "لا يعتد إلا بحكم نهائي لا يقبل الاعتراض",
                    en: "only a ruling that can no longer be appealed counts"))
        }
    }

    private func determined(
        _ needed: Bool, _ reason: String, _ act: BodyAct?, of claim: Claim, _ gate: ClaimGate, at desk: Desk
    ) throws(Refusal) -> RulingFinding {
        guard gate.ruling == .ifNeeded else {
            throw Refusal(
                .rulingRequired, citing: gate.clause, field: "needed",
                message: Name(
                    ar: "تعد السياسة الحكم لازماً في كل حال، فلا يُقرر عدم الحاجة إليه",
                    en:
                        "the policy is taken to ask for a ruling in every case, so it is not for anybody to say whether one is needed"
                ))
        }
        if reason.isBlank {
            throw .missing(
                "reason", citing: gate.clause, Name(ar: "سبب الحاجة أو عدمها", en: "why it is or is not needed"))
        }
        guard let act, let body = claim.faultBody(in: desk.policy) else {
            try desk.requireRole([.management], for: Self.action.name)
            return RulingFinding(needed: needed, reason: reason)
        }
        let checked = try desk.act(act, of: body, carrying: nil, on: claim, for: gate)
        return RulingFinding(needed: needed, reason: reason, act: checked)
    }
}
