import SilaCore

/// The time for the reply as one cell of a list: the date, or in words that there is none, and lateness as a word.
struct DueCell {
    /// The time for the reply.
    let clock: ReplyClock
    /// Where the case stands.
    let stage: CaseStage
    /// The civil day in Riyadh.
    let today: CivilDate

    /// Writes the cell's content.
    func write(to html: inout HTML) {
        switch clock.standing(stage, on: today) {
        case .overdue(let due): mark("متأخر", .late, then: due, to: &html)
        case .dueToday(let due): mark("آخر يوم للرد اليوم", .soon, then: due, to: &html)
        case .due(let due): ahead(due, to: &html)
        case .paused(let since): mark("المدة متوقفة منذ", .soon, then: since, to: &html)
        case .answered(let day, late: true): mark("رُدّ متأخراً", .late, then: day, to: &html)
        case .answered(let day, late: false): mark("تم الرد", .good, then: day, to: &html)
        case .floor(let day):
            html.text("لا رد قبل ")
            html.date(day)
            html.element(.span, .look(.quiet), text: " ولا حد أعلى في السياسة")
            target(&html)
        case .noCeiling(let floor):
            html.text(floor == nil ? "لا مدة في السياسة" : "مضى الحد الأدنى")
            if floor != nil { html.element(.span, .look(.quiet), text: " ولا حد أعلى في السياسة") }
            target(&html)
        case .notStarted:
            html.element(
                .span, .look(.quiet),
                text: stage == .request(.received) ? "تبدأ المدة عند الاكتمال" : "لم تبدأ المدة بعد")
        case .noTerm: html.element(.span, .look(.quiet), text: "لا مدة في السياسة")
        case .outside: html.element(.span, .look(.quiet), text: "لا موعد خارج السياسة")
        case .ended: html.element(.span, .look(.quiet), text: "انتهت")
        }
    }

    private func mark(_ words: String, _ tone: Look, then day: CivilDate, to html: inout HTML) {
        html.element(.span, .look(.badge, tone), text: words)
        html.text(" ")
        html.date(day)
    }

    private func ahead(_ due: CivilDate, to html: inout HTML) {
        html.date(due)
        guard let left = clock.left else { return }
        html.text(" ")
        html.element(.span, .look(.quiet), text: "بقي " + CountWords.workingDays.subject(left.count))
    }

    /// The association's own target, where the policy gives no last day.
    private func target(_ html: inout HTML) {
        guard let target = clock.promise?.target else { return }
        html.element(.span, .look(.quiet)) { html in
            html.text(target < today ? " تجاوز هدف الجمعية: " : " هدف الجمعية: ")
            html.element(.bdi) { $0.gregorian(target) }
        }
    }
}

extension HTML {
    /// The stage of a case as a mark.
    mutating func badge(_ stage: CaseStage) {
        element(.span, .look(.badge, stage.tone), text: stage.name.ar)
    }
}

extension CaseStage {
    /// How a stage looks: to be looked at, under way, or done.
    var tone: Look {
        if outside { return .soon }
        return ended ? .good : .calm
    }
}
