extension FindingRule {
    /// The association aims to reply before the day from which its policy promises a reply.
    ///
    /// A reply before the floor is early, not forbidden (`clauses.md` section 4), so this is worth knowing and no more.
    static let serviceTargetBeforeFloor = FindingRule(
        "service-target.before-floor", .note,
        meaning: Name(
            ar: "هدف الجمعية لنفسها قبل الحد الأدنى في سياستها",
            en: "the association's own target comes before the floor of its policy"),
        settings: { policy, settings, calendar in
            guard let target = settings.serviceTarget.map({ TermLength.workingDays($0) }),
                let reply = policy.handling.reply, let floor = reply.term.atLeast,
                floor.outlasts(target, onDayOff: reply.term.dayOffRule, calendar: calendar) != .never
            else { return [] }
            return [
                Sighting(
                    .path(.settings, "service_target"), clause: reply.clause,
                    message: Name(
                        ar:
                            "هدف الجمعية \(target.spelled.ar)، و\(reply.clause.label.ar) لا يعد برد قبل \(floor.spelled.ar)",
                        en:
                            "the association's target is \(target.spelled.en), and \(reply.clause.label.en) promises no reply "
                            + "before \(floor.spelled.en)"),
                    remedy: Name(
                        ar: "الرد قبل الحد الأدنى مبكر وليس ممنوعاً؛ فإن قصد الهدف فليبين المجلس المراد بالحد الأدنى",
                        en:
                            "a reply before the floor is early and not forbidden; if the target is meant, have the board say "
                            + "what the floor is for"))
            ]
        })
}
