extension FindingRule {
    /// The association's own target is later than its policy allows.
    ///
    /// Source: `settings.yaml` beside the clause on the reply; the target is for doing better than the policy asks.
    static let serviceTargetAfterCeiling = FindingRule(
        "service-target.after-ceiling", .warning,
        meaning: Name(
            ar: "هدف الجمعية لنفسها أبعد مما تسمح به سياستها",
            en: "the association's own target is later than its policy allows"),
        settings: { policy, settings, calendar in
            guard let target = settings.serviceTarget.map({ TermLength.workingDays($0) }),
                let reply = policy.handling.reply, let ceiling = reply.term.atMost
            else { return [] }
            let order = target.outlasts(ceiling, onDayOff: reply.term.dayOffRule, calendar: calendar)
            guard order != .never else { return [] }
            let always = order == .always
            return [
                Sighting(
                    .path(.settings, "service_target"), clause: reply.clause,
                    message: Name(
                        ar: "هدف الجمعية \(target.spelled.ar)، و\(reply.clause.label.ar) لا يسمح بأكثر من "
                            + "\(ceiling.spelled.ar)" + (always ? "" : "، فيتجاوزه في بعض الأيام"),
                        en:
                            "the association's target is \(target.spelled.en), and \(reply.clause.label.en) allows at most "
                            + ceiling.spelled.en + (always ? "" : ", which it passes from some days")),
                    remedy: Name(
                        ar: "اجعل «service_target» دون الحد الأعلى أو احذفه",
                        en: "set `service_target` below the ceiling, or leave it out"))
            ]
        })
}
