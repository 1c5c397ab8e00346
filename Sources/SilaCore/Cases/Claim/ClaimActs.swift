extension Desk {
    /// How the body acted on the claim, where it is as it has to be: by that body, carrying `outcome` where one was put to
    /// the vote, after the claim came to it, and not entered before.
    func act(
        _ act: BodyAct?, of body: Body, carrying outcome: ClaimOutcome?, on claim: Claim, for gate: ClaimGate
    ) throws(Refusal) -> BodyAct {
        let clause = policy.clause(gate.clause.clause)
        try requireAct(act, of: body, clause: clause, barred: bodies.barred)
        if let outcome { try requireOutcome(outcome.rawValue, of: act, clause: clause) }
        if case .sitting(let sitting)? = act {
            if sitting.heldOn < claim.withBodySince {
                throw Refusal(
                    .actBeforeCase, clause: clause, field: "sitting",
                    message: Name(
                        ar: "عُقدت الجلسة \(sitting.number) في \(sitting.heldOn.iso)، والمطالبة لدى الجهة منذ "
                            + claim.withBodySince.iso,
                        en:
                            "sitting \(sitting.number) was held on \(sitting.heldOn.iso); the claim is with the body since "
                            + claim.withBodySince.iso))
            }
            if claim.findings.contains(sitting.sitting) && gate.gate == .fault {
                throw Refusal(
                    .actSpent, clause: clause, field: "sitting",
                    message: Name(
                        ar: "أُثبت ما أقرته الجلسة \(sitting.number) في هذه المطالبة من قبل؛ تُعرض على جلسة أخرى",
                        en:
                            "what sitting \(sitting.number) found about the claim was entered already; put it to another"
                    ))
            }
        }
        if let act { return act }
        throw Refusal.missing("sitting", clause: clause, Name(ar: "الجلسة", en: "the sitting"))
    }
}
