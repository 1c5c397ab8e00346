import SilaCore

/// The decision that stands, with reason and clause, and the answer that was given; nothing before there is either.
struct CaseOutcome {
    /// The case.
    let summary: CaseSummary

    /// Writes decision and answer.
    func write(to html: inout HTML) {
        if let decision = summary.decision { write(decision, to: &html) }
        if let answer = summary.answer {
            html.element(.section, .look(.card), .ariaLabelledby("answer")) { html in
                html.element(.h2, .id("answer")) { $0.both(Name(ar: "الرد", en: "The answer")) }
                html.element(.p, .look(.prose), .dir(.auto), text: answer)
            }
        }
    }

    private func write(_ decision: Decision, to html: inout HTML) {
        html.element(.section, .look(.card), .ariaLabelledby("decision")) { html in
            html.element(.h2, .id("decision")) { $0.both(Name(ar: "القرار", en: "The decision")) }
            html.element(.p) { html in
                let tone: Look = decision.outcome == .accepted ? .good : .late
                html.element(.span, .look(.badge, tone), text: decision.outcome.name.ar)
                html.text(" ")
                html.date(decision.on, weekday: true, running: true)
            }
            html.element(.p, .look(.prose), .dir(.auto), text: decision.reason)
            html.element(.p) { $0.citation(decision.clause) }
        }
    }
}
