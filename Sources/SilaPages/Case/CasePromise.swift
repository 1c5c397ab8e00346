import SilaCore

/// The time for the reply, in words that can be read aloud to the person, in both calendars and with its clause.
struct CasePromise {
    /// The time for the reply.
    let clock: ReplyClock
    /// Where the case stands.
    let stage: CaseStage
    /// The term and its clause; nil where the policy has none.
    let term: CaseTerm?
    /// The civil day in Riyadh.
    let today: CivilDate

    /// Writes the promise.
    func write(to html: inout HTML) {
        let standing = clock.standing(stage, on: today)
        html.element(.section, .look(.notice, standing.tone), .ariaLabelledby("promise")) { html in
            html.element(.h2, .id("promise")) { $0.both(Name(ar: "موعد الرد", en: "The reply")) }
            html.element(.p) { html in
                html.element(.strong) { sentence(standing, to: &$0) }
            }
            html.element(.p, .look(.english), .lang("en"), .dir(.ltr), text: english(standing))
            if case .due = standing, let left = clock.left {
                html.element(.p, text: "بقي \(CountWords.workingDays.subject(left.count)).")
            }
            rest(standing, to: &html)
        }
    }

    private func sentence(_ standing: ReplyClock.Standing, to html: inout HTML) {
        switch standing {
        case .overdue(let day): line("متأخر: كان آخر يوم للرد ", day, to: &html)
        case .dueToday(let day): line("آخر يوم للرد هو اليوم، ", day, to: &html)
        case .due(let day): line("الرد في موعد أقصاه نهاية ", day, to: &html)
        case .paused(let day): line("المدة متوقفة منذ ", day, ending: "، وتُستأنف عند الاستكمال.", to: &html)
        case .answered(let day, let late): line(late ? "تم الرد متأخراً في " : "تم الرد في ", day, to: &html)
        case .floor(let day):
            line("لا يُوعد بالرد قبل ", day, ending: "، ولا تحدد السياسة حداً أعلى للمدة.", to: &html)
        case .noCeiling(let floor?):
            line("مضى الحد الأدنى في ", floor, ending: "، ولا تحدد السياسة حداً أعلى للمدة.", to: &html)
        case .noCeiling(nil): html.text("لا تحدد السياسة مدة للرد.")
        case .notStarted:
            html.text(
                stage == .request(.received) ? "لم تبدأ مدة الرد بعد: تبدأ حين يكتمل الطلب." : "لم تبدأ مدة الرد بعد.")
        case .noTerm: html.text("لا مدة في السياسة لهذا النوع من الحالات.")
        case .outside: html.text("الحالة مسجلة خارج السياسة، فلا موعد لها فيها.")
        case .ended: html.text("انتهت الحالة.")
        }
    }

    private func line(_ before: String, _ day: CivilDate, ending: String = ".", to html: inout HTML) {
        html.text(before)
        html.date(day, weekday: true, running: true)
        html.text(ending)
    }

    private func english(_ standing: ReplyClock.Standing) -> String {
        switch standing {
        case .overdue(let date): "Overdue: the last day for the reply was \(date.english)."
        case .dueToday(let date): "Today is the last day for the reply, \(date.english)."
        case .due(let date): "The reply comes by the end of \(date.english)."
        case .paused(let date): "The clock has stood still since \(date.english)."
        case .answered(let date, let late): "Answered \(late ? "late " : "")on \(date.english)."
        case .floor(let date): "No reply is promised before \(date.english); the policy sets no ceiling."
        case .noCeiling(let floor?): "The floor passed on \(floor.english); the policy sets no ceiling."
        case .noCeiling(nil): "The policy sets no term for the reply."
        case .notStarted:
            stage == .request(.received)
                ? "The term has not started: it starts when the request is complete." : "The term has not started."
        case .noTerm: "The policy has no term for this kind of case."
        case .outside: "Recorded outside the policy, which promises nothing for it."
        case .ended: "The case has ended."
        }
    }

    /// The clause and the association's own target, where they say anything.
    private func rest(_ standing: ReplyClock.Standing, to html: inout HTML) {
        switch standing {
        case .outside, .noTerm, .ended: return
        default: break
        }
        if let from = clock.promise?.from {
            html.element(.p) { html in
                html.text("تُحسب المدة من ")
                html.date(from, weekday: true, running: true)
                html.text(".")
            }
        }
        if let target = clock.promise?.target {
            html.element(.p) { html in
                html.text("هدف الجمعية لنفسها، وليس من السياسة: ")
                html.date(target, weekday: true, running: true)
                html.text(".")
            }
        }
        guard let term else { return }
        html.element(.p) { html in
            html.text(TermWords(term: term.term).sentence.ar)
            html.text(". ")
            html.citation(term.clause)
        }
    }
}

extension ReplyClock.Standing {
    /// How it looks.
    var tone: Look {
        switch self {
        case .overdue, .answered(_, late: true): .late
        case .dueToday, .paused, .outside: .soon
        case .answered(_, late: false): .good
        case .due, .floor, .noCeiling, .notStarted, .noTerm, .ended: .calm
        }
    }
}
