extension FindingRule {
    /// A reply is "not less than" so long, and nothing says at most how long.
    ///
    /// Source: `clauses.md` section 12, item 4, and section 4 (Z, O, Q: "a period of not less than two weeks"). A floor is
    /// never read as a ceiling; the remedy within the association's own reach is `service_target`.
    static let replyFloorWithoutCeiling = FindingRule(
        "reply.floor-without-ceiling", .warning,
        meaning: Name(ar: "مدة الرد لها حد أدنى بلا حد أعلى", en: "a term for the reply has a floor and no ceiling"),
        judge: .subject { subject in
            guard let policy = subject.wholePolicy else { return nil }
            let target = subject.settings?.serviceTarget.map { TermLength.workingDays($0).spelled }
            return policy.printedTerms.compactMap { printed in
                guard let floor = printed.term.atLeast, printed.term.atMost == nil else { return nil }
                return Sighting(
                    on: printed.clause, key: "reply.at_least",
                    message: Name(
                        ar: "الرد على \(printed.subject.ar) في مدة لا تقل عن \(floor.spelled.ar) ولا حد أعلى لها، "
                            + "فقد يبقى بلا رد ولا يعد متأخراً",
                        en:
                            "the reply to a \(printed.subject.en) takes not less than \(floor.spelled.en) and has no ceiling, "
                            + "so one can wait for ever without being late"),
                    remedy: remedy(floor: floor, target: target))
            }
        })

    private static func remedy(floor: TermLength, target: Name?) -> Name {
        let board = Name(
            ar: "ليبيّن المجلس الحد الأعلى، ولعل المراد «لا تزيد على \(floor.spelled.ar)»",
            en: "have the board set a ceiling; “not more than \(floor.spelled.en)” may have been meant")
        guard let target else {
            return Name(
                ar: board.ar
                    + "؛ وحتى ذلك تحدد الجمعية هدفاً لنفسها في «settings.yaml»: «service_target: 15 working days»",
                en: board.en + "; until then the association can set its own target in settings.yaml: "
                    + "`service_target: 15 working days`")
        }
        return Name(
            ar: board.ar + "؛ وهدف الجمعية لنفسها، \(target.ar)، ليس من السياسة ولا يلزم به أحد",
            en: board.en + "; the association's own target of \(target.en) is no policy and binds nobody")
    }
}
