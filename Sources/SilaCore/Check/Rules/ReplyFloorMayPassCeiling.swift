extension FindingRule {
    /// From some days the floor of a term ends after its ceiling: working days beside days of the calendar, over a feast.
    ///
    /// Source: as `reply.floor-over-ceiling`, where only some days are meant.
    static let replyFloorMayPassCeiling = FindingRule(
        "reply.floor-may-pass-ceiling", .warning,
        meaning: Name(
            ar: "الحد الأدنى للمدة يتجاوز حدها الأعلى في بعض الأيام",
            en: "the floor of a term passes its ceiling from some days"),
        judge: .subject { subject in
            subject.wholePolicy?.printedTerms.compactMap { printed in
                guard let floor = printed.term.atLeast, let ceiling = printed.term.atMost else { return nil }
                let rule = printed.term.dayOffRule
                let order = floor.outlasts(ceiling, onDayOff: rule, calendar: subject.calendar)
                guard case .sometimes(let day) = order else { return nil }
                let from = floor.end(after: day, onDayOff: rule, calendar: subject.calendar) ?? .last
                let until = ceiling.end(after: day, onDayOff: rule, calendar: subject.calendar) ?? .last
                return Sighting(
                    on: printed.clause, key: "reply.at_least",
                    message: Name(
                        ar: "مدة لا تقل عن \(floor.spelled.ar) ولا تتجاوز \(ceiling.spelled.ar): "
                            + "إن بدأت \(day.name.ar) "
                            + "فلا رد قبل \(from.name.ar) ولا بعد \(until.name.ar)",
                        en:
                            "not less than \(floor.spelled.en) and at most \(ceiling.spelled.en): begun on \(day.name.en), no "
                            + "reply before \(from.name.en) and none after \(until.name.en)"),
                    remedy: Name(
                        ar: "ليكن الحدان بوحدة واحدة، أيام عمل أو أسابيع",
                        en: "print floor and ceiling in one unit, working days or weeks"))
            }
        })
}
