import SilaCore

/// Everything that happened to a case, the oldest first, each with what it rests on.
struct CaseTimeline {
    /// The events.
    let events: [CaseEventLine]

    /// Writes the history.
    func write(to html: inout HTML) {
        html.element(.section, .look(.card), .ariaLabelledby("history")) { html in
            html.element(.h2, .id("history")) { $0.both(Name(ar: "ما جرى", en: "History")) }
            html.element(.ol, .look(.timeline), .role("list")) { html in
                for event in events { write(event, to: &html) }
            }
        }
    }

    private func write(_ event: CaseEventLine, to html: inout HTML) {
        html.element(.li) { html in
            html.element(.strong, text: event.summary.ar)
            if let detail = event.detail { html.element(.p, .look(.prose), .dir(.auto), text: detail) }
            html.element(.span, .look(.quiet)) { html in
                html.date(event.at.date, running: true)
                html.text("، الساعة ")
                html.leftToRight(event.at.clock)
                html.text("، ")
                html.written(event.actor)
            }
            html.basis(event.basis)
        }
    }
}
