extension FindingRule {
    /// No reply can keep the term: its floor is over its ceiling from whatever day it begins.
    ///
    /// Lengths of one kind by their numbers; working days against days of the calendar by `TermOrder`. Source: the
    /// issue's list of contradictions.
    static let replyFloorOverCeiling = FindingRule(
        "reply.floor-over-ceiling", .error, blocks: true,
        meaning: Name(ar: "الحد الأدنى للمدة فوق حدها الأعلى", en: "the floor of a term is over its ceiling"),
        judge: .subject { subject in
            subject.policy?.printedTerms.compactMap { printed in
                guard let floor = printed.term.atLeast, let ceiling = printed.term.atMost else { return nil }
                let order = floor.outlasts(ceiling, onDayOff: printed.term.dayOffRule, calendar: subject.calendar)
                guard order == .always else { return nil }
                return Sighting(
                    on: printed.clause, key: "reply.at_least",
                    message: Name(
                        ar: "مدة الرد على \(printed.subject.ar) لا تقل عن \(floor.spelled.ar) ولا تتجاوز "
                            + "\(ceiling.spelled.ar): لا رد يفي بالاثنين",
                        en: "the reply to a \(printed.subject.en) takes not less than \(floor.spelled.en) and at most "
                            + "\(ceiling.spelled.en): none can keep both"),
                    remedy: Name(
                        ar: "صحح «at_least» أو «at_most» كما في النص؛ فإن كان النص نفسه كذلك فليعدله المجلس",
                        en:
                            "put `at_least` or `at_most` right as the text has it; if the text itself says so, the board has "
                            + "to amend it"))
            }
        })
}
