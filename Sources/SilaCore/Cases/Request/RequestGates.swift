extension Request {
    /// Throws when the case has ended.
    func requireOpen() throws(Refusal) {
        guard stage.ended else { return }
        throw Refusal(
            .caseEnded,
            message: Name(
                ar: "انتهى الطلب (\(stage.name.ar))؛ لا يبقى إلا إعادة فتحه",
                en: "the case has ended (\(stage.name.en)); it can only be reopened"
            )
        )
    }

    /// Throws when the case has ended or is recorded outside the policy.
    func requireWithin() throws(Refusal) {
        try requireOpen()
        guard stage == .outside else { return }
        throw Refusal(
            .caseOutside,
            message: Name(
                ar: "الطلب مسجل خارج السياسة وهو لدى الإدارة العليا: تدخله في الإجراءات أو تغلقه",
                en: "the case is recorded outside the policy and is with senior management, who admit or close it"
            )
        )
    }

    /// Throws when the clock is stopped.
    func requireRunning() throws(Refusal) {
        guard let pause else { return }
        throw Refusal(
            .clockPaused,
            message: Name(
                ar: "أُعيد الطلب للاستكمال منذ \(pause.from.iso) والمدة متوقفة؛ يُستأنف أولاً",
                en:
                    "the case was sent back for completion on \(pause.from.iso) and its clock is stopped; resume it first"
            )
        )
    }

    /// Throws unless the case has come at least as far as `earliest`.
    func require(from earliest: RequestStage, clause: Clause?) throws(Refusal) {
        guard stage < earliest else { return }
        throw Refusal(
            .stageTooEarly, clause: clause,
            message: Name(
                ar: "الطلب الآن: \(stage.name.ar)؛ يلزم أن يكون أولاً: \(earliest.name.ar)",
                en: "the case is “\(stage.name.en)”; it has to be “\(earliest.name.en)” first"
            )
        )
    }

    /// Throws when the case has gone past `latest`.
    func require(through latest: RequestStage, clause: Clause?) throws(Refusal) {
        guard stage > latest else { return }
        throw Refusal(
            .stageTooLate, clause: clause,
            message: Name(
                ar: "الطلب الآن: \(stage.name.ar)؛ فات موضع هذه الخطوة",
                en: "the case is “\(stage.name.en)”; it is past this step"
            )
        )
    }
}

extension Desk {
    /// The clause that asks for a step of handling, or the refusal of a step that this policy does not ask for.
    func clause(asking ask: HandlingAsk, for step: Name) throws(Refusal) -> Clause {
        if let clause = policy.handling.clause(asking: ask) { return clause }
        throw lacking(step)
    }

    /// The refusal of a step that this policy does not ask for.
    func lacking(_ step: Name) -> Refusal {
        Refusal(
            .policyLacksStep, clause: policy.handling.heading,
            message: Name(
                ar: "لا بند في سياسة الجمعية لخطوة «\(step.ar)»",
                en: "this association's policy has no clause for “\(step.en)”"
            )
        )
    }
}
